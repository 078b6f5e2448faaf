import { layoutColumn } from "../../network/Column.tsx";
import type { NetworkSizes } from "../../network/sizes.ts";
import { lines } from "./softmaxGradient.ts";

const besideText: NetworkSizes = {
  cell: { width: 60, height: 34, gap: 3 },
  cellText: 19,
  label: 18,
  letter: 22,
  bar: { width: 22, height: 60, gap: 6 },
  target: 44,
};
const projected: NetworkSizes = {
  ...besideText,
  cell: { width: 94, height: 62, gap: 4 },
  cellText: 31,
  label: 27,
  letter: 34,
};

const COLUMNS = 5;
const SHAPES = {
  /** The formula over the columns */
  tall: {
    sizes: besideText,
    formula: 24,
    left: 0,
    letters: 32,
    pitch: 88,
    top: 128,
    foot: 40,
    sum: 26,
  },
  /** The formula beside them, and all lines of it on one board */
  broad: {
    sizes: projected,
    formula: 34,
    left: 540,
    letters: 48,
    pitch: 128,
    top: 44,
    foot: 46,
    sum: 38,
  },
};
/** From a line of the board to the next, and from the last one to its numbers. */
const BOARD = { first: 34, line: 63, numbers: 60 };

/** A formula, with symbols and with numbers; and the columns of numbers that it is made of. */
export function layoutDerivation(letters: number, isBroad: boolean) {
  const shape = isBroad ? SHAPES.broad : SHAPES.tall;
  const { sizes, left, pitch, top } = shape;
  const column = layoutColumn(letters, sizes);
  const from = left + shape.letters;
  const xOf = (index: number) => from + index * pitch + (pitch - column.width) / 2;
  const rowPitch = sizes.cell.height + sizes.cell.gap;
  return {
    sizes,
    formula: shape.formula,
    isBroad,
    width: from + COLUMNS * pitch + 6,
    height: top + column.height + shape.foot,
    /** Where the line at a place is written, and its numbers. */
    lineAt: (place: number) =>
      isBroad
        ? {
            x: 8,
            symbols: BOARD.first + place * BOARD.line,
            numbers: BOARD.first + place * BOARD.line + BOARD.numbers,
            anchor: "start" as const,
          }
        : {
            x: (from + COLUMNS * pitch + 6) / 2,
            symbols: 34,
            numbers: 74,
            anchor: "middle" as const,
          },
    /** Lines that are still to be read before the one that is shown, from their places. */
    linesBefore: (step: number) => (isBroad ? lines.slice(0, step) : []),
    letterX: left + shape.letters / 2 + 2,
    letterY: (index: number) => top + column.padding + (index + 0.5) * rowPitch,
    columnAt: (index: number) => ({ x: xOf(index), y: top }),
    /** Between a column and the next */
    signX: (index: number) => from + (index + 1) * pitch,
    signY: top + column.height / 2,
    sum: (index: number) => ({
      x: xOf(index) + column.width / 2,
      y: top + column.height + shape.sum,
    }),
  };
}

export type DerivationLayout = ReturnType<typeof layoutDerivation>;
