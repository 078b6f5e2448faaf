import type { Vector } from "../types.ts";

/**
 * The memory of a machine: every number it computes with, by place.
 *
 * A plain array of doubles, not a Float64Array: V8 loads an element of it with fewer instructions, which makes
 * a matrix product 1.4 times as fast; in the other engines the two are alike. Nothing of an arena leaves the
 * engine: what others may keep or transfer is copied into a Float64Array.
 */
export type Arena = number[];

/**
 * @returns an arena of zeros. It is filled number by number, with one that is no integer: so V8 knows it as an
 *   array of doubles without holes. An array that grows has room to spare; its copy has not.
 */
export function createArena(length: number): Arena {
  const growing: Arena = [];
  for (let i = 0; i < length; i++) growing.push(0.5);
  const F = growing.slice();
  setZero(F, 0, length);
  return F;
}

/** Sets `length` numbers to zero; for the few of a small network this is faster than `fill`. */
export function setZero(F: Arena, from: number, length: number): void {
  const end = from + length;
  for (let i = from; i < end; i++) F[i] = 0;
}

/** Copies numbers into an arena:  F[to + i] = values[at + i]. */
export function copyIn(F: Arena, to: number, length: number, values: Vector, at = 0): void {
  for (let i = 0; i < length; i++) F[to + i] = values[at + i]!;
}

/** Copies numbers out of an arena:  into[at + i] = F[from + i]. */
export function copyOut(F: Arena, from: number, length: number, into: Vector, at = 0): void {
  for (let i = 0; i < length; i++) into[at + i] = F[from + i]!;
}

/** Moves numbers out of an arena, where zeros remain:  into[i] = F[from + i]. */
export function moveOut(F: Arena, from: number, length: number, into: Vector): void {
  for (let i = 0; i < length; i++) {
    into[i] = F[from + i]!;
    F[from + i] = 0;
  }
}

/**
 * Copies a matrix with rows and columns exchanged:  to[j, i] = from[i, j].
 *
 * @param fromStride how far apart the rows of `from` are
 * @param toStride   how far apart the rows of `to` are
 */
export function transpose(
  F: Arena,
  from: number,
  fromStride: number,
  rows: number,
  cols: number,
  to: number,
  toStride: number,
): void {
  let i = 0;
  // Four neighbours at a time: each line of the cache is written to once, not four times.
  for (; i + 4 <= rows; i += 4) {
    const row = from + i * fromStride;
    for (let j = 0; j < cols; j++) {
      const place = to + j * toStride + i;
      const first = row + j;
      F[place] = F[first]!;
      F[place + 1] = F[first + fromStride]!;
      F[place + 2] = F[first + 2 * fromStride]!;
      F[place + 3] = F[first + 3 * fromStride]!;
    }
  }
  for (; i < rows; i++)
    for (let j = 0; j < cols; j++) F[to + j * toStride + i] = F[from + i * fromStride + j]!;
}

/** Writes the same row into `rows` rows:  to[i, j] = from[j]. */
export function repeatRow(F: Arena, from: number, to: number, rows: number, cols: number): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) F[to + i * cols + j] = F[from + j]!;
}

/** Adds the sum over the rows of a matrix:  to[j] ← to[j] + Σ_i from[i, j]. */
export function addColumnSums(
  F: Arena,
  from: number,
  rows: number,
  cols: number,
  to: number,
): void {
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const row = from + i * cols;
    for (let j = 0; j < cols; j++) {
      const first = row + j;
      const sum = F[to + j]! + F[first]! + F[first + cols]!;
      F[to + j] = sum + F[first + 2 * cols]! + F[first + 3 * cols]!;
    }
  }
  for (; i < rows; i++) addRow(F, from + i * cols, to, cols);
}

/** Adds one row to another:  to[j] ← to[j] + from[j]. */
export function addRow(F: Arena, from: number, to: number, length: number): void {
  for (let j = 0; j < length; j++) F[to + j]! += F[from + j]!;
}

/** Copies one row. */
export function copyRow(F: Arena, from: number, to: number, length: number): void {
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
