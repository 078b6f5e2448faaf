import { MOST_WORDS } from "./builtFor.ts";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { FONT_SIZE } from "../../chart/plane.ts";
import { textWidth } from "../../chart/textWidth.ts";
import { charactersOf } from "../../words/splitWords.ts";
import type { Box, Point } from "../../network/boxes.ts";

/** Of each of the figure's three drawings, in units that are CSS pixels on a phone. */
export const WIDTH = 340;
export const PER_ROW = MOST_WORDS;
const PITCH = 33.6;
const EDGE = (WIDTH - PER_ROW * PITCH) / 2;
const LARGEST_BLOCK = 30;
const FIRST_ROW = 82;
const ROW = 33;

/** How large one number of a weight matrix is drawn: the same in all blocks, so that areas can be compared. */
export const unitSize = (hiddenSize: number, symbolCount: number): number =>
  LARGEST_BLOCK / Math.max(hiddenSize, symbolCount);

/** Middle of the word at a place, counted from 0. */
export const middleOf = (place: number): number => EDGE + PITCH * ((place % PER_ROW) + 0.5);

/** As much of a word as its place holds; the reader's field has the rest. */
export function fitted(word: string): string {
  const fits = (text: string) => textWidth(text, FONT_SIZE) <= PITCH;
  if (fits(word)) return word;
  const characters = charactersOf(word);
  const count = characters.findLastIndex((_, end) => fits(`${characters.slice(0, end).join("")}…`));
  return `${characters.slice(0, Math.max(count, 1)).join("")}…`;
}

/** The block of weights of its own that each place has: as many rows as hidden units, a column for each word known. */
export function blocksOf(length: number, hiddenSize: number, symbolCount: number): readonly Box[] {
  const unit = unitSize(hiddenSize, symbolCount);
  const [width, height] = [unit * symbolCount, unit * hiddenSize];
  return Array.from({ length }, (_, place) => ({
    x: middleOf(place) - width / 2,
    y: FIRST_ROW + LARGEST_BLOCK - height - ROW * Math.floor(place / PER_ROW),
    width,
    height,
  }));
}

export const feedForwardLayout = {
  height: 168,
  words: 129,
  fallen: 152,
  slot: FIRST_ROW + LARGEST_BLOCK,
};

export const recurrentLayout = {
  height: 176,
  /** Left upper corner of the room of W_x and of W_h */
  input: { x: 4, y: 50 },
  memory: { x: 176, y: 50 },
  room: LARGEST_BLOCK,
  box: { y: 96, width: 20, height: 24 },
  words: 162,
};

/** Lines between the numbers of a block, where they are large enough to be seen. */
export function gridOf({ x, y, width, height }: Box, unit: number): string {
  if (unit < 2) return "";
  const between = (size: number) =>
    Array.from({ length: Math.round(size / unit) - 1 }, (_, index) => round((index + 1) * unit));
  return [
    ...between(width).map((at) => `M${round(x + at)} ${round(y)}v${round(height)}`),
    ...between(height).map((at) => `M${round(x)} ${round(y + at)}h${round(width)}`),
  ].join("");
}

const round = (value: number) => Math.round(100 * value) / 100;

const plot = { left: 46, right: WIDTH - 8, top: 34, bottom: 136 };
export const chartHeight = 160;
/** Two names fit above their lines where these end further apart. */
const NAME_ROOM = 32;

export interface CountChart {
  readonly plot: typeof plot;
  readonly feedForward: string;
  readonly recurrent: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lengths: readonly { readonly value: number; readonly x: number }[];
  /** Where both stand at T */
  readonly now: { readonly x: number; readonly feedForward: number; readonly recurrent: number };
  /** Where the name of each line stands: at its right end, above it or below. */
  readonly names: { readonly feedForward: Point; readonly recurrent: Point };
}

/** Both counts against the number of words, from 1 to `longest`. */
export function chartOf(
  feedForward: readonly number[],
  recurrent: readonly number[],
  length: number,
): CountChart {
  const longest = feedForward.length;
  const most = Math.max(...feedForward, ...recurrent);
  const x = scaleLinear([1, longest], [plot.left, plot.right]);
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(3);
  const path = line<number>(
    (_, index) => round(x(index + 1)),
    (count) => round(y(count)),
  );
  const [lastFeedForward, lastRecurrent] = [feedForward, recurrent].map((counts) =>
    y(counts.at(-1) ?? 0),
  );
  const isHigher = (lastFeedForward ?? 0) < (lastRecurrent ?? 0);
  const isRoomy = Math.abs((lastFeedForward ?? 0) - (lastRecurrent ?? 0)) > NAME_ROOM;
  const name = (end: number | undefined, isUpper: boolean): Point => ({
    x: plot.right,
    y: (end ?? 0) + (isUpper || isRoomy ? -8 : 18),
  });
  return {
    plot,
    feedForward: path(feedForward) ?? "",
    recurrent: path(recurrent) ?? "",
    ticks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    lengths: [1, longest / 4, longest / 2, (3 * longest) / 4, longest].map((value) => ({
      value,
      x: x(value),
    })),
    now: {
      x: x(length),
      feedForward: y(feedForward[length - 1] ?? 0),
      recurrent: y(recurrent[length - 1] ?? 0),
    },
    names: {
      feedForward: name(lastFeedForward, isHigher),
      recurrent: name(lastRecurrent, !isHigher),
    },
  };
}
