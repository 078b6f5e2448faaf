import type { View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import { priceSlips } from "../../kit/priceSlips.ts";
import { type params, priceText } from "./priceOfABet.ts";
import { priceWords as words } from "./words.ts";

/** What a price may be off by that was read from the picture or rounded. */
const NEAR = 0.011;

type BetView = View<typeof params, "betPrices">;
const isInBits = ({ params: { unit } }: BetView) => unit === "bits";
const floorOf = ({ answer }: BetView) => answer.scenes.at(-1)?.floor ?? NaN;

export const priceChecks = [
  numberCheck<typeof params, "betPrices">({
    id: "half",
    question: ({ params: { unit } }) => words.checks.half(unit),
    value: ({ answer }) => answer.priceOfHalf,
    within: NEAR,
    right: ({ answer }) => words.checks.halfRight(priceText(answer.priceOfHalf)),
    slips: [
      ...priceSlips<typeof params, "betPrices">(({ answer }) => answer.priceOfHalf, isInBits),
      { value: () => 0.5, hint: words.checks.share },
      { value: () => 2, hint: words.checks.factor },
    ],
    hint: words.checks.halfHint,
  }),
  numberCheck<typeof params, "betPrices">({
    id: "floor",
    question: () => words.checks.floor,
    value: floorOf,
    within: NEAR,
    right: ({ answer }) => words.checks.floorRight(priceText(answer.scenes.at(-1)?.floor ?? null)),
    slips: [
      ...priceSlips<typeof params, "betPrices">(floorOf, isInBits),
      { value: (view) => floorOf(view) / 2, hint: words.checks.mean },
      { value: () => 0.25, hint: words.checks.product },
    ],
    hint: words.checks.floorHint,
  }),
];
