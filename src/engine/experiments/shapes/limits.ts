/** Of k, d and the outputs */
export const LARGEST_LAYER = 64;
