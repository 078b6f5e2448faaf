import type { NetworkRunOptions } from "../../engine/index.ts";

/** A small network, 2 + 4 + 2 parameters. */
export const OPTIONS: NetworkRunOptions = {
  network: {
    spec: {
      cell: "vanilla",
      activation: "tanh",
      inputSize: 1,
      embeddingSize: null,
      hiddenSize: 2,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: 1,
    },
    values: new Float64Array([0.3, -0.2, 0.1, 0.4, -0.3, 0.2, 0.5, -0.6]),
  },
  objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  source: {
    kind: "sequences",
    data: {
      sequenceLength: 2,
      batchSize: 4,
      inputs: { kind: "values", values: [1, 0.5, -1, 0.2, 1, 1, 0.3, -0.4] },
      targets: { kind: "values", values: [0.5, 0.1, -0.2, 0.3] },
      lengths: null,
      initialState: null,
    },
    seed: 1,
    batchSize: 2,
    validation: null,
  },
  optimizer: { kind: "sgd" },
  schedule: { kind: "constant", learningRate: 0.1 },
  clipping: null,
  plannedUpdates: 10,
  measureEvery: 1,
  checkpointEvery: 4,
  mostCheckpoints: 4,
  stopWhen: {
    lossBelow: null,
    accuracyAbove: null,
    plateauUpdates: null,
    divergenceFactor: null,
  },
};
