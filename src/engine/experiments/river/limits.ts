import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of the river; the page's controls and addresses take the same. */
export const riverLimits = {
  words: { min: 2, max: 20 },
  spectralRadius: { min: 0.2, max: 3 },
  seed: { min: 0, max: LARGEST_SEED },
} as const;

/** Hidden units of each network */
export const RIVER_UNITS = 32;
