/** Most letters that a network reads at once. */
export const LONGEST_TEXT = 2000;
