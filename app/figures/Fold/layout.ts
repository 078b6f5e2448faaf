import type { Box, Point } from "../../network/boxes.ts";
import { MOST_STEPS } from "../../../src/engine/experiments/unrolled/limits.ts";

/** Of the strip, in units that are CSS pixels on a wide phone; it is as wide as its room allows. */
const HEIGHT = 270;
const NARROWEST = 384;
const WIDEST = 720;
export const FONT = 14.5;
export const LETTER_FONT = 17;
/** Of the name of a state in one of many cards: h with two digits is not wider than its card. */
export const NARROW_FONT = 13;
/** Of a number in a cell, where it has room for one. */
const NUMBER_FONT = 17;
const NUMBER_WIDTH = 49;
/** Where rows stand from top to bottom. */
export const ROW = {
  best: 12,
  track: 16,
  trackEnd: 86,
  card: 116,
  wire: 148,
  cardEnd: 212,
  letter: 258,
};
const LEFT = 78;
/** Room of the handle, right of the last card. */
const RIGHT = 26;
const WIDEST_PITCH = 116;
/** Above so many steps names find no room. */
export const MOST_NAMED = 5;
/** Edges of the closed deck that are seen. */
const DECK = 5;
/** Degrees */
const DECK_ANGLE = 3.5;
const PARKED_ANGLE = 16;
const FAN_ANGLE = 14;
const WIDEST_FAN = 84;
const BEND = 38;

/** Where a card lies: its middle, how far it is lowered, how far it is turned, and whether it can be seen. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly isShown: boolean;
}

/**
 * T cards in a row, or with T = 0 in one deck; in between they lie in a hand.
 *
 * @param T       into how many steps the machine is unrolled
 * @param aspect  width by height of the room
 */
export function layoutFold(T: number, aspect: number) {
  const width = Math.min(Math.max(HEIGHT * aspect, NARROWEST), WIDEST);
  const center = (LEFT + width - RIGHT) / 2;
  const pitchOf = (steps: number) =>
    Math.min(WIDEST_PITCH, (width - LEFT - RIGHT) / Math.max(steps, MOST_NAMED));
  const pitch = pitchOf(T);
  /** Of the pitch; the rest is its arrow's, with the name of W_h where it has one. */
  const cardWidth = pitch * (T > MOST_NAMED ? 0.69 : 0.58);
  /** From a held card to the hand that holds the fan */
  const radius = width * 0.26;
  /** Of the loop, to both sides */
  const reach = Math.min(0.17 * width, 110);

  /** Card t of 1 … 12, unrolled into so many steps; those beyond lie behind the last. Folded (0), all lie in one deck. */
  const poseOf = (t: number, steps = T): Pose => {
    if (steps === 0)
      return { x: center, y: 0, angle: (Math.min(t, DECK) - 1) * DECK_ANGLE, isShown: t <= DECK };
    const place = Math.min(t, steps) - (steps + 1) / 2;
    return {
      x: center + place * pitchOf(steps),
      y: 0,
      angle: t > steps ? PARKED_ANGLE : 0,
      isShown: t <= steps,
    };
  };
  /** Half-way open: n cards in a hand. */
  const fanPose = (t: number, n: number): Pose => {
    const angle = (t - (n + 1) / 2) * Math.min(FAN_ANGLE, WIDEST_FAN / n);
    const radians = (angle * Math.PI) / 180;
    return {
      x: center + radius * Math.sin(radians),
      y: radius * (1 - Math.cos(radians)),
      angle,
      isShown: t <= n,
    };
  };
  /** A card on its way out of the last of so many, or back into it: it opens like one more of a hand. */
  const pulledPose = (t: number, steps: number): Pose => ({
    ...poseOf(steps, steps),
    angle: Math.min((t - steps) * 9, 63),
    isShown: true,
  });
  /** The way of card t from another number of steps to this one, seen from where it ends. */
  const wayOf = (t: number, from: number): Keyframe[] => {
    const end = poseOf(t);
    const frame = ({ x, y, angle, isShown }: Pose, offset?: number): Keyframe => ({
      transform: `translate(${x - end.x}px, ${y}px) rotate(${angle}deg)`,
      opacity: isShown ? 1 : 0,
      ...(offset !== undefined && { offset }),
    });
    const deck = poseOf(t, 0);
    const [fewer, most] = [Math.min(from, T), Math.max(from, T)];
    // What is not dealt stays in the deck, and goes or comes with it.
    if (fewer === 0 && t > most)
      return [
        frame({ ...deck, isShown: from === 0 && deck.isShown }),
        frame({ ...deck, isShown: T === 0 && deck.isShown }),
      ];
    if (fewer === 0 && most > 1)
      return [
        frame(poseOf(t, from)),
        frame(fanPose(t, most), 0.4),
        frame(fanPose(t, most), 0.55),
        frame(end),
      ];
    if (fewer > 0 && t > fewer && t <= most)
      return [frame(poseOf(t, from)), frame(pulledPose(t, fewer), 0.4), frame(end)];
    return [frame(poseOf(t, from)), frame(end)];
  };

  /** Where the name of h_0 stands. */
  const start: Point = {
    x: poseOf(1).x - cardWidth / 2 - Math.max(Math.min(pitch - cardWidth, 22), 9) - 8,
    y: ROW.wire,
  };
  return {
    width,
    height: HEIGHT,
    T,
    cardWidth,
    poseOf,
    fanPose,
    wayOf,
    start,
    numberFont: cardWidth - 6 >= NUMBER_WIDTH ? NUMBER_FONT : 0,
    /** The middle of the handle at the right of the last card. */
    handle: {
      x: poseOf(Math.max(T, 1)).x + cardWidth / 2 + (T === 0 ? 34 : 15),
      y: ROW.cardEnd - 24,
    },
    /** The middle of the gap after the first card; folded, the right of the loop. */
    memoryName:
      T === 0
        ? { x: center + cardWidth / 2 + reach * 0.75 + 8, y: ROW.wire - 9 }
        : { x: poseOf(1).x + pitch / 2, y: ROW.wire + 21 },
    memoryArrows: () =>
      memoryArrows(T, { half: cardWidth / 2, center, reach, from: start, poseOf }),
  };
}
export type FoldLayout = ReturnType<typeof layoutFold>;

/** The cards of a strip in the order in which they are drawn: what lies behind comes first. */
export const dealt: readonly number[] = Array.from(
  { length: MOST_STEPS },
  (_, index) => MOST_STEPS - index,
);

/** One cell for each unit in a card, from its middle. */
export function bricksOf(units: number, cardWidth: number): readonly Box[] {
  const width = cardWidth - 6;
  const room = ROW.cardEnd - ROW.card - 26;
  const pitch = room / units;
  return Array.from({ length: units }, (_, unit) => ({
    x: -width / 2,
    y: ROW.card + 5 + unit * pitch,
    width,
    height: pitch - 2,
  }));
}

/** The tracks of a bet over a card, from its middle, and how high a chance fills its track. */
export function barsOf(chances: ArrayLike<number>, cardWidth: number) {
  const pitch = cardWidth / chances.length;
  return Array.from(chances, (chance, index) => {
    const height = ROW.trackEnd - ROW.track;
    const box = { x: (index - chances.length / 2) * pitch + pitch * 0.1, width: pitch * 0.8 };
    return {
      track: { ...box, y: ROW.track, height },
      fill: { ...box, y: ROW.trackEnd - height * chance, height: height * chance },
    };
  });
}

const HEAD = 5;
/** The head of an arrow that ends at a point, pointing right or up. */
export const headOf = ({ x, y }: Point, isUp: boolean): string =>
  isUp
    ? `M${x} ${y}l${-HEAD} ${HEAD * 1.6}h${2 * HEAD}z`
    : `M${x} ${y}l${-HEAD * 1.2} ${-HEAD}v${2 * HEAD}z`;

interface ArrowPlaces {
  /** Of a card's width */
  readonly half: number;
  readonly center: number;
  readonly reach: number;
  readonly from: Point;
  readonly poseOf: (t: number) => Pose;
}

/** The arrows of memory: into each card from the one before, into the first from the start; folded, the loop. */
function memoryArrows(T: number, { half, center, reach, from, poseOf }: ArrowPlaces) {
  const y = ROW.wire;
  if (T === 0) {
    const [left, right] = [center - half, center + half];
    const top = ROW.card - 15;
    return [
      {
        t: 1,
        to: { x: left, y },
        path: (bend: number) =>
          `M${right} ${y}C${right + reach + bend} ${y} ${right + 0.7 * reach} ${top - bend} ${center} ${top - bend}S${left - reach - bend} ${y} ${left - HEAD} ${y}`,
      },
    ];
  }
  return Array.from({ length: T }, (_, index) => {
    const end = poseOf(index + 1).x - half;
    const start = index === 0 ? from.x + 7 : poseOf(index).x + half;
    return {
      t: index + 1,
      to: { x: end, y },
      path: (bend: number) =>
        `M${start} ${y}C${start} ${y - bend} ${end - HEAD} ${y - bend} ${end - HEAD} ${y}`,
    };
  });
}

/** How far an arrow that is touched bends. */
export const bendOf = (isTouched: boolean): number => (isTouched ? BEND : 0);

/** How far it bends while it is pulled by so many pixels. */
export const pulledBend = (bend: number, by: number): number =>
  Math.min(Math.max(bend + by, -BEND), 2 * BEND);

/** Pixels of the pointer from one number of steps to the next. */
const PULL = 40;

/** Into how many steps the handle unrolls that is pulled by so many pixels. */
export const pulledSteps = (T: number, by: number): number =>
  Math.min(Math.max(T + Math.round(by / PULL), 0), MOST_STEPS);
