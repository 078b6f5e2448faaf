import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, prediction, table, wrongCheck } from "./softmaxGradient.ts";
import { gradientWords as words } from "./words.ts";
import { SoftmaxGradientFigure } from "./SoftmaxGradientFigure.tsx";

const viewAt = async (step: number, t = 1) => {
  const params = { t };
  return { params, answer: (await answerTo(ask(params))) as Answer<"softmaxGradient">, step };
};

// By hand: h_1 = tanh of the first column of W_x, z_1 = W_y h_1.
const h = [0.6, 0.2, 0.9].map(Math.tanh);
const scores = [
  [0.9, 0.8, 0.3],
  [0.2, 0.3, 0.4],
  [0.6, 0.9, 0.1],
  [0.5, 0, 0.3],
].map((row) => row.reduce((sum, weight, unit) => sum + weight * (h[unit] ?? NaN), 0));
const powers = scores.map(Math.exp);
const sum = powers.reduce((all, one) => all + one, 0);
const shares = powers.map((power) => power / sum);
const o = 1;

it("says the same loss in each form of the walkthrough’s first step", async () => {
  const loss = (-Math.log(shares[o] ?? NaN)).toFixed(2);
  expect(describe(await viewAt(0))).toContain(`gave it ${(100 * (shares[o] ?? NaN)).toFixed(1)}%`);
  for (const step of [0, 1, 2]) expect(describe(await viewAt(step))).toContain(loss);
  expect(describe(await viewAt(1))).toContain(
    `${(powers[o] ?? NaN).toFixed(2)}, divided by the sum of all powers, ${sum.toFixed(2)}`,
  );
  expect(describe(await viewAt(2))).toContain(
    `${(scores[o] ?? NaN).toFixed(2)} is taken from ${Math.log(sum).toFixed(2)}`,
  );
});

it("ends with probability minus target, which add up to 0", async () => {
  const view = await viewAt(4);
  const slopes = shares.map((share, letter) => share - (letter === o ? 1 : 0));
  const { rows, exact } = table(view);
  slopes.forEach((slope, row) => expect(exact?.(row, 5)).toBeCloseTo(slope, 12));
  expect(rows.map((row) => row[5])).toEqual([
    ...slopes.map((slope) => slope.toFixed(2).replace("-", "−")),
    "0.00",
  ]);
  expect(prediction.outcome(view, 0).value).toBe("rises");
  expect(wrongCheck.judge(view, (shares[0] ?? NaN).toFixed(2))).toMatchObject({ isRight: true });
});

it("lights the new term of each line, and keeps empty what is not computed yet", async () => {
  for (const step of [0, 1, 2, 3, 4]) {
    const picture = drawn(SoftmaxGradientFigure.definition, await viewAt(step));
    expect(picture.match(/class="derivation-new"/g)).toHaveLength([1, 1, 2, 2, 1][step] ?? NaN);
    const empty = picture.match(/net-column"[^>]*data-empty/g) ?? [];
    expect(empty).toHaveLength([4, 2, 2, 1, 0][step] ?? NaN);
  }
});

/** What the numbers add up to as they are written. */
const shownSum = (values: readonly number[]) =>
  values.map((one) => Number(one.toFixed(2))).reduce((all, one) => all + one, 0);

it("writes ≈ below a column whose rounded numbers add up to something else", async () => {
  const picture = drawn(SoftmaxGradientFigure.definition, await viewAt(4));
  expect(shownSum(powers).toFixed(2)).not.toBe(sum.toFixed(2));
  expect(picture).toContain(`Σ ≈ ${sum.toFixed(2)}`);
  expect(picture).toContain("Σ ≈ 0.00");
  expect(describe(await viewAt(4))).toContain("add up to 0.00, but for rounding.");
});

it.each([
  [-(shares[0] ?? NaN), words.check.minus],
  [(shares[0] ?? NaN) - 1, words.check.target],
  [0, words.check.none],
  [-Math.log(shares[0] ?? NaN), words.check.price],
  [(shares[o] ?? NaN) - 1, words.check.ofRight],
  [7, words.check.hint],
] as const)("says of the answer %f: %s", async (typed, sentence) => {
  expect(wrongCheck.judge(await viewAt(4), typed.toFixed(3))).toEqual({ isRight: false, sentence });
});
