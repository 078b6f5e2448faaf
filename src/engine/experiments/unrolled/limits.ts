/** Steps that a network is unrolled into */
export const MOST_STEPS = 12;
/** d */
export const MOST_UNITS = 8;
