import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of a network whose gradients are measured; the page's controls and addresses take the same. */
export const gradientNormLimits = {
  words: { min: 1, max: 200 },
  /** Characters of a word. */
  wordLength: { min: 1, max: 40 },
  hiddenSize: { min: 1, max: 64 },
  spectralRadius: { min: 0.05, max: 3 },
  seed: { min: 0, max: LARGEST_SEED },
  sequenceLength: { min: 2, max: 200 },
} as const;
