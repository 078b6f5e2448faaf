import type { Box, Point } from "../../network/boxes.ts";
import {
  overlap,
  placeSigns,
  type Sign,
  type Segment,
  type Placed,
} from "../../network/placeSigns.ts";
import { axesIn, type Plane, pointIn } from "../../network/statePlane.ts";
import { aloneOf, endOf, endFacts, sentenceOf, type RoadsAnswer, stateOf } from "./roads.ts";
import { distanceText } from "./numbers.ts";
import { shortWord } from "./sentence.ts";
import { roadsWords as words } from "./words.ts";

/** As many ends have numbers in the picture; more are points alone. */
const MOST_NAMED = 6;
/** As many ends are drawn as dots; more are a cloud. */
export const MOST_DOTS = 24;
/** Half the size of a mark, in units of the font size */
const MARK = 0.6;

/** One word of a road: from the state before it to the state after it. */
export interface Push {
  readonly id: string;
  readonly word: string;
  readonly segment: Segment;
}

/** The pushes of both roads, word by word. */
export const pushesOf = (plane: Plane, answer: RoadsAnswer): readonly (readonly Push[])[] =>
  [answer.typed, answer.reordered].map((road, which) =>
    road.words.map((word, index) => ({
      id: `${which}.${index + 1}`,
      word: shortWord(word),
      segment: [pointIn(plane, stateOf(road, index)), pointIn(plane, stateOf(road, index + 1))],
    })),
  );

export const bagIn = (plane: Plane, { bagPoint: [one = 0, two = 0] }: RoadsAnswer): Point =>
  pointIn(plane, [one, two]);

function marksAt(points: readonly Point[], { fontSize }: Plane): Box[] {
  const size = 2 * MARK * fontSize;
  return points.map(({ x, y }) => ({
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  }));
}

const bagSign = (plane: Plane, answer: RoadsAnswer) => ({
  id: "bag",
  text: words.bag,
  at: bagIn(plane, answer),
});
const startSign = (plane: Plane) => ({
  id: "start",
  text: words.start,
  at: pointIn(plane, [0, 0]),
});

/** Where every word stands beside its push: the same at every step, clear of both whole roads. */
export function placeRoadSigns(plane: Plane, answer: RoadsAnswer): readonly Placed[] {
  const pushes = pushesOf(plane, answer).flat();
  const segments = pushes.map(({ segment }) => segment);
  const still = [bagSign(plane, answer), startSign(plane)];
  const marks = [...segments.map(([, end]) => end), ...still.map(({ at }) => at)];
  const signs = pushes.map(({ id, word, segment }) => ({ id, text: word, at: segment }));
  const boxes = marksAt(marks, plane);
  const clear = placeSigns(still, [...segments, ...axesIn(plane)], boxes, plane);
  const names = clear.length === still.length ? clear : placeSigns(still, segments, boxes, plane);
  const taken = [...boxes, ...names.map(({ box }) => box)];
  return [...names, ...placeSigns(signs, segments, taken, plane)];
}

/** Whether a sign names what no step moves. */
const isStill = (id: string) => id === "bag" || id === "start";

/** What stands beside the roads as far as they are drawn: words, names, and how far apart the two states are. */
export function signsAt(plane: Plane, answer: RoadsAnswer, step: number, all: readonly Placed[]) {
  const drawn = pushesOf(plane, answer).flatMap((road) => road.slice(0, step));
  const lines = drawn.map(({ segment }) => segment);
  const isNow = (id: string) => id.endsWith(`.${step}`);
  const seen = all.filter(({ id }) => isStill(id) || drawn.some((push) => push.id === id));
  const marks = marksAt(
    [...lines.map(([, end]) => end), bagIn(plane, answer), pointIn(plane, [0, 0])],
    plane,
  );
  const boxesOf = (signs: readonly Placed[]) => [...marks, ...signs.map(({ box }) => box)];

  // The words of this step are always there: where both whole roads leave no room, earlier words give way.
  const missing = drawn
    .filter(({ id }) => isNow(id) && seen.every((sign) => sign.id !== id))
    .map(({ id, word, segment }) => ({ id, text: word, at: segment }));
  const kept = seen.filter(({ id }) => isNow(id) || isStill(id));
  const added = placeSigns(missing, lines, boxesOf(kept), plane);
  const free = seen.filter(({ box }) => added.every((sign) => !overlap(sign.box, box)));
  const signs = [...free, ...added];

  const between: Segment = [
    pointIn(plane, stateOf(answer.typed, step)),
    pointIn(plane, stateOf(answer.reordered, step)),
  ];
  const before = [answer.typed, answer.reordered].map((road) =>
    pointIn(plane, stateOf(road, Math.max(step - 1, 0))),
  );
  const bow = bowOf(plane, between, before);
  const text = words.apart(distanceText(answer.distanceByStep[step] ?? 0));
  const around = [
    ...lines,
    ...axesIn(plane),
    [between[0], bow.top],
    [bow.top, between[1]],
  ] as const;
  const [apart = null] = placeSigns(
    [{ id: "apart", text, at: bow.top }],
    around,
    boxesOf(signs),
    plane,
  );
  return { signs, between, bow, apart };
}

/** Of its length, how far the bow's middle stands off the straight line */
const BEND = 0.09;

/**
 * From one state to the other: a bow, because a straight line may lie along a push. It bends away from where both pushes
 * begin, if the plane has room there.
 */
function bowOf({ bounds }: Plane, [from, to]: Segment, before: readonly Point[]) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const across = { x: to.y - from.y, y: from.x - to.x };
  const away = before.reduce(
    (sum, { x, y }) => sum + across.x * (middle.x - x) + across.y * (middle.y - y),
    0,
  );
  const along = (off: number): Point => ({
    x: middle.x + off * across.x,
    y: middle.y + off * across.y,
  });
  const isInside = ({ x, y }: Point) =>
    Math.abs(x - bounds.x - bounds.width / 2) < bounds.width / 2 &&
    Math.abs(y - bounds.y - bounds.height / 2) < bounds.height / 2;
  const wanted = away < 0 ? -BEND : BEND;
  const off = isInside(along(wanted)) ? wanted : -wanted;
  const control = along(2 * off);
  return {
    top: along(off),
    path: `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`,
  };
}

/** The push of each word from the start, the bag that all of them lead to, and the names of what there is. */
export function layoutPushes(plane: Plane, answer: RoadsAnswer) {
  const start = pointIn(plane, [0, 0]);
  const pushes = answer.vocabulary.map((word, at): Push => {
    const segment = [start, pointIn(plane, aloneOf(answer, at))] as const;
    return { id: `push.${at}`, word: shortWord(word), segment };
  });
  const lines = pushes.map(({ segment }) => segment);
  const still = [bagSign(plane, answer), startSign(plane)];
  const names = pushes.map(({ id, word, segment }) => ({ id, text: word, at: segment }));
  const marks = marksAt([...lines.map(([, end]) => end), ...still.map(({ at }) => at)], plane);
  return { pushes, signs: placeSigns([...names, ...still], lines, marks, plane) };
}

/** The ends of all orders: every point, with its number where they are few; else the nearest and the farthest two. */
export function layoutEnds(plane: Plane, answer: RoadsAnswer) {
  const { orders, closest, farthest } = answer.ends;
  const points = orders.map((_, row) => pointIn(plane, endOf(answer, row)));
  const line = (pair: typeof closest): Segment | null => {
    const [from, to] = [points[pair?.first ?? -1], points[pair?.second ?? -1]];
    return from && to ? [from, to] : null;
  };
  const [near, far] = [line(closest), line(farthest)];
  const facts = endFacts(answer);
  const isNamed = orders.length <= MOST_NAMED;
  const still = [bagSign(plane, answer), startSign(plane)];
  const numbers = points.map((at, row) => ({ id: `end.${row}`, text: String(row + 1), at }));
  const pairs: Sign[] = [
    ...(near && facts.closest
      ? [{ id: "closest", text: words.closestSign(facts.closest.distance), at: near[0] }]
      : []),
    ...(far && facts.farthest
      ? [{ id: "farthest", text: words.farthestSign(facts.farthest.distance), at: far }]
      : []),
  ];
  const drawn = orders.length <= MOST_DOTS ? points : (near ?? []);
  const signs = placeSigns(
    isNamed ? [...numbers, ...still] : [...still, ...pairs],
    far && !isNamed ? [far] : [...axesIn(plane)],
    marksAt([...still.map(({ at }) => at), ...drawn], plane),
    plane,
  );
  return { points, near: isNamed ? null : near, far: isNamed ? null : far, signs };
}

/** The orders by the numbers that stand at their ends; none where there are too many. */
export function namedOrders(answer: RoadsAnswer): readonly string[] {
  const { orders } = answer.ends;
  return orders.length <= MOST_NAMED ? orders.map((_, row) => sentenceOf(answer, row)) : [];
}
