import { exp, log } from "../kernels/elementary.ts";
import { assertLength, NotFiniteError, ShapeError } from "../errors.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { Matrix, Vector } from "../types.ts";

/** Squarings before the estimate may be believed: powers up to 2²⁰ tell eigenvalues apart that differ by 1e-5. */
const LEAST_SQUARINGS = 20;
/** After 2⁴⁴ factors, what Gelfand's formula still lacks is below a double's precision. */
const MOST_SQUARINGS = 44;

/**
 * Largest absolute value of the eigenvalues, real or complex:  ρ(A) = lim ‖Aᵏ‖^{1/k}.
 *
 * k is doubled by squaring the matrix, which is rescaled to norm 1 every time while the logarithm
 * of what was divided out is kept. Unlike power iteration it needs no dominant real eigenvalue.
 *
 * @param matrix [n, n]
 * @returns 0 for a nilpotent matrix, Infinity if it is beyond the largest double
 * @throws ShapeError if the matrix is not square or has not n² numbers; NotFiniteError if it holds NaN or ±Infinity
 * @remarks Exact to about 1e-10 for matrices that are not close to defective; 20 to 44 products of n³.
 * @source Gelfand's formula (1941); see Horn and Johnson, Matrix Analysis, corollary 5.6.14.
 */
export function spectralRadius({ rows, cols, data }: Matrix): number {
  if (rows !== cols)
    throw new ShapeError(`spectralRadius: \`matrix\` is ${rows} × ${cols}, but must be square.`);
  assertLength(
    "spectralRadius",
    "matrix.data",
    data.length,
    rows * cols,
    `it is ${rows} × ${cols}`,
  );
  if (indexOfNonFinite(data) >= 0)
    throw new NotFiniteError("spectralRadius", { quantity: "`matrix`", timeStep: null });

  // The largest number first: of numbers near the largest double the norm alone would overflow.
  const largest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  let norm = euclideanNorm(data.map((value) => value / largest));
  let power: Vector = data.map((value) => value / largest / norm); // A^k / ‖A^k‖
  let next: Vector = new Float64Array(data.length);
  let logarithm = log(largest) + log(norm); // ln ‖A^k‖ / k
  let previous = Infinity;

  for (let squaring = 1; squaring <= MOST_SQUARINGS; squaring++) {
    square(next, power, rows);
    [power, next] = [next, power];
    norm = euclideanNorm(power);
    if (norm === 0) return 0;
    for (let i = 0; i < power.length; i++) power[i]! /= norm;

    // ‖A^k‖ ≈ c ρ^k, so the quotient of two powers is free of the factor c.
    const perFactor = log(norm) / 2 ** (squaring - 1);
    const extrapolated = logarithm + perFactor;
    logarithm += perFactor / 2;
    const isSteady = Math.abs(extrapolated - previous) <= 1e-14;
    if (squaring >= LEAST_SQUARINGS && isSteady) return exp(extrapolated);
    previous = extrapolated;
  }
  return exp(logarithm);
}

/**
 * out ← A A, as dot products with the columns of A, two rows by two columns at a time: that way each
 * number read from memory is used twice.
 */
function square(out: Vector, a: Vector, size: number): void {
  const columns = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) columns[j * size + i] = a[i * size + j]!;

  for (let i = 0; i < size; i += 2) {
    const row = i * size;
    const nextRow = Math.min(i + 1, size - 1) * size; // an odd last row is done twice
    for (let j = 0; j < size; j += 2) {
      const column = j * size;
      const nextColumn = Math.min(j + 1, size - 1) * size;
      let topLeft = 0;
      let topRight = 0;
      let bottomLeft = 0;
      let bottomRight = 0;
      for (let k = 0; k < size; k++) {
        const top = a[row + k]!;
        const bottom = a[nextRow + k]!;
        const left = columns[column + k]!;
        const right = columns[nextColumn + k]!;
        topLeft += top * left;
        topRight += top * right;
        bottomLeft += bottom * left;
        bottomRight += bottom * right;
      }
      const nextJ = nextColumn / size;
      out[row + j] = topLeft;
      out[row + nextJ] = topRight;
      out[nextRow + j] = bottomLeft;
      out[nextRow + nextJ] = bottomRight;
    }
  }
}
