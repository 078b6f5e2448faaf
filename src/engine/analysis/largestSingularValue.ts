import { assertLength, NotFiniteError } from "../errors.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import type { Matrix } from "../types.ts";
import { singularValueOfScaled } from "./singularValueOfScaled.ts";

/**
 * Largest singular value of a matrix, without the others:  σ₁ = max ‖W v‖ over all v of length 1, the most by
 * which it stretches a vector.
 *
 * @param matrix [m, n]
 * @returns ≥ 0; exact to about 1e-10 of itself
 * @throws ShapeError if there are not m n numbers; NotFiniteError if the matrix holds NaN or ±Infinity
 * @remarks m² n multiply–adds and some tens of m²: 64 × 64 takes a fraction of what `singularValues` does.
 */
export function largestSingularValue(matrix: Matrix): number {
  const { rows, cols, data } = matrix;
  const where = "largestSingularValue";
  assertLength(where, "matrix.data", data.length, rows * cols, `it is ${rows} × ${cols}`);
  if (indexOfNonFinite(data) >= 0)
    throw new NotFiniteError(where, { quantity: "`matrix`", timeStep: null });
  return singularValueOfScaled(matrix)(new Float64Array(rows).fill(1));
}
