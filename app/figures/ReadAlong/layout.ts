import type { CharacterReading } from "../../../src/protocol/messages.ts";

/** Sizes in the units of the picture; on screen a unit is about one to two pixels. */
export const COLUMN = 16;
const CELL_WIDTH = 14;
const ROW = 5;
/** Below zero is thinner, so that the sign does not hang on colour alone. */
const CELL_HEIGHT = { positive: 4.4, negative: 2.6 } as const;
const HEADER = 44;
const GAP = 8;
const PLOT = 36;
/** Steps of a cell's strength between 0 and 1. */
const LEVELS = 10;

/** Where the bands of the picture lie, from top to bottom. */
export interface Bands {
  readonly guess: number; // baseline of the guesses
  readonly letter: number; // baseline of the letters
  readonly memory: number; // top of the first unit's row
  readonly memoryEnd: number;
  readonly plot: number; // value +1
  readonly plotEnd: number; // value −1
  readonly height: number;
}

export function bandsFor(unitCount: number): Bands {
  const memoryEnd = HEADER + unitCount * ROW;
  const plot = memoryEnd + GAP;
  const plotEnd = plot + PLOT;
  return {
    guess: 14,
    letter: 35,
    memory: HEADER,
    memoryEnd,
    plot,
    plotEnd,
    height: plotEnd + 2,
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
export function cellLayers(reading: CharacterReading, from: number, to: number): CellLayer[] {
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
      const x = columnOf(letter) + (COLUMN - CELL_WIDTH) / 2;
      const y = rowOf(unit) + (ROW - CELL_HEIGHT[sign]) / 2;
      layer.parts.push(
        `M${x} ${Number(y.toFixed(1))}h${CELL_WIDTH}v${CELL_HEIGHT[sign]}h-${CELL_WIDTH}z`,
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
export const columnOf = (letter: number): number => (letter - 1) * COLUMN;

/** Top edge of the row of a unit, counted from 1. */
export const rowOf = (unit: number): number => HEADER + (unit - 1) * ROW;
export const ROW_HEIGHT = ROW;

/** One unit through the text: a point for each letter, and the line through them. */
export function unitLine(
  reading: CharacterReading,
  unit: number,
): {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly path: string;
} {
  const { plot, plotEnd } = bandsFor(reading.hiddenByStep.cols);
  const points = reading.letters.map((_, index) => ({
    x: columnOf(index + 1) + COLUMN / 2,
    y: plot + ((1 - unitAt(reading, index + 1, unit)) / 2) * (plotEnd - plot),
  }));
  return {
    points,
    path: points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y.toFixed(1)}`).join(""),
  };
}

/** The picture's width: a column for each letter, and one for the guess of what comes after. */
export const widthFor = (letterCount: number): number => (letterCount + 1) * COLUMN;

/** The letter and the unit under a point of the picture; the unit is null outside the memory. */
export function placeAt(
  x: number,
  y: number,
  letterCount: number,
  unitCount: number,
): { readonly letter: number; readonly unit: number | null } {
  const letter = Math.floor(x / COLUMN) + 1;
  const unit = Math.floor((y - HEADER) / ROW) + 1;
  return {
    letter: Math.min(Math.max(letter, 1), Math.max(letterCount, 1)),
    unit: unit >= 1 && unit <= unitCount ? unit : null,
  };
}

/** What a reading came to, for sentences. */
export function scoreOf(reading: CharacterReading): {
  readonly right: number;
  readonly guesses: number;
} {
  const judged = reading.guessIsRightByStep.filter((isRight) => isRight !== null);
  return { right: judged.filter(Boolean).length, guesses: judged.length };
}

/** Where a unit is highest and lowest in the text; null for a text without letters. */
export function extremesOf(
  reading: CharacterReading,
  unit: number,
): { readonly highest: number; readonly lowest: number } | null {
  const values = reading.letters.map((_, index) => unitAt(reading, index + 1, unit));
  if (values.length === 0) return null;
  return {
    highest: values.indexOf(Math.max(...values)) + 1,
    lowest: values.indexOf(Math.min(...values)) + 1,
  };
}
