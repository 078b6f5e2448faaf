import { assertInteger } from "../../errors.ts";
import { createSoftmaxTrace, softmax } from "../../kernels/softmax.ts";
import type { InputBatch, NetworkSpec } from "../../network/network.types.ts";
import { networkParameterCount } from "../../network/parameters.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { itemiseHead, itemiseLayer } from "../../trace/itemise.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { wordNetwork } from "../spelling/wordNetwork.ts";
import { MOST_STEPS, MOST_UNITS } from "./limits.ts";

const WHERE = "unrolled";

export interface UnrolledSpec {
  /** 2 to 12 letters of any script */
  readonly word: string;
  /** H, 1 … 8 */
  readonly hiddenSize: number;
}

/** One untrained network without biases, read for T = 12 steps. Its first steps are those of any smaller T. */
export interface Unrolled {
  /** [T] what is read: the word, and the word again until all steps have a letter */
  readonly letters: readonly string[];
  /** [V] distinct letters, in the order of rows and columns */
  readonly alphabet: readonly string[];
  /** [T] place of each letter in `alphabet` */
  readonly symbolByStep: readonly number[];
  readonly weightIh: Matrix; // [H, V] W_x
  readonly weightHh: Matrix; // [H, H] W_h
  readonly weightHo: Matrix; // [V, H] W_y
  readonly hiddenByStep: Matrix; // [T + 1, H] h_t, row 0 being zeros
  readonly probabilitiesByStep: Matrix; // [T, V] softmax of the scores
  /** [T] every product of a weight with what it meets at that step, in the matrix's shape */
  readonly inputProductsByStep: readonly Matrix[];
  readonly recurrentProductsByStep: readonly Matrix[];
  readonly outputProductsByStep: readonly Matrix[];
  /** [T] numbers to learn of the network that is unrolled into 1, 2, … steps */
  readonly recurrentCountBySteps: Vector;
  /** [T] the same of a feed-forward network with a place, and weights of its own, for each of 1, 2, … letters */
  readonly feedForwardCountBySteps: Vector;
}

/**
 * Unrolls one recurrent network over a word. Words of the letters d, o, g, s meet the worked example's weights if it
 * has three units; all others meet weights that are drawn.
 *
 * @throws EngineError "invalid-word" or "out-of-range", with a sentence for the reader
 */
export function unrolled({ word, hiddenSize }: UnrolledSpec): Unrolled {
  assertInteger(WHERE, "the number of units", hiddenSize, 1, MOST_UNITS);
  const { letters: read, alphabet, parameters } = wordNetwork(word, hiddenSize);
  const letters = Array.from({ length: MOST_STEPS }, (_, step) => read[step % read.length]!);
  const symbolByStep = letters.map((letter) => alphabet.indexOf(letter));

  const network = networkOf(parameters, "tanh");
  const trace = traceNetwork(network, batchOf(symbolByStep), null);
  const layer = trace.forward.layers[0]![0]!;
  const { inputByStep, recurrentByStep } = itemiseLayer(layer, null).candidate;
  const bets = createSoftmaxTrace(MOST_STEPS, alphabet.length);
  letters.forEach((_, row) => softmax(bets, trace.forward.logitsByStep, row));
  return {
    letters,
    alphabet,
    symbolByStep,
    weightIh: parameters.weightIh,
    weightHh: parameters.weightHh,
    weightHo: parameters.weightHo,
    hiddenByStep: layer.hiddenByStep,
    probabilitiesByStep: bets.probabilitiesByStep,
    inputProductsByStep: inputByStep.map(({ products }) => products),
    recurrentProductsByStep: recurrentByStep.map(({ products }) => products),
    outputProductsByStep: itemiseHead(trace).outputByStep.map(({ products }) => products),
    recurrentCountBySteps: countsOf(() => network.spec),
    feedForwardCountBySteps: countsOf((steps) => ({
      ...network.spec,
      cell: "feedForward",
      inputSize: steps * alphabet.length,
    })),
  };
}

const batchOf = (symbols: readonly number[]): InputBatch => ({
  sequenceLength: symbols.length,
  batchSize: 1,
  inputs: { kind: "symbols", symbols },
  lengths: null,
  initialState: null,
});

const countsOf = (specFor: (steps: number) => NetworkSpec): Vector =>
  Float64Array.from({ length: MOST_STEPS }, (_, index) =>
    networkParameterCount(specFor(index + 1)),
  );
