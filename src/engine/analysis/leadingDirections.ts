import { euclideanNorm } from "../kernels/norm.ts";
import type { Matrix, Vector } from "../types.ts";

/** Turns after which the plane no longer moves in the digits that are drawn. */
const ROUNDS = 300;

/**
 * The plane in which the rows of a matrix mostly point: the first two principal directions of the rows, each
 * counted alike however long it is.
 *
 * Two vectors are multiplied by Σ u uᵀ, u being the rows divided by their length, and made orthogonal, again and
 * again. Each is turned so that the last row has no negative part along it. Rows of zeros do not count.
 *
 * @param rows [n, m], n ≥ 1
 * @returns two vectors [m] of length 1 at right angles; where all rows lie on one line (or m is 1), the second is 0
 * @source Subspace iteration: Golub and Van Loan, Matrix Computations, 4th ed., section 8.2.4
 */
export function leadingDirections(rows: Matrix): readonly [Vector, Vector] {
  const units = unitRows(rows);
  let first: Vector = Float64Array.from({ length: rows.cols }, () => 1);
  let second: Vector = Float64Array.from({ length: rows.cols }, (_, i) => (i % 2 === 0 ? 1 : -1));
  for (let round = 0; round < ROUNDS; round++) {
    first = scaled(gathered(units, first));
    second = scaled(without(gathered(units, without(second, first)), first));
  }
  const last = units.at(-1)!;
  return [facing(first, last), facing(second, last)];
}

function unitRows({ rows, cols, data }: Matrix): Vector[] {
  return Array.from({ length: rows }, (_, row) => scaled(data.slice(row * cols, (row + 1) * cols)));
}

const dot = (a: Vector, b: Vector): number =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** Σ u (uᵀ v) */
function gathered(units: readonly Vector[], v: Vector): Vector {
  const sum = new Float64Array(v.length);
  for (const u of units) {
    const along = dot(u, v);
    for (let i = 0; i < sum.length; i++) sum[i]! += along * u[i]!;
  }
  return sum;
}

/** What of v is at right angles to a direction of length 1 */
function without(v: Vector, direction: Vector): Vector {
  const along = dot(v, direction);
  return v.map((value, index) => value - along * direction[index]!);
}

/** Of length 1; what is no longer than rounding is 0. */
function scaled(v: Vector): Vector {
  const length = euclideanNorm(v);
  return v.map((value) => (length > Number.MIN_VALUE ? value / length : 0));
}

const facing = (direction: Vector, last: Vector): Vector =>
  dot(direction, last) < 0 ? direction.map((value) => -value) : direction;
