/** All that one press sets in motion has come to rest after this long, in milliseconds. */
const STOP_MS = 800;

/**
 * How much later each of several motions sets off than the one before: as much as is wished, or less where they are many.
 *
 * @param eachMs how long one of them takes
 */
export const laterBy = (count: number, eachMs: number, wishedMs: number): number =>
  count < 2 ? 0 : Math.min(wishedMs, (STOP_MS - eachMs) / (count - 1));

/**
 * How long each of several motions takes, one after the other.
 *
 * @param afterMs what still moves when the last of them is over
 */
export const inTurn = (count: number, wishedMs: number, afterMs = 0): number =>
  Math.min(wishedMs, (STOP_MS - afterMs) / Math.max(count, 1));
