/** Pairs of weights whose gradient is clipped: of the matrix, row and column from 0. */
export const CLIPPED_PAIRS = {
  output: {
    matrix: "weightHo",
    first: { row: 1, column: 1 },
    second: { row: 1, column: 2 },
  },
  memory: {
    matrix: "weightHh",
    first: { row: 0, column: 1 },
    second: { row: 1, column: 1 },
  },
  input: {
    matrix: "weightIh",
    first: { row: 0, column: 2 },
    second: { row: 0, column: 1 },
  },
} as const;
export const clippingLimits = { limit: { min: 0.02, max: 1.2 } } as const;
