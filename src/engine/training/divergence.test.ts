import { describe, expect, it } from "vitest";
import type { CellKind } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { stopReason } from "./stopConditions.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";

const TEXT = Array.from({ length: 401 }, (_, i) => (i * i + (i >> 2)) % 7);

/** A text of seven symbols, learnt without clipping; what is not said about divergence is the engine's. */
function optionsOf(
  cell: CellKind,
  seed: number,
  kind: "sgd" | "adam",
  learningRate: number,
): NetworkRunOptions {
  return {
    network: initialiseNetwork(
      {
        cell,
        activation: "tanh",
        inputSize: 7,
        embeddingSize: null,
        hiddenSize: 12,
        layerCount: 1,
        isBidirectional: false,
        hasBiases: true,
        outputSize: 7,
      },
      { scheme: "pytorch", seed, spectralRadius: null, gateBiases: {} },
    ),
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
    source: {
      kind: "windows",
      data: {
        sequenceLength: 400,
        batchSize: 1,
        inputs: { kind: "symbols", symbols: TEXT.slice(0, -1) },
        targets: { kind: "classes", classes: TEXT.slice(1) },
        lengths: null,
        initialState: null,
      },
      validation: null,
      windowLength: 10,
      windowStride: 5,
      batchSize: 4,
      seed,
    },
    optimizer: { kind },
    schedule: { kind: "constant", learningRate },
    clipping: null,
    plannedUpdates: 100,
    measureEvery: 100,
    checkpointEvery: 100,
    mostCheckpoints: 4,
    stopWhen: { lossBelow: null, accuracyAbove: null, plateauUpdates: null },
  };
}

const cells: readonly CellKind[] = ["vanilla", "gru", "lstm"];
const seeds = [1, 2, 3];

describe.each(cells)("a run of a %s network that is told nothing about divergence", (cell) => {
  it.each(["sgd", "adam"] as const)("ends as diverged at a learning rate of 50, %s", (kind) => {
    for (const seed of seeds) {
      const { end } = createTrainingRun(optionsOf(cell, seed, kind, 50)).step(100);
      expect(end?.reason).toBe("diverged");
      expect(end?.message).toContain("is above 20 times the first one");
    }
  });

  it.each([
    ["sgd", 1],
    ["adam", 0.01],
    ["adam", 0.1],
  ] as const)("goes on where it learns, %s at %d", (kind, learningRate) => {
    for (const seed of seeds)
      expect(
        createTrainingRun(optionsOf(cell, seed, kind, learningRate)).step(100).end?.reason,
      ).toBe("planned");
  });
});

it("a network that had learnt before is measured by what always saying the same would cost", () => {
  const stopWhen = { lossBelow: null, accuracyAbove: null, plateauUpdates: null };
  const chance = {
    uniform: null,
    constant: { loss: 1.9, bitsPerCharacter: null, accuracy: null, exactMatch: null },
  };
  const endAt = (loss: number) =>
    stopReason(
      stopWhen,
      {
        update: 3,
        track: { first: 0.01, lowest: 0.01, lowestAt: 0 },
        loss,
        accuracy: null,
        exactMatch: null,
      },
      chance,
    );
  expect(endAt(37.9)).toBeNull();
  expect(endAt(38.1)?.message).toBe(
    "After 3 updates, the loss, 38.1, is above 20 times that of always saying the same.",
  );
});
