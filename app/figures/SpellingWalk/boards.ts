import type { OperationKind } from "./operations.ts";
import type { Operation } from "./walk.ts";

/** What the workbench shows beside the weights. */
export type Board = "forward" | "stateGradient" | "contribution" | "sum" | "update";

const boards: Readonly<Record<OperationKind, Board>> = {
  x: "forward",
  wh: "forward",
  wx: "forward",
  a: "forward",
  h: "forward",
  z: "forward",
  e: "forward",
  y: "forward",
  L: "forward",
  total: "forward",
  dz: "stateGradient",
  do: "stateGradient",
  df: "stateGradient",
  dh: "stateGradient",
  da: "stateGradient",
  cy: "contribution",
  cx: "contribution",
  ch: "contribution",
  gy: "sum",
  gx: "sum",
  gh: "sum",
  gby: "sum",
  gbh: "sum",
  uy: "update",
  ux: "update",
  uh: "update",
  uby: "update",
  ubh: "update",
  after: "update",
} as const;

export const boardOf = ({ kind }: Operation): Board => boards[kind];

/** Which of the two rows of the workbench an operation happens in. */
const inOutputRow: ReadonlySet<OperationKind> = new Set([
  "z",
  "e",
  "y",
  "L",
  "total",
  "dz",
  "do",
  "cy",
  "gy",
  "gby",
  "uy",
  "uby",
  "after",
] as const);

export const isOutputRow = ({ kind }: Operation): boolean => inOutputRow.has(kind);
