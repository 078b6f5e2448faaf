import type { Matrix } from "../types.ts";

/** A B, by the definition. */
export const multiply = (a: Matrix, b: Matrix): Matrix => ({
  rows: a.rows,
  cols: b.cols,
  data: Float64Array.from({ length: a.rows * b.cols }, (_, index) => {
    const i = Math.floor(index / b.cols);
    const j = index % b.cols;
    let sum = 0;
    for (let k = 0; k < a.cols; k++) sum += a.data[i * a.cols + k]! * b.data[k * b.cols + j]!;
    return sum;
  }),
});
