/** Texts that may be read; all have memory to teach. */
export const TRUNCATION_TEXTS = ["goods", "gooddogs"] as const;
/** Steps of the longest text: no horizon reaches further. */
export const LONGEST_HORIZON = 7;
