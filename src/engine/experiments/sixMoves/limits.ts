/** Rounds of training that may have been made before the one that is shown. */
export const roundsLimits = { min: 0, max: 100 } as const;
/** What the network learns to spell, and η. */
export const MOVES_TEXT = "goods";
export const MOVES_RATE = 0.5;
