import { LARGEST_SEED } from "../../random/limits.ts";
import { recallLimits } from "../recall/limits.ts";

/** What may be asked about how far back three cells learn to remember; the page's controls and addresses take the same. */
export const memorySpanLimits = {
  /** Letters between the one to recall and the answer */
  gap: recallLimits.gap,
  seed: { min: 0, max: LARGEST_SEED },
  /** Updates at a time */
  updates: { min: 1, max: 100 },
} as const;

/** A run makes no more. */
export const MOST_UPDATES = 400;
/** A run ends before that when more than this share of the sequences kept apart is right. */
export const STOPS_ABOVE = 0.99;
/** A network recalls if at least this share of the sequences that are new to it is right. */
export const RECALLS = 0.95;

/** Sequences to learn from, others that say when a run may end, and others again that judge it */
export const LEARNT_SEQUENCES = 4000;
export const KEPT_APART = 192;
export const NEW_SEQUENCES = 500;

/** What σ is of it is 0.99: gates begin as good as open, or as good as shut with its negative. */
export const OPEN_BIAS = 4.6;
