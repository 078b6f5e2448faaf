/** What may be asked of the memory of one unit; the page's controls and addresses take the same. */
export const heldLimits = {
  weight: { min: 0.5, max: 3 },
  back: { min: 1, max: 19 },
} as const;

/** Time steps, and what the unit is pushed by at the first of them; nothing is read later. */
export const HELD_STEPS = 20;
export const HELD_PUSH = 2;
