import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matMul } from "../kernels/matMul.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { orthogonal } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { matrixOf } from "../testing/arbitraries.ts";
import { expectClose } from "../testing/expectClose.ts";
import { goldenVanillaNorms } from "../testing/goldenGradientNorms.ts";
import { largestSingularValue } from "./largestSingularValue.ts";
import { singularValueOfScaled } from "./singularValueOfScaled.ts";
import { singularValues } from "./singularValues.ts";

describe("largestSingularValue", () => {
  it("of Q₁ D Q₂ is the largest of D", () => {
    const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(values, fc.nat(), (diagonal, seed) => {
        const size = diagonal.length;
        const random = createRandom(seed);
        const middle = createMatrix(size, size);
        diagonal.forEach((d, i) => (middle.data[i * (size + 1)] = d));
        const product = matMul(matMul(orthogonal(size, random), middle), orthogonal(size, random));
        const largest = Math.max(...diagonal.map(Math.abs));
        const value = largestSingularValue(product);
        expect(Math.abs(value - largest)).toBeLessThanOrEqual(1e-10 * largest + 1e-300);
      }),
    );
  });

  it("of a matrix of any shape is the first of all its singular values", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(
        sizes.chain(([rows, cols]) => matrixOf(rows, cols)),
        (matrix) => {
          const [largest] = singularValues(matrix);
          const error = Math.abs(largestSingularValue(matrix) - largest!);
          expect(error).toBeLessThanOrEqual(1e-9 * largest! + 1e-300);
        },
      ),
    );
  });

  it("of the golden file's matrices is what NumPy's linalg.svd gives", () => {
    const values = goldenVanillaNorms.map(({ weightHh }) => largestSingularValue(weightHh));
    const numpy = [0.9134364037100003, 1.8268728074200007, 2.740309211130002];
    expectClose(values, [...numpy, ...numpy, ...numpy], 1e-10);
  });

  it("refuses what is no matrix of finite numbers", () => {
    const wrong = { rows: 2, cols: 2, data: Float64Array.of(1, 2, 3) };
    expect(() => largestSingularValue(wrong)).toThrow("`matrix.data` has 3 values");
    const infinite = { rows: 1, cols: 2, data: Float64Array.of(1, Infinity) };
    expect(() => largestSingularValue(infinite)).toThrow("`matrix` stopped being a finite number");
  });
});

describe("singularValueOfScaled", () => {
  it("is that of the rows scaled", () => {
    const weight = { rows: 2, cols: 2, data: Float64Array.of(3, 4, 1, 2) };
    expect(singularValueOfScaled(weight)(Float64Array.of(1, 0))).toBeCloseTo(5, 12);
    expect(singularValueOfScaled(weight)(Float64Array.of(0, 0))).toBe(0);
  });

  it("refuses scales that are not as many as rows", () => {
    const weight = { rows: 2, cols: 2, data: Float64Array.of(3, 4, 1, 2) };
    expect(() => singularValueOfScaled(weight)(Float64Array.of(1))).toThrow(
      "singularValueOfScaled: `scale` has 1 value, but the matrix has 2 rows and needs 2.",
    );
  });
});
