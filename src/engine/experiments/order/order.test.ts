import { expect, it } from "vitest";
import { uniformParameters } from "../../random/initializers.ts";
import { createRandom } from "../../random/random.ts";
import { order } from "./order.ts";

const spec = {
  sentences: [
    ["I", "love", "dogs"],
    ["dogs", "I", "love"],
  ],
  seed: 3,
};

it("walks through the states that the equation gives, written out", () => {
  const sizes = { inputSize: 3, hiddenSize: 2, vocabularySize: 3 };
  const { weightIh, weightHh } = uniformParameters(sizes, false, createRandom(3));
  const [x, h] = [weightIh.data, weightHh.data];
  /** Columns of W_x that the words of the second sentence open: dogs, I, love. */
  const columns = [2, 0, 1];
  let [one, two] = [0, 0];
  const states = columns.map((word) => {
    [one, two] = [
      Math.tanh(h[0]! * one + h[1]! * two + x[word]!),
      Math.tanh(h[2]! * one + h[3]! * two + x[3 + word]!),
    ];
    return [one, two];
  });
  const { readings, distanceByStep } = order(spec);
  const data = Array.from(readings[1]!.hiddenByStep.data);
  [0, 0, ...states.flat()].forEach((value, at) => expect(data[at]).toBeCloseTo(value, 12));
  const first = readings[0]!.hiddenByStep.data;
  const apart = Math.hypot(first[6]! - states[2]![0]!, first[7]! - states[2]![1]!);
  expect(distanceByStep[3]).toBeCloseTo(apart, 12);
});

it("forgets the order in a bag, and keeps it in a state", () => {
  const { readings, distanceByStep } = order(spec);
  expect(Array.from(readings[0]!.bag)).toEqual([1, 1, 1]);
  expect(readings[1]!.bag).toEqual(readings[0]!.bag);
  expect(distanceByStep[3]).toBeGreaterThan(0.01);
});

it("refuses a sentence without words, and one of thirteen", () => {
  for (const words of [[], Array.from({ length: 13 }, () => "a")])
    expect(() => order({ sentences: [words, ["a"]], seed: 1 })).toThrow(
      `a sentence has ${words.length} words, but it needs 1 to 12.`,
    );
});
