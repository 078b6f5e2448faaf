import {
  type CharacterWindow,
  createCharacterTrainer,
  createRandom,
  orthogonal,
  type RnnParameters,
  uniformParameters,
} from "../../src/engine/index.ts";
import { ALPHABET } from "./corpus.ts";

/** All that the trained numbers depend on, besides the text. */
export const settings = {
  seed: 1851,
  hiddenSize: 32,
  /** Letters in a window; gradients stop where it begins. */
  windowLength: 32,
  /** Windows in an update: few at first, to move fast, more and more later, to settle. */
  firstBatch: 4,
  lastBatch: 64,
  /** Adam's learning rate rises to this in the first updates, then falls to 0 along a cosine. */
  learningRate: 0.005,
  warmUpUpdates: 200,
  /** Letters read in all, counting again those that are read again. */
  lettersRead: 24e6,
  largestGradientNorm: 5,
};

/**
 * Trains a tanh network on windows that begin, like a reader's own text, at the start of a word and
 * with an empty memory.
 *
 * @param text     positions in the alphabet
 * @param progress called now and then with the part done, 0 … 1, and the bits per character of late
 */
export function trainNetwork(
  text: readonly number[],
  progress: (done: number, bits: number) => void,
): RnnParameters {
  const { hiddenSize, windowLength, firstBatch, lastBatch, lettersRead } = settings;
  const random = createRandom(settings.seed);
  const sizes = { inputSize: ALPHABET.length, hiddenSize, vocabularySize: ALPHABET.length };
  const start = {
    ...uniformParameters(sizes, true, random),
    weightHh: orthogonal(hiddenSize, random),
  };
  const trainer = createCharacterTrainer(start, settings.largestGradientNorm);

  const blank = ALPHABET.indexOf(" ");
  const wordStarts = text.flatMap((letter, i) =>
    letter === blank && i + windowLength + 2 < text.length ? [i + 1] : [],
  );
  const drawWindow = (): CharacterWindow => {
    const from = wordStarts[Math.floor(random.nextUniform() * wordStarts.length)] ?? 0;
    return {
      inputs: text.slice(from, from + windowLength),
      targets: text.slice(from + 1, from + windowLength + 1),
      initialHidden: null,
    };
  };

  let lately = Math.log2(ALPHABET.length);
  for (let read = 0, update = 1; read < lettersRead; update++) {
    const done = read / lettersRead;
    const batch = Math.round(firstBatch + (lastBatch - firstBatch) * done);
    const warmUp = Math.min(1, update / settings.warmUpUpdates);
    const rate = settings.learningRate * warmUp * 0.5 * (1 + Math.cos(Math.PI * done));
    const { meanLoss } = trainer.trainStep(Array.from({ length: batch }, drawWindow), rate);
    lately += 0.005 * (meanLoss / Math.LN2 - lately);
    read += batch * windowLength;
    if (update % 500 === 0) progress(done, lately);
  }
  return trainer.parameters();
}
