/** Steps of a sequence whose losses are shown */
export const lossPlaceLimits = { steps: { min: 2, max: 8 } } as const;
