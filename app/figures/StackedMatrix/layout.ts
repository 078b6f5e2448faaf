import type { Box, Point } from "../../network/boxes.ts";
import { layoutColumn } from "../../network/Column.tsx";
import { layoutPlate } from "../../network/Plate.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

/** Two plates side by side fit the width of a phone. */
export const sizes: NetworkSizes = {
  cell: { width: 53, height: 34, gap: 2 },
  cellText: 15.6,
  label: 16,
  letter: 18,
  bar: { width: 16, height: 60, gap: 6 },
  target: 44,
};

const HEAD = 32;
const ARROW = 24;
const FRAME = 5;
/** Between the plates, while they are two */
const APART = 24;
const EDGE = 3 + FRAME;
const COLUMN_PADDING = 5;

export interface PlateLayout {
  readonly plate: Point;
  /** The vector that the plate multiplies, below its columns: the corner of its frame, and of its first cell */
  readonly vector: Point;
  readonly key: Point;
  readonly arrow: { readonly from: Point; readonly to: Point };
}

/**
 * Two plates with their vectors below them, apart or pushed together.
 *
 * @param left    columns of the plate that stands left
 * @param right   columns of the other one
 */
export function layoutPlates(rows: number, left: number, right: number, isApart: boolean) {
  const top = HEAD + FRAME;
  const apart = isApart ? APART : 0;
  const [first, second] = [left, right].map((columns) => layoutPlate(rows, columns, sizes));
  const widths = { left: first?.width ?? 0, right: second?.width ?? 0 };
  const height = first?.height ?? 0;
  const corner = first?.cells ?? { x: 0, y: 0 };
  const vectorTop = top + height + ARROW;
  const vectorHeight = layoutColumn(left, sizes, "across").height;
  // Apart or not, both take the same room, so that nothing else moves when they do.
  const start = EDGE + (APART - apart) / 2;
  const at = (x: number, width: number): PlateLayout => {
    const middle = x + width / 2;
    return {
      plate: { x, y: top },
      vector: { x: x + corner.x - COLUMN_PADDING, y: vectorTop },
      key: { x: x + corner.x, y: vectorTop + COLUMN_PADDING },
      arrow: { from: { x: middle, y: vectorTop - 2 }, to: { x: middle, y: top + height + 2 } },
    };
  };
  const seam = start + widths.left + apart / 2;
  return {
    left: at(start, widths.left),
    right: at(start + widths.left + apart, widths.right),
    /** Around both, once they are one */
    frame: {
      x: start - FRAME,
      y: top - FRAME,
      width: widths.left + apart + widths.right + 2 * FRAME,
      height: height + 2 * FRAME,
    } satisfies Box,
    vectorFrame: {
      x: start + corner.x - COLUMN_PADDING - FRAME + 2,
      y: vectorTop - FRAME + 2,
      width: widths.left + apart + widths.right - 2 * corner.x + 2 * (COLUMN_PADDING + FRAME) - 4,
      height: vectorHeight + 2 * FRAME - 4,
    } satisfies Box,
    head: { x: start, y: HEAD - 12 },
    seam: { x: seam, from: top - FRAME - 8, to: top + height + FRAME + 8 },
    /** How far each plate moves when they are pushed together, or cut apart */
    shift: APART / 2,
    width: 2 * EDGE + widths.left + APART + widths.right,
    height: vectorTop + vectorHeight + EDGE,
  };
}

export const SIGN_SIZE = 24;
const SIGN = SIGN_SIZE + 2;

/** Columns with signs between them. */
export function layoutSums(rows: number, count: number) {
  const top = 2 * sizes.label;
  const column = layoutColumn(rows, sizes);
  const pitch = column.width + SIGN;
  return {
    columnAt: (index: number): Point => ({ x: EDGE + index * pitch, y: top }),
    signAt: (index: number): Point => ({
      x: EDGE + index * pitch - SIGN / 2,
      y: top + column.height / 2,
    }),
    noteY: top + column.height + sizes.label * 1.5,
    middleOf: (index: number) => EDGE + index * pitch + column.width / 2,
    width: 2 * EDGE + count * pitch - SIGN,
    height: top + column.height + sizes.label * 2,
  };
}
