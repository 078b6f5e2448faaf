import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../testing/arbitraries.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import type { Matrix } from "../types.ts";
import { createMatrix } from "./matrix.ts";
import {
  addMatVecTransposed,
  addOuterProduct,
  addOuterProductSparse,
  matVec,
  matVecSparse,
} from "./matVec.ts";
import { euclideanNorm } from "./norm.ts";

/** A weight, two rows of inputs of which many numbers are zero, and two rows of gradients. */
const cases = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, cols]) =>
    fc.record({
      weight: matrixOf(rows, cols),
      input: matrixOf(2, cols).map((matrix) => ({
        ...matrix,
        data: matrix.data.map((value) => (value < 0.3 ? 0 : value)),
      })),
      grad: matrixOf(2, rows),
    }),
  );

const transpose = ({ rows, cols, data }: Matrix): Matrix => ({
  rows: cols,
  cols: rows,
  data: data.map((_, index) => data[(index % rows) * cols + Math.floor(index / rows)]!),
});

/** Room that is not empty, to see what is overwritten. */
const used = (rows: number, cols: number): Matrix => ({
  rows,
  cols,
  data: new Float64Array(rows * cols).fill(7),
});

describe("matrix–vector kernels", () => {
  it("multiply the row they are given and write no other", () => {
    const weight = { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
    const input = { rows: 2, cols: 3, data: Float64Array.of(9, 9, 9, 1, 0, -1) };
    const out = used(3, 2);
    matVec(out, 1, weight, input, 1);
    expect([...out.data]).toEqual([7, 7, -2, -2, 7, 7]);
    matVecSparse(out, 2, weight, input, 1);
    expect([...out.data]).toEqual([7, 7, -2, -2, -2, -2]);
    const grad = { rows: 1, cols: 2, data: Float64Array.of(5, 5) };
    const back = used(2, 3);
    addMatVecTransposed(back, 1, weight, grad, 0);
    expect([...back.data]).toEqual([7, 7, 7, 32, 42, 52]);
  });

  it("agree with one another to the last bit", () => {
    fc.assert(
      fc.property(cases, ({ weight, input, grad }) => {
        const dense = used(1, weight.rows);
        const sparse = used(1, weight.rows);
        matVec(dense, 0, weight, input, 1);
        matVecSparse(sparse, 0, weight, input, 1);
        expectSameBits(sparse.data, dense.data);

        const back = createMatrix(1, weight.cols);
        const forth = used(1, weight.cols);
        addMatVecTransposed(back, 0, weight, grad, 1);
        matVec(forth, 0, transpose(weight), grad, 1);
        expectSameBits(back.data, forth.data);
      }),
    );
  });

  it("add outer products to what is there", () => {
    fc.assert(
      fc.property(cases, ({ weight, input, grad }) => {
        // Sums begin at +0 and never become −0, the one number that adding +0 would change.
        const start = weight.data.map((value) => value + 0);
        const dense = { ...weight, data: start.slice() };
        const sparse = { ...weight, data: start.slice() };
        addOuterProduct(dense, grad, 1, input, 1);
        addOuterProductSparse(sparse, grad, 1, input, 1);
        expectSameBits(sparse.data, dense.data);
        const expected = start.map((value, index) => {
          const i = Math.floor(index / weight.cols);
          const j = index % weight.cols;
          return value + grad.data[weight.rows + i]! * input.data[weight.cols + j]!;
        });
        expectSameBits(dense.data, expected);
      }),
    );
  });
});

describe("euclideanNorm", () => {
  it("holds where squares would overflow or vanish", () => {
    expect(euclideanNorm(Float64Array.of(3, 4))).toBe(5);
    expect(euclideanNorm(Float64Array.of(3e200, -4e200)) / 5e200).toBeCloseTo(1, 14);
    expect(euclideanNorm(Float64Array.of(3e-200, 4e-200)) / 5e-200).toBeCloseTo(1, 14);
    expect(euclideanNorm(Float64Array.of(0, 0))).toBe(0);
    expect(euclideanNorm(Float64Array.of(1, Infinity))).toBe(Infinity);
    expect(euclideanNorm(Float64Array.of(1, Number.NaN))).toBeNaN();
    expect(euclideanNorm(Float64Array.of(9, 3, 4, 9), 1, 2)).toBe(5);
  });
});
