/** Texts that may be read; each has memory to teach. */
export const TRUNCATION_TEXTS = ["goods", "gooddogs"] as const;
