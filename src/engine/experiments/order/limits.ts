/** Words of a sentence */
export const MOST_WORDS = 12;
