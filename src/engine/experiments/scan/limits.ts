/** Steps that are computed: powers of two, so that every round doubles what is joined. */
export const SCAN_LENGTHS = [4, 8, 16] as const;
/** Weight of the memory. */
export const scanLimits = { weight: { min: -1, max: 1 } } as const;
