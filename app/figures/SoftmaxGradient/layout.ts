import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 60, height: 34, gap: 3 },
  cellText: 19,
  label: 18,
  letter: 22,
  bar: { width: 22, height: 60, gap: 6 },
  target: 44,
};

export const FORMULA = 24;
const LETTERS = 32;
const PITCH = 88;
const COLUMNS = 5;
const TOP = 128;
const FOOT = 40;

/** Two lines of a formula, with symbols and with numbers; below them the columns of numbers that it is made of. */
export function layoutDerivation(letters: number) {
  const column = layoutColumn(letters, sizes);
  const width = LETTERS + COLUMNS * PITCH + 6;
  const xOf = (index: number) => LETTERS + index * PITCH + (PITCH - column.width) / 2;
  const rowPitch = sizes.cell.height + sizes.cell.gap;
  return {
    width,
    height: TOP + column.height + FOOT,
    middle: width / 2,
    symbols: 34,
    numbers: 74,
    letterX: LETTERS / 2 + 2,
    letterY: (index: number) => TOP + column.padding + (index + 0.5) * rowPitch,
    columnAt: (index: number) => ({ x: xOf(index), y: TOP }),
    /** Between a column and the next */
    signX: (index: number) => LETTERS + (index + 1) * PITCH,
    signY: TOP + column.height / 2,
    sum: (index: number) => ({ x: xOf(index) + column.width / 2, y: TOP + column.height + 26 }),
  };
}
