/** Most hidden nodes that the walkthrough can show. */
export const LARGEST_HIDDEN_SIZE = 8;
/** Largest absolute value of a number set by hand. */
export const LARGEST_EDIT = 1e6;
export const LARGEST_LEARNING_RATE = 1000;
export const MOST_EDITS = 1000;
/** Training ends here, learnt or not. */
export const UPDATE_LIMIT = 2000;
/** Training ends when every step with a loss gives its target at least this probability. */
export const LEARNT_PROBABILITY = 0.9;
