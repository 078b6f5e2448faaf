import { expect, it } from "vitest";
import type { Matrix } from "../types.ts";
import { binaryCrossEntropy, binaryCrossEntropyBackward } from "./binaryCrossEntropy.ts";

const row = (...values: number[]): Matrix => ({
  rows: 1,
  cols: values.length,
  data: Float64Array.from(values),
});

it.each([
  // ln 2; −ln σ(2) and −ln(1 − σ(2)), a share in between
  [0, 1, Math.LN2],
  [2, 1, 0.126928011042972],
  [2, 0, 2.126928011042972],
  [2, 0.25, 1.626928011042972],
  // far out, where a logarithm of the rounded probability would be infinite, or one of 1 would be 0
  [800, 0, 800],
  [-800, 1, 800],
  [-800, 0, 0],
  [40, 1, 4.248354255291589e-18],
  [-1e308, 1, 1e308],
])("of the logit %d for the target %d is %d", (logit, target, expected) => {
  const loss = binaryCrossEntropy(row(logit), row(target), 0);
  expect(Math.abs(loss - expected)).toBeLessThanOrEqual(1e-14 * expected);
});

it("is the mean over the outputs, and so is its gradient", () => {
  const logits = row(2, -1);
  const targets = row(0, 0.5);
  const gradLogits = row(0, 0);
  const sigmoid = [0.8807970779778823, 0.2689414213699951];
  binaryCrossEntropyBackward(gradLogits, row(...sigmoid), targets, 0);
  sigmoid.forEach((value, i) => {
    expect(gradLogits.data[i]).toBeCloseTo((value - targets.data[i]!) / 2, 14);
  });
  expect(binaryCrossEntropy(logits, targets, 0)).toBeCloseTo(
    (2.126928011042972 + 0.8132616875182228) / 2,
    14,
  );
});
