import { expect, it } from "vitest";
import type { CellKind, TrainingBatch } from "../network/network.types.ts";
import { createTrainingRun } from "../training/trainingRun.ts";
import { initialiseNetwork } from "./initialiseNetwork.ts";
import type { GateBiases } from "./initialiseNetwork.types.ts";
import { createRandom } from "./random.ts";

const KEYS = 4;
const DISTRACTORS = 2;
const DELAY = 30;

/** One of four keys, then thirty symbols of two other kinds; at the end the key is to be told. Chance is 1 in 4. */
function recall(count: number, seed: number): TrainingBatch {
  const random = createRandom(seed);
  const draw = (kinds: number) => Math.floor(random.nextUniform() * kinds);
  const keys = Array.from({ length: count }, () => draw(KEYS));
  const rest = Array.from({ length: DELAY * count }, () => KEYS + draw(DISTRACTORS));
  return {
    sequenceLength: DELAY + 1,
    batchSize: count,
    inputs: { kind: "symbols", symbols: [...keys, ...rest] },
    targets: { kind: "classes", classes: keys },
    lengths: null,
    initialState: null,
  };
}

/** Updates until 99 of 100 new sequences are told; null if 100 are not enough. */
function updatesToRecall(cell: CellKind, gateBiases: GateBiases, seed: number): number | null {
  const spec = {
    cell,
    activation: "tanh",
    inputSize: KEYS + DISTRACTORS,
    embeddingSize: null,
    hiddenSize: 16,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: KEYS,
  } as const;
  const run = createTrainingRun({
    network: initialiseNetwork(spec, {
      scheme: "pytorch",
      seed,
      spectralRadius: null,
      gateBiases,
    }),
    objective: { loss: "crossEntropy", placement: "lastStep", reduction: "batchMean" },
    source: {
      kind: "sequences",
      data: recall(1000, seed),
      validation: { kind: "own", data: recall(200, seed + 1000) },
      batchSize: 32,
      seed,
    },
    optimizer: { kind: "adam" },
    schedule: { kind: "constant", learningRate: 0.01 },
    clipping: { kind: "norm", maxNorm: 1 },
    plannedUpdates: 100,
    measureEvery: 10,
    checkpointEvery: 100,
    mostCheckpoints: 4,
    stopWhen: { lossBelow: null, accuracyAbove: 0.99, plateauUpdates: null },
  });
  const { end, update } = run.step(100);
  return end?.reason === "accuracy-above" ? update : null;
}

it.each<readonly [CellKind, GateBiases]>([
  ["lstm", { inputGate: -4.6, forgetGate: 4.6 }],
  ["gru", { updateGate: 4.6 }],
])(
  "a %s that begins with %o remembers over thirty steps what it forgets otherwise",
  (cell, kept) => {
    for (const seed of [1, 2]) {
      expect(updatesToRecall(cell, kept, seed)).not.toBeNull();
      expect(updatesToRecall(cell, {}, seed)).toBeNull();
    }
  },
);
