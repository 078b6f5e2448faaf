import { assertBetween, EngineError } from "../errors.ts";
import type { Validation } from "./batchSource.types.ts";
import { shuffled } from "./shuffled.ts";

/** What is learnt from, and what is kept apart. */
export interface Split<Item> {
  readonly training: readonly Item[];
  /** Of the source's data; data of one's own stand elsewhere. */
  readonly validation: readonly Item[];
}

const LARGEST_SHARE = 0.99;

/** The share that is kept apart to validate with, 0 if it is none of the source's data. */
export function shareOf(where: string, validation: Validation<unknown>): number {
  if (validation === null || validation.kind === "own") return 0;
  assertBetween(where, "the share to validate with", validation.share, 0, LARGEST_SHARE);
  return validation.share;
}

/** How many of `count` a share is: at least one, unless the share is 0. */
export const shareCount = (share: number, count: number): number =>
  share === 0 ? 0 : Math.max(1, Math.round(share * count));

/**
 * Splits what there is in its order: the last to validate with, or any by the seed.
 *
 * @throws EngineError "out-of-range" if nothing is left to learn from
 */
export function splitItems<Item>(
  where: string,
  items: readonly Item[],
  validation: Validation<unknown>,
  seed: number,
): Split<Item> {
  const share = shareOf(where, validation);
  const keptCount = shareCount(share, items.length);
  const isLast = validation?.kind === "last";
  const training = isLast ? items.slice(0, items.length - keptCount) : items;
  const order = shuffled(training, seed, 0);
  return isLast
    ? { training: order, validation: items.slice(items.length - keptCount) }
    : { training: order.slice(keptCount), validation: order.slice(0, keptCount) };
}

/** @throws EngineError "out-of-range" if everything is kept apart */
export function assertSomeLeft({ training, validation }: Split<unknown>, where: string): void {
  if (training.length > 0) return;
  throw new EngineError(
    "out-of-range",
    `${where}: no sequence is left to learn from, since ${validation.length} ${validation.length === 1 ? "is" : "are"} kept apart to validate with.`,
  );
}
