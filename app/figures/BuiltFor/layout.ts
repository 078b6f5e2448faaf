import { MOST_WORDS } from "./builtFor.ts";
import { FONT_SIZE } from "../../chart/plane.ts";
import { textWidth } from "../../words/textWidth.ts";
import { charactersOf } from "../../words/splitWords.ts";
import type { Box } from "../../network/boxes.ts";

/** Of each of the figure's three drawings, in units that are CSS pixels on a phone. */
export const WIDTH = 340;
export const PER_ROW = MOST_WORDS;
const PITCH = 33.6;
const EDGE = (WIDTH - PER_ROW * PITCH) / 2;
const LARGEST_BLOCK = 30;
const FIRST_ROW = 118;
const ROW = 47;
/** From the blocks down to the line of their words, alone and with another row below */
const LINE = { usual: 17, packed: 13 } as const;
/** How high a way up bends to pass the block above */
const BEND = 3;
/** An empty place: a slot for a word under its block */
const SLOT = { width: 18, height: 11, below: 2 } as const;

/** How large one number of a weight matrix is drawn: the same in all blocks, so that areas can be compared. */
export const unitSize = (hiddenSize: number, symbolCount: number): number =>
  LARGEST_BLOCK / Math.max(hiddenSize, symbolCount);

/** How much higher than the only row of places one of several stands: they are read downwards. */
const raised = (place: number, length: number): number =>
  ROW * (Math.ceil(length / PER_ROW) - 1 - Math.floor(place / PER_ROW));

/** Middle of the word at a place, counted from 0. */
export const middleOf = (place: number): number => EDGE + PITCH * ((place % PER_ROW) + 0.5);

const fits = (text: string): boolean => textWidth(text, FONT_SIZE) <= PITCH;

/** As much of a word as its place holds; the reader's field has the rest. */
export function fitted(word: string): string {
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
    y: FIRST_ROW + LARGEST_BLOCK - height - raised(place, length),
    width,
    height,
  }));
}

/** From a block to the hidden layer: of a lower row, beside the block above it. */
export function wayUp({ x, y, width }: Box, place: number, length: number): string {
  const middle = x + width / 2;
  const { y: top, height } = feedForwardLayout.hidden;
  const beside = raised(place, length) < ROW * (Math.ceil(length / PER_ROW) - 1);
  const bend = beside ? `l${LARGEST_BLOCK / 2} ${-BEND}` : "";
  return `M${middle} ${y}${bend}V${top + height}`;
}

/** The line on which the words stand: below the blocks of the first places. */
export const wordLine = (length: number): number =>
  FIRST_ROW + LARGEST_BLOCK - raised(0, length) + (length > PER_ROW ? LINE.packed : LINE.usual);

/** Where the word of a place would stand. */
export const slotOf = (place: number, length: number): Box => ({
  x: middleOf(place) - SLOT.width / 2,
  y: FIRST_ROW + LARGEST_BLOCK + SLOT.below - raised(place, length),
  width: SLOT.width,
  height: SLOT.height,
});

export const feedForwardLayout = {
  height: 204,
  /** The one hidden layer, above all places */
  hidden: { y: 48, height: 14 },
  fallen: 188,
  slot: FIRST_ROW + LARGEST_BLOCK,
};

/** How far the hidden layer reaches over the places. */
export const hiddenLayer = (length: number): Box => ({
  x: EDGE + (PITCH - LARGEST_BLOCK) / 2,
  width: PITCH * Math.min(length, PER_ROW) - (PITCH - LARGEST_BLOCK),
  ...feedForwardLayout.hidden,
});

export const recurrentLayout = {
  height: 190,
  /** Left upper corner of the room of W_x and of W_h */
  input: { x: 4, y: 50 },
  memory: { x: 176, y: 50 },
  room: LARGEST_BLOCK,
  box: { y: 96, height: 24 },
};

const FRAME = 20;
/** Of a place's room, what the frame of a state takes where there are many. */
const FRAME_SHARE = 0.55;

/** Where the recurrent network's words stand: as far apart as the other network's, or all in one row, then upright. */
export function layoutReading(count: number) {
  const isUpright = count > PER_ROW;
  const pitch = isUpright ? (WIDTH - 2 * EDGE) / count : PITCH;
  return {
    xOf: (place: number): number => EDGE + pitch * (place + 0.5),
    width: Math.min(FRAME, FRAME_SHARE * pitch),
    isUpright,
  };
}

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
