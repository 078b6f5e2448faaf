import { LARGEST_SEED } from "../../random/limits.ts";

/** What may be asked of a product of Jacobians; the page's controls and addresses take the same. */
export const jacobianLimits = {
  words: { min: 2, max: 20 },
  spectralRadius: { min: 0.2, max: 3 },
  seed: { min: 0, max: LARGEST_SEED },
  /** Degrees; a direction and its opposite are stretched alike */
  angle: { min: 0, max: 179 },
} as const;
