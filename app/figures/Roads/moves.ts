import type { Point } from "../../network/boxes.ts";
import type { Segment } from "../../network/placeSigns.ts";
import { type Plane, pointIn } from "../../network/statePlane.ts";
import { isTurn, type RoadsAnswer, stateOf, sumOf } from "./roads.ts";
import { shortWord } from "./sentence.ts";

type State = readonly [number, number];

/** What one word does with a state, in the order in which it is computed. */
export interface Move {
  readonly id: string;
  readonly word: string;
  /** From h_{t−1} to W_h h_{t−1}: an arc around the start, or straight where W_h mirrors */
  readonly turn: readonly Point[];
  /** W_x x_t, the same wherever the word stands */
  readonly push: Segment;
  /** From the sum to h_t */
  readonly bend: readonly Point[];
}

/** Of a curve that is drawn as straight pieces */
const PIECES = 12;
const shares = Array.from({ length: PIECES + 1 }, (_, index) => index / PIECES);

const rowAt = ({ data }: { readonly data: Float64Array }, row: number): State => [
  data[2 * row] ?? 0,
  data[2 * row + 1] ?? 0,
];
const plus = ([a, b]: State, [c, d]: State): State => [a + c, b + d];

/** The way on which a state is turned and shortened. */
function turned(answer: RoadsAnswer, from: State, to: State): readonly State[] {
  if (!isTurn(answer)) return [from, to];
  const [a = 0, , c = 0] = answer.weightHh.data;
  const angle = Math.atan2(c, a);
  const long = Math.hypot(...from);
  const shrink = long === 0 ? 1 : Math.hypot(...to) / long;
  return shares.map((part): State => {
    const size = 1 + part * (shrink - 1);
    const [cos, sin] = [size * Math.cos(part * angle), size * Math.sin(part * angle)];
    return [cos * from[0] - sin * from[1], sin * from[0] + cos * from[1]];
  });
}

/** The way of a sum under the tanh, which takes hold little by little. */
const bent = (sum: State): readonly State[] =>
  shares.map((part): State =>
    part === 0 ? sum : [Math.tanh(part * sum[0]) / part, Math.tanh(part * sum[1]) / part],
  );

/** The moves of both roads, word by word. */
export const movesOf = (plane: Plane, answer: RoadsAnswer): readonly (readonly Move[])[] =>
  [answer.typed, answer.reordered].map((road, which) =>
    road.words.map((word, index): Move => {
      const kept = rowAt(road.memoryByStep, index);
      const sum = plus(kept, rowAt(road.pushByStep, index));
      return {
        id: `${which}.${index + 1}`,
        word: shortWord(word),
        turn: turned(answer, stateOf(road, index), kept).map((state) => pointIn(plane, state)),
        push: [pointIn(plane, kept), pointIn(plane, sum)],
        bend: bent(sum).map((state) => pointIn(plane, state)),
      };
    }),
  );

/** A push in the plane, with its word where it has one. */
export interface PushAt {
  readonly id: string;
  readonly word: string;
  readonly push: Segment;
}

/** The push of each word of the vocabulary, from the start. */
export function pushesOf(plane: Plane, answer: RoadsAnswer): readonly PushAt[] {
  const { data, cols } = answer.weightIh;
  return answer.vocabulary.map((word, at) => ({
    id: `push.${at}`,
    word: shortWord(word),
    push: [pointIn(plane, [0, 0]), pointIn(plane, [data[at] ?? 0, data[cols + at] ?? 0])],
  }));
}

interface WordPush {
  readonly word: string;
  readonly push: State;
}

const pushesOn = ({ words, pushByStep }: RoadsAnswer["typed"]): readonly WordPush[] =>
  words.map((word, index) => ({ word: shortWord(word), push: rowAt(pushByStep, index) }));

/**
 * All pushes of the sentence in the order that keeps them near the frame: the next is always the one that leads least
 * far out. So they are one chain, however the words are ordered.
 */
function leastFar(pushes: readonly WordPush[]): readonly WordPush[] {
  const [left, chain] = [[...pushes], [] as WordPush[]];
  let at: State = [0, 0];
  const reach = ({ push }: WordPush) => Math.max(...plus(at, push).map(Math.abs));
  while (left.length > 0) {
    const next = left.reduce((best, one) => (reach(one) < reach(best) ? one : best));
    left.splice(left.indexOf(next), 1);
    chain.push(next);
    at = plus(at, next.push);
  }
  return chain;
}

/** Pushes one behind the other, from the start. */
function trailOf(plane: Plane, road: string, pushes: readonly WordPush[]): readonly PushAt[] {
  let at: State = [0, 0];
  return pushes.map(({ word, push }, index) => {
    const from = at;
    at = plus(at, push);
    return {
      id: `${road}.${index + 1}`,
      word,
      push: [pointIn(plane, from), pointIn(plane, at)],
    };
  });
}

/** All pushes one behind the other, from the start to their sum. */
export const chainOf = (plane: Plane, { typed }: RoadsAnswer): readonly PushAt[] =>
  trailOf(plane, "chain", leastFar(pushesOn(typed)));

/** Both roads as they would be without turn and bend; empty where one of them would lead out of the picture. */
export function unturnedRoads(plane: Plane, answer: RoadsAnswer): readonly (readonly PushAt[])[] {
  const roads = [answer.typed, answer.reordered].map((road, which) =>
    trailOf(plane, String(which), pushesOn(road)),
  );
  const isInside = ({ x, y }: Point) => Math.min(x, y) >= 0 && Math.max(x, y) <= plane.side;
  return roads.flat().every(({ push: [, to] }) => isInside(to)) ? roads : [];
}

/** From the sum of all pushes to the bag. */
export const bagBend = (plane: Plane, answer: RoadsAnswer): readonly Point[] =>
  bent(sumOf(answer)).map((state) => pointIn(plane, state));

/** A curve as the straight lines that it is drawn with. */
export const linesOf = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).flatMap((to, index): Segment[] => {
    const from = points[index];
    return from ? [[from, to]] : [];
  });

export const moveLines = ({ turn, push, bend }: Move): readonly Segment[] => [
  ...linesOf(turn),
  push,
  ...linesOf(bend),
];

/** How long a state turns, and then is pushed, and then is bent, in milliseconds each. */
export const PART_MS = 180;

/** A move in its parts: turn, push, bend; from the start there is nothing to turn. */
export const partsOf = ({ turn, push, bend }: Move): readonly (readonly Point[])[] => {
  const [from, to] = [turn[0], turn.at(-1)];
  const isStill = !from || !to || Math.hypot(from.x - to.x, from.y - to.y) < 1e-9;
  return isStill ? [push, bend] : [turn, push, bend];
};

/** The way of a state through the parts of its move, each in the same time. */
export function moveFrames(move: Move): Keyframe[] {
  const parts = partsOf(move);
  const end = move.bend.at(-1) ?? { x: 0, y: 0 };
  return parts.flatMap((points, part) =>
    points.map(({ x, y }, index) => ({
      transform: `translate(${x - end.x}px, ${y - end.y}px)`,
      offset: (part + index / (points.length - 1)) / parts.length,
    })),
  );
}
