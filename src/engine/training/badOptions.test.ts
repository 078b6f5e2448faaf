import { describe, expect, it } from "vitest";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { data, network, options } from "../testing/smallRun.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";
import { expectSame } from "../testing/expectSame.ts";

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
      "a share of exact matches",
      { stopWhen: { ...options.stopWhen, exactMatchAbove: 1.5 } },
      "the share of exact matches to stop above is 1.5",
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
    expectSame(run.parameters(), before, "parameters");
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
