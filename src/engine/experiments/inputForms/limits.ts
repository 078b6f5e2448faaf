/** Numbers in the vector that a letter is given. */
export const embeddingSizeLimits = { min: 1, max: 6 } as const;
