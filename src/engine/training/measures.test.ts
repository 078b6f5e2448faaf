import { describe, expect, it } from "vitest";
import type { Objective, TrainingBatch } from "../network/network.types.ts";
import { expectClose } from "../testing/expectClose.ts";
import { chanceOf } from "./chance.ts";
import { bitsPerCharacter, countCorrect, lossStepCount, meanLoss } from "./measures.ts";
import { timeLeft } from "./timeLeft.ts";

const CLASSES: Objective = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "batchMean",
};

/** Two sequences, of 3 steps and of 1; what stands at padding is class 2. */
const padded: TrainingBatch = {
  sequenceLength: 3,
  batchSize: 2,
  inputs: { kind: "symbols", symbols: [0, 1, 0, 2, 1, 2] },
  targets: { kind: "classes", classes: [0, 1, 0, 2, 0, 2] },
  lengths: [3, 1],
  initialState: null,
};
const lastStep: TrainingBatch = { ...padded, targets: { kind: "classes", classes: [0, 1] } };
const valuesOf = (values: number[], count: number): TrainingBatch => ({
  ...padded,
  sequenceLength: 1,
  batchSize: count,
  lengths: null,
  targets: { kind: "values", values },
});

describe("measures", () => {
  it("average over the steps that carry a loss, whichever way the objective reduces", () => {
    expect(lossStepCount(padded, CLASSES)).toBe(4);
    expect(meanLoss(6, padded, CLASSES)).toBe(3);
    expect(meanLoss(6, padded, { ...CLASSES, reduction: "stepMean" })).toBe(6);
    expect(meanLoss(6, lastStep, { ...CLASSES, placement: "lastStep" })).toBe(6);
  });

  it("count a step as correct if the target is likeliest, each at the last of its own steps", () => {
    const logits = new Float64Array(18);
    const say = (row: number, symbol: number) => {
      logits[row * 3 + symbol] = 1;
    };
    for (const [row, symbol] of [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
      [5, 2],
    ] as const)
      say(row, symbol);
    // Row 4 has three equal logits, of which the first counts.
    expect(countCorrect(logits, padded, CLASSES, 3)).toEqual({ steps: 3, sequences: 1 });
    expect(countCorrect(logits, lastStep, { ...CLASSES, placement: "lastStep" }, 3)).toEqual({
      steps: 2,
      sequences: 2,
    });
    expect(countCorrect(logits, valuesOf([1, 2], 2), CLASSES, 3)).toBeNull();
  });

  it("speak of bits where symbols are read and predicted", () => {
    expect(bitsPerCharacter(Math.LN2 * 3, padded.inputs.kind, CLASSES)).toBe(3);
    expect(
      bitsPerCharacter(1, padded.inputs.kind, { ...CLASSES, placement: "lastStep" }),
    ).toBeNull();
    expect(
      bitsPerCharacter(1, padded.inputs.kind, { ...CLASSES, loss: "meanSquaredError" }),
    ).toBeNull();
  });
});

describe("chance", () => {
  it("for classes is uniform, or as often as they occur; padding does not count", () => {
    const chance = chanceOf(padded, CLASSES, 3); // 0, 1, 0, 0
    expect(chance.uniform?.accuracy).toBe(1 / 3);
    expectClose(chance.uniform?.bitsPerCharacter ?? 0, Math.log2(3));
    expect(chance.constant.accuracy).toBe(3 / 4);
    expectClose(chance.constant.loss, -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)));
  });

  it("for squared errors is the mean, even of large values", () => {
    const objective = { ...CLASSES, placement: "lastStep", loss: "meanSquaredError" } as const;
    const values = [1e9 + 1, 5, 1e9 + 3, 5, 1e9 + 5, 8];
    const { uniform, constant } = chanceOf(valuesOf(values, 3), objective, 2);
    expect(uniform).toBeNull();
    expectClose(constant.loss, (8 / 3 + 2) / 2);
    expect(constant.accuracy).toBeNull();
  });

  it("for binary cross-entropy is one half, or each output's mean", () => {
    const objective = { ...CLASSES, placement: "lastStep", loss: "binaryCrossEntropy" } as const;
    const { uniform, constant } = chanceOf(valuesOf([0, 1, 0, 0], 2), objective, 2);
    expectClose(uniform?.loss ?? 0, Math.LN2);
    expectClose(constant.loss, Math.LN2 / 2);
  });
});

describe("the time left", () => {
  it("follows from the pace so far", () => {
    expect(timeLeft(0, 50, 0)).toEqual({ share: 0, msPerUpdate: null, msLeft: null });
    expect(timeLeft(20, 50, 400)).toEqual({ share: 0.4, msPerUpdate: 20, msLeft: 600 });
    expect(timeLeft(50, 50, 400)).toEqual({ share: 1, msPerUpdate: 8, msLeft: 0 });
    expect(() => timeLeft(51, 50, 1)).toThrow("the number of updates is 51");
    expect(() => timeLeft(1, 50, Number.NaN)).toThrow("the elapsed time is NaN");
  });
});
