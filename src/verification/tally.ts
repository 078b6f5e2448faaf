import { InvalidReferenceError } from "./jsonFields.ts";
import type { ComparisonRow, Precision } from "./verification.types.ts";

/** Compares numbers, one by one, as one quantity of one problem, computed in one way. */
export type Compare = (
  way: string,
  quantity: string,
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
) => void;

/** Errors seen so far, by way and quantity. */
export interface Tally {
  /** @param problem which of the file's problems is compared, for the table */
  compareIn(problem: string): Compare;
  /** All of one way, then all of the next */
  rows(): readonly ComparisonRow[];
}

/**
 * Starts to count errors:  absolute |a − e|, and relative |a − e| / max(|e|, floor).
 *
 * Both must be within the tolerance. An error that is small only because the number is small cannot
 * hide: the relative error sees it down to the floor. NaN and infinities, on either side, are infinitely
 * wrong.
 */
export function createTally({ tolerance, floor }: Precision): Tally {
  const rows = new Map<string, ComparisonRow>();
  return {
    compareIn: (problem) => (way, quantity, actual, expected) => {
      if (actual.length !== expected.length)
        throw new InvalidReferenceError(
          `${problem}: ${quantity} has ${expected.length} numbers, but ${actual.length} were computed.`,
        );
      const key = `${way}\n${quantity}`;
      const before = rows.get(key);
      let largestAbsolute = before?.largestAbsolute ?? 0;
      let largestRelative = before?.largestRelative ?? 0;
      let largestProblem = before?.problem ?? problem;
      let index = before?.index ?? 0;
      for (let i = 0; i < expected.length; i++) {
        const absolute = absoluteError(actual[i]!, expected[i]!);
        const relative = absolute / Math.max(Math.abs(expected[i]!), floor);
        largestAbsolute = Math.max(largestAbsolute, absolute);
        if (Number.isFinite(relative) ? relative <= largestRelative : largestRelative === Infinity)
          continue;
        largestRelative = Number.isFinite(relative) ? relative : Infinity;
        largestProblem = problem;
        index = i;
      }
      rows.set(key, {
        way,
        quantity,
        count: (before?.count ?? 0) + expected.length,
        largestAbsolute,
        largestRelative,
        problem: largestProblem,
        index,
        isWithinTolerance: largestAbsolute <= tolerance && largestRelative <= tolerance,
      });
    },
    rows: () => {
      const ways = [...new Set(Array.from(rows.values(), ({ way }) => way))];
      return ways.flatMap((way) => [...rows.values()].filter((row) => row.way === way));
    },
  };
}

function absoluteError(actual: number, expected: number): number {
  if (!Number.isFinite(actual) || !Number.isFinite(expected)) return Infinity;
  return Math.abs(actual - expected);
}
