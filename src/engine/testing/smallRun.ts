import type { TrainingBatch } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import type { NetworkRunOptions } from "../training/trainingRun.types.ts";

export const network = initialiseNetwork(
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
export const data: TrainingBatch = {
  sequenceLength: 2,
  batchSize: 4,
  inputs: { kind: "symbols", symbols: [0, 1, 2, 0, 1, 2, 0, 1] },
  lengths: null,
  initialState: null,
  targets: { kind: "classes", classes: [0, 1, 2, 0] },
};
export const options: NetworkRunOptions = {
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
