import { textWidth } from "../../words/textWidth.ts";
import type { Box } from "../boxes.ts";

/** Share of the channel's height that the river has at its source; where it would be higher than the channel, it bursts. */
export const SOURCE = 0.6;
const MARGIN = 16;
const NARROW = 560;
/** Narrower frames hold their words upright. */
const ROOM_FOR_ROWS = 40;
/** Font size of words that stand upright */
const UPRIGHT = 13;
/** How far water that bursts its channel runs out over the edge of the film */
export const SPILL = 14;
/** Radius of the dial that the reader has come to, at least, and of the others at most */
const LENS = 22;
const DIAL = 26;
/** In narrower frames no word finds room, upright or not. */
const SMALLEST_SLOT = 13;
/** Below this font size words stand in two rows, in turn. */
const SMALLEST_WORD = 14;
/** Rings that hang at full size; more of them are smaller ones, which do not touch either. */
const LOOSE_RINGS = 4;
const SMALLEST_RING = 1.4;
/** Between the middles of two rings, beside their radii */
const RING_GAP = 2.5;
/** What a chain gets for each ring, up to a share of the picture */
const RING_PITCH = 6.4;
const MOST_HANGING = 0.36;
/** What a line over a river is higher than its letters */
const OVER_RIVER = 6;
/** How much larger than the labels it is what arrives at a front, at most */
const FRONT_GROWTH = 4;
/** Widths of ×10 with an exponent of two digits, bold, in font sizes */
const POWER_WIDTH = 3.55;

export interface RiverFrame {
  readonly t: number;
  /** Its middle */
  readonly x: number;
  readonly box: Box;
}

export interface RiverLayout {
  readonly slot: number;
  readonly frames: readonly RiverFrame[];
  /** What the river may fill */
  readonly channel: Box;
  /** The middle of the river */
  readonly y: number;
  /** Of the picture */
  readonly height: number;
  /** Middles of two more rivers of the same scale, where there are such, the first one above the second */
  readonly others: readonly number[];
  /** Width of the river for a share of 1 */
  readonly unit: number;
  /** Radius of a dial */
  readonly dial: number;
  /** Of the dial that the reader has come to, and between which places its middle may stand */
  readonly lens: { readonly radius: number; readonly left: number; readonly right: number };
  /** As many as `chain` hang one below the other, and the next ones beside them. */
  readonly rings: {
    readonly top: number;
    readonly radius: number;
    readonly pitch: number;
    readonly chain: number;
  };
  /** Height of the powers of ten over the rings; null where they would not fit */
  readonly power: { readonly y: number; readonly fontSize: number } | null;
  readonly words: {
    /** Of the lowest row; words in turn stand in one of them */
    readonly y: number;
    readonly rows: number;
    readonly fontSize: number;
    /** They stand upright in their frames, in one row. */
    readonly isUpright: boolean;
    /** There is room for the first and the last only. */
    readonly isSparse: boolean;
  };
  /** Of names and numbers */
  readonly label: number;
  /** Of what arrives at the front of a river, at most */
  readonly front: number;
  /** Where the last loss stands, right of the last frame */
  readonly loss: { readonly x: number; readonly y: number };
}

/**
 * Where everything on the river's film strip stands; no DOM, so it is tested as plain numbers.
 *
 * @param words of all frames, as they are written
 * @param most  rings that hang anywhere
 * @param rivers one, or three of the same scale, of which the lowest is the one with dials
 * @param hasLines whether each has a line of its own above it, for what arrives there
 */
export function layoutRiver(
  size: Pick<Box, "width" | "height">,
  words: readonly string[],
  most: number,
  isPresented: boolean,
  rivers: 1 | 3 = 1,
  hasLines = false,
): RiverLayout {
  const isNarrow = size.width < NARROW;
  const label = isNarrow ? 12 : isPresented ? 16 : 14;
  const right = isNarrow ? 40 : 64;
  const slot = (size.width - right) / words.length;
  const largest = isPresented ? 19 : 17;
  const widest = Math.max(...words.map((word) => textWidth(word, 1)));
  const isUpright = slot < ROOM_FOR_ROWS && widest * UPRIGHT > slot;
  const rows = slot >= ROOM_FOR_ROWS && (slot - 5) / widest < SMALLEST_WORD ? 2 : 1;
  const isSparse = slot < SMALLEST_SLOT;
  const fontSize = isUpright || isSparse ? UPRIGHT : Math.min((rows * slot - 5) / widest, largest);
  const wordsHeight = isUpright ? widest * fontSize + 10 : (1.3 * rows + 0.4) * fontSize;
  const wordY = size.height - MARGIN - (isUpright ? 4 : 0.5 * fontSize);

  const largestRing = Math.min(Math.max(slot * 0.16, 3.2), 6.5);
  const loose = LOOSE_RINGS * (2 * largestRing + RING_GAP);
  const hanging = Math.max(loose, Math.min(RING_PITCH * most, MOST_HANGING * size.height));
  const radius = Math.min(
    Math.max((hanging / Math.max(most, 1) - RING_GAP) / 2, SMALLEST_RING),
    largestRing,
  );
  const power = slot >= 44 ? label + 6 : 0;
  const ringsTop = size.height - MARGIN - wordsHeight - hanging - 4;
  const room = Math.max(ringsTop - power - 6 - MARGIN, 40);
  const front = label + FRONT_GROWTH;
  const lane = room / rivers;
  const height = hasLines ? lane - front - OVER_RIVER : lane;
  const channel = { x: 0, y: MARGIN + room - height, width: size.width - right, height };
  const y = channel.y + height / 2;
  const dial = Math.min(slot * 0.38, hasLines ? 0.4 * height : 0.14 * room, DIAL);
  const lens = hasLines ? height / 2 : Math.max(1.25 * dial, LENS);
  const frames = words.map((_, index) => ({
    t: index + 1,
    x: slot * (index + 0.5),
    box: { x: slot * index + 1, y: 0, width: slot - 2, height: size.height },
  }));
  return {
    slot,
    frames,
    channel,
    y,
    height: size.height,
    others: rivers === 1 ? [] : [y - 2 * lane, y - lane],
    unit: SOURCE * height,
    dial,
    lens: {
      radius: lens,
      left: isNarrow ? lens - 4 : 0,
      right: isNarrow ? channel.width - lens : channel.width,
    },
    rings: {
      top: ringsTop + radius,
      radius,
      pitch: Math.min(2 * radius + RING_GAP, (hanging - 2 * radius) / Math.max(most - 1, 1)),
      chain: Infinity,
    },
    power: power === 0 ? null : { y: ringsTop - 5, fontSize: Math.min(label, slot / POWER_WIDTH) },
    words: { y: wordY, rows, fontSize, isUpright, isSparse },
    label,
    front,
    loss: { x: size.width - right + 6, y },
  };
}

/**
 * How far the river reaches from its middle for a share: half its width, on a linear scale. What is wider than its
 * channel bursts it, and what is wider than the film runs out over its edge.
 *
 * @param side −1 above the middle, 1 below
 */
export const halfWidth = (
  { unit, y, height }: RiverLayout,
  share: number,
  side: 1 | -1 = 1,
): number => Math.min((share * unit) / 2, (side < 0 ? y : height - y) + SPILL);

export const isBurst = ({ unit, channel }: RiverLayout, share: number): boolean =>
  share * unit > channel.height;

/**
 * One bank, from the first word to the last: through the half widths at the words, level at each of them, so that
 * nothing between two words is wider or narrower than both.
 *
 * @param side −1 above the middle, 1 below
 */
export function bankOf(layout: RiverLayout, shares: readonly number[], side: 1 | -1): string {
  const places = layout.frames.map(({ x }, index) => ({
    x,
    y: layout.y + side * halfWidth(layout, shares[index] ?? 0, side),
  }));
  return places
    .map(({ x, y }, index) => {
      const before = places[index - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join("");
}

/**
 * The river itself: the upper bank to its source, right of the last word, and the lower one back. It reaches to the
 * edges of the film, as wide as at the first and at the last word.
 */
export function riverOf(layout: RiverLayout, shares: readonly number[]): string {
  const lower = layout.frames
    .map(({ x }, index) => ({ x, y: layout.y + halfWidth(layout, shares[index] ?? 0) }))
    .toReversed();
  const source = layout.channel.x + layout.channel.width;
  const half = halfWidth(layout, shares.at(-1) ?? 0);
  const back = lower.map(({ x, y }, index) => {
    const before = lower[index - 1];
    if (!before) return `H${round(source)}V${round(layout.y + half)}H${round(x)}`;
    const middle = round((before.x + x) / 2);
    return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  });
  const left = `H${layout.channel.x}V${round(layout.y - halfWidth(layout, shares[0] ?? 0, -1))}`;
  return `${bankOf(layout, shares, -1)}${back.join("")}${left}Z`;
}

/** The word at a place, and how wide a bank drawn there is: a share of the source. */
export function placeIn(layout: RiverLayout, x: number, y: number) {
  const t = Math.min(Math.max(Math.ceil(x / layout.slot), 1), layout.frames.length);
  return { t, share: (2 * Math.abs(y - layout.y)) / layout.unit };
}

const round = (value: number) => Math.round(10 * value) / 10;
