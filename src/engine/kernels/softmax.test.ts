import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossEntropy, crossEntropyBackward } from "../losses/crossEntropy.ts";
import { createMatrix } from "./matrix.ts";
import { createSoftmaxTrace, softmax } from "./softmax.ts";

function run(values: readonly number[], target: number) {
  const logits = { rows: 1, cols: values.length, data: Float64Array.from(values) };
  const trace = createSoftmaxTrace(1, values.length);
  softmax(trace, logits, 0);
  const gradLogits = createMatrix(1, values.length);
  crossEntropyBackward(gradLogits, trace, 0, target);
  return {
    probabilities: trace.probabilitiesByStep.data,
    exponentials: trace.exponentialByStep.data,
    loss: crossEntropy(trace, logits, 0, target),
    gradient: gradLogits.data,
  };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe("softmax and cross-entropy", () => {
  it("stay finite and sum up for any finite logits", () => {
    const logits = fc.array(fc.double({ noNaN: true, min: -8e307, max: 8e307 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(logits, fc.nat(), (values, seed) => {
        const { probabilities, exponentials, loss, gradient } = run(values, seed % values.length);
        expect(Math.abs(sum(probabilities) - 1)).toBeLessThan(1e-14);
        expect(Math.max(...exponentials)).toBe(1);
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(loss).toBeLessThan(Infinity);
        expect(gradient.every((value) => Math.abs(value) <= 1)).toBe(true);
        expect(Math.abs(sum(gradient))).toBeLessThan(1e-14);
      }),
    );
  });

  it("give the limits for logits of ±1e308", () => {
    const { probabilities, gradient } = run([1e308, -1e308], 1);
    expect([...probabilities]).toEqual([1, 0]);
    expect([...gradient]).toEqual([1, -1]);
    expect(run([1e308, 1e308], 0).loss).toBe(Math.LN2);
    expect(run([0, -1e308], 1).loss).toBe(1e308);
    // The true value, 2e308, is beyond the largest double; it is never NaN.
    expect(run([1e308, -1e308], 1).loss).toBe(Infinity);
  });

  it("give a probability where only the least doubles are left", () => {
    for (const gap of [744, 744.5, 745, 745.13, 746]) {
      const { probabilities, loss } = run([0, -gap], 1);
      expect([...probabilities]).toEqual([1, Math.exp(-gap)]);
      expect(loss).toBe(gap);
    }
  });

  it("give ln V for equal logits", () => {
    expect(run([7, 7, 7, 7], 2).loss).toBe(Math.log(4));
    expect([...run([7, 7, 7, 7], 2).gradient]).toEqual([0.25, 0.25, -0.75, 0.25]);
  });
});
