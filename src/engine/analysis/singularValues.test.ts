import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orthogonal } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { matrixOf } from "../testing/arbitraries.ts";
import { expectNear } from "../testing/expectClose.ts";
import { matMul } from "../kernels/matMul.ts";
import type { Matrix } from "../types.ts";
import { singularValueOfScaled } from "./singularValueOfScaled.ts";
import { singularValues } from "./singularValues.ts";

const matrix = (...rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  cols: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});

const diagonal = (values: readonly number[], rows: number, cols: number): Matrix => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, index) => {
    const i = Math.floor(index / cols);
    return i === index % cols ? values[i]! : 0;
  }),
});

describe("singularValues", () => {
  it("of Q₁ D Q₂, high or wide, are those of D in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 16 }),
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        fc.nat(),
        (values, more, isWide, seed) => {
          const n = values.length;
          const [rows, cols] = isWide ? [n, n + more] : [n + more, n];
          const random = createRandom(seed);
          const left = orthogonal(rows, random);
          const right = orthogonal(cols, random);
          const product = matMul(matMul(left, diagonal(values, rows, cols)), right);
          const expected = values.map(Math.abs).toSorted((a, b) => b - a);
          expectNear(singularValues(product), expected);
        },
      ),
    );
  });

  it("begin with the one that Lanczos' method finds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain((size) => matrixOf(size, size)),
        (given) => {
          const [largest] = singularValues(given);
          const lanczos = singularValueOfScaled(given)(new Float64Array(given.rows).fill(1));
          expect(Math.abs(largest! - lanczos)).toBeLessThanOrEqual(1e-9 * largest! + 1e-300);
        },
      ),
    );
  });

  it("of a small matrix are those found by hand", () => {
    expectNear(singularValues(matrix([3, 0], [4, 5])), [Math.sqrt(45), Math.sqrt(5)]);
  });

  it.each([
    ["zeros", matrix([0, 0], [0, 0]), [0, 0]],
    ["one row", matrix([3, 4]), [5]],
    ["one column", matrix([3], [4]), [5]],
    ["equal columns", matrix([1, 1], [1, 1]), [2, 0]],
    ["a rotation", matrix([0, -1], [1, 0]), [1, 1]],
    ["huge numbers", matrix([1e200, 0], [1e200, 0]), [Math.SQRT2 * 1e200, 0]],
    ["tiny numbers", matrix([0, 3e-200], [1e-200, 0]), [3e-200, 1e-200]],
  ])("of %s", (_, given, expected) => {
    const values = singularValues(given);
    const scale = Math.max(...expected, Number.MIN_VALUE);
    values.forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-15 * 4 * scale);
    });
  });

  it("keep the small ones of columns of very different lengths", () => {
    // Columns at right angles but for a trace: each length is right to its own last digits.
    const graded = matrix([1, 0, 1e-20], [0, 1e-8, 0], [0, 0, 1e-16]);
    const values = singularValues(graded);
    [1, 1e-8, 1e-16].forEach((expected, i) => {
      expect(values[i]! / expected).toBeCloseTo(1, 12);
    });
  });

  it("refuse what is not finite", () => {
    expect(() => singularValues(matrix([Number.NaN]))).toThrow("stopped being a finite number");
  });

  it("refuse a matrix that has not as many numbers as it says", () => {
    const lying = { rows: 2, cols: 2, data: new Float64Array(1) };
    expect(() => singularValues(lying)).toThrow("`matrix.data` has 1 value,");
  });
});
