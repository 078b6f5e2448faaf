import { beforeAll, describe, expect, it } from "vitest";
import { answerTo } from "../../kit/testing/draw.tsx";
import { crosses, overlap, type Placed } from "../../network/placeSigns.ts";
import { planeOf, pointIn, withRoom } from "../../network/statePlane.ts";
import { layoutEnds, layoutPushes, layoutSums, placeStill, signsAt } from "./layout.ts";
import { roadsPlane } from "./signs.ts";
import {
  bagBend,
  chainOf,
  moveFrames,
  moveLines,
  movesOf,
  partsOf,
  unturnedRoads,
} from "./moves.ts";
import type { RoadsAnswer } from "./roads.ts";

/** A phone, a stage beside the text, a projected one: side and font size in units of the picture. */
const sizes = [
  [310, 14],
  [480, 16],
  [660, 22],
] as const;
const sentences = [
  { words: ["I", "love", "dogs"], order: [2, 0, 1] },
  { words: ["incompreh…", "dogs", "understand"], order: [1, 2, 0] },
  { words: ["the", "small", "dog", "saw", "a", "big", "cat"], order: [6, 1, 5, 3, 4, 2, 0] },
  { words: ["dogs", "love", "dogs", "and", "dogs", "love", "cats"], order: [6, 5, 4, 3, 2, 1, 0] },
];
const samples = sentences.flatMap((sentence) =>
  [4180850, 0, 3, 41].flatMap((seed) =>
    sizes.map(([side, fontSize]) => ({
      name: `${sentence.words.join(" ")}, seed ${seed}, ${side} units`,
      question: { kind: "roads", ...sentence, seed } as const,
      plane: roadsPlane(side, fontSize),
      isCrowded: sentence.words.length > 3,
    })),
  ),
);

/** Names of signs that lie on one another. */
const pairsThatOverlap = (signs: readonly Placed[]) =>
  signs.flatMap((a, at) =>
    signs
      .slice(at + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );

describe.each(samples)("$name", ({ question, plane, isCrowded }) => {
  let answer: RoadsAnswer;
  let still: readonly Placed[];
  beforeAll(async () => {
    answer = (await answerTo(question)) as RoadsAnswer;
    still = placeStill(plane, answer);
  });

  it("names the start and the bag at one place for all steps, apart and inside the picture", () => {
    expect(still.map(({ id }) => id)).toEqual(["bag", "start"]);
    expect(pairsThatOverlap(still)).toEqual([]);
    for (const { box } of still) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(plane.side);
      expect(box.y + box.height).toBeLessThanOrEqual(plane.side);
    }
  });

  it("shows the words of each step, clear of its own moves, and keeps them and the distance apart", () => {
    for (let step = 1; step < answer.distanceByStep.length; step++) {
      const shown = signsAt(plane, answer, step, still);
      const ids = shown.signs.map(({ id }) => id);
      const missing = [`0.${step}`, `1.${step}`].filter((id) => !ids.includes(id));
      expect(missing.length).toBeLessThanOrEqual(isCrowded || plane.side < 400 ? 1 : 0);
      const lines = movesOf(plane, answer).flatMap((road) =>
        road.slice(step - 1, step).flatMap(moveLines),
      );
      for (const { box } of shown.signs.slice(still.length))
        expect(lines.filter((line) => crosses(line, box))).toEqual([]);
      expect(pairsThatOverlap([...shown.signs, ...(shown.apart ? [shown.apart] : [])])).toEqual([]);
    }
  });

  it("keeps the names of the ends apart, numbers each of a few, and stands beside its end", () => {
    const { signs: names, points } = layoutEnds(plane, answer);
    expect(pairsThatOverlap(names)).toEqual([]);
    const numbers = names.filter(({ id }) => id.startsWith("end."));
    expect(numbers).toHaveLength(points.length <= 6 ? points.length : 0);
    numbers.forEach(({ box }, row) => {
      const { x, y } = points[row] ?? { x: NaN, y: NaN };
      const off = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
      expect(off).toBeLessThan(4 * plane.fontSize);
    });
  });

  it("keeps the words of the pushes apart", () => {
    expect(pairsThatOverlap(layoutPushes(plane, answer).signs)).toEqual([]);
    expect(pairsThatOverlap(layoutSums(plane, answer).signs)).toEqual([]);
  });
});

it("bends the distance off the straight line, which may lie along a push", async () => {
  const plane = roadsPlane(480, 16);
  const question = { kind: "roads", words: ["I", "love", "dogs"], order: [2, 0, 1] } as const;
  const answer = (await answerTo({ ...question, seed: 4180850 })) as RoadsAnswer;
  const [end, other] = [answer.typed, answer.reordered].map(({ hiddenByStep: { data } }) =>
    pointIn(plane, [data[6] ?? NaN, data[7] ?? NaN]),
  );
  if (!end || !other) throw new Error("no ends");
  const { bow } = signsAt(plane, answer, 3, []);
  const top = bow.parts[2] ?? { x: NaN, y: NaN };
  const length = Math.hypot(end.x - other.x, end.y - other.y);
  const off =
    ((end.x - other.x) * (top.y - other.y) - (end.y - other.y) * (top.x - other.x)) / length;
  expect(Math.abs(off)).toBeCloseTo(0.09 * length, 6);
  expect(length).toBeGreaterThan(200);
  expect(bow.path.startsWith(`M${end.x} ${end.y}Q`)).toBe(true);
});

it("puts two states that are the same into one place, and a line of no length beside nothing", async () => {
  const plane = roadsPlane(480, 16);
  const question = { kind: "roads", words: ["no", "no"], order: [1, 0], seed: 5 } as const;
  const same = (await answerTo(question)) as RoadsAnswer;
  expect(pairsThatOverlap(signsAt(plane, same, 2, placeStill(plane, same)).signs)).toEqual([]);
  expect(signsAt(plane, same, 2, []).apart?.text).toBe("0 apart");
});

it("the first unit grows to the right, the second upwards, with room around the frame", () => {
  // Of 100 units 15 and 2 are for names and edges: the plane goes from 15 to 98, and from 2 to 85.
  const plane = planeOf(100, 10);
  const corners = [
    [0, 0],
    [1, 1],
    [-1, -1],
    [1, -0.5],
  ] as const;
  expect(corners.map((state) => pointIn(plane, state))).toEqual([
    { x: 56.5, y: 43.5 },
    { x: 98, y: 2 },
    { x: 15, y: 85 },
    { x: 98, y: 64.25 },
  ]);
  const roomy = withRoom(plane, 1.25);
  expect(pointIn(roomy, [1, 1])).toEqual({ x: 90, y: 10 });
  expect(pointIn(roomy, [-1.25, 0])).toEqual({ x: 0, y: 50 });
});

const last = (points: readonly { x: number; y: number }[]) => points.at(-1) ?? { x: 0, y: 0 };

describe("the moves of three words", () => {
  const plane = roadsPlane(480, 16);
  /** Units of the picture for 1 of the plane */
  const scale = plane.bounds.width / 2;
  const question = { kind: "roads", words: ["I", "love", "dogs"], order: [2, 0, 1] } as const;
  let answer: RoadsAnswer;
  beforeAll(async () => {
    answer = (await answerTo({ ...question, seed: 4180850 })) as RoadsAnswer;
  });

  it("draw one push for a word, as long and in the same direction wherever it stands", () => {
    const { data, cols } = answer.weightIh;
    for (const road of movesOf(plane, answer))
      for (const { word, push } of road) {
        const column = answer.vocabulary.indexOf(word);
        expect((push[1].x - push[0].x) / scale).toBeCloseTo(data[column] ?? NaN, 9);
        expect((push[0].y - push[1].y) / scale).toBeCloseTo(data[cols + column] ?? NaN, 9);
      }
  });

  it("turn each state around the start to W_h h, push from there, and bend to the next state", () => {
    const origin = pointIn(plane, [0, 0]);
    movesOf(plane, answer).forEach((road, which) => {
      const { data } = [answer.typed, answer.reordered][which]?.hiddenByStep ?? { data: [] };
      const { data: w } = answer.weightHh;
      road.forEach(({ turn, push, bend }, step) => {
        const [a = NaN, b = NaN] = [data[2 * step], data[2 * step + 1]];
        const kept = pointIn(plane, [
          (w[0] ?? NaN) * a + (w[1] ?? NaN) * b,
          (w[2] ?? NaN) * a + (w[3] ?? NaN) * b,
        ]);
        expect(last(turn).x).toBeCloseTo(kept.x, 9);
        expect(last(turn).y).toBeCloseTo(kept.y, 9);
        // Never farther from the start than where it began: an arc that shrinks.
        const far = turn.map(({ x, y }) => Math.hypot(x - origin.x, y - origin.y));
        far.slice(1).forEach((size, at) => expect(size).toBeLessThanOrEqual((far[at] ?? 0) + 1e-9));
        expect(push[0].x).toBeCloseTo(kept.x, 9);
        expect(bend[0]).toEqual(push[1]);
        const next = pointIn(plane, [data[2 * step + 2] ?? NaN, data[2 * step + 3] ?? NaN]);
        expect(last(bend).x).toBeCloseTo(next.x, 9);
        expect(last(bend).y).toBeCloseTo(next.y, 9);
      });
    });
  });

  it("come to rest where the state stands, part after part in the same time", () => {
    const [, second] = movesOf(plane, answer)[0] ?? [];
    if (!second) throw new Error("no second word");
    const frames = moveFrames(second);
    expect(frames.at(-1)).toEqual({ transform: "translate(0px, 0px)", offset: 1 });
    const offsets = frames.map(({ offset }) => offset ?? NaN);
    expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
    expect(partsOf(second)).toHaveLength(3);
    expect(movesOf(plane, answer).map(([first]) => first && partsOf(first).length)).toEqual([2, 2]);
  });

  it("put all pushes one behind the other, to the sum that is bent into the bag, in any order", async () => {
    const sum = [0, 1].map((axis) =>
      answer.weightIh.data.slice(3 * axis, 3 * axis + 3).reduce((so, push) => so + push, 0),
    );
    const end = pointIn(plane, [sum[0] ?? NaN, sum[1] ?? NaN]);
    const chain = chainOf(plane, answer);
    expect(chain).toHaveLength(3);
    expect(chain.at(-1)?.push[1].x).toBeCloseTo(end.x, 9);
    expect(chain.at(-1)?.push[1].y).toBeCloseTo(end.y, 9);
    const bag = pointIn(plane, [Math.tanh(sum[0] ?? NaN), Math.tanh(sum[1] ?? NaN)]);
    expect(last(bagBend(plane, answer)).x).toBeCloseTo(bag.x, 9);
    const other = { ...question, order: [1, 0, 2], seed: 4180850 } as const;
    expect(chainOf(plane, (await answerTo(other)) as RoadsAnswer)).toEqual(chain);
  });

  it("lead both roads to one sum without turn and bend, each with the pushes in its own order", async () => {
    const roads = unturnedRoads(plane, answer);
    expect(roads.map((road) => road.map(({ word }) => word))).toEqual([
      ["I", "love", "dogs"],
      ["dogs", "I", "love"],
    ]);
    const { data } = answer.weightIh;
    const sum = pointIn(plane, [
      (data[0] ?? NaN) + (data[1] ?? NaN) + (data[2] ?? NaN),
      (data[3] ?? NaN) + (data[4] ?? NaN) + (data[5] ?? NaN),
    ]);
    for (const road of roads) {
      expect(road[2]?.push[1].x).toBeCloseTo(sum.x, 9);
      expect(road[2]?.push[1].y).toBeCloseTo(sum.y, 9);
      expect(road.slice(1).map(({ push }) => push[0])).toEqual(
        road.slice(0, 2).map(({ push }) => push[1]),
      );
    }
    // Four times the same push leads out of the picture.
    const far = { ...question, words: ["dogs", "dogs", "dogs", "dogs"], order: [0, 1, 2, 3] };
    const away = (await answerTo({ ...far, seed: 4180850 })) as RoadsAnswer;
    expect(unturnedRoads(plane, away)).toEqual([]);
  });
});
