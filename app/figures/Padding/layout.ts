import { layoutColumn } from "../../network/Column.tsx";
import type { Box } from "../../network/boxes.ts";
import type { NetworkSizes } from "../../network/sizes.ts";

export const sizes: NetworkSizes = {
  cell: { width: 53, height: 28, gap: 2 },
  cellText: 20.5,
  label: 18,
  letter: 20,
  bar: { width: 22, height: 60, gap: 6 },
  target: 44,
};

const EDGE = 6;
const CELL = { width: 80, height: 64, gap: 6 };
/** Room for the words before their rows */
const WORD = 74;
/** Over the rows, for what stands over the states: a word's two rows stand on one line. */
const HEAD = 30;

/** Where the word stands that a row belongs to. */
const wordAt = (word: number) => ({
  x: EDGE,
  y: HEAD + word * (CELL.height + CELL.gap) + CELL.height / 2,
});

/** A row of cells for each word: what is read and asked for, and its loss. */
export function layoutBatch(words: number, steps: number) {
  return {
    width: EDGE + WORD + steps * (CELL.width + CELL.gap),
    height: HEAD + words * (CELL.height + CELL.gap),
    wordAt,
    cellAt: (word: number, step: number): Box => ({
      x: EDGE + WORD + step * (CELL.width + CELL.gap),
      y: HEAD + word * (CELL.height + CELL.gap),
      width: CELL.width,
      height: CELL.height,
    }),
  };
}

const NAME = 182;

/** Beside each word its state at its own end, and after the padding. */
export function layoutStates(words: number, units: number) {
  const column = layoutColumn(units, sizes, "across");
  const pitch = CELL.height + CELL.gap;
  const first = EDGE + WORD;
  const second = first + Math.max(column.width + 18, NAME);
  return {
    width: second + Math.max(column.width, NAME - 20) + EDGE,
    height: HEAD + words * pitch,
    wordAt,
    heads: { after: first, padded: second, y: 20 },
    columnAt: (word: number, which: 0 | 1) => ({
      x: which === 0 ? first : second,
      y: HEAD + word * pitch + (CELL.height - column.height) / 2,
    }),
  };
}

const BAR = { left: 186, width: 130, height: 28, number: 62, row: 36 };

/** A mean in one line: its name, its bar, its number. */
export function layoutMean() {
  return {
    width: BAR.left + BAR.width + BAR.number,
    height: BAR.row,
    middle: BAR.row / 2,
    nameX: BAR.left - 10,
    barOf: (part: number): Box => ({
      x: BAR.left,
      y: (BAR.row - BAR.height) / 2,
      width: BAR.width * part,
      height: BAR.height,
    }),
    numberAt: (part: number) => BAR.left + BAR.width * part + 8,
  };
}
