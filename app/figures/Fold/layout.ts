import type { Box, Point } from "../../network/boxes.ts";
import { MOST_STEPS } from "../../../src/engine/experiments/unrolled/limits.ts";

/** Of the strip, in units that are CSS pixels on a wide phone. */
export const SIZE = { width: 400, height: 262 };
export const FONT = 14.5;
export const LETTER_FONT = 17;
/** Of the name of a state in one of many cards: h with two digits is not wider than its card. */
export const NARROW_FONT = 12.9;
/** Where rows stand from top to bottom. */
export const ROW = {
  best: 13,
  track: 20,
  trackEnd: 66,
  card: 104,
  wire: 140,
  cardEnd: 196,
  letter: 246,
};
const LEFT = 80;
const CENTER = (LEFT + SIZE.width) / 2;
const WIDEST_PITCH = 60;
/** Above so many steps names find no room. */
export const MOST_NAMED = 5;
/** Edges of the closed deck that are seen. */
const DECK = 5;
/** Degrees */
const DECK_ANGLE = 3.5;
const PARKED_ANGLE = 16;
const FAN_ANGLE = 14;
const WIDEST_FAN = 84;
/** From a held card to the hand that holds the fan */
const FAN_RADIUS = 105;
const BEND = 34;

const pitchOf = (T: number): number => Math.min(WIDEST_PITCH, (SIZE.width - LEFT) / Math.max(T, 1));
/** Of the pitch; the rest is its arrow's, with the name of W_h where it has one. */
export const cardWidth = (T: number): number => pitchOf(T) * (T > MOST_NAMED ? 0.69 : 0.58);

/** Where a card lies: its middle, how far it is lowered, how far it is turned, and whether it can be seen. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly isShown: boolean;
}

/** Card t of 1 … 12, unrolled into T steps; those beyond T lie behind the last. Folded (0), all lie in one deck. */
export function poseOf(t: number, T: number): Pose {
  if (T === 0)
    return { x: CENTER, y: 0, angle: (Math.min(t, DECK) - 1) * DECK_ANGLE, isShown: t <= DECK };
  const place = Math.min(t, T) - (T + 1) / 2;
  return {
    x: CENTER + place * pitchOf(T),
    y: 0,
    angle: t > T ? PARKED_ANGLE : 0,
    isShown: t <= T,
  };
}

/** Half-way open: n cards in a hand. */
export function fanPose(t: number, n: number): Pose {
  const angle = (t - (n + 1) / 2) * Math.min(FAN_ANGLE, WIDEST_FAN / n);
  const radians = (angle * Math.PI) / 180;
  return {
    x: CENTER + FAN_RADIUS * Math.sin(radians),
    y: FAN_RADIUS * (1 - Math.cos(radians)),
    angle,
    isShown: t <= n,
  };
}

/** The way of card t from one number of steps to another, from where it ends: between folded and unrolled through a fan. */
export function wayOf(t: number, from: number, to: number): Keyframe[] {
  const end = poseOf(t, to);
  const frame = ({ x, y, angle, isShown }: Pose): Keyframe => ({
    transform: `translate(${x - end.x}px, ${y}px) rotate(${angle}deg)`,
    opacity: isShown ? 1 : 0,
  });
  const isFolding = (from === 0) !== (to === 0);
  const most = Math.max(from, to);
  return [
    frame(poseOf(t, from)),
    ...(isFolding && most > 1 ? [frame(fanPose(t, most))] : []),
    frame(end),
  ];
}

/** The cards of a strip in the order in which they are drawn: what lies behind comes first. */
export const dealt: readonly number[] = Array.from(
  { length: MOST_STEPS },
  (_, index) => MOST_STEPS - index,
);

/** One cell for each unit in a card, from its middle. */
export function bricksOf(units: number, T: number): readonly Box[] {
  const width = cardWidth(T) - 6;
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
export function barsOf(chances: ArrayLike<number>, T: number) {
  const pitch = cardWidth(T) / chances.length;
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

/** The arrows of memory: into each card from the one before, into the first from the start; folded, the loop. */
export function memoryArrows(T: number) {
  const half = cardWidth(T) / 2;
  const y = ROW.wire;
  if (T === 0) {
    const [left, right] = [CENTER - half, CENTER + half];
    const top = ROW.card - 15;
    return [
      {
        t: 1,
        from: { x: right, y },
        to: { x: left, y },
        path: (bend: number) =>
          `M${right} ${y}C${right + 70 + bend} ${y} ${right + 50} ${top - bend} ${CENTER} ${top - bend}S${left - 70 - bend} ${y} ${left - HEAD} ${y}`,
      },
    ];
  }
  return Array.from({ length: T }, (_, index) => {
    const end = poseOf(index + 1, T).x - half;
    const start = index === 0 ? startOf(T).x + 7 : poseOf(index, T).x + half;
    return {
      t: index + 1,
      from: { x: start, y },
      to: { x: end, y },
      path: (bend: number) =>
        `M${start} ${y}C${start} ${y - bend} ${end - HEAD} ${y - bend} ${end - HEAD} ${y}`,
    };
  });
}

/** The middle of the gap after the first card; folded, the right of the loop. */
export const memoryNameOf = (T: number): Point =>
  T === 0
    ? { x: CENTER + cardWidth(T) / 2 + 56, y: ROW.wire - 9 }
    : { x: poseOf(1, T).x + pitchOf(T) / 2, y: ROW.wire + 21 };

/** How far an arrow that is touched bends. */
export const bendOf = (isTouched: boolean): number => (isTouched ? BEND : 0);

/** Where the name of h_0 stands. */
export const startOf = (T: number): Point => ({
  x: poseOf(1, T).x - cardWidth(T) / 2 - Math.max(pitchOf(T) - cardWidth(T), 9) - 8,
  y: ROW.wire,
});

/** How far it bends while it is pulled by so many pixels. */
export const pulledBend = (bend: number, by: number): number =>
  Math.min(Math.max(bend + by, -BEND), 2 * BEND);

/** A plate: its cells as bricks, in units of its own picture. */
export function plateOf(rows: number, columns: number) {
  const cell = 16;
  return {
    width: columns * cell + 6,
    height: rows * cell + 6,
    boxes: Array.from({ length: rows * columns }, (_, index) => ({
      x: 4 + (index % columns) * cell,
      y: 4 + Math.floor(index / columns) * cell,
      width: cell - 2,
      height: cell - 2,
    })),
  };
}
