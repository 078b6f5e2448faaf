import { numberCheck } from "../../kit/numberCheck.ts";
import { distanceText } from "./numbers.ts";
import {
  countOf,
  endFacts,
  lastDistance,
  type params,
  type RoadsAnswer,
  stateOf,
} from "./roads.ts";
import { roadsWords } from "./words.ts";

const words = roadsWords.checks;

/** Half of the last decimal that is asked for. */
const TOLERANCE = 0.005 + 1e-9;

/** How far the last two states are apart along a unit alone. */
function apartAlong({ typed, reordered }: RoadsAnswer, unit: 0 | 1, step: number): number {
  return Math.abs(stateOf(typed, step)[unit] - stateOf(reordered, step)[unit]);
}

/** n! orders, those among them that read the same counted each */
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** About the two ends, and about all of them. */
export const checks = [
  numberCheck<typeof params, "roads">({
    id: "distance",
    question: () => words.distance.question,
    value: ({ answer }) => lastDistance(answer),
    within: TOLERANCE,
    right: ({ answer }) => words.distance.reason(distanceText(lastDistance(answer))),
    slips: [
      {
        value: ({ answer }) => answer.distanceByStep[countOf(answer) - 1] ?? NaN,
        hint: words.distance.slips.early,
      },
      { value: ({ answer }) => answer.distanceByStep[1] ?? NaN, hint: words.distance.slips.early },
      ...([0, 1] as const).map((unit) => ({
        value: ({ answer }: { readonly answer: RoadsAnswer }) =>
          apartAlong(answer, unit, countOf(answer)),
        hint: words.distance.slips.oneUnit,
      })),
      {
        value: ({ answer }) =>
          apartAlong(answer, 0, countOf(answer)) + apartAlong(answer, 1, countOf(answer)),
        hint: words.distance.slips.added,
      },
    ],
    hint: words.distance.hint,
  }),
  numberCheck<typeof params, "roads">({
    id: "ends",
    question: ({ answer }) => words.ends.question(answer.typed.words),
    value: ({ answer }) => answer.ends.orders.length,
    right: ({ answer }) => words.ends.reason(endFacts(answer)),
    slips: [
      { value: ({ answer }) => factorial(countOf(answer)), hint: words.ends.slips.repeated },
      { value: ({ answer }) => countOf(answer), hint: words.ends.slips.words },
      { value: ({ answer }) => countOf(answer) ** countOf(answer), hint: words.ends.slips.reused },
      { value: ({ answer }) => countOf(answer) ** 2, hint: words.ends.slips.reused },
      { value: () => 2, hint: words.ends.slips.two },
    ],
    hint: words.ends.hint,
  }),
];
