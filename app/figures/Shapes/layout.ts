import type { Box } from "../../network/boxes.ts";

export const SIZE = { width: 360, height: 196 };
export const FONT = 15;
const TOP = 26;
const ROOM = { width: 250, height: 68 };
const GAP = 20;
const LARGEST = 22;
const SECOND_ROW = 122;

/** The network's two equations as blocks, drawn to one scale: sides that meet are equally long. */
export function blocksOf(
  { k, d, outputs }: { readonly k: number; readonly d: number; readonly outputs: number },
  hasBiases: boolean,
) {
  const bias = hasBiases ? 1 : 0;
  const unit = Math.min(
    LARGEST,
    ROOM.width / (k + d + 3 + bias),
    ROOM.width / (d + 3 + bias),
    ROOM.height / Math.max(k, d),
    ROOM.height / Math.max(d, outputs),
  );
  const line = (y: number, widths: readonly (readonly [string, number, number])[]) => {
    let x = 4;
    return widths.map(([id, rows, columns]) => {
      const box: Box = { x, y, width: columns * unit, height: rows * unit };
      x += box.width + GAP;
      return { id, box };
    });
  };
  return [
    ...line(TOP, [
      ["a", d, 1],
      ["Wx", d, k],
      ["x", k, 1],
      ["Wh", d, d],
      ["before", d, 1],
      ...(hasBiases ? ([["bh", d, 1]] as const) : []),
    ]),
    ...line(SECOND_ROW, [
      ["z", outputs, 1],
      ["Wy", outputs, d],
      ["h", d, 1],
      ...(hasBiases ? ([["by", outputs, 1]] as const) : []),
    ]),
  ];
}

/** Room of a drawn curve, in its own picture. */
export const CURVE = { width: 190, height: 120, box: { x: 8, y: 8, width: 174, height: 90 } };
