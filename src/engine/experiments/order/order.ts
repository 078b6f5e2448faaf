import { assertInteger, EngineError } from "../../errors.ts";
import { rowOf } from "../../kernels/matrix.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { uniformParameters } from "../../random/initializers.ts";
import { LARGEST_SEED } from "../../random/limits.ts";
import { createRandom } from "../../random/random.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { MOST_WORDS } from "./limits.ts";

/** Two sentences, to be read by one network, drawn at random from a seed and not trained. */
export interface OrderSpec {
  /** Two sentences of 1 to 12 words each */
  readonly sentences: readonly (readonly string[])[];
  readonly seed: number;
}

/** One sentence, read in both ways. */
export interface OrderReading {
  readonly words: readonly string[];
  /** [T + 1, 2] the state after each word; row 0 is h_0 */
  readonly hiddenByStep: Matrix;
  /** [V] how often each word of the vocabulary stands in the sentence */
  readonly bag: Vector;
}

export interface OrderAnswer {
  /** [V] distinct words in order of first appearance */
  readonly vocabulary: readonly string[];
  readonly readings: readonly OrderReading[];
  /** [longest T + 1] ‖h_t − h′_t‖; a sentence that has ended stays in its last state */
  readonly distanceByStep: Vector;
}

const HIDDEN_SIZE = 2; // so that a state is a point of the plane

/**
 * Reads sentences twice: as bags of words, which forget the order, and with a recurrent network,
 *
 *   h_t = tanh(W_h h_{t−1} + W_x x_t)
 *
 * @throws EngineError "out-of-range" with a sentence for the reader
 */
export function order({ sentences, seed }: OrderSpec): OrderAnswer {
  assertInteger("order", "the seed", seed, 0, LARGEST_SEED);
  assertInteger("order", "the number of sentences", sentences.length, 2, 2);
  for (const words of sentences)
    if (words.length < 1 || words.length > MOST_WORDS)
      throw new EngineError(
        "out-of-range",
        `order: a sentence has ${words.length} words, but it needs 1 to ${MOST_WORDS}.`,
      );
  const vocabulary = [...new Set(sentences.flat())];
  const size = vocabulary.length;
  const sizes = { inputSize: size, hiddenSize: HIDDEN_SIZE, vocabularySize: size };
  const network = networkOf(uniformParameters(sizes, false, createRandom(seed)), "tanh");
  const readings = sentences.map((words): OrderReading => {
    const symbols = words.map((word) => vocabulary.indexOf(word));
    const bag = new Float64Array(size);
    for (const symbol of symbols) bag[symbol]! += 1;
    const batch = {
      sequenceLength: words.length,
      batchSize: 1,
      inputs: { kind: "symbols", symbols },
      lengths: null,
      initialState: null,
    } as const;
    const { forward } = traceElement("order", network, batch, null, 0);
    return { words, hiddenByStep: forward.layers[0]![0]!.hiddenByStep, bag };
  });
  return { vocabulary, readings, distanceByStep: distances(readings) };
}

function distances([first, second]: readonly OrderReading[]): Vector {
  const longest = Math.max(first!.words.length, second!.words.length);
  return Float64Array.from({ length: longest + 1 }, (_, step) => {
    const [a, b] = [first!, second!].map(({ words, hiddenByStep }) =>
      rowOf(hiddenByStep, Math.min(step, words.length)),
    );
    return Math.hypot(a![0]! - b![0]!, a![1]! - b![1]!);
  });
}
