import { expect, it } from "vitest";
import type { NetworkSpec, TrainingBatch } from "../network/network.types.ts";
import { zeroNetwork } from "../network/parameters.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import { traceNetwork } from "./traceNetwork.ts";
import type { HeldState } from "./trace.types.ts";

const spec: NetworkSpec = {
  cell: "vanilla",
  activation: "tanh",
  inputSize: 2,
  embeddingSize: null,
  hiddenSize: 2,
  layerCount: 2,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 1,
};
const batch: TrainingBatch = {
  sequenceLength: 3,
  batchSize: 1,
  inputs: { kind: "values", values: [0.3, -0.8, 0.5, 0.1, -0.4, 0.9] },
  lengths: null,
  initialState: null,
  targets: { kind: "values", values: [0.2, -0.1, 0.4] },
};
const objective = {
  loss: "meanSquaredError",
  placement: "everyStep",
  reduction: "batchMean",
} as const;
const held: HeldState[] = [
  { layer: 0, timeStep: 2, unit: 1, value: 0.7 },
  { layer: 1, timeStep: 1, unit: 0, value: -0.2 },
];

it("gradients beside states that are held are those of the loss, in every layer", () => {
  const parameters = zeroNetwork(spec);
  parameters.values.forEach((_, index, values) => {
    values[index] = Math.sin(1 + 2.3 * index);
  });
  const trace = () => traceNetwork(parameters, batch, objective, 0, held);
  const { forward, backward } = trace();
  expect(forward.layers[0]?.[0]?.hiddenByStep.data[2 * 2 + 1]).toBe(0.7);
  expect(forward.layers[1]?.[0]?.hiddenByStep.data[1 * 2]).toBe(-0.2);
  const expected = numericalGradient(parameters.values, () => trace().loss.loss);
  expected.forEach((slope, index) => expect(backward.parameters[index]).toBeCloseTo(slope, 8));
});

it.each([
  [{ ...spec, cell: "lstm" }, held, /a state can be held in a vanilla network/],
  [{ ...spec, isBidirectional: true }, held, /reads forwards only/],
  [spec, [{ layer: 2, timeStep: 1, unit: 0, value: 0 }], /the layer of a held state is 2/],
  [spec, [{ layer: 0, timeStep: 0, unit: 0, value: 0 }], /the time step of a held state is 0/],
  [spec, [{ layer: 0, timeStep: 1, unit: 2, value: 0 }], /the unit of a held state is 2/],
  [spec, [{ layer: 0, timeStep: 1, unit: 0, value: Infinity }], /must be finite, not Infinity/],
] as const)("what cannot be held is refused with a sentence", (network, states, sentence) => {
  expect(() => traceNetwork(zeroNetwork(network), batch, objective, 0, states)).toThrow(sentence);
});
