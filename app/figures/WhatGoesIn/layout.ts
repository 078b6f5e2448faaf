import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

/** A plate with its key and its sum fits the width of a phone. */
export const sizes: NetworkSizes = {
  cell: { width: 52, height: 34, gap: 3 },
  cellText: 15,
  label: 17,
  letter: 20,
  bar: { width: 16, height: 60, gap: 6 },
  target: 44,
};

/** Room for the arrow from what goes in to the plate, and from the plate to its sum. */
const ARROW = 30;
const EDGE = 3;

export interface OperandLayout {
  readonly plate: Point;
  /** What goes in, below the columns that it opens or scales */
  readonly input: Point;
  readonly arrow: { readonly from: Point; readonly to: Point };
  /** What it comes to, beside the rows */
  readonly sum: Point | null;
  readonly leads: { readonly from: Point; readonly to: Point };
  readonly width: number;
  readonly height: number;
}

/**
 * A plate, below it what is multiplied by its columns, and to the right what comes of it.
 *
 * @param hasSum whether the sum is drawn; without it the room ends with the plate
 * @param opened from 0, the column that one tooth opens; null where all columns are used
 */
export function layoutOperand(
  rows: number,
  columns: number,
  hasSum: boolean,
  opened: number | null,
): OperandLayout {
  const { cell } = sizes;
  const plate = layoutPlate(rows, columns, sizes);
  const { padding, height: inputHeight } = layoutColumn(columns, sizes, "across");
  const column = layoutColumn(rows, sizes);
  const pitch = cell.width + cell.gap;
  const at = opened === null ? ((columns - 1) * pitch) / 2 : opened * pitch;
  const middle = plate.cells.x + at + cell.width / 2;
  const inputTop = EDGE + plate.height + ARROW;
  const sum = { x: EDGE + plate.width + ARROW, y: EDGE + plate.cells.y - padding };
  const row = EDGE + plate.cells.y + (rows * (cell.height + cell.gap)) / 2;
  return {
    plate: { x: EDGE, y: EDGE },
    input: { x: EDGE + plate.cells.x, y: inputTop + padding },
    arrow: {
      from: { x: EDGE + middle, y: inputTop - 2 },
      to: { x: EDGE + middle, y: EDGE + plate.height + 2 },
    },
    sum: hasSum ? sum : null,
    leads: { from: { x: EDGE + plate.width + 2, y: row }, to: { x: sum.x - 2, y: row } },
    width: hasSum ? sum.x + column.width + EDGE : EDGE + plate.width + EDGE,
    height: inputTop + inputHeight + EDGE,
  };
}

/** The columns that all letters add, side by side, with their letters below. */
export function layoutLetters(rows: number, letters: number) {
  const column = layoutColumn(rows, sizes);
  const top = EDGE + sizes.label * 1.7;
  const pitch = column.width + 12;
  return {
    columns: Array.from({ length: letters }, (_, index): Box => ({
      x: EDGE + index * pitch,
      y: top,
      width: column.width,
      height: column.height,
    })),
    letterY: top + column.height + sizes.letter * 1.25,
    width: 2 * EDGE + letters * pitch - 12,
    height: top + column.height + sizes.letter * 1.7,
  };
}
