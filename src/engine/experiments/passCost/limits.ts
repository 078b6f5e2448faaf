/** T, the lengths that are compared: each twice the one before. */
export const PASS_LENGTHS = [25, 50, 100, 200, 400] as const;
/** Hidden units, and symbols that are read and guessed. */
export const PASS_UNITS = 32;
export const PASS_SYMBOLS = 27;
/** Measurements of one length, of which the median counts. */
export const PASS_RUNS = 5;
