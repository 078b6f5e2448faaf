import { createMatrix } from "../../kernels/matrix.ts";
import type { Objective, TrainingBatch } from "../../network/network.types.ts";
import { fillUniform, scaleToSpectralRadius } from "../../random/initializers.ts";
import { createRandom } from "../../random/random.ts";
import type { Matrix, RnnParameters } from "../../types.ts";
import type { GradientNormSpec } from "./gradientNorms.types.ts";

/** What follows the last word of a sentence. */
const END_MARK = ".";

/** One loss, at the last word. */
export const LAST_STEP_LOSS: Objective = {
  loss: "crossEntropy",
  placement: "lastStep",
  reduction: "batchMean",
};

/** A sentence to read, and the word that comes after it. */
export interface SentenceTask {
  /** [T] the words go round and round */
  readonly wordByStep: readonly string[];
  readonly target: string;
  readonly vocabularySize: number;
  /** The words as symbols: one-hot columns, in the order of their first appearance; the end mark is the last */
  readonly batch: TrainingBatch;
}

/**
 * Reading `sequenceLength` words of a sentence and predicting the next one, which after its last word is the end mark.
 */
export function sentenceTask(words: readonly string[], sequenceLength: number): SentenceTask {
  const wordAt = (index: number) => words[index % words.length]!;
  const wordByStep = Array.from({ length: sequenceLength }, (_, row) => wordAt(row));
  const target = sequenceLength % words.length === 0 ? END_MARK : wordAt(sequenceLength);
  const vocabulary = [...new Set([...words, END_MARK])];
  const symbolOf = (word: string) => vocabulary.indexOf(word);
  return {
    wordByStep,
    target,
    vocabularySize: vocabulary.length,
    batch: {
      sequenceLength,
      batchSize: 1,
      inputs: { kind: "symbols", symbols: wordByStep.map(symbolOf) },
      lengths: null,
      initialState: null,
      targets: { kind: "classes", classes: [symbolOf(target)] },
    },
  };
}

/**
 * Draws a network for a sentence: all weights from U(−1/√H, 1/√H), W_h first, so that it does not depend on the
 * sentence; then W_h is scaled to the spectral radius asked for. There are no biases.
 */
export function drawSentenceNetwork(
  {
    hiddenSize,
    spectralRadius,
    seed,
  }: Pick<GradientNormSpec, "hiddenSize" | "spectralRadius" | "seed">,
  vocabularySize: number,
): RnnParameters {
  const random = createRandom(seed);
  const draw = (rows: number, cols: number): Matrix => {
    const matrix = createMatrix(rows, cols);
    fillUniform(matrix.data, 1 / Math.sqrt(hiddenSize), random);
    return matrix;
  };
  const weightHh = scaleToSpectralRadius(draw(hiddenSize, hiddenSize), spectralRadius);
  return {
    weightHh,
    weightIh: draw(hiddenSize, vocabularySize),
    weightHo: draw(vocabularySize, hiddenSize),
    biasH: null,
    biasO: null,
  };
}
