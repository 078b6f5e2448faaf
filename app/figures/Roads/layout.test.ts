import { beforeAll, describe, expect, it } from "vitest";
import { answerTo } from "../../kit/testing/draw.tsx";
import { crosses, overlap, type Placed } from "../../network/placeSigns.ts";
import { planeOf, pointIn } from "../../network/statePlane.ts";
import { layoutEnds, layoutPushes, placeRoadSigns, pushesOf, signsAt } from "./layout.ts";
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
  [140693, 0, 3, 41].flatMap((seed) =>
    sizes.map(([side, fontSize]) => ({
      name: `${sentence.words.join(" ")}, seed ${seed}, ${side} units`,
      question: { kind: "roads", ...sentence, seed } as const,
      plane: planeOf(side, fontSize),
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
  let signs: readonly Placed[];
  beforeAll(async () => {
    answer = (await answerTo(question)) as RoadsAnswer;
    signs = placeRoadSigns(plane, answer);
  });

  it("keeps every word clear of the others, of both roads and of the plane's edges", () => {
    const segments = pushesOf(plane, answer).flatMap((road) => road.map(({ segment }) => segment));
    expect(pairsThatOverlap(signs)).toEqual([]);
    for (const { box } of signs) {
      expect(segments.filter((segment) => crosses(segment, box))).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(plane.bounds.x);
      expect(box.x + box.width).toBeLessThanOrEqual(plane.side);
      expect(box.y + box.height).toBeLessThanOrEqual(plane.bounds.y + plane.bounds.height);
    }
  });

  it("has room for all words of a short sentence but one, and for half of the words of a long one", () => {
    const wanted = [
      "bag",
      "start",
      ...pushesOf(plane, answer)
        .flat()
        .map(({ id }) => id),
    ];
    const missing = wanted.filter((id) => signs.every((sign) => sign.id !== id));
    expect(missing.length).toBeLessThanOrEqual(isCrowded ? wanted.length / 2 : 1);
  });

  it("shows the words of each step, and keeps them and the distance clear of the others", () => {
    for (let step = 1; step < answer.distanceByStep.length; step++) {
      const shown = signsAt(plane, answer, step, signs);
      const ids = shown.signs.map(({ id }) => id);
      const now = [`0.${step}`, `1.${step}`].filter((id) => !ids.includes(id));
      expect(now.length).toBeLessThanOrEqual(plane.side > 400 ? 0 : 1);
      const drawn = pushesOf(plane, answer).flatMap((road) => road.slice(0, step));
      for (const { box } of shown.signs)
        expect(drawn.filter(({ segment }) => crosses(segment, box))).toEqual([]);
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
  });
});

it("bends the distance off the straight line, which may lie along a push", async () => {
  const plane = planeOf(480, 16);
  const question = { kind: "roads", words: ["I", "love", "dogs"], order: [2, 0, 1] } as const;
  const answer = (await answerTo({ ...question, seed: 140693 })) as RoadsAnswer;
  const [end, other] = [answer.typed, answer.reordered].map(({ hiddenByStep: { data } }) =>
    pointIn(plane, [data[6] ?? NaN, data[7] ?? NaN]),
  );
  if (!end || !other) throw new Error("no ends");
  const { bow } = signsAt(plane, answer, 3, []);
  const length = Math.hypot(end.x - other.x, end.y - other.y);
  const off =
    ((end.x - other.x) * (bow.top.y - other.y) - (end.y - other.y) * (bow.top.x - other.x)) /
    length;
  expect(Math.abs(off)).toBeCloseTo(0.09 * length, 6);
  expect(length).toBeGreaterThan(200);
  expect(bow.path.startsWith(`M${end.x} ${end.y}Q`)).toBe(true);
});

it("puts two states that are the same into one place, and a line of no length beside nothing", async () => {
  const plane = planeOf(480, 16);
  const question = { kind: "roads", words: ["no", "no"], order: [1, 0], seed: 5 } as const;
  const same = (await answerTo(question)) as RoadsAnswer;
  expect(pairsThatOverlap(placeRoadSigns(plane, same))).toEqual([]);
  expect(signsAt(plane, same, 2, []).apart?.text).toBe("0 apart");
});

it("the first unit grows to the right, the second upwards, and each word goes on where the last one ended", async () => {
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
  const question = { kind: "roads", words: ["a", "b"], order: [1, 0], seed: 5 } as const;
  const answer = (await answerTo(question)) as RoadsAnswer;
  const { data } = answer.reordered.hiddenByStep;
  const [first, second] = pushesOf(plane, answer)[1] ?? [];
  expect([first?.word, second?.word]).toEqual(["b", "a"]);
  expect(first?.segment[0]).toEqual({ x: 56.5, y: 43.5 });
  expect(second?.segment[0]).toEqual(first?.segment[1]);
  expect(second?.segment[1].x).toBeCloseTo(56.5 + 41.5 * (data[4] ?? NaN), 9);
  expect(second?.segment[1].y).toBeCloseTo(43.5 - 41.5 * (data[5] ?? NaN), 9);
});
