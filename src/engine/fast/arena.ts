import type { Vector } from "../types.ts";

/**
 * Copies a matrix with rows and columns exchanged:  to[j, i] = from[i, j].
 *
 * @param fromStride how far apart the rows of `from` are
 * @param toStride   how far apart the rows of `to` are
 */
export function transpose(
  F: Vector,
  from: number,
  fromStride: number,
  rows: number,
  cols: number,
  to: number,
  toStride: number,
): void {
  for (let i = 0; i < rows; i++) {
    const row = from + i * fromStride;
    for (let j = 0; j < cols; j++) F[to + j * toStride + i] = F[row + j]!;
  }
}

/** Writes the same row into `rows` rows:  to[i, j] = from[j]. */
export function repeatRow(F: Vector, from: number, to: number, rows: number, cols: number): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) F[to + i * cols + j] = F[from + j]!;
}

/** Adds the sum over the rows of a matrix:  to[j] ← to[j] + Σ_i from[i, j]. */
export function addColumnSums(
  F: Vector,
  from: number,
  rows: number,
  cols: number,
  to: number,
): void {
  for (let i = 0; i < rows; i++) {
    const row = from + i * cols;
    for (let j = 0; j < cols; j++) F[to + j]! += F[row + j]!;
  }
}

/** Adds one row to another:  to[j] ← to[j] + from[j]. */
export function addRow(F: Vector, from: number, to: number, length: number): void {
  for (let j = 0; j < length; j++) F[to + j]! += F[from + j]!;
}

/** Copies one row. */
export function copyRow(F: Vector, from: number, to: number, length: number): void {
  for (let j = 0; j < length; j++) F[to + j] = F[from + j]!;
}

/** Hands out places in an arena that is made once all are known. */
export interface Places {
  /** @returns where `length` numbers, rounded up to a cache line, may stand */
  take(length: number): number;
  total(): number;
}

export function createPlaces(): Places {
  let next = 0;
  return {
    take(length) {
      const place = next;
      next += Math.ceil(length / 8) * 8;
      return place;
    },
    total: () => next,
  };
}
