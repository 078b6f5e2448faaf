import { assertLength, counted } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import { createRandom } from "../random/random.ts";
import type { Matrix, Vector } from "../types.ts";

const MOST_STEPS = 300;
/** Looking whether the estimate still grows costs as much as some steps, so it is done only after every sixth. */
const STEPS_BETWEEN_LOOKS = 6;

/**
 * Makes a function that tells the largest singular value of diag(s) W, such as the Jacobian of a time
 * step:  σ₁ = max ‖diag(s) W v‖ over all v of length 1, the most by which the step stretches a vector.
 *
 * Lanczos' method on J Jᵀ = diag(s) (W Wᵀ) diag(s), whose middle part is the same at every time step:
 * made orthogonal to its two predecessors, each further power times a start vector adds one row to
 * a small tridiagonal matrix, whose largest eigenvalue rises quickly towards σ₁².
 *
 * All singular values of any matrix are given by `singularValues`; this is for curves over many steps, which need one.
 *
 * @param weight [m, n], W, finite
 * @returns function of s [m], finite, which throws ShapeError if s is longer or shorter; its result is exact to about 1e-10 of itself
 * @source Golub and Van Loan, Matrix Computations, 4th ed., section 10.1.
 */
export function singularValueOfScaled(weight: Matrix): (scale: Vector) => number {
  const size = weight.rows;
  // Squares of squares are taken below: numbers near 1 neither overflow nor vanish in them.
  const norm = euclideanNorm(weight.data);
  if (norm === 0) return () => 0;
  const gram = gramOfRows({ ...weight, data: weight.data.map((value) => value / norm) });
  const start = startVector(size);

  return (scale) => {
    assertLength(
      "singularValueOfScaled",
      "scale",
      scale.length,
      size,
      `the matrix has ${counted(size, "row")}`,
    );
    let current: Vector = start.slice();
    let before: Vector = new Float64Array(size);
    let image: Vector = new Float64Array(size);
    const scaled: Vector = new Float64Array(size);
    const diagonal: number[] = [];
    const squaredCouplings: number[] = []; // entry i couples rows i and i + 1
    let coupling = 0;
    let eigenvalue = 0;

    for (let step = 1; step <= MOST_STEPS; step++) {
      for (let i = 0; i < size; i++) scaled[i] = scale[i]! * current[i]!;
      multiplyScaled(image, gram, scale, scaled);
      let onDiagonal = 0;
      for (let i = 0; i < size; i++) onDiagonal += image[i]! * current[i]!;
      diagonal.push(onDiagonal);
      for (let i = 0; i < size; i++) image[i]! -= onDiagonal * current[i]! + coupling * before[i]!;
      coupling = euclideanNorm(image);

      const isExhausted = coupling <= 1e-15 * Math.max(eigenvalue, onDiagonal);
      if (isExhausted || step % STEPS_BETWEEN_LOOKS === 0) {
        const estimate = largestEigenvalue(diagonal, squaredCouplings, eigenvalue);
        const isSteady = estimate - eigenvalue <= 1e-11 * estimate;
        eigenvalue = estimate;
        if (isExhausted || isSteady) break;
      }
      squaredCouplings.push(coupling * coupling);
      for (let i = 0; i < size; i++) image[i]! /= coupling;
      [before, current, image] = [current, image, before];
    }
    return norm * Math.sqrt(eigenvalue);
  };
}

/** W Wᵀ */
function gramOfRows({ rows, cols, data }: Matrix): Matrix {
  const gram = createMatrix(rows, rows);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < cols; k++) sum += data[i * cols + k]! * data[j * cols + k]!;
      gram.data[i * rows + j] = sum;
      gram.data[j * rows + i] = sum;
    }
  return gram;
}

/** A fixed direction without any pattern, so that no matrix is likely to be blind to it. */
function startVector(size: number): Vector {
  const random = createRandom(size);
  const direction = Float64Array.from({ length: size }, () => random.nextNormal());
  const length = euclideanNorm(direction);
  return direction.map((value) => value / length);
}

/** out ← diag(s) G v, two rows at a time: their sums do not wait for one another. */
function multiplyScaled(out: Vector, { rows, data }: Matrix, scale: Vector, vector: Vector): void {
  for (let i = 0; i < rows; i += 2) {
    const next = Math.min(i + 1, rows - 1); // an odd last row is done twice
    let sum = 0;
    let nextSum = 0;
    for (let j = 0; j < rows; j++) {
      sum += data[i * rows + j]! * vector[j]!;
      nextSum += data[next * rows + j]! * vector[j]!;
    }
    out[i] = scale[i]! * sum;
    out[next] = scale[next]! * nextSum;
  }
}

/**
 * Largest eigenvalue of a symmetric tridiagonal matrix, by bisection: a number lies above all
 * eigenvalues exactly if the matrix minus it has negative pivots only (Sylvester's law of inertia).
 *
 * @param least a number known not to lie above it
 */
function largestEigenvalue(
  diagonal: readonly number[],
  squaredCouplings: readonly number[],
  least: number,
): number {
  let low = least;
  let high = 0; // Gershgorin: no eigenvalue is larger than the largest sum of a row
  for (let i = 0; i < diagonal.length; i++)
    high = Math.max(
      high,
      diagonal[i]! + Math.sqrt(squaredCouplings[i - 1] ?? 0) + Math.sqrt(squaredCouplings[i] ?? 0),
    );
  while (high - low > 1e-13 * high) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break; // neighbours among the smallest doubles
    if (isAboveAll(middle)) high = middle;
    else low = middle;
  }
  return high;

  function isAboveAll(value: number): boolean {
    let pivot = -1;
    for (let i = 0; i < diagonal.length; i++) {
      const coupling = i > 0 ? squaredCouplings[i - 1]! : 0;
      pivot = diagonal[i]! - value - coupling / pivot;
      if (pivot >= 0) return false;
    }
    return true;
  }
}
