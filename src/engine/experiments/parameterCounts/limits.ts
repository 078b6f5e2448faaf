/** Words of a sentence */
export const LONGEST_SENTENCE = 40;
/** Words that the networks know */
export const MOST_SYMBOLS = 100;
export const MOST_HIDDEN = 64;
