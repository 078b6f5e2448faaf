/** The lines of the derivation. */
export const lines = [
  "loss",
  "softmax",
  "scores",
  "state",
  "output",
  "own",
  "once",
  "start",
  "double",
  "recursion",
] as const;
export type LineName = (typeof lines)[number];
