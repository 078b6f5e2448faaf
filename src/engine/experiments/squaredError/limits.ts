/** A number that is forecast, or that came */
export const squaredErrorLimits = { value: { min: -2, max: 2 } } as const;
