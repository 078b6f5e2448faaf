import { SENTENCE_LENGTH } from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import type { ChartSize } from "../../chart/plane.ts";
import type { Box, Point } from "../../network/boxes.ts";
import { TILES } from "./shiftedPattern.ts";

/** In units of the drawing; `label`, `letter`, `number` and `value` are sizes of type. */
interface Sizes {
  readonly label: number;
  readonly letter: number;
  readonly number: number;
  /** The two shares at the place reached, which are what the picture comes to */
  readonly value: number;
  /** A column for each letter: how wide, and where the first begins */
  readonly column: number;
  readonly start: number;
  readonly bar: number;
  /** How high the letters and the tracks are */
  readonly letters: number;
  readonly track: number;
}

/** Upper edges of the rows, and the foot of the bars */
interface Rows {
  readonly letters: number;
  readonly recurrent: number;
  readonly feedForward: number;
  readonly scores: number;
  readonly axis: number;
}

/** A target for a thumb where the picture is as narrow as 300 px, too */
const TOUCHED = 52;
const SCORE = 130;
/** From a label's line to what it names, and how high that is */
const LINE = 22;
const usual = { start: 0, letters: TOUCHED, track: 40 } as const;
const above = {
  wide: { ...usual, width: 720, column: 54, label: 16, letter: 24, number: 16, value: 22, bar: 20 },
  narrow: {
    ...usual,
    width: 340,
    column: 24.5,
    label: 12.5,
    letter: 17,
    number: 12.5,
    value: 15,
    bar: 9.5,
  },
} as const;

/** The picture beside the text, and on a phone. */
export type Width = keyof typeof above;

const BAR_GAP = 1.5;

/** The line of a name above its row. */
const named = (row: number, off = 8): Point => ({ x: 0, y: row - off });

/** Where everything stands: a column for each letter, each row under its name, and right of it what a network says. */
export function layoutPattern(of: Width) {
  const { width, ...sizes } = above[of];
  const { column, label, number, letters: high, track } = sizes;
  const letters = LINE;
  const recurrent = letters + high + LINE + 6;
  const feedForward = recurrent + track + LINE + 6;
  const scores = feedForward + track + 2 * LINE + 6;
  const axis = scores + SCORE;
  const legend = axis + 1.6 * number + 12 + 1.7 * label;
  const middle = axis - SCORE / 2;
  const end = column * SENTENCE_LENGTH;
  return {
    ...placed(sizes, { letters, recurrent, feedForward, scores, axis }),
    width,
    height: legend + 8,
    names: "above",
    labels: {
      sentence: named(letters),
      recurrent: named(recurrent),
      feedForward: named(feedForward),
      scores: named(scores, 14),
    },
    verdict: end + (width - end) / 2,
    /** The coin's name stands above its line, right of the last bars; on a phone there is room beside it only. */
    coin:
      of === "narrow"
        ? { x: end + (width - end) / 2, y: middle + 0.36 * label }
        : { x: end - column, y: middle - 0.4 * label },
    legend: {
      recurrent: { x: 1, y: legend },
      feedForward: { x: 0.25 * width, y: legend },
      trained: { x: 0.56 * width, y: legend },
    },
  } as const;
}

const projected = {
  label: 17,
  letter: 30,
  number: 21,
  value: 33,
  letters: 46,
  track: 38,
  /** Room for the names at the left, and for what the networks say at the right */
  start: 236,
  right: 196,
} as const;
const ROW_GAP = 9;
const LOWEST_SCORE = 90;

/** The same on a wide and low screen before a class: each row beside its name, and all the height that is left for the bars. */
export function layoutProjected({ width, height }: ChartSize) {
  const { right, ...sizes } = projected;
  const { start, label, number, letters: high, track } = sizes;
  const column = (width - start - right) / SENTENCE_LENGTH;
  const recurrent = high + ROW_GAP;
  const feedForward = recurrent + track + ROW_GAP;
  const scores = feedForward + track + 2 * ROW_GAP;
  const below = 1.7 * number + 14;
  const axis = Math.max(height - below, scores + LOWEST_SCORE);
  const end = start + column * SENTENCE_LENGTH;
  const beside = (row: number, room: number, lines: number): Point => ({
    x: 0,
    y: row + room / 2 + (0.75 - 0.6 * lines) * label,
  });
  const legend = (line: number): Point => ({ x: 1, y: scores + (4.6 + 1.45 * line) * label });
  return {
    ...placed(
      { ...sizes, column, bar: 0.38 * column },
      { letters: 0, recurrent, feedForward, scores, axis },
    ),
    width,
    height: axis + below,
    names: "beside",
    labels: {
      sentence: beside(0, high, 1),
      recurrent: beside(recurrent, track, 2),
      feedForward: beside(feedForward, track, 2),
      scores: { x: 0, y: scores + 0.8 * label },
    },
    verdict: end + right / 2,
    coin: { x: end - 0.7 * column, y: (scores + axis) / 2 - 0.4 * label },
    legend: { recurrent: legend(0), feedForward: legend(1), trained: legend(2) },
  } as const;
}

/** What both drawings have in common. */
function placed(sizes: Sizes, rows: Rows) {
  const { column, start, bar, track, ...text } = sizes;
  const { scores, axis } = rows;
  const score = axis - scores;
  const mark = axis + 1.6 * text.number;
  const box = (index: number, y: number, height: number, columns = 1): Box => ({
    x: start + index * column + 2,
    y,
    width: columns * column - 4,
    height,
  });
  return {
    column,
    start,
    end: start + column * SENTENCE_LENGTH,
    text,
    lines: { ...rows, mark, middle: axis - score / 2, place: axis + 1.1 * text.number },
    letterHeight: text.letters,
    letterBox: (index: number) => box(index, rows.letters, text.letters),
    /** Around its own corner, since it travels */
    tileBox: { x: 1, y: 0, width: TILES.pattern.length * column - 2, height: text.letters },
    recurrentTrack: (index: number) => box(index, rows.recurrent, track),
    feedForwardTrack: box(0, rows.feedForward, track, SENTENCE_LENGTH),
    /** Around a place's bars, its number and its mark; in its middle stands the tile's middle letter. */
    bandOf: (place: number): Box => ({
      x: start + place * column,
      y: scores - 6,
      width: column,
      height: mark + 18 - scores,
    }),
    scoreTrack: (place: number, which: 0 | 1): Box => ({
      x: start + (place + 0.5) * column + (which === 0 ? -bar - BAR_GAP : BAR_GAP),
      y: scores,
      width: bar,
      height: score,
    }),
  };
}

export type PatternLayout = ReturnType<typeof layoutPattern> | ReturnType<typeof layoutProjected>;

/** The part of a track that a share 0 … 1 fills, from below. */
export const filled = (track: Box, share: number): Box => ({
  ...track,
  y: track.y + track.height * (1 - share),
  height: track.height * share,
});
