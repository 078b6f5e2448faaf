import type { EditTarget } from "../../../src/protocol/messages.ts";
import type { Cell } from "./cells.ts";

const names = {
  Wx: "weightIh",
  Wh: "weightHh",
  Wy: "weightHo",
  bh: "biasH",
  by: "biasO",
  eta: "learningRate",
} as const;

/** Which number of the experiment a cell on screen stands for. */
export function editTargetOf({ q, i, j }: Cell): EditTarget {
  const name = names[q as keyof typeof names];
  return { name, row: i, col: j };
}
