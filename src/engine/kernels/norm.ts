import type { Matrix, Vector } from "../types.ts";

/**
 * Length of a vector:  ‖v‖₂ = √Σ v_i².
 *
 * Values are divided by the largest first, so that squares neither overflow nor vanish:
 * a norm of 1e-200, whose square no double can hold, comes out right.
 *
 * @param values from `start`, `length` of them are v
 */
export function euclideanNorm(values: Vector, start = 0, length = values.length): number {
  let largest = 0;
  for (let i = 0; i < length; i++) largest = Math.max(largest, Math.abs(values[start + i]!));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const part = values[start + i]! / largest;
    sum += part * part;
  }
  return largest * Math.sqrt(sum);
}

/** Lengths of all rows. @returns [rows] */
export function rowNorms({ rows, cols, data }: Matrix): Vector {
  return Float64Array.from({ length: rows }, (_, row) => euclideanNorm(data, row * cols, cols));
}
