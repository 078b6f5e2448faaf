import type { CharacterReading } from "../../../src/protocol/messages.ts";

/** Sizes in the units of the picture; on screen a unit is about one to three pixels. */
export interface Columns {
  /** From one to the next */
  readonly pitch: number;
  readonly cell: number;
}
export const USUAL: Columns = { pitch: 26, cell: 15 };
/** Narrow ones, so that the units are large: a text as long as a line has a screen's width, and its height. */
export const PROJECTED: Columns = { pitch: 14, cell: 8 };
const ROW = 3;
/** Below zero is thinner, so that the sign does not hang on colour alone. */
const CELL_HEIGHT = { positive: 2.6, negative: 1.5 } as const;
const PRICE = { top: 2, bottom: 22 } as const;
const HEADER = 29;
const LETTER = 23;
const GAP = 8;
const PLOT = 32;
/** Steps of a cell's strength between 0 and 1. */
const LEVELS = 10;

/** Where the bands of the picture lie, from top to bottom. */
export interface Bands {
  /** The track of what the network had bet on the letter that came: all of it, and nothing. */
  readonly price: { readonly top: number; readonly bottom: number };
  readonly memory: number; // top of the first unit's row
  readonly memoryEnd: number;
  readonly letter: number; // baseline of the letters
  readonly plot: number; // value +1 of the unit that is followed
  readonly plotEnd: number; // value −1
  readonly height: number;
}

/** @param hasLine whether a unit is followed, by a line under the letters */
export function bandsFor(unitCount: number, hasLine: boolean): Bands {
  const memoryEnd = HEADER + unitCount * ROW;
  const letter = memoryEnd + LETTER;
  const plot = letter + GAP + 4;
  const plotEnd = plot + PLOT;
  return {
    price: PRICE,
    memory: HEADER,
    memoryEnd,
    letter,
    plot,
    plotEnd,
    height: hasLine ? plotEnd + 2 : letter + GAP,
  };
}

export type Sign = keyof typeof CELL_HEIGHT;

/** All cells of one sign and strength as a single path: a long text draws as fast as a short one. */
export interface CellLayer {
  readonly key: string;
  readonly sign: Sign;
  /** 0 … 1 */
  readonly strength: number;
  readonly path: string;
}

/** The value of a unit after a letter was read. @param letter 0 is before the first one */
export function unitAt({ hiddenByStep }: CharacterReading, letter: number, unit: number): number {
  return hiddenByStep.data[letter * hiddenByStep.cols + unit - 1] ?? 0;
}

/** The memory after letters `from` … `to`, one cell for each unit. */
export function cellLayers(
  reading: CharacterReading,
  from: number,
  to: number,
  columns = USUAL,
): CellLayer[] {
  const units = reading.hiddenByStep.cols;
  const layers = new Map<string, { sign: Sign; level: number; parts: string[] }>();
  for (let letter = from; letter <= to; letter++) {
    for (let unit = 1; unit <= units; unit++) {
      const value = unitAt(reading, letter, unit);
      const level = Math.min(LEVELS, Math.round(Math.abs(value) * LEVELS));
      if (level === 0) continue;
      const sign = value < 0 ? "negative" : "positive";
      const key = `${sign}${level}`;
      const layer = layers.get(key) ?? { sign, level, parts: [] };
      layers.set(key, layer);
      const { left: x } = cellsOf(letter, columns);
      const y = rowOf(unit) + (ROW - CELL_HEIGHT[sign]) / 2;
      layer.parts.push(
        `M${x} ${Number(y.toFixed(1))}h${columns.cell}v${CELL_HEIGHT[sign]}h-${columns.cell}z`,
      );
    }
  }
  return [...layers].map(([key, { sign, level, parts }]) => ({
    key,
    sign,
    strength: level / LEVELS,
    path: parts.join(""),
  }));
}

/** Left edge of the column of a letter, counted from 1. */
export const columnOf = (letter: number, { pitch } = USUAL): number => (letter - 1) * pitch;

/** Left and right edge of its cells. */
export function cellsOf(letter: number, columns = USUAL) {
  const left = columnOf(letter, columns) + (columns.pitch - columns.cell) / 2;
  return { left, right: left + columns.cell };
}

/** The part of a price's track that a probability fills. */
export function priceBox(
  letter: number,
  probability: number,
  columns = USUAL,
): Readonly<Record<"x" | "y" | "width" | "height", number>> {
  const { left } = cellsOf(letter, columns);
  const height = (PRICE.bottom - PRICE.top) * probability;
  return { x: left, y: PRICE.bottom - height, width: columns.cell, height };
}

/** Top edge of the row of a unit, counted from 1. */
export const rowOf = (unit: number): number => HEADER + (unit - 1) * ROW;
export const ROW_HEIGHT = ROW;

/** One unit through the letters read so far: a point for each, and the line through them. */
export function unitLine(
  reading: CharacterReading,
  unit: number,
  read: number,
  columns = USUAL,
): {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly path: string;
} {
  const { plot, plotEnd } = bandsFor(reading.hiddenByStep.cols, true);
  const points = reading.letters.slice(0, read).map((_, index) => ({
    x: columnOf(index + 1, columns) + columns.pitch / 2,
    y: plot + ((1 - unitAt(reading, index + 1, unit)) / 2) * (plotEnd - plot),
  }));
  return {
    points,
    path: points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y.toFixed(1)}`).join(""),
  };
}

/** The picture's width: a column for each letter. */
export const widthFor = (letterCount: number, { pitch } = USUAL): number => letterCount * pitch;

/** The letter and the unit under a point of the picture; the unit is null outside the memory. */
export function placeAt(
  x: number,
  y: number,
  letterCount: number,
  unitCount: number,
  { pitch } = USUAL,
): { readonly letter: number; readonly unit: number | null } {
  const letter = Math.floor(x / pitch) + 1;
  const unit = Math.floor((y - HEADER) / ROW) + 1;
  return {
    letter: Math.min(Math.max(letter, 1), Math.max(letterCount, 1)),
    unit: unit >= 1 && unit <= unitCount ? unit : null,
  };
}

/** What the letters read so far came to, for sentences. */
export function scoreOf(
  reading: CharacterReading,
  read: number,
): {
  readonly right: number;
  readonly guesses: number;
} {
  const judged = reading.guessIsRightByStep.slice(0, Math.max(read - 1, 0));
  return { right: judged.filter(Boolean).length, guesses: judged.length };
}

/** Where a unit is highest and lowest among the letters read so far; null if there is none. */
export function extremesOf(
  reading: CharacterReading,
  unit: number,
  read: number,
): { readonly highest: number; readonly lowest: number } | null {
  const values = reading.letters.slice(0, read).map((_, index) => unitAt(reading, index + 1, unit));
  if (values.length === 0) return null;
  return {
    highest: values.indexOf(Math.max(...values)) + 1,
    lowest: values.indexOf(Math.min(...values)) + 1,
  };
}
