/** T */
export const triangleSteps = { min: 1, max: 12 } as const;
/** H */
export const triangleUnits = { min: 1, max: 6 } as const;
