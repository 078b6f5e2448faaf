import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of the terms of a gradient; the page's controls and addresses take the same. */
export const lossTermLimits = {
  words: { min: 2, max: 20 },
  spectralRadius: { min: 0.2, max: 3 },
  seed: { min: 0, max: LARGEST_SEED },
} as const;

/** Hidden units of the network */
export const LOSS_TERM_UNITS = 32;
