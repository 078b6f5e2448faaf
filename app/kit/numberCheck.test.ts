import { expect, it } from "vitest";
import type { View } from "./figure.ts";
import { numberCheck } from "./numberCheck.ts";
import type { params } from "./testing/Order/order.ts";

type OrderView = View<typeof params, "order">;
const view = {} as OrderView;

const check = (within?: number | ((value: number) => number)) =>
  numberCheck<typeof params, "order">({
    id: "price",
    question: () => "What does it cost?",
    value: () => 1.25,
    ...(within !== undefined && { within }),
    right: () => "1.25, and no less.",
    hint: "Add them up.",
  });

it.each([
  ["1.25", undefined, true],
  ["5/4", undefined, true],
  ["1 + 1/4", undefined, true],
  ["1.24", undefined, false],
  ["1.24", 0.02, true],
  ["1.2", 0.02, false],
  ["1.2", (value: number) => 0.1 * value, true],
  ["1.1", (value: number) => 0.1 * value, false],
] as const)("“%s” within %s is right: %s", (answer, within, isRight) => {
  const sentence = isRight ? "1.25, and no less." : "Add them up.";
  expect(check(within).judge(view, answer)).toEqual({ isRight, sentence });
});

it("says of what is no number what is accepted, and shows an answer that it accepts itself", () => {
  const { judge, right } = check();
  expect(judge(view, "much").sentence).toContain("is not a number");
  expect(judge(view, right(view)).isRight).toBe(true);
});
