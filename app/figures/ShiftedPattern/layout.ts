import { SENTENCE_LENGTH } from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import type { Box } from "../../network/boxes.ts";
import { TILES } from "./shiftedPattern.ts";

/** The picture beside the text, and on a phone. */
export type Width = "wide" | "narrow";

const sizes = {
  wide: { width: 720, column: 54, label: 16, letter: 24, number: 16, bar: 20 },
  narrow: { width: 340, column: 24.5, label: 12.5, letter: 17, number: 12.5, bar: 9.5 },
} as const;

const LINE = 22;
/** A target for a thumb where the picture is as narrow as 300 px, too */
const LETTERS = 52;
const TRACK = 40;
const SCORE = 130;
const BAR_GAP = 1.5;

/** Where everything stands: a column for each letter, and right of them what both networks say in the end. */
export function layoutPattern(of: Width) {
  const { width, column, label, letter, number, bar } = sizes[of];
  const letters = LINE;
  const recurrent = letters + LETTERS + LINE + 6;
  const feedForward = recurrent + TRACK + LINE + 6;
  const scores = feedForward + TRACK + 2 * LINE + 6;
  const axis = scores + SCORE;
  const end = column * SENTENCE_LENGTH;
  const box = (index: number, y: number, height: number, columns = 1): Box => ({
    x: index * column + 2,
    y,
    width: columns * column - 4,
    height,
  });
  return {
    width,
    height: axis + 74,
    column,
    end,
    verdict: end + (width - end) / 2,
    text: { label, letter, number },
    lines: { letters, recurrent, feedForward, scores, axis },
    letterHeight: LETTERS,
    letterBox: (index: number) => box(index, letters, LETTERS),
    /** Around its own corner, since it travels */
    tileBox: { x: 1, y: 0, width: TILES.pattern.length * column - 2, height: LETTERS },
    recurrentTrack: (index: number) => box(index, recurrent, TRACK),
    feedForwardTrack: box(0, feedForward, TRACK, SENTENCE_LENGTH),
    /** Under the tile's middle letter */
    placeX: (place: number) => (place + 0.5) * column,
    scoreTrack: (place: number, which: 0 | 1): Box => ({
      x: (place + 0.5) * column + (which === 0 ? -bar - BAR_GAP : BAR_GAP),
      y: scores,
      width: bar,
      height: SCORE,
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
