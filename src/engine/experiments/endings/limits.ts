/** Most texts that are compared at once. */
export const MOST_TEXTS = 6;
/** Most letters of each. */
export const LONGEST_ENDING = 40;
