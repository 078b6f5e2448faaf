import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orthogonal } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { expectClose } from "../testing/expectClose.ts";
import { matMul } from "../kernels/matMul.ts";
import { goldenVanillaNorms } from "../testing/goldenGradientNorms.ts";
import type { Matrix } from "../types.ts";
import { spectralRadius } from "./spectralRadius.ts";

const square = (...values: number[]): Matrix => {
  const size = Math.sqrt(values.length);
  return { rows: size, cols: size, data: Float64Array.from(values) };
};

const transpose = (a: Matrix): Matrix => ({
  ...a,
  data: a.data.map((_, index) => a.data[(index % a.rows) * a.cols + Math.floor(index / a.rows)]!),
});

describe("spectralRadius", () => {
  it.each([
    ["one number", square(-3), 3],
    ["a diagonal", square(1, 0, 0, -2), 2],
    ["complex eigenvalues ±2i", square(0, -2, 2, 0), 2],
    ["two eigenvalues of equal size", square(0, 1, 1, 0), 1],
    ["a rotation by 1 radian", square(Math.cos(1), -Math.sin(1), Math.sin(1), Math.cos(1)), 1],
    ["a triangle far from normal", square(0.5, 1e6, 0, 0.25), 0.5],
    ["a companion matrix, x² = x + 1", square(1, 1, 1, 0), (1 + Math.sqrt(5)) / 2],
    ["a cycle of three with product 8", square(0, 2, 0, 0, 0, 4, 1, 0, 0), 2],
    ["tiny numbers", square(0, 1e-200, 1e-200, 0), 1e-200],
    ["huge numbers", square(1e200, 0, 0, 1), 1e200],
  ])("of %s", (_, matrix, expected) => {
    expect(spectralRadius(matrix) / expected).toBeCloseTo(1, 10);
  });

  it("of a Jordan block, the hardest case, to nine digits", () => {
    expect(spectralRadius(square(0.9, 1, 0, 0, 0.9, 1, 0, 0, 0.9)) / 0.9).toBeCloseTo(1, 9);
  });

  it.each([
    ["zeros", square(0, 0, 0, 0)],
    ["a nilpotent matrix", square(0, 1, 5, 0, 0, 1, 0, 0, 0)],
    ["a nilpotent matrix without a zero", square(1, -1, 1, -1)],
  ])("of %s is 0", (_, matrix) => {
    expect(spectralRadius(matrix)).toBe(0);
  });

  it("of Q D Qᵀ is the largest of D, and of rotations by any angles 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (eigenvalues, seed) => {
          const q = orthogonal(eigenvalues.length, createRandom(seed));
          const d = {
            ...q,
            data: q.data.map((_, index) =>
              index % (q.cols + 1) === 0 ? eigenvalues[index / (q.cols + 1)]! : 0,
            ),
          };
          const largest = Math.max(...eigenvalues.map(Math.abs));
          const radius = spectralRadius(matMul(matMul(q, d), transpose(q)));
          expect(Math.abs(radius - largest)).toBeLessThanOrEqual(1e-10 * Math.max(largest, 1e-300));
          expect(spectralRadius(q)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it("of the golden file's matrices is what they were scaled to", () => {
    for (const { weightHh, spectralRadius: expected } of goldenVanillaNorms)
      expectClose(spectralRadius(weightHh), expected, 1e-10);
  });

  it("refuses what is not square or not finite", () => {
    expect(() => spectralRadius({ rows: 1, cols: 2, data: new Float64Array(2) })).toThrow(
      "spectralRadius: `matrix` is 1 × 2, but must be square.",
    );
    expect(() => spectralRadius(square(Number.NaN))).toThrow("stopped being a finite number");
  });

  it("is found of numbers near the largest and the smallest double", () => {
    const all = (value: number) => square(value, value, value, value);
    expect(spectralRadius(all(8e307)) / 1.6e308).toBeCloseTo(1, 10);
    expect(spectralRadius(all(1e308))).toBe(Infinity);
    expect(spectralRadius(square(5e-324))).toBe(5e-324);
  });

  it("refuses a matrix that has not as many numbers as it says", () => {
    expect(() => spectralRadius({ rows: 2, cols: 2, data: new Float64Array(1) })).toThrow(
      "`matrix.data` has 1 value,",
    );
  });
});
