import { NotFiniteError, ShapeError } from "../errors.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { Matrix, Vector } from "../types.ts";

/** Squarings before the estimate may be believed: powers up to 2²⁰ tell eigenvalues apart that differ by 1e-5. */
const LEAST_SQUARINGS = 20;
/** After 2⁵⁰ factors, what Gelfand's formula still lacks is below a double's precision. */
const MOST_SQUARINGS = 50;

/**
 * Largest absolute value of the eigenvalues, real or complex:  ρ(A) = lim ‖Aᵏ‖^{1/k}.
 *
 * k is doubled by squaring the matrix, which is rescaled to norm 1 every time while the logarithm
 * of what was divided out is kept. Unlike power iteration it needs no dominant real eigenvalue.
 *
 * @param matrix [n, n]
 * @returns 0 for a nilpotent matrix
 * @throws ShapeError if the matrix is not square; NotFiniteError if it holds NaN or ±Infinity
 * @remarks Exact to about 1e-10 for matrices that are not close to defective; 20 to 50 products of n³.
 * @source Gelfand's formula (1941); see Horn and Johnson, Matrix Analysis, corollary 5.6.14.
 */
export function spectralRadius({ rows, cols, data }: Matrix): number {
  if (rows !== cols)
    throw new ShapeError(`spectralRadius: \`matrix\` is ${rows} × ${cols}, but must be square.`);
  if (indexOfNonFinite(data) >= 0)
    throw new NotFiniteError("spectralRadius", { quantity: "`matrix`", timeStep: null });

  let norm = euclideanNorm(data);
  if (norm === 0) return 0;
  let power: Vector = data.map((value) => value / norm); // A^k / ‖A^k‖
  let next: Vector = new Float64Array(data.length);
  let logarithm = Math.log(norm); // ln ‖A^k‖ / k
  let previous = Infinity;

  for (let squaring = 1; squaring <= MOST_SQUARINGS; squaring++) {
    square(next, power, rows);
    [power, next] = [next, power];
    norm = euclideanNorm(power);
    if (norm === 0) return 0;
    for (let i = 0; i < power.length; i++) power[i]! /= norm;

    // ‖A^k‖ ≈ c ρ^k, so the quotient of two powers is free of the factor c.
    const perFactor = Math.log(norm) / 2 ** (squaring - 1);
    const extrapolated = logarithm + perFactor;
    logarithm += perFactor / 2;
    const isSteady = Math.abs(extrapolated - previous) <= 1e-14;
    if (squaring >= LEAST_SQUARINGS && isSteady) return Math.exp(extrapolated);
    previous = extrapolated;
  }
  return Math.exp(logarithm);
}

/** out ← A A, four rows at a time so that each row of A is read from memory less often. */
function square(out: Vector, a: Vector, size: number): void {
  out.fill(0);
  for (let i = 0; i < size; i++) {
    const rowStart = i * size;
    for (let k = 0; k < size; k++) {
      const factor = a[rowStart + k]!;
      if (factor === 0) continue;
      const start = k * size;
      for (let j = 0; j < size; j++) out[rowStart + j]! += factor * a[start + j]!;
    }
  }
}
