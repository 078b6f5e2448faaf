import type { Point } from "../../network/boxes.ts";
import { type Placed, placeSigns, type Segment, type Sign } from "../../network/placeSigns.ts";
import { type Plane, pointIn } from "../../network/statePlane.ts";
import { bagBend, chainOf, linesOf, moveLines, movesOf, pushesOf, unturnedRoads } from "./moves.ts";
import { distanceText } from "./numbers.ts";
import { endOf, endFacts, sentenceOf, type RoadsAnswer, stateOf, sumOf } from "./roads.ts";
import {
  bagIn,
  bagSign,
  gridIn,
  marksAt,
  namesOfAxes,
  placeBest,
  roomOf,
  startSign,
} from "./signs.ts";
import { roadsWords as words } from "./words.ts";

/** As many ends have numbers in the picture; more are points alone. */
const MOST_NAMED = 6;
/** As many ends are drawn as dots; more are a cloud. */
export const MOST_DOTS = 24;
/** The names of what no step moves, clear of both whole roads where that can be. */
export function placeStill(plane: Plane, answer: RoadsAnswer): readonly Placed[] {
  const moves = movesOf(plane, answer).flat();
  const still = [bagSign(plane, answer), startSign(plane)];
  const ends = moves.flatMap(({ bend }) => bend.slice(-1));
  const marks = marksAt([...ends, ...still.map(({ at }) => at)], plane);
  const lines = moves.flatMap(moveLines);
  return placeBest(
    still,
    [[...lines, ...gridIn(plane)], lines, []],
    [...marks, ...namesOfAxes(plane)],
    plane,
  );
}

/** What stands beside the roads at a step: its words, the names, and how far apart the two states are. */
export function signsAt(plane: Plane, answer: RoadsAnswer, step: number, still: readonly Placed[]) {
  const moves = movesOf(plane, answer);
  const drawn = moves.flatMap((road) => road.slice(0, step));
  const now = moves.flatMap((road) => road.slice(step - 1, step));
  const marks = [
    ...marksAt(
      [
        ...drawn.flatMap(({ bend }) => bend.slice(-1)),
        bagIn(plane, answer),
        pointIn(plane, [0, 0]),
      ],
      plane,
    ),
    ...namesOfAxes(plane),
    ...still.map(({ box }) => box),
  ];
  const asked = now.map(({ id, word, push }) => ({ id, text: word, at: push }));
  const between: Segment = [
    pointIn(plane, stateOf(answer.typed, step)),
    pointIn(plane, stateOf(answer.reordered, step)),
  ];
  const before = [answer.typed, answer.reordered].map((road) =>
    pointIn(plane, stateOf(road, Math.max(step - 1, 0))),
  );
  const bow = bowOf(plane, between, before);
  const bowLines = linesOf([between[0], ...bow.parts, between[1]]);
  const whole = drawn.flatMap(moveLines);
  const signs = placeBest(
    asked,
    [[...whole, ...bowLines, ...gridIn(plane)], whole, now.flatMap(moveLines)],
    marks,
    plane,
  );

  const text = words.apart(distanceText(answer.distanceByStep[step] ?? 0));
  const taken = [...marks, ...signs.map(({ box }) => box)];
  // Far from its bow a number would seem to measure something else; it stands beside the picture, too.
  const apart = [
    [...whole, ...gridIn(plane), ...bowLines],
    [...whole, ...bowLines],
  ]
    .flatMap((around) =>
      fromTheMiddle(bow.parts).flatMap((at) =>
        placeSigns([{ id: "apart", text, at }], around, taken, roomOf(plane)),
      ),
    )
    .find(({ leader }) => leader === null);
  return { signs: [...still, ...signs], between, bow, apart: apart ?? null };
}

/** The middle first, then what stands farther and farther from it. */
const fromTheMiddle = <Item>(items: readonly Item[]): readonly Item[] => {
  const middle = (items.length - 1) / 2;
  const off = (at: number) => Math.abs(at - middle);
  return items
    .map((item, at) => ({ item, at }))
    .toSorted((a, b) => off(a.at) - off(b.at))
    .map(({ item }) => item);
};

/** Of its length, how far the bow's middle stands off the straight line */
const BEND = 0.09;
/** Points of the bow at which its number may stand, from one end to the other */
const BOW_PARTS = [0.3, 0.4, 0.5, 0.6, 0.7];

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
  const at = (part: number, axis: "x" | "y") =>
    (1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * control[axis] + part ** 2 * to[axis];
  return {
    parts: BOW_PARTS.map((part): Point => ({ x: at(part, "x"), y: at(part, "y") })),
    path: `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`,
  };
}

/** Before the first word: each word's push from the start, all of them one behind the other, and the names. */
export function layoutPushes(plane: Plane, answer: RoadsAnswer) {
  const pushes = pushesOf(plane, answer);
  const chain = chainOf(plane, answer);
  const bend = bagBend(plane, answer);
  const sum = pointIn(plane, sumOf(answer));
  const lines = [...pushes, ...chain].map(({ push }) => push).concat(linesOf(bend));
  const still = [bagSign(plane, answer), startSign(plane), { id: "sum", text: words.sum, at: sum }];
  const names = pushes.map(({ id, word, push }) => ({ id, text: word, at: push }));
  const marks = [
    ...marksAt([...pushes.map(({ push }) => push[1]), ...still.map(({ at }) => at)], plane),
    ...namesOfAxes(plane),
  ];
  const signs = placeBest(
    [...names, ...still],
    [[...lines, ...gridIn(plane)], lines],
    marks,
    plane,
  );
  return { pushes, chain, bend, sum, signs };
}

/** Without turn and bend: both roads, the one point at which all orders end, the bag that its bend makes, and the names. */
export function layoutSums(plane: Plane, answer: RoadsAnswer) {
  const sum = pointIn(plane, sumOf(answer));
  const bend = bagBend(plane, answer);
  const roads = unturnedRoads(plane, answer);
  const chain = roads.length > 0 ? [] : chainOf(plane, answer);
  const pushes = roads.flat();
  const still = [
    { id: "sums", text: words.allOf(endFacts(answer)), at: sum },
    bagSign(plane, answer),
    startSign(plane),
  ];
  const marks = [
    ...marksAt(
      still.map(({ at }) => at),
      plane,
    ),
    ...namesOfAxes(plane),
  ];
  const lines = [...chain, ...pushes].map(({ push }) => push).concat(linesOf(bend));
  const signs = placeBest(
    [...still, ...pushes.map(({ id, word, push }) => ({ id, text: word, at: push }))],
    [[...lines, ...gridIn(plane)], lines],
    marks,
    plane,
  );
  return { sum, bend, chain, roads, signs };
}

/** The ends of all orders: every point, with its number where they are few; and the nearest and the farthest two. */
export function layoutEnds(plane: Plane, answer: RoadsAnswer) {
  const { orders, closest, farthest } = answer.ends;
  const points = orders.map((_, row) => pointIn(plane, endOf(answer, row)));
  const ways = answer.ends.hiddenByStepByOrder.map(({ rows, data }) =>
    Array.from({ length: rows }, (_, step) =>
      pointIn(plane, [data[2 * step] ?? 0, data[2 * step + 1] ?? 0]),
    ),
  );
  const roads = ways.map(
    (states) => `M${states.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`,
  );
  const line = (pair: typeof closest): Segment | null => {
    const [from, to] = [points[pair?.first ?? -1], points[pair?.second ?? -1]];
    return from && to ? [from, to] : null;
  };
  const [near, farLine] = [line(closest), line(farthest)];
  // Two ends alone are the nearest and the farthest at once.
  const far = points.length > 2 ? farLine : null;
  const facts = endFacts(answer);
  const isNamed = orders.length <= MOST_NAMED;
  const still = [bagSign(plane, answer), startSign(plane)];
  const numbers = points.map((at, row) => ({ id: `end.${row}`, text: String(row + 1), at }));
  const pairs: Sign[] = [
    ...(near && facts.closest
      ? [
          {
            id: "closest",
            text: far
              ? words.closestSign(facts.closest.distance)
              : words.apart(facts.closest.distance),
            at: near,
          },
        ]
      : []),
    ...(far && facts.farthest
      ? [{ id: "farthest", text: words.farthestSign(facts.farthest.distance), at: far }]
      : []),
  ];
  const drawn = orders.length <= MOST_DOTS ? points : (near ?? []);
  const walked = ways.flatMap(linesOf);
  const measures = [near, far].filter((segment) => segment !== null);
  const signs = placeBest(
    isNamed ? [...numbers, ...still, ...pairs] : [...still, ...pairs],
    isNamed
      ? [
          [...walked, ...gridIn(plane), ...measures],
          [...walked, ...measures],
          [...gridIn(plane), ...measures],
          measures,
          [],
        ]
      : [[...gridIn(plane), ...measures], measures],
    [...marksAt([...still.map(({ at }) => at), ...drawn], plane), ...namesOfAxes(plane)],
    plane,
  );
  return { points, roads, near, far, signs };
}

/** The orders by the numbers that stand at their ends; none where there are too many. */
export function namedOrders(answer: RoadsAnswer): readonly string[] {
  const { orders } = answer.ends;
  return orders.length <= MOST_NAMED ? orders.map((_, row) => sentenceOf(answer, row)) : [];
}
