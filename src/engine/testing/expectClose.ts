import { expect } from "vitest";
import { expectSame } from "./expectSame.ts";

type Nested = number | ArrayLike<number> | readonly Nested[];

function flat(values: Nested): number[] {
  return typeof values === "number" ? [values] : Array.from(values, (value) => flat(value)).flat();
}

/** Largest |actual − expected| / |expected| since the count began, to be reported by whoever asks. */
let largestRelativeError = 0;
export const largestErrorSoFar = () => largestRelativeError;

/** Begins the count anew: files of tests share this module. */
export function forgetErrors(): void {
  largestRelativeError = 0;
}

/**
 * Expects numbers, nested in any way, to agree one by one to within `tolerance`, absolutely and relative
 * to the expected value; below 1e-6 only rounding (1e-15) is allowed on top of the relative part.
 */
export function expectClose(actual: Nested, expected: Nested, tolerance = 1e-9): void {
  const ours = flat(actual);
  const theirs = flat(expected);
  expect(ours).toHaveLength(theirs.length);
  expect(theirs.length).toBeGreaterThan(0);
  ours.forEach((value, index) => {
    const wanted = theirs[index]!;
    const error = Math.abs(value - wanted);
    if (Math.abs(wanted) > 1e-6)
      largestRelativeError = Math.max(largestRelativeError, error / Math.abs(wanted));
    const allowed = Math.min(tolerance, tolerance * Math.abs(wanted) + 1e-15);
    if (!(error <= allowed))
      expect.fail(`number ${index} is ${value}, expected ${wanted} to within ${allowed}`);
  });
}

/** Expects two lists of numbers, typed or not, to be the same to the last bit, zeros of either sign and NaN included. */
export function expectSameBits(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expectSame(Array.from(actual), Array.from(expected), "values");
}

/** Expects numbers to agree one by one to within rounding, 1e-12 absolutely or relative to the larger ones. */
export function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  Array.from(expected).forEach((value, i) => {
    const allowed = 1e-12 * Math.max(1, Math.abs(value));
    if (!(Math.abs(actual[i]! - value) <= allowed))
      expect.fail(`number ${i} is ${actual[i]}, expected ${value} to within ${allowed}`);
  });
}
