import { describe, expect, it } from "vitest";
import { createMachine } from "../fast/machine.ts";
import type { NetworkSpec, TrainingBatch } from "../network/network.types.ts";
import { expectClose } from "../testing/expectClose.ts";
import { windowBatch } from "./windowBatch.ts";

const batch: TrainingBatch = {
  sequenceLength: 3,
  batchSize: 2,
  inputs: { kind: "values", values: [1, 2, 10, 20, 3, 4, 30, 40, 5, 6, 50, 60] },
  targets: { kind: "values", values: [0.5, 0.25] },
  lengths: null,
  initialState: null,
};

const WINDOW = { length: 3, inputSize: 2, outputSize: 1 };

const valuesOf = ({ inputs }: TrainingBatch) =>
  inputs.kind === "values" ? Array.from(inputs.values) : [];

describe("windowBatch", () => {
  it("lays the inputs of each sequence end to end", () => {
    const window = windowBatch(batch, WINDOW);
    expect(window).toMatchObject({ sequenceLength: 1, batchSize: 2, targets: batch.targets });
    expect(valuesOf(window)).toEqual([1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60]);
  });

  it("keeps targets of several values", () => {
    const targets = { kind: "values", values: [1, 2, 3, 4] } as const;
    expect(windowBatch({ ...batch, targets }, { ...WINDOW, outputSize: 2 }).targets).toBe(targets);
  });

  it("makes one-hot vectors of symbols", () => {
    const symbols = [0, 2, 1, 0, 1, 2];
    const inputs = { kind: "symbols", symbols } as const;
    const window = windowBatch({ ...batch, inputs }, { ...WINDOW, inputSize: 3 });
    const expected = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1];
    expect(valuesOf(window)).toEqual(expected);
  });

  it("is what a feed-forward network of T · I inputs reads in one step", () => {
    const spec: NetworkSpec = {
      cell: "feedForward",
      activation: "identity",
      inputSize: 6,
      embeddingSize: null,
      hiddenSize: 1,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: 1,
    };
    const machine = createMachine({
      spec,
      sequenceLength: 1,
      batchSize: 2,
      objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
    });
    machine.parameters.set([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1]);
    machine.parametersChanged();
    machine.load(windowBatch(batch, WINDOW));
    // 0.1 · 1 + … + 0.6 · 6 = 9.1, and ten times as much
    expectClose(machine.forward(), ((9.1 - 0.5) ** 2 + (91 - 0.25) ** 2) / 2);
  });

  it.each<readonly [Partial<TrainingBatch>, string]>([
    [
      { sequenceLength: 4 },
      "windowBatch: a sequence has 4 steps, but this network reads exactly 3 at once and has no weights for any other number.",
    ],
    [{ lengths: [3, 2] }, "a sequence has 2 steps, but this network reads exactly 3"],
    [{ sequenceLength: 4, lengths: [3, 3] }, "the batch is padded to 4 steps"],
    [{ inputs: { kind: "values", values: [1, 2] } }, "`values` has 2 values"],
    [{ inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, 0] } }, "a symbol is 2"],
    [{ targets: { kind: "classes", classes: [1, 1, 1, 1, 1, 1] } }, "`targets` has 6 values"],
    [
      { targets: { kind: "values", values: [1, 2, 3, 4, 5, 6] } },
      "windowBatch: `targets` has 6 values, but B is 2, O is 1 and the loss is at the last step and needs 2.",
    ],
    [{ targets: { kind: "values", values: [1] } }, "`targets` has 1 value,"],
    [
      { initialState: { hidden: new Float64Array(2), cell: null } },
      "the batch begins in a state, but a feed-forward network has none",
    ],
  ])("refuses %o", (change, message) => {
    expect(() => windowBatch({ ...batch, ...change }, WINDOW)).toThrow(message);
  });
});
