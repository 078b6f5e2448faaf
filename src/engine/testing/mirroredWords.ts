import type { NetworkSpec } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import type { PairRunOptions } from "../training/trainingRun.types.ts";

const LETTERS = [1, 2, 3];
/** Tells the decoder to start, and is how it says that it has ended. */
export const EDGE = 0;

/** All words of 2, 3 and 4 letters. */
export const words = [2, 3, 4].flatMap((length) =>
  Array.from({ length: LETTERS.length ** length }, (_, index) =>
    Array.from(
      { length },
      (__, place) => LETTERS[Math.floor(index / LETTERS.length ** place) % LETTERS.length]!,
    ),
  ),
);

/** [T, B], with something at padding that must never be read. */
export const sideBySide = (sequences: readonly (readonly number[])[], length: number) =>
  Array.from(
    { length: length * sequences.length },
    (_, row) => sequences[row % sequences.length]![Math.floor(row / sequences.length)] ?? 99,
  );

const mirrored = words.map((word) => [...word.toReversed(), EDGE]);

export const spec: NetworkSpec = {
  cell: "gru",
  activation: "tanh",
  inputSize: 4,
  embeddingSize: null,
  hiddenSize: 16,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 4,
};
const network = (seed: number) =>
  initialiseNetwork(spec, { scheme: "orthogonal", seed, spectralRadius: null, gateBiases: {} });

/** An encoder and a decoder that learn to write words backwards. */
export const OPTIONS: PairRunOptions = {
  encoder: network(1),
  decoder: network(2),
  startSymbol: EDGE,
  source: {
    kind: "pairs",
    data: {
      source: {
        sequenceLength: 4,
        batchSize: words.length,
        inputs: { kind: "symbols", symbols: sideBySide(words, 4) },
        lengths: words.map((word) => word.length),
        initialState: null,
      },
      target: {
        sequenceLength: 5,
        symbols: sideBySide(mirrored, 5),
        lengths: mirrored.map((word) => word.length),
      },
    },
    seed: 3,
    batchSize: 16,
    validation: { kind: "random", share: 0.2 },
    feeding: "teacherForced",
    validationFeeding: "freeRunning",
  },
  optimizer: { kind: "adam" },
  schedule: {
    kind: "cosine",
    learningRate: 0.02,
    smallestLearningRate: 0,
    updateCount: 300,
    warmUpCount: 0,
  },
  clipping: { kind: "norm", maxNorm: 1 },
  plannedUpdates: 300,
  measureEvery: 20,
  checkpointEvery: 7,
  mostCheckpoints: 5,
  stopWhen: {
    lossBelow: null,
    accuracyAbove: null,
    plateauUpdates: null,
    divergenceFactor: null,
  },
};
