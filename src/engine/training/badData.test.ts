import { describe, expect, it } from "vitest";
import type { TrainingBatch } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { data, network, options } from "../testing/smallRun.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { SequencesOptions } from "./batchSource.types.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";

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

/** Two sequences of three steps, two values each; with squared error, one target per sequence. */
const measured: TrainingBatch = {
  sequenceLength: 3,
  batchSize: 2,
  inputs: { kind: "values", values: Array.from({ length: 12 }, (_, i) => i) },
  lengths: [3, 2],
  initialState: null,
  targets: { kind: "values", values: [0.5, 1] },
};
const valueOptions: NetworkRunOptions = {
  ...options,
  network: initialiseNetwork(
    { ...network.spec, inputSize: 2, outputSize: 1 },
    { scheme: "pytorch", seed: 1, spectralRadius: null, gateBiases: {} },
  ),
  objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
};
const withValues = (
  changed: Partial<TrainingBatch>,
  objective = valueOptions.objective,
): NetworkRunOptions => ({
  ...valueOptions,
  objective,
  source: {
    ...options.source,
    batchSize: 1,
    data: { ...measured, ...changed },
  } as SequencesOptions,
});
/** The inputs with one number replaced. */
const inputsWith = (index: number, bad: number) => ({
  inputs: {
    kind: "values" as const,
    values: Array.from({ length: 12 }, (_, i) => (i === index ? bad : i)),
  },
});

describe("data that no network can read are refused when a run is made, and their place is named", () => {
  const counted = "; rows, columns and sequences are counted from 1.";
  it.each<readonly [string, NetworkRunOptions, string]>([
    [
      "NaN as a symbol",
      withData({ inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, Number.NaN, 0, 1] } }),
      `createTrainingRun: a symbol is NaN in row 2 of sequence 2, but it must be a whole number from 0 to 2${counted}`,
    ],
    [
      "half a symbol",
      withData({ inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, 0.5, 0, 1] } }),
      "a symbol is 0.5 in row 2 of sequence 2",
    ],
    [
      "NaN as a class",
      withData({ targets: { kind: "classes", classes: [0, Number.NaN, 2, 0] } }),
      "a target is NaN in sequence 2, but it must be a whole number from 0 to 2",
    ],
    [
      "a class of 2³²",
      withData({ targets: { kind: "classes", classes: [0, 2 ** 32, 2, 0] } }),
      "a target is 4294967296",
    ],
    [
      "a class too many",
      withData({ targets: { kind: "classes", classes: [0, 3, 2, 0] } }),
      "a target is 3",
    ],
    ["a sequence longer than T", withData({ lengths: [2, 9, 1, 2] }), "a length of inputs is 9"],
    ["a sequence of no steps", withData({ lengths: [2, 0, 1, 2] }), "a length of inputs is 0"],
    [
      "NaN as an input",
      withValues(inputsWith(9, Number.NaN)), // step 3 of the first sequence, its second value
      `createTrainingRun: an input is NaN in row 3, column 2 of sequence 1, but it must be a finite number${counted}`,
    ],
    [
      "an infinite input of another sequence",
      withValues(inputsWith(2, -Infinity)),
      "an input is -Infinity in row 1, column 1 of sequence 2",
    ],
    [
      "an infinite target",
      withValues({ targets: { kind: "values", values: [0.5, Infinity] } }),
      "a target is Infinity in column 1 of sequence 2, but it must be a finite number",
    ],
    [
      "a target that is no share",
      withValues(
        { targets: { kind: "values", values: [1.5, 1] } },
        { ...valueOptions.objective, loss: "binaryCrossEntropy" },
      ),
      "a target is 1.5 in column 1 of sequence 1, but it must be from 0 to 1 for binaryCrossEntropy",
    ],
    [
      "values too many for a step",
      withValues({ inputs: { kind: "values", values: new Float64Array(18) } }),
      "`values` has 18 values, but T is 3 and B is 2 and I is 2 and needs 12",
    ],
    [
      "NaN in data to validate with, of a lone sequence",
      {
        ...withValues({}),
        source: {
          ...options.source,
          batchSize: 1,
          data: measured,
          validation: {
            kind: "own",
            data: {
              ...measured,
              batchSize: 1,
              lengths: null,
              inputs: { kind: "values", values: [0, 1, 2, Number.NaN, 4, 5] },
              targets: { kind: "values", values: [1] },
            },
          },
        } as SequencesOptions,
      },
      "createTrainingRun, data to validate with: an input is NaN in row 2, column 2, but it must be a finite number",
    ],
  ])("%s", (_, refused, words) => {
    expect(() => createTrainingRun(refused)).toThrow(words);
  });

  it("what stands at padding may be anything", () => {
    const run = createTrainingRun(withValues(inputsWith(10, Number.NaN)));
    expect(Number.isFinite(run.step(1).metrics[0]?.batch.loss)).toBe(true);
  });
});
