/** Words of one batch */
export const paddingLimits = { words: { min: 1, max: 4 } } as const;
