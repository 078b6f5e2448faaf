/** Sizes of the nudge, from 10⁻¹ down. */
export const NUDGE_EXPONENTS = { min: 1, max: 12 } as const;
/** What the network reads and is to guess. */
export const NUDGED_TEXT = "goods";
