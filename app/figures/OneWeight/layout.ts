import type { Box, Point } from "../../network/boxes.ts";
import type { NetworkSizes } from "../../network/sizes.ts";
import { STEPS } from "./oneWeight.ts";

/** Of the strip, in units that are CSS pixels on a wide phone. */
export const SIZE = { width: 400, height: 262 };
export const FONT = 15.5;
const LEFT = 50;
const PITCH = (SIZE.width - LEFT) / STEPS;
const CELL = { width: 48, height: 26, gap: 3 };
const STATE_TOP = 62;
/** Where rows of text stand. */
export const ROW = { slots: 18, letter: 184, weight: 211, met: 233, product: 255 };
export const NAMES_AT = 0;

/** The part of the strip that a matrix needs: the scores stand on top, and only the output matrix leads to them. */
export const viewBoxOf = (matrix: "Wx" | "Wh" | "Wy"): string => {
  const top = matrix === "Wy" ? 0 : ROW.slots + 26;
  return `0 ${top} ${SIZE.width} ${SIZE.height - top}`;
};

/** Cells of the plate are targets for a thumb. */
export const plateSizes: NetworkSizes = {
  cell: { width: 44, height: 44, gap: 2 },
  cellText: 15,
  label: 16,
  letter: 16,
  bar: { width: 16, height: 64, gap: 6 },
  target: 44,
};

/** Middle of a step; step 0 is the start, at the edge. */
export const middleOf = (t: number): number => (t === 0 ? LEFT - 12 : LEFT + PITCH * (t - 0.4));

/** The cell of a unit at a step; at the start it is a point. */
export function cellOfUnit(t: number, unit: number): Box {
  const y = STATE_TOP + unit * (CELL.height + CELL.gap);
  return t === 0
    ? { x: middleOf(0), y, width: 0, height: CELL.height }
    : { x: middleOf(t) - CELL.width / 2, y, width: CELL.width, height: CELL.height };
}

/** Where the score of a letter of the alphabet stands above a step. */
export const slotOf = (t: number, place: number, count: number): Point => ({
  x: middleOf(t) + (place - (count - 1) / 2) * Math.min(15, (PITCH - 6) / count),
  y: ROW.slots,
});

const middle = ({ y, height }: Box) => y + height / 2;

/** The line that a weight is, at step t: from what it meets to what it is added to. */
export function lineOf(
  matrix: "Wx" | "Wh" | "Wy",
  t: number,
  { row, column }: { readonly row: number; readonly column: number },
  alphabetSize: number,
): readonly [from: Point, to: Point] {
  const unit = matrix === "Wy" ? column : row;
  const cell = cellOfUnit(t, unit);
  if (matrix === "Wy") {
    const slot = slotOf(t, row, alphabetSize);
    return [
      { x: middleOf(t), y: cell.y },
      { x: slot.x, y: slot.y + 6 },
    ];
  }
  if (matrix === "Wx")
    return [
      { x: middleOf(t) - 26, y: ROW.letter - 14 },
      { x: cell.x, y: middle(cell) },
    ];
  const before = cellOfUnit(t - 1, column);
  return [
    { x: before.x + before.width, y: middle(before) },
    { x: cell.x, y: middle(cell) },
  ];
}
