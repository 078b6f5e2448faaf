/** How far one update goes along the gradient. */
export const initialRateLimits = { min: 0.1, max: 3 } as const;
