import { expect, it } from "vitest";
import type { View } from "./figure.ts";
import { numberCheck } from "./numberCheck.ts";
import { priceSlips, priceSlipWords as words } from "./priceSlips.ts";
import type { params } from "./testing/Order/order.ts";

type OrderView = View<typeof params, "order">;
const view = {} as OrderView;

/** The price of an eighth: 2.08 nats, 3 bits, 0.90 with base 10. */
const judged = (value: number, isInBits: boolean, answer: string) =>
  numberCheck<typeof params, "order">({
    id: "price",
    question: () => "What does an eighth cost?",
    value: () => value,
    within: 0.01,
    right: () => "Right.",
    slips: priceSlips(
      () => value,
      () => isInBits,
    ),
    hint: "Look again.",
  }).judge(view, answer).sentence;

it.each([
  ["2.08", "Right."],
  ["3", words.bits],
  ["0.903", words.ten],
  ["-2.08", words.minus],
  ["1", "Look again."],
] as const)("in nats, “%s”: %s", (answer, sentence) => {
  expect(judged(2.0794, false, answer)).toBe(sentence);
});

it.each([
  ["3", "Right."],
  ["2.08", words.nats],
  ["0.903", words.ten],
  ["-3", words.minus],
] as const)("in bits, “%s”: %s", (answer, sentence) => {
  expect(judged(3, true, answer)).toBe(sentence);
});
