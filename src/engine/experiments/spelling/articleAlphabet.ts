/** The letters of the worked example, in the order of its one-hot vectors. */
export const ARTICLE_ALPHABET = ["d", "o", "g", "s"] as const;

/** Letters of a text that its network reads. */
export const articleTextLimits = { min: 2, max: 8 } as const;
