/**
 * Names of what is laid over one another in a chart, in the order in which they are given out: each has a line, a
 * marker and a shade of its own, so that colour alone tells nothing apart.
 */
export const seriesNames = ["A", "B", "C", "D"] as const;
export type Series = (typeof seriesNames)[number];
