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

it.each([
  ["1.25", "1.25, and no less."],
  ["0.8", "That is one over it."],
  ["0.75", "That is the difference."],
  ["0.9", "Add them up."],
  ["0", "Add them up."],
] as const)("“%s”: “%s”", (answer, sentence) => {
  const { judge } = numberCheck<typeof params, "order">({
    id: "price",
    question: () => "What does it cost?",
    value: () => 1.25,
    within: 0.02,
    right: () => "1.25, and no less.",
    slips: [
      // A slip that comes to the right answer is none.
      { value: () => 1.25, hint: "No slip." },
      { value: () => 1 / 1.25, hint: "That is one over it." },
      { value: () => 0.75, hint: "That is the difference." },
      { value: () => NaN, hint: "Comes to nothing." },
    ],
    hint: "Add them up.",
  });
  expect(judge(view, answer).sentence).toBe(sentence);
});
