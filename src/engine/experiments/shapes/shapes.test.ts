import { expect, it } from "vitest";
import { shapes, type ShapesSpec } from "./shapes.ts";

const usual: ShapesSpec = {
  inputSize: 4,
  hiddenSize: 3,
  outputSize: 5,
  hasBiases: true,
  activation: "tanh",
  output: "softmax",
};

it("counts each part as its shape says, with biases and without", () => {
  const { learnt, total, pytorchTotal, doubledMemoryCount } = shapes(usual);
  expect(doubledMemoryCount).toBe(6 * 6);
  expect(learnt.map(({ shape }) => shape)).toEqual([[3, 4], [3, 3], [3], [5, 3], [5]]);
  expect(learnt.map(({ count }) => count)).toEqual([12, 9, 3, 15, 5]);
  // nn.RNN(4, 3) and nn.Linear(3, 5): 12 + 9 + 3 + 3 and 15 + 5
  expect([total, pytorchTotal]).toEqual([44, 47]);
  const bare = shapes({ ...usual, hasBiases: false });
  expect([bare.total, bare.pytorchTotal]).toEqual([36, 36]);
});

it.each([
  ["tanh", Math.tanh],
  ["relu", (a: number) => Math.max(a, 0)],
  ["sigmoid", (a: number) => 1 / (1 + Math.exp(-a))],
  ["identity", (a: number) => a],
] as const)("bends what enters by %s", (activation, f) => {
  const { preActivations, hidden } = shapes({ ...usual, activation });
  expect(preActivations).toHaveLength(3);
  preActivations.forEach((a, i) => expect(hidden[i]).toBeCloseTo(f(a), 12));
});

it("makes of scores shares that are the sigmoid of each margin, or leaves them as they are", () => {
  const { scores, outputs, margins } = shapes(usual);
  const sum = scores.reduce((total, z) => total + Math.exp(z), 0);
  scores.forEach((z, i) => {
    expect(outputs[i]).toBeCloseTo(Math.exp(z) / sum, 12);
    expect(1 / (1 + Math.exp(-margins[i]!))).toBeCloseTo(outputs[i]!, 12);
  });
  const linear = shapes({ ...usual, output: "linear" });
  expect([...linear.outputs]).toEqual([...scores]);
  expect([...linear.margins]).toEqual([...scores]);
});

it("refuses sizes that it cannot draw", () => {
  expect(() => shapes({ ...usual, hiddenSize: 65 })).toThrow("the number of units is 65");
});
