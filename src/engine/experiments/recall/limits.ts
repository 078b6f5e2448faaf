import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of the recall of a first letter; the page's controls and addresses take the same. */
export const recallLimits = {
  /** Letters after the one to recall */
  gap: { min: 1, max: 100 },
  spectralRadius: { min: 0.2, max: 1.5 },
  seed: { min: 0, max: LARGEST_SEED },
} as const;

/** The letter that stands first and is to be recalled, one of these: who guesses is right one time in four. */
export const RECALL_KEYS = "ABCD";
/** The letters after it, which say nothing */
const FILLERS = "xy";
/** A letter's place in it is its symbol. */
export const RECALL_ALPHABET = RECALL_KEYS + FILLERS;

/** Sequences to learn from, and new ones to test with */
export const TAUGHT_SEQUENCES = 600;
export const TESTED_SEQUENCES = 100;

/** Hidden units of either cell */
export const RECALL_UNITS = 16;
