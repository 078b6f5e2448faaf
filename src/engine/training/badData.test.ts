import { describe, expect, it } from "vitest";
import type { TrainingBatch } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";

const network = initialiseNetwork(
  {
    cell: "vanilla",
    activation: "identity",
    inputSize: 3,
    embeddingSize: null,
    hiddenSize: 2,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: 3,
  },
  { scheme: "pytorch", seed: 1, spectralRadius: null, gateBiases: {} },
);
const data: TrainingBatch = {
  sequenceLength: 2,
  batchSize: 4,
  inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, 2, 0, 1] },
  lengths: null,
  initialState: null,
  targets: { kind: "classes", classes: [0, 1, 2, 0] },
};
const options: NetworkRunOptions = {
  network,
  objective: { loss: "crossEntropy", placement: "lastStep", reduction: "batchMean" },
  source: { kind: "sequences", data, seed: 1, batchSize: 4, validation: null },
  optimizer: { kind: "adam" },
  schedule: { kind: "constant", learningRate: 0.01 },
  clipping: null,
  plannedUpdates: 5,
  measureEvery: 1,
  checkpointEvery: 1,
  mostCheckpoints: 4,
  stopWhen: { lossBelow: null, accuracyAbove: null, plateauUpdates: null, divergenceFactor: null },
};
const withData = (changed: Partial<TrainingBatch>): NetworkRunOptions => ({
  ...options,
  source: {
    kind: "sequences",
    data: { ...data, ...changed },
    seed: 1,
    batchSize: 4,
    validation: null,
  },
});

describe("data that no network can read are refused, not rounded to some that it can", () => {
  it.each<readonly [string, Partial<TrainingBatch>, string]>([
    [
      "NaN as a symbol",
      { inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, Number.NaN, 0, 1] } },
      "a symbol is NaN",
    ],
    [
      "half a symbol",
      { inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, 0.5, 0, 1] } },
      "a symbol is 0.5",
    ],
    [
      "NaN as a class",
      { targets: { kind: "classes", classes: [0, Number.NaN, 2, 0] } },
      "a target is NaN",
    ],
    [
      "a class of 2³²",
      { targets: { kind: "classes", classes: [0, 2 ** 32, 2, 0] } },
      "a target is 4294967296",
    ],
    ["a class too many", { targets: { kind: "classes", classes: [0, 3, 2, 0] } }, "a target is 3"],
    ["a sequence longer than T", { lengths: [2, 9, 1, 2] }, "a length of inputs is 9"],
    ["a sequence of no steps", { lengths: [2, 0, 1, 2] }, "a length of inputs is 0"],
  ])("%s", (_, changed, words) => {
    expect(() => createTrainingRun(withData(changed)).step(1)).toThrow(words);
  });
});

describe("options that do not fit are refused before the first step", () => {
  it.each<readonly [string, Partial<NetworkRunOptions>, string]>([
    [
      "a learning rate",
      { schedule: { kind: "constant", learningRate: Number.NaN } },
      "the learning rate is NaN",
    ],
    ["a norm to clip to", { clipping: { kind: "norm", maxNorm: -1 } }, "the largest norm is -1"],
    ["a value to clip to", { clipping: { kind: "value", maxValue: 0 } }, "the largest value is 0"],
    [
      "a loss",
      { stopWhen: { ...options.stopWhen, lossBelow: Number.NaN } },
      "the loss to stop below is NaN",
    ],
    [
      "an accuracy",
      { stopWhen: { ...options.stopWhen, accuracyAbove: 2 } },
      "the accuracy to stop above is 2",
    ],
    [
      "a plateau",
      { stopWhen: { ...options.stopWhen, plateauUpdates: 0 } },
      "the updates of a plateau is 0",
    ],
    [
      "a divergence",
      { stopWhen: { ...options.stopWhen, divergenceFactor: -1 } },
      "the factor of divergence is -1",
    ],
  ])("%s", (_, changed, words) => {
    expect(() => createTrainingRun({ ...options, ...changed })).toThrow(words);
  });
});

describe("a checkpoint that does not fit is refused and changes nothing", () => {
  it.each(["parameters", "state"] as const)("by its %s", (field) => {
    const run = createTrainingRun(options);
    run.step(2);
    const before = run.parameters().slice();
    const from = run.checkpoints()[0]!;
    const bad =
      field === "parameters"
        ? { ...from, parameters: from.parameters.map(() => Number.NaN) }
        : { ...from, state: { hidden: new Float64Array(99), cell: null } };
    expect(() => run.restore(bad)).toThrow(
      field === "parameters" ? "`parameters`" : "`initialState",
    );
    expect(run.parameters()).toEqual(before);
    expect(run.step(1).update).toBe(3);
  });
});

it("a loss of validation that overflows ends the run and says where", () => {
  const values = [1, 1, 1, 1, 1e200, 1, 1, 1];
  const ends = Array.from({ length: 8 }, (_, seed) => {
    const run = createTrainingRun({
      ...options,
      network: initialiseNetwork(
        { ...network.spec, inputSize: 1, outputSize: 1 },
        { scheme: "pytorch", seed: 1, spectralRadius: null, gateBiases: {} },
      ),
      objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
      source: {
        kind: "sequences",
        data: {
          ...data,
          sequenceLength: 1,
          batchSize: 8,
          inputs: { kind: "values", values },
          targets: { kind: "values", values: values.map(() => 0) },
        },
        seed,
        batchSize: 4,
        validation: { kind: "random", share: 0.5 },
      },
    });
    return run.step(1).end;
  });
  expect(new Set(ends.map((end) => end?.reason))).toEqual(new Set(["diverged"]));
  expect(ends.map((end) => end?.message)).toContain(
    "After 0 updates, in validation, the loss L_t stopped being a finite number at time step 1.",
  );
});
