import type { ChartSize } from "../../chart/plane.ts";
import type { Box, Point } from "../../network/boxes.ts";
import { CELLS, type Gap, params } from "./race.ts";

const GAPS = params.gap.options;
const CELL_COUNT = CELLS.length;
/** Narrower pictures have all distances below the race, not beside it. */
const NARROW = 560;
/** A share below this stands at the left end: by chance a quarter is right. */
const LEAST_SHARE = 0.15;
/** Share of a column's width that its marks take */
const FILLED = 0.8;

interface Sizes {
  readonly name: number;
  readonly label: number;
  readonly letter: number;
  /** Room for the names of the cells, left of the race */
  readonly left: number;
  readonly strip: number;
  /** Between the bands of the cells */
  readonly between: number;
}

const sizes: Readonly<Record<"wide" | "narrow" | "projected", Sizes>> = {
  wide: { name: 22, label: 14, letter: 20, left: 84, strip: 34, between: 16 },
  narrow: { name: 16, label: 12, letter: 16, left: 52, strip: 26, between: 10 },
  projected: { name: 32, label: 17, letter: 24, left: 118, strip: 40, between: 16 },
};

/** Where a mark of a lane stands, and how large it is */
export interface Lane {
  readonly y: number;
  readonly height: number;
}

/** A share on its way from one end of a line to the other. */
const along = (share: number, from: number, to: number): number =>
  from + (Math.max(share - LEAST_SHARE, 0) / (1 - LEAST_SHARE)) * (to - from);

/** Where everything stands: above the letters, left the race, right or below it all distances. */
export function layoutMemory(size: ChartSize, seedCount: number, isPresented: boolean) {
  const { width, height } = size;
  const isNarrow = width < NARROW;
  const text = sizes[isPresented && !isNarrow ? "projected" : isNarrow ? "narrow" : "wide"];
  const { left, between, label } = text;
  const line = 1.35 * label;
  const raceRight = isNarrow ? width - 10 : left + 0.52 * (width - left);
  const raceTop = text.strip + 2.1 * line;
  const raceBottom = isNarrow ? raceTop + 0.56 * (height - raceTop - 2.2 * line) : height - 4;
  const boardLeft = isNarrow ? left : raceRight + 2.5 * label;
  const boardTop = isNarrow ? raceBottom + 2.4 * line : raceTop;
  const boardBottom = height - 4;

  const band = (cell: number, top: number, bottom: number): Lane => {
    const bandHeight = (bottom - top - (CELL_COUNT - 1) * between) / CELL_COUNT;
    return { y: top + cell * (bandHeight + between), height: bandHeight };
  };
  const race = (cell: number) => band(cell, raceTop, raceBottom);
  const board = (cell: number) => band(cell, boardTop, boardBottom);
  const pitch = race(0).height / seedCount;
  const radius = Math.min(0.4 * pitch, 0.55 * label);
  const start = left + radius;
  const end = raceRight - 1.6 * radius;

  const column = (width - boardLeft) / GAPS.length;
  const slot = (FILLED * column) / seedCount;
  const dot = Math.min(0.48 * slot, 0.45 * label);
  const columnOf = (gap: Gap): number => boardLeft + GAPS.indexOf(gap) * column;
  const countRoom = 1.25 * label;
  return {
    size,
    text,
    isNarrow,
    /** Of a runner, and of a mark of the board */
    radius,
    dot,
    race,
    board,
    raceTop,
    raceBottom,
    boardTop,
    boardBottom,
    /** Lines of text over the race and over the board */
    headings: {
      race: raceTop - 0.5 * line,
      board: boardTop - 1.55 * line,
      gaps: boardTop - 0.5 * line,
    },
    finishEnd: raceRight,
    shareX: (share: number): number => along(share, start, end),
    laneY: (cell: number, index: number): number => race(cell).y + (index + 0.5) * pitch,
    laneHeight: Math.min(0.62 * pitch, 2 * radius),
    boardLeft,
    columnBox: (gap: Gap): Box => ({
      x: columnOf(gap),
      y: boardTop - 1.35 * line,
      width: column,
      height: boardBottom - boardTop + 1.35 * line,
    }),
    columnMiddle: (gap: Gap): number => columnOf(gap) + column / 2,
    boardY: (cell: number, share: number): number => {
      const { y, height: bandHeight } = board(cell);
      return along(share, y + bandHeight - countRoom - dot, y + dot + 1);
    },
    dotX: (gap: Gap, index: number): number =>
      columnOf(gap) + ((1 - FILLED) / 2) * column + (index + 0.5) * slot,
    countY: (cell: number): number => board(cell).y + board(cell).height - 0.12 * label,
    strip: layoutStrip(width, text, left),
  };
}
export type MemoryLayout = ReturnType<typeof layoutMemory>;

/** In narrower slots a letter is a stroke. */
const ROOM_FOR_LETTER = 0.62;

function layoutStrip(width: number, { strip, letter }: Sizes, left: number) {
  return (letters: number) => {
    const tile = strip - 4;
    const first = left + tile;
    const slot = Math.min((width - first - tile - 4) / letters, 1.1 * letter);
    const at = (index: number): Point => ({ x: first + (index + 0.5) * slot, y: strip / 2 });
    return {
      tile,
      at,
      key: { x: left + tile / 2 - 2, y: strip / 2 },
      question: { x: first + letters * slot + tile / 2 + 4, y: strip / 2 },
      hasLetters: slot >= ROOM_FOR_LETTER * letter,
      slot,
    };
  };
}
