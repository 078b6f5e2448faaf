import { assertInteger } from "../../errors.ts";
import type { NetworkSpec } from "../../network/network.types.ts";
import { networkParameterCount, parameterBlocks } from "../../network/parameters.ts";
import type { Vector } from "../../types.ts";
import { LONGEST_SENTENCE, MOST_HIDDEN, MOST_SYMBOLS } from "./limits.ts";

const WHERE = "parameterCounts";

export interface ParameterCountsSpec {
  /** T, 1 … 40: places of the sentence */
  readonly sequenceLength: number;
  /** k, 2 … 100: words that the networks know, each a one-hot column */
  readonly symbolCount: number;
  /** H, 1 … 64 */
  readonly hiddenSize: number;
}

/** What one of the two networks has to learn. */
export interface ParameterCount {
  readonly total: number;
  /** Each learned array; [rows, cols] of a matrix, [length] of a bias */
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

/**
 * Counts the numbers that a recurrent and a feed-forward network learn, which both read sentences of T words and
 * guess one of k:
 *
 *   recurrent     H·k + H·H + 2·H + k·H + k      for any T
 *   feed-forward  H·(T·k) + H + k·H + k
 *
 * @throws EngineError "out-of-range" if a size is
 * @remarks Two biases in the recurrent layer, as in PyTorch.
 */
export function parameterCounts(spec: ParameterCountsSpec): ParameterCountsAnswer {
  const { sequenceLength, symbolCount, hiddenSize } = spec;
  assertInteger(WHERE, "the sequence length", sequenceLength, 1, LONGEST_SENTENCE);
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
  const recurrentFor = (): NetworkSpec => ({ ...common, cell: "vanilla", inputSize: symbolCount });
  const feedForwardFor = (length: number): NetworkSpec => ({
    ...common,
    cell: "feedForward",
    inputSize: length * symbolCount,
  });
  return {
    recurrent: countOf(recurrentFor, sequenceLength),
    feedForward: countOf(feedForwardFor, sequenceLength),
  };
}

function countOf(specFor: (length: number) => NetworkSpec, sequenceLength: number): ParameterCount {
  const spec = specFor(sequenceLength);
  return {
    total: networkParameterCount(spec),
    arrays: parameterBlocks(spec).map(({ name, shape, length }) => ({ name, shape, length })),
    totalByLength: Float64Array.from({ length: LONGEST_SENTENCE }, (_, index) =>
      networkParameterCount(specFor(index + 1)),
    ),
  };
}
