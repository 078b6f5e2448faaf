import { assertInteger, assertOneOf } from "../../errors.ts";
import { exp, log } from "../../kernels/elementary.ts";
import { createSoftmaxTrace, softmax } from "../../kernels/softmax.ts";
import type { NetworkSpec } from "../../network/network.types.ts";
import { networkParameterCount, parameterBlocks } from "../../network/parameters.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { uniformParameters } from "../../random/initializers.ts";
import { createRandom } from "../../random/random.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import type { Activation, Matrix, Vector } from "../../types.ts";
import { LARGEST_LAYER } from "./limits.ts";

const WHERE = "shapes";
const SEED = 1;
/** Enough that the state holds something before the last. */
const STEPS = 3;
/** PyTorch keeps a second bias beside W_h, of which only the sum with the first matters. */
const SECOND_BIAS = "rnn.bias_hh_l0";

export interface ShapesSpec {
  /** k, 1 … 64 */
  readonly inputSize: number;
  /** d, 1 … 64 */
  readonly hiddenSize: number;
  /** 1 … 64 */
  readonly outputSize: number;
  readonly hasBiases: boolean;
  readonly activation: Activation;
  readonly output: "softmax" | "linear";
}

export interface Shapes {
  /** Each learnt array: [rows, cols] of a matrix, [length] of a bias */
  readonly learnt: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly count: number;
  }[];
  /** Of all, with one bias for the hidden layer */
  readonly total: number;
  /** As PyTorch counts them: nn.RNN keeps two biases for the hidden layer */
  readonly pytorchTotal: number;
  /** Weights of W_h if there were twice as many units */
  readonly doubledMemoryCount: number;
  /** [d] of a network that is drawn, at its third step: what enters the activation, and what leaves it */
  readonly preActivations: Vector;
  readonly hidden: Vector;
  /** [outputs] its scores, and what the output function makes of them */
  readonly scores: Vector;
  readonly outputs: Vector;
  /** [outputs] z_i − ln Σ_{j≠i} e^{z_j}: softmax is the sigmoid of this; for a linear output, the score */
  readonly margins: Vector;
}

/**
 * Counts what a vanilla network of some sizes learns, and lets one with drawn weights read the first symbol three times.
 *
 * @throws EngineError "out-of-range" if a size or a choice is
 */
export function shapes(spec: ShapesSpec): Shapes {
  const { inputSize, hiddenSize, outputSize, hasBiases, activation, output } = spec;
  assertInteger(WHERE, "the input size", inputSize, 1, LARGEST_LAYER);
  assertInteger(WHERE, "the number of units", hiddenSize, 1, LARGEST_LAYER);
  assertInteger(WHERE, "the number of outputs", outputSize, 1, LARGEST_LAYER);
  assertOneOf(WHERE, "the output function", output, ["softmax", "linear"]);
  const sizes = { inputSize, hiddenSize, vocabularySize: outputSize };
  const network = networkOf(uniformParameters(sizes, hasBiases, createRandom(SEED)), activation);
  const learnt = parameterBlocks(network.spec)
    .filter(({ name }) => name !== SECOND_BIAS)
    .map(({ name, shape, length }) => ({ name, shape, count: length }));
  const { forward } = traceNetwork(
    network,
    {
      sequenceLength: STEPS,
      batchSize: 1,
      inputs: { kind: "symbols", symbols: Array.from({ length: STEPS }, () => 0) },
      lengths: null,
      initialState: null,
    },
    null,
  );
  const layer = forward.layers[0]![0]!;
  const scores = rowOf(forward.logitsByStep, STEPS - 1);
  const shares = createSoftmaxTrace(STEPS, outputSize);
  softmax(shares, forward.logitsByStep, STEPS - 1);
  const isSoftmax = output === "softmax";
  return {
    learnt,
    total: learnt.reduce((sum, { count }) => sum + count, 0),
    pytorchTotal: networkParameterCount(network.spec),
    doubledMemoryCount: memoryCountOf({ ...network.spec, hiddenSize: 2 * hiddenSize }),
    preActivations: rowOf(layer.gates.candidate.preActivationByStep, STEPS - 1),
    hidden: rowOf(layer.hiddenByStep, STEPS),
    scores,
    outputs: isSoftmax ? rowOf(shares.probabilitiesByStep, STEPS - 1) : scores,
    margins: isSoftmax ? scores.map((score, i) => score - log(othersOf(scores, i))) : scores,
  };
}

const memoryCountOf = (spec: NetworkSpec): number =>
  parameterBlocks(spec).find(({ name }) => name === "rnn.weight_hh_l0")!.length;

const rowOf = ({ cols, data }: Matrix, row: number): Vector =>
  data.slice(row * cols, (row + 1) * cols);

/** Σ_{j≠i} e^{z_j} */
const othersOf = (scores: Vector, i: number): number =>
  scores.reduce((sum, score, j) => (j === i ? sum : sum + exp(score)), 0);
