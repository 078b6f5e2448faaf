import { amount, shareOf } from "../../chart/tickText.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import { type params, type RiverView, wordAt } from "./river.ts";
import { riverWords } from "./words.ts";

const words = riverWords.check;

/** Half of the last decimal that is asked for; of a small number a part of it, else everything near 0 would be one. */
const tolerance = (value: number): number => Math.min(0.005 + 1e-9, 0.05 * Math.abs(value));

const arriving = ({ answer }: RiverView): number => answer.shareByStep[1] ?? NaN;
const glasses = ({ answer }: RiverView): number => answer.magnifierByStep[1] ?? NaN;
const stepsOf = ({ answer }: RiverView): number => answer.wordByStep.length - 1;

/** What the river comes to at the first word: how many glasses, and which factor at every step. */
export const checks = [
  numberCheck<typeof params, "river">({
    id: "rings",
    question: ({ answer }) => words.rings(wordAt(answer, 1)),
    value: glasses,
    right: (view) =>
      words.ringsRight(shareOf(arriving(view)), riverWords.count(Math.abs(glasses(view)))),
    slips: [
      { value: (view) => -glasses(view), hint: words.ringsSlips.sign },
      { value: (view) => -Math.floor(Math.log10(arriving(view))), hint: words.ringsSlips.exponent },
      { value: stepsOf, hint: words.ringsSlips.steps },
    ],
    hint: words.ringsHint,
  }),
  numberCheck<typeof params, "river">({
    id: "per-step",
    question: (view) => words.perStep(stepsOf(view), shareOf(arriving(view))),
    value: ({ answer }) => answer.perStepFactor,
    within: tolerance,
    right: (view) =>
      words.perStepRight(
        amount(view.answer.perStepFactor, 2),
        stepsOf(view),
        shareOf(arriving(view)),
      ),
    slips: [
      { value: (view) => 1 / view.answer.perStepFactor, hint: words.perStepSlips.upsideDown },
      {
        value: (view) => arriving(view) ** (1 / (stepsOf(view) + 1)),
        hint: words.perStepSlips.words,
      },
      { value: (view) => arriving(view) / stepsOf(view), hint: words.perStepSlips.divided },
      {
        value: (view) => Math.log10(arriving(view)) / stepsOf(view),
        hint: words.perStepSlips.logarithm,
      },
      {
        value: (view) => Math.log(arriving(view)) / stepsOf(view),
        hint: words.perStepSlips.logarithm,
      },
    ],
    hint: words.perStepHint,
  }),
];
