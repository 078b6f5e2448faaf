import { SENTENCE_LENGTH } from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import type { Box } from "../../network/boxes.ts";
import { TILES } from "./shiftedPattern.ts";

/** In units of the drawing; `label`, `letter`, `number` and `value` are sizes of type. */
interface Sizes {
  readonly width: number;
  readonly column: number;
  readonly label: number;
  readonly letter: number;
  readonly number: number;
  /** The two shares at the place reached, which are what the picture comes to */
  readonly value: number;
  readonly bar: number;
  /** From a label's line to what it names, and how high that is */
  readonly line: number;
  readonly letters: number;
  readonly track: number;
  readonly score: number;
}

/** A target for a thumb where the picture is as narrow as 300 px, too */
const TOUCHED = 52;
const usual = { line: 22, letters: TOUCHED, track: 40, score: 130 } as const;
const sizes = {
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
  /** Wide and low, as what a screen of 16:9 leaves beside the controls; its unit is a pixel at 1280 × 720. */
  projected: {
    width: 1240,
    column: 96,
    label: 18,
    letter: 30,
    number: 22,
    value: 33,
    bar: 38,
    line: 26,
    letters: 50,
    track: 36,
    score: 116,
  },
} as const satisfies Readonly<Record<string, Sizes>>;

/** The picture beside the text, on a phone, and on a screen before a class. */
export type Width = keyof typeof sizes;

const BAR_GAP = 1.5;

/** Where everything stands: a column for each letter, and right of them what both networks say in the end. */
export function layoutPattern(of: Width) {
  const { width, column, bar, line, letters: high, track, score, ...text } = sizes[of];
  const { label, number } = text;
  const letters = line;
  const recurrent = letters + high + line + 6;
  const feedForward = recurrent + track + line + 6;
  const scores = feedForward + track + 2 * line + 6;
  const axis = scores + score;
  const mark = axis + 1.6 * number;
  const legend = mark + 12 + 1.7 * label;
  const middle = axis - score / 2;
  const end = column * SENTENCE_LENGTH;
  const box = (index: number, y: number, height: number, columns = 1): Box => ({
    x: index * column + 2,
    y,
    width: columns * column - 4,
    height,
  });
  return {
    width,
    height: legend + 8,
    column,
    end,
    verdict: end + (width - end) / 2,
    /** The coin's name stands above its line, right of the last bars; on a phone there is room beside it only. */
    coin:
      of === "narrow"
        ? { x: end + (width - end) / 2, y: middle + 0.36 * label }
        : { x: end - column, y: middle - 0.4 * label },
    text,
    lines: {
      letters,
      recurrent,
      feedForward,
      scores,
      middle,
      axis,
      mark,
      legend,
      place: axis + 1.1 * number,
    },
    letterHeight: high,
    letterBox: (index: number) => box(index, letters, high),
    /** Around its own corner, since it travels */
    tileBox: { x: 1, y: 0, width: TILES.pattern.length * column - 2, height: high },
    recurrentTrack: (index: number) => box(index, recurrent, track),
    feedForwardTrack: box(0, feedForward, track, SENTENCE_LENGTH),
    /** Around a place's bars, its number and its mark; in its middle stands the tile's middle letter. */
    bandOf: (place: number): Box => ({
      x: place * column,
      y: scores - 6,
      width: column,
      height: mark + 18 - scores,
    }),
    scoreTrack: (place: number, which: 0 | 1): Box => ({
      x: (place + 0.5) * column + (which === 0 ? -bar - BAR_GAP : BAR_GAP),
      y: scores,
      width: bar,
      height: score,
    }),
  };
}

export type PatternLayout = ReturnType<typeof layoutPattern>;

/** The part of a track that a share 0 … 1 fills, from below. */
export const filled = (track: Box, share: number): Box => ({
  ...track,
  y: track.y + track.height * (1 - share),
  height: track.height * share,
});
