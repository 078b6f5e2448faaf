import type { Matrix, Vector } from "../types.ts";

/** Makes a matrix of zeros. */
export function createMatrix(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** Copies one row out. @returns [cols] */
export function rowOf(matrix: Matrix, row: number): Vector {
  return matrix.data.slice(row * matrix.cols, (row + 1) * matrix.cols);
}

/** Index of the first NaN or ±Infinity, or −1. */
export function indexOfNonFinite(values: Vector): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) return i;
  return -1;
}
