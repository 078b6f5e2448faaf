/** What is computed, in which order, and in how many single products or sums. */

export type ForwardKind = "x" | "wh" | "wx" | "a" | "h" | "z" | "e" | "y" | "L";
export type StateGradientKind = "dz" | "do" | "df" | "dh" | "da";
export type ContributionKind = "cy" | "cx" | "ch";
export type SumKind = "gy" | "gx" | "gh" | "gby" | "gbh";
export type UpdateKind = "uy" | "ux" | "uh" | "uby" | "ubh" | "after";
export type OperationKind =
  | ForwardKind
  | "total"
  | StateGradientKind
  | ContributionKind
  | SumKind
  | UpdateKind;

/** An operation with its rows and columns. */
type Shape = readonly [kind: OperationKind, rows: number, cols: number];

/** Reading one letter and guessing the next. */
export const forwardOf = (H: number, V: number): readonly Shape[] => [
  ["x", 1, 1],
  ["wh", H, H],
  ["wx", H, V],
  ["a", H, 1],
  ["h", H, 1],
  ["z", V, H],
  ["e", V, 1],
  ["y", V, 1],
  ["L", 1, 1],
];

/** The way back through one step, and what it puts into each gradient. */
export const backwardOf = (H: number, V: number, isLast: boolean): readonly Shape[] => [
  ["dz", V, 1],
  ["do", H, V],
  // Nothing comes back from after the last letter: one step says so.
  isLast ? ["df", 1, 1] : ["df", H, H],
  ["dh", H, 1],
  ["da", H, 1],
  ["cy", V, H],
  ["cx", H, V],
  ["ch", H, H],
];

/** The gradients: sums of the parts over time. */
export const sumsOf = (H: number, V: number, hasBiases: boolean): readonly Shape[] => [
  ["gy", V, H],
  ["gx", H, V],
  ["gh", H, H],
  ...(hasBiases
    ? ([
        ["gby", V, 1],
        ["gbh", H, 1],
      ] as const)
    : []),
];

/** The update, and the loss after it. */
export const updatesOf = (H: number, V: number, hasBiases: boolean): readonly Shape[] => [
  ["uy", V, H],
  ["ux", H, V],
  ["uh", H, H],
  ...(hasBiases
    ? ([
        ["uby", V, 1],
        ["ubh", H, 1],
      ] as const)
    : []),
  ["after", 1, 1],
];
