import type { Box } from "../../network/boxes.ts";

/** Of the blocks, in units that are CSS pixels on a narrow phone. */
export const SIZE = { width: 360, height: 246 };
export const FONT = 15;
const EDGE = 4;
const TOP = 26;
const SECOND_ROW = 130;
const ROOM_HEIGHT = 66;
const GAP = 20;
/** Of a row or column, where all of them have room */
const LARGEST = 22;
/** Under this side, cells are no longer told from each other. */
const LEAST_CELL = 4;
/** Room of a name or a shape over or under its block */
const NAME_WIDTH = { matrix: 44, column: 20, before: 40 };

export type BlockId = "a" | "Wx" | "x" | "Wh" | "before" | "bh" | "z" | "Wy" | "h" | "by";

interface Sizes {
  readonly k: number;
  readonly d: number;
  readonly outputs: number;
}

/** Rows and columns of each block. */
export const sidesOf = ({ k, d, outputs }: Sizes) =>
  ({
    a: [d, 1],
    Wx: [d, k],
    x: [k, 1],
    Wh: [d, d],
    before: [d, 1],
    bh: [d, 1],
    z: [outputs, 1],
    Wy: [outputs, d],
    h: [d, 1],
    by: [outputs, 1],
  }) as const satisfies Readonly<Record<BlockId, readonly [rows: number, columns: number]>>;

export const matrices: readonly BlockId[] = ["Wx", "Wh", "Wy"];
const nameWidth = (id: BlockId) =>
  id === "before" ? NAME_WIDTH.before : NAME_WIDTH[matrices.includes(id) ? "matrix" : "column"];

/** One row and column of a block, by their numbers. */
export interface Cell {
  readonly name: string;
  readonly box: Box;
}

export interface Block {
  readonly id: BlockId;
  readonly box: Box;
  readonly middle: number;
  /** Where the sign before it stands */
  readonly signX: number;
  readonly cells: readonly Cell[];
}

function cellsOf({ x, y }: Box, [rows, columns]: readonly [number, number], unit: number) {
  if (unit < LEAST_CELL) return [];
  return Array.from({ length: rows * columns }, (_, index): Cell => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      name: `${row} ${column}`,
      box: {
        x: x + column * unit + 0.75,
        y: y + row * unit + 0.75,
        width: unit - 1.5,
        height: unit - 1.5,
      },
    };
  });
}

/** The network's two equations as blocks, drawn to one scale: sides that meet are equally long. */
export function blocksOf(sizes: Sizes, hasBiases: boolean) {
  const sides = sidesOf(sizes);
  const { k, d, outputs } = sizes;
  const lines: readonly { y: number; ids: readonly BlockId[] }[] = [
    { y: TOP, ids: ["a", "Wx", "x", "Wh", "before", ...(hasBiases ? (["bh"] as const) : [])] },
    { y: SECOND_ROW, ids: ["z", "Wy", "h", ...(hasBiases ? (["by"] as const) : [])] },
  ];
  /** What is left for the columns of the matrices of a line, by the number of these columns. */
  const widest = lines.map(({ ids }) => {
    const rest = ids.filter((id) => !matrices.includes(id)).map(nameWidth);
    const room = SIZE.width - 2 * EDGE - GAP * (ids.length - 1);
    return (room - rest.reduce((sum, one) => sum + one, 0)) / (ids.includes("Wx") ? k + d : d);
  });
  const unit = Math.min(LARGEST, ...widest, ROOM_HEIGHT / Math.max(k, d, outputs));
  return lines.flatMap(({ y, ids }) => {
    let x = EDGE;
    return ids.map((id): Block => {
      const [rows, columns] = sides[id];
      const width = Math.max(columns * unit, nameWidth(id));
      const middle = x + width / 2;
      const box = {
        x: middle - (columns * unit) / 2,
        y,
        width: columns * unit,
        height: rows * unit,
      };
      const signX = x - GAP / 2;
      x += width + GAP;
      return { id, box, middle, signX, cells: cellsOf(box, sides[id], unit) };
    });
  });
}

/** Where a block ended when it had other sides, drawn to the scale of now; null unless it has grown. */
export function grownFrom({ id, box }: Block, before: Sizes, now: Sizes): Box | null {
  const [[rows, columns], [rowsNow, columnsNow]] = [sidesOf(before)[id], sidesOf(now)[id]];
  if (rows > rowsNow || columns > columnsNow || rows * columns === rowsNow * columnsNow)
    return null;
  return {
    x: box.x,
    y: box.y,
    width: (box.width * columns) / columnsNow,
    height: (box.height * rows) / rowsNow,
  };
}

const USE = { width: 11, height: 17, gap: 3, x: 189, y: 222 };
/** Where the use of all blocks at step t, from 1, is drawn, and what all of them are called. */
export const stepAt = (t: number): Box => ({
  x: USE.x + (t - 1) * (USE.width + USE.gap),
  y: USE.y,
  width: USE.width,
  height: USE.height,
});
export const USES_NAME = { x: EDGE, y: USE.y + USE.height - 4 };

/** Room of a drawn curve, in its own picture. */
export const CURVE = { width: 190, height: 120, box: { x: 8, y: 8, width: 174, height: 90 } };
