import { LARGEST_SEED } from "../../random/limits.ts";

/** Steps of a sequence whose losses are shown, and what its network is drawn from */
export const lossPlaceLimits = {
  steps: { min: 2, max: 8 },
  seed: { min: 0, max: LARGEST_SEED },
} as const;
