import { expect, it } from "vitest";
import { createMatrix } from "../../kernels/matrix.ts";
import { closestPair, farthestPair, ordersOf } from "./orders.ts";
import { roads } from "./roads.ts";
import type { RoadsSpec } from "./roads.types.ts";

const words = ["I", "love", "dogs"];
const spec: RoadsSpec = { words, order: [2, 0, 1], seed: 3 };

/** One word after the other, written out. */
function walk(weightHh: Float64Array, weightIh: Float64Array, count: number, read: number[]) {
  let [one, two] = [0, 0];
  const states = read.map((word) => {
    [one, two] = [
      Math.tanh(weightHh[0]! * one + weightHh[1]! * two + weightIh[word]!),
      Math.tanh(weightHh[2]! * one + weightHh[3]! * two + weightIh[count + word]!),
    ];
    return [one, two] as const;
  });
  return [[0, 0] as const, ...states];
}

it("walks both roads by the equation, and tells each push", () => {
  const { typed, reordered, weightHh, weightIh, distanceByStep } = roads(spec);
  expect(reordered.words).toEqual(["dogs", "I", "love"]);
  for (const [road, read] of [
    [typed, [0, 1, 2]],
    [reordered, [2, 0, 1]],
  ] as const) {
    const states = walk(weightHh.data, weightIh.data, 3, [...read]);
    states.flat().forEach((value, at) => expect(road.hiddenByStep.data[at]).toBeCloseTo(value, 12));
    read.forEach((word, step) => {
      expect(road.pushByStep.data[2 * step]).toBe(weightIh.data[word]);
      expect(road.pushByStep.data[2 * step + 1]).toBe(weightIh.data[3 + word]);
    });
  }
  const [a, b] = [typed.hiddenByStep.data, reordered.hiddenByStep.data];
  expect(distanceByStep[3]).toBeCloseTo(Math.hypot(a[6]! - b[6]!, a[7]! - b[7]!), 12);
  const first = Math.tanh(weightIh.data[0]! + weightIh.data[1]! + weightIh.data[2]!);
  expect(roads(spec).bagPoint[0]).toBeCloseTo(first, 12);
});

it("keeps the road of every order where they are few, step by step", () => {
  const { ends, weightHh, weightIh } = roads(spec);
  expect(ends.hiddenByStepByOrder).toHaveLength(6);
  ends.orders.forEach((order, row) => {
    const states = walk(weightHh.data, weightIh.data, 3, [...order]).flat();
    const { rows, data } = ends.hiddenByStepByOrder[row]!;
    expect(rows).toBe(4);
    states.forEach((value, at) => expect(data[at]).toBeCloseTo(value, 12));
  });
  const five = ["a", "b", "c", "d", "e"];
  expect(roads({ words: five, order: [0, 1, 2, 3, 4], seed: 3 }).ends.hiddenByStepByOrder).toEqual(
    [],
  );
});

/** All that a seed draws. */
function weights(seed: number): string {
  const { weightHh, weightIh } = roads({ ...spec, seed });
  return [...weightHh.data, ...weightIh.data].join(" ");
}

it("another seed draws another network, the same seed the same", () => {
  expect(weights(3)).toBe(weights(3));
  expect(new Set([0, 1, 2, 3, 4294967295].map(weights)).size).toBe(5);
});

it("six orders have six ends and one bag", () => {
  const { ends, weightHh, weightIh, bag, bagPoint } = roads(spec);
  expect(ends.orders).toEqual([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]);
  ends.orders.forEach((order, row) => {
    const [x, y] = walk(weightHh.data, weightIh.data, 3, [...order]).at(-1)!;
    expect(ends.endByOrder.data[2 * row]).toBeCloseTo(x, 12);
    expect(ends.endByOrder.data[2 * row + 1]).toBeCloseTo(y, 12);
  });
  expect(ends.closest!.distance).toBeGreaterThan(0.01);
  expect(Array.from(bag)).toEqual([1, 1, 1]);
  for (const order of ends.orders) expect(roads({ ...spec, order }).bagPoint).toEqual(bagPoint);
});

it("with nothing turned and nothing bent all orders end at the sum of the pushes", () => {
  const { ends, weightIh, bagPoint } = roads(spec);
  const sum = [0, 3].map((from) =>
    weightIh.data.slice(from, from + 3).reduce((so, push) => so + push, 0),
  );
  expect(ends.sumByOrder.rows).toBe(6);
  ends.sumByOrder.data.forEach((value, at) => expect(value).toBeCloseTo(sum[at % 2]!, 12));
  sum.forEach((value, axis) => expect(bagPoint[axis]).toBeCloseTo(Math.tanh(value), 12));
});

it("seven words have 5,040 orders, and two of them end close together: memory is lossy", () => {
  const seven = ["the", "small", "dog", "saw", "a", "big", "cat"];
  const { ends } = roads({ words: seven, order: [0, 1, 2, 3, 4, 5, 6], seed: 3 });
  expect(ends.orders).toHaveLength(5040);
  expect(ends.closest!.distance).toBeLessThan(0.001);
  expect(ends.farthest!.distance).toBeGreaterThan(1);
});

it("a word that stands twice makes fewer orders, each sentence once", () => {
  expect(ordersOf(["a", "b", "a"])).toEqual([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
  ]);
  expect(roads({ words: ["a", "a"], order: [1, 0], seed: 1 }).ends.closest).toBeNull();
});

function pushOf(sentence: readonly string[], word: string) {
  const order = sentence.map((_, place) => place);
  const { vocabulary, weightIh } = roads({ words: sentence, order, seed: 3 });
  const column = vocabulary.indexOf(word);
  return [weightIh.data[column], weightIh.data[weightIh.cols + column]];
}

it("a word is the same push in every sentence, wherever it stands and whatever stands before it", () => {
  const alone = pushOf(["dogs"], "dogs");
  expect(pushOf(words, "dogs")).toEqual(alone);
  expect(pushOf(["dogs", "love", "I", "not"], "dogs")).toEqual(alone);
  expect(pushOf(["Dogs"], "Dogs")).not.toEqual(alone);
});

it("finds the pairs that comparing all points with all finds", () => {
  const { ends } = roads({ words: ["a", "b", "c", "d", "e"], order: [0, 1, 2, 3, 4], seed: 11 });
  const { data, rows } = ends.endByOrder;
  const all = Array.from({ length: rows }, (_, a) =>
    Array.from({ length: a }, (__, b) =>
      Math.hypot(data[2 * a]! - data[2 * b]!, data[2 * a + 1]! - data[2 * b + 1]!),
    ),
  ).flat();
  expect(ends.closest!.distance).toBe(Math.min(...all));
  expect(ends.farthest!.distance).toBe(Math.max(...all));
  const square = { ...createMatrix(4, 2), data: Float64Array.of(0, 0, 3, 0, 3, 4, 0, 4) };
  expect(farthestPair(square)!.distance).toBe(5);
  expect(closestPair(square)!.distance).toBe(3);
});

it.each<readonly [Partial<RoadsSpec>, string]>([
  [{ words: [] }, "the sentence has 0 words, but it needs 1 to 7"],
  [{ words: Array.from({ length: 8 }, () => "a") }, "has 8 words"],
  [{ order: [0, 1] }, "the order is 0, 1, but it must name each of the places 0 to 2 once"],
  [{ order: [0, 1, 1] }, "the order is 0, 1, 1"],
  [{ seed: 0.5 }, "the seed is 0.5"],
])("refuses %j", (changed, sentence) => {
  expect(() => roads({ ...spec, ...changed })).toThrow(sentence);
});
