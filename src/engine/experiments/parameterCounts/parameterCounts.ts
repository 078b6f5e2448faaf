import { assertInteger } from "../../errors.ts";
import type { NetworkSpec } from "../../network/network.types.ts";
import { parameterBlocks } from "../../network/parameters.ts";
import type { Vector } from "../../types.ts";
import { LONGEST_SENTENCE, MOST_HIDDEN, MOST_SYMBOLS } from "./limits.ts";

const WHERE = "parameterCounts";

export interface ParameterCountsSpec {
  /** k, 2 … 100: words that the networks know, each a one-hot column */
  readonly symbolCount: number;
  /** H, 1 … 64 */
  readonly hiddenSize: number;
}

/** What one of the two networks has to learn. */
export interface ParameterCount {
  /** Each learned array for sentences of one word; [rows, cols] of a matrix, [length] of a bias */
  readonly arrays: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly length: number;
  }[];
  /** [40] the total for sentences of 1, 2, … words */
  readonly totalByLength: Vector;
}

export interface ParameterCountsAnswer {
  readonly recurrent: ParameterCount;
  /** A hidden layer of its own weights for every place of the sentence */
  readonly feedForward: ParameterCount;
}

/** PyTorch keeps a second bias beside W_h, of which only the sum with the first matters. */
const SECOND_BIAS = "rnn.bias_hh_l0";

/**
 * Counts the numbers that a recurrent and a feed-forward network learn, which both read sentences of T words and
 * guess one of k:
 *
 *   recurrent     H·k + H·H + H + k·H + k      for any T
 *   feed-forward  H·(T·k) + H + k·H + k
 *
 * The recurrent layer has one bias, as its equation has; PyTorch, which keeps two, counts H more.
 *
 * @throws EngineError "out-of-range" if a size is
 */
export function parameterCounts({
  symbolCount,
  hiddenSize,
}: ParameterCountsSpec): ParameterCountsAnswer {
  assertInteger(WHERE, "the number of words known", symbolCount, 2, MOST_SYMBOLS);
  assertInteger(WHERE, "the hidden size", hiddenSize, 1, MOST_HIDDEN);
  const common = {
    activation: "tanh",
    embeddingSize: null,
    hiddenSize,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: symbolCount,
  } as const;
  return {
    recurrent: countOf(() => ({ ...common, cell: "vanilla", inputSize: symbolCount })),
    feedForward: countOf((length) => ({
      ...common,
      cell: "feedForward",
      inputSize: length * symbolCount,
    })),
  };
}

function countOf(specFor: (length: number) => NetworkSpec): ParameterCount {
  const arraysAt = (length: number) =>
    parameterBlocks(specFor(length)).filter(({ name }) => name !== SECOND_BIAS);
  return {
    arrays: arraysAt(1).map(({ name, shape, length }) => ({ name, shape, length })),
    totalByLength: Float64Array.from({ length: LONGEST_SENTENCE }, (_, index) =>
      arraysAt(index + 1).reduce((sum, { length }) => sum + length, 0),
    ),
  };
}
