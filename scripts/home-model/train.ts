import {
  createTrainingRun,
  initialiseNetwork,
  type NetworkParameters,
  type SourceOptions,
} from "../../src/engine/index.ts";
import { ALPHABET } from "./corpus.ts";

/** All that the trained numbers depend on, besides the text. */
export const settings = {
  seed: 1851,
  hiddenSize: 32,
  /** Letters in a window; gradients stop where it begins. */
  windowLength: 32,
  /** Windows in an update. */
  batchSize: 16,
  /** Adam's learning rate rises to this in the first updates, then falls to 0 along a cosine. */
  learningRate: 0.005,
  warmUpUpdates: 200,
  /** Letters read in all, counting again those that are read again. */
  lettersRead: 24e6,
  largestGradientNorm: 5,
};

const UPDATES_PER_REPORT = 1000;

/** Windows that begin, like a reader's own text, at the start of a word; each is to tell its next letters. */
function windowsOf(text: readonly number[]): SourceOptions {
  const { seed, batchSize, windowLength } = settings;
  const blank = ALPHABET.indexOf(" ");
  const starts = text.flatMap((letter, i) =>
    letter === blank && i + windowLength + 2 < text.length ? [i + 1] : [],
  );
  const count = starts.length;
  const lettersFrom = (offset: number) =>
    Int32Array.from({ length: windowLength * count }, (_, row) => {
      const start = starts[row % count] ?? 0;
      return text[start + Math.floor(row / count) + offset] ?? 0;
    });
  return {
    kind: "sequences",
    data: {
      sequenceLength: windowLength,
      batchSize: count,
      inputs: { kind: "symbols", symbols: lettersFrom(0) },
      targets: { kind: "classes", classes: lettersFrom(1) },
      lengths: null,
      initialState: null,
    },
    seed,
    batchSize,
    validation: null, // what it never sees are other chapters
  };
}

/**
 * Trains a tanh network on windows that begin with an empty memory.
 *
 * @param text     positions in the alphabet
 * @param progress called now and then with the part done, 0 … 1, and the bits per character of late
 */
export function trainNetwork(
  text: readonly number[],
  progress: (done: number, bits: number) => void,
): NetworkParameters {
  const { hiddenSize, windowLength, batchSize, learningRate, lettersRead, seed } = settings;
  const spec = {
    cell: "vanilla",
    activation: "tanh",
    inputSize: ALPHABET.length,
    embeddingSize: null,
    hiddenSize,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: ALPHABET.length,
  } as const;
  const plannedUpdates = Math.ceil(lettersRead / (batchSize * windowLength));
  const run = createTrainingRun({
    network: initialiseNetwork(spec, {
      scheme: "orthogonal",
      seed,
      spectralRadius: null,
      gateBiases: {},
    }),
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
    source: windowsOf(text),
    optimizer: { kind: "adam" },
    schedule: {
      kind: "cosine",
      learningRate,
      smallestLearningRate: 0,
      updateCount: plannedUpdates,
      warmUpCount: settings.warmUpUpdates,
    },
    clipping: { kind: "norm", maxNorm: settings.largestGradientNorm },
    plannedUpdates,
    measureEvery: plannedUpdates,
    checkpointEvery: plannedUpdates,
    mostCheckpoints: 4,
    stopWhen: {
      lossBelow: null,
      accuracyAbove: null,
      plateauUpdates: null,
      divergenceFactor: null,
    },
  });
  for (let isOver = false; !isOver;) {
    const { update, end, metrics } = run.step(UPDATES_PER_REPORT);
    if (end && end.reason !== "planned") throw new Error(end.message);
    isOver = end !== null;
    const bits = metrics.reduce((sum, { batch }) => sum + (batch.bitsPerCharacter ?? 0), 0);
    progress(update / plannedUpdates, bits / metrics.length);
  }

  return { spec, values: run.parameters() };
}
