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
/**
 * Training ends as oscillating when over this many updates the loss has jumped up, time and again,
 * and found no new low. Slow learning goes on: its loss falls a little each time.
 */
export const OSCILLATION_WINDOW = 50;
/** Jumps within the window that make an oscillation. */
export const OSCILLATION_JUMPS = 10;
/** A loss that is larger than the one before by this factor has jumped; less may be rounding. */
export const OSCILLATION_RISE = 1.01;
