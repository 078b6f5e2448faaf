/** What may be asked of the cliff; the page's controls and addresses take the same. */
export const cliffLimits = {
  weight: { min: -5, max: 5 },
  bias: { min: -5, max: 5 },
  limit: { min: 0.1, max: 5 },
} as const;

/** Time steps of the one-unit network, the state in which it begins, and where its last state should be */
export const CLIFF_STEPS = 12;
export const CLIFF_START = -0.3;
export const CLIFF_TARGET = -0.6;
export const CLIFF_LEARNING_RATE = 0.05;
export const CLIFF_UPDATES = 30;

/** The part of the surface that is computed: rows of equal w, and along each of them values of b */
export const CLIFF_ROWS = { from: 0.5, to: 3, count: 14 } as const;
export const CLIFF_COLUMNS = { from: -1, to: 1.75, count: 56 } as const;
