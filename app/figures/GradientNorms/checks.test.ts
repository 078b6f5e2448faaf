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

/** What is said of each answer. */
const saidOf = (id: string, view: NormView, answers: readonly string[]) =>
  answers.map((answer) => checks.find((one) => one.id === id)?.judge(view, answer).sentence);

it("names the slips of each question", () => {
  const { check } = normWords;
  const { hundredthSlips, ceilingSlips } = check;
  // T − 2 steps back; at t = 3 0.02 is left, and only there less than a tenth
  expect(saidOf("hundredth", both, ["4", "3", "1", "5"])).toEqual([
    hundredthSlips.stepsBack,
    hundredthSlips.early,
    hundredthSlips.late,
    check.hundredthHint,
  ]);
  const slow = {
    ...alone,
    answer: alone.answer.map((curve) => ({
      ...curve,
      normByStep: Float64Array.of(NaN, 0.001, 0.05, 0.08, 0.09, 0.5, 1),
    })),
  };
  expect(saidOf("hundredth", slow, ["5", "4", "2"])).toEqual([
    hundredthSlips.stepsBack,
    hundredthSlips.tenth,
    hundredthSlips.early,
  ]);
  // 1.5, stretched by 2 at most; 2 is also what it really becomes
  expect(saidOf("ceiling", both, ["2", "1.5", "3.5", "0.75", "9"])).toEqual([
    ceilingSlips.real,
    ceilingSlips.before,
    ceilingSlips.sum,
    ceilingSlips.ratio,
    check.ceilingHint,
  ]);
  // A: 0.1, stretched by 2 at most, becomes 0.02.
  expect(saidOf("ceiling", alone, ["0.02", "2"])).toEqual([
    ceilingSlips.real,
    ceilingSlips.stretch,
  ]);
  expect(saidOf("clipping", both, ["A", check.noCurve])).toEqual([
    check.clippingSlip("A", "1.0×10⁻³"),
    check.clippingHint,
  ]);
});
