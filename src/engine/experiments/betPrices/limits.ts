/** One of the four bars, in hundredths of the pot */
export const potLimits = { min: 0, max: 100 } as const;
/** The price of a bet in natural units, or in yes/no questions */
export const PRICE_UNITS = ["nats", "bits"] as const;
