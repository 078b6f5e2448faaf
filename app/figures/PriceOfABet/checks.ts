import { numberCheck } from "../../kit/numberCheck.ts";
import { type params, priceText } from "./priceOfABet.ts";
import { priceWords as words } from "./words.ts";

/** What a price may be off by that was read from the picture or rounded. */
const NEAR = 0.011;

export const priceChecks = [
  numberCheck<typeof params, "betPrices">({
    id: "half",
    question: ({ params: { unit } }) => words.checks.half(unit),
    value: ({ answer }) => answer.priceOfHalf,
    within: NEAR,
    right: ({ answer }) => words.checks.halfRight(priceText(answer.priceOfHalf)),
    hint: words.checks.halfHint,
  }),
  numberCheck<typeof params, "betPrices">({
    id: "floor",
    question: () => words.checks.floor,
    value: ({ answer }) => answer.scenes.at(-1)?.floor ?? NaN,
    within: NEAR,
    right: ({ answer }) => words.checks.floorRight(priceText(answer.scenes.at(-1)?.floor ?? null)),
    hint: words.checks.floorHint,
  }),
];
