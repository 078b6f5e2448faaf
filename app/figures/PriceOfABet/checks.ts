import { readSum } from "../../controls/typedSum.ts";
import type { CheckQuestion } from "../../kit/figure.ts";
import { type params, type PriceView, priceText } from "./priceOfABet.ts";
import { priceWords as words } from "./words.ts";

type PriceCheck = CheckQuestion<typeof params, "betPrices">;

/** What a price may be off by that was read from the picture or rounded. */
const NEAR = 0.011;

const priced = (
  id: string,
  question: PriceCheck["question"],
  price: (view: PriceView) => number,
  right: (price: string) => string,
  hint: string,
): PriceCheck => ({
  id,
  question,
  right: (view) => String(price(view)),
  judge: (view, answer) => {
    const typed = readSum(answer);
    if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
    const isRight = Math.abs(typed.value - price(view)) < NEAR;
    return { isRight, sentence: isRight ? right(priceText(price(view))) : hint };
  },
});

export const priceChecks: readonly PriceCheck[] = [
  priced(
    "half",
    ({ params: { unit } }) => words.checks.half(unit),
    ({ answer }) => answer.priceOfHalf,
    words.checks.halfRight,
    words.checks.halfHint,
  ),
  priced(
    "floor",
    () => words.checks.floor,
    ({ answer }) => answer.scenes.at(-1)?.floor ?? NaN,
    words.checks.floorRight,
    words.checks.floorHint,
  ),
];
