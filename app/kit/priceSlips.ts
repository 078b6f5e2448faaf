import type { Kind } from "../../src/protocol/messages.ts";
import type { View } from "./figure.ts";
import type { NumberSlip } from "./numberCheck.ts";
import type { Schema } from "./params/param.ts";

/** The words for mistakes with a logarithm. */
export const priceSlipWords = {
  bits: "That is the price in bits, with base 2. Here the logarithm is ln, with base e.",
  nats: "That is the price in nats, with base e. Here the logarithm has base 2.",
  ten: "That is a logarithm with base 10. On many calculators the key “log” has base 10, and “ln” base e.",
  minus: "The logarithm of a share is negative; the price has a minus before it.",
} as const;

/**
 * What is often typed instead of a price: made with another logarithm, or without its minus.
 *
 * @param price the right one
 * @param isInBits whether the right one is; it is in nats otherwise
 */
export const priceSlips = <S extends Schema, K extends Kind>(
  price: (view: View<S, K>) => number,
  isInBits: (view: View<S, K>) => boolean = () => false,
): readonly NumberSlip<S, K>[] => {
  const nats = (view: View<S, K>) => price(view) * (isInBits(view) ? Math.LN2 : 1);
  return [
    {
      value: (view) => (isInBits(view) ? NaN : nats(view) / Math.LN2),
      hint: priceSlipWords.bits,
    },
    { value: (view) => (isInBits(view) ? nats(view) : NaN), hint: priceSlipWords.nats },
    { value: (view) => nats(view) / Math.LN10, hint: priceSlipWords.ten },
    { value: (view) => -price(view), hint: priceSlipWords.minus },
  ];
};
