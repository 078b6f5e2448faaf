import { expect, it } from "vitest";
import { checks } from "./checks.tsx";
import type { NormView } from "./gradientNorms.ts";
import { viewAt } from "./testing/viewAt.ts";
import { normWords } from "./words.ts";

/** Norms at t = 0 … 6, of which A's vanish and B's grow, and what the step back to each could stretch. */
const norms = [
  [NaN, 0.001, 0.005, 0.02, 0.1, 0.5, 1],
  [NaN, 8, 4, 2, 1.5, 1.25, 1],
];
const most = [NaN, 3, 2.5, 2, 1.6, 1.4];

function handmade(search: string): NormView {
  const view = viewAt(search);
  const answer = view.answer.map((curve, index) => ({
    ...curve,
    normByStep: Float64Array.from(norms[index] ?? []),
    largestSingularValueByStep: Float64Array.from(most),
  }));
  return { ...view, answer };
}
const both = handmade("?a=tanh-0.5-8-3&b=tanh-3-8-3&T=6");
const alone = handmade("?a=tanh-0.5-8-3&b=&T=6");

/** Which of the answers are right. */
const rightOf = (id: string, view: NormView, answers: readonly string[]) =>
  answers.filter((answer) => checks.find((one) => one.id === id)?.judge(view, answer).isRight);

it("A is below a hundredth of its start at the second word for the first time on the way back", () => {
  expect(rightOf("hundredth", both, ["0", "1", "2", "3", "0.005", "two"])).toEqual(["2"]);
});

it("the step to t = 3 may leave the norm before, 1.5, times the most that it stretches, 2", () => {
  expect(rightOf("ceiling", both, ["1.5", "2", "2.4", "3", "3,0", "3.2", "4"])).toEqual([
    "3",
    "3,0",
  ]);
});

it("clipping to 1 changes the curve that ends above it, and none where none does", () => {
  const answers = ["A", "B", normWords.check.noCurve];
  expect(rightOf("clipping", both, answers)).toEqual(["B"]);
  expect(rightOf("clipping", alone, answers)).toEqual([normWords.check.noCurve]);
});
