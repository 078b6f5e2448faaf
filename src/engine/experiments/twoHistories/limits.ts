/** Letters of each text */
export const LONGEST_HISTORY = 60;
