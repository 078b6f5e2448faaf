import { assertInteger } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import type { Activation, Matrix, RnnParameters, Vector } from "../types.ts";
import type { NetworkParameters } from "./network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "./parameters.ts";

/** The learned arrays in the order in which everything walks them: drawing, updating, storing. */
export const PARAMETER_NAMES = ["weightIh", "weightHh", "weightHo", "biasH", "biasO"] as const;

export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** A matrix of 4096 × 4096 takes 128 MB. */
const LARGEST_SIZE = 4096;

/** Sizes of a network: I, H and V. */
export interface RnnSizes {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
}

export function sizesOf({ weightIh, weightHo }: RnnParameters): RnnSizes {
  return {
    inputSize: weightIh.cols,
    hiddenSize: weightIh.rows,
    vocabularySize: weightHo.rows,
  };
}

/**
 * Makes a network (or a gradient) of zeros.
 *
 * @param sizes     I, H and V, each 1 or more
 * @param hasBiases whether there are b_h [H] and b_y [V]; else they are null
 * @returns W_x [H, I], W_h [H, H], W_y [V, H] and the biases, all newly made
 * @throws EngineError "out-of-range" if a size is
 */
export function zeroParameters(sizes: RnnSizes, hasBiases: boolean): RnnParameters {
  const { inputSize, hiddenSize, vocabularySize } = sizes;
  assertInteger("zeroParameters", "the input size", inputSize, 1, LARGEST_SIZE);
  assertInteger("zeroParameters", "the hidden size", hiddenSize, 1, LARGEST_SIZE);
  assertInteger("zeroParameters", "the vocabulary size", vocabularySize, 1, LARGEST_SIZE);
  return {
    weightIh: createMatrix(hiddenSize, inputSize),
    weightHh: createMatrix(hiddenSize, hiddenSize),
    weightHo: createMatrix(vocabularySize, hiddenSize),
    biasH: hasBiases ? new Float64Array(hiddenSize) : null,
    biasO: hasBiases ? new Float64Array(vocabularySize) : null,
  };
}

/** The numbers of one learned array; null for the biases of a network without them. */
export function valuesOf(parameters: RnnParameters, name: ParameterName): Vector | null {
  const array = parameters[name];
  return array && "data" in array ? array.data : array;
}

/** All learned arrays that there are, in the order of PARAMETER_NAMES. */
export function arraysOf(parameters: RnnParameters): Vector[] {
  return PARAMETER_NAMES.map((name) => valuesOf(parameters, name)).filter(
    (array) => array !== null,
  );
}

/**
 * The network whose learned arrays these are, as all of the engine computes it: PyTorch's layout, in which the
 * hidden bias is the first of two and the second is zero.
 *
 * @returns a copy
 */
export function networkOf(parameters: RnnParameters, activation: Activation): NetworkParameters {
  const { inputSize, hiddenSize, vocabularySize } = sizesOf(parameters);
  const network = zeroNetwork({
    cell: "vanilla",
    activation,
    inputSize,
    embeddingSize: null,
    hiddenSize,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: parameters.biasH !== null,
    outputSize: vocabularySize,
  });
  const views = rnnParametersOf(network);
  for (const name of PARAMETER_NAMES) {
    const values = valuesOf(parameters, name);
    if (values) valuesOf(views, name)?.set(values);
  }
  return network;
}

/**
 * Reverse of {@link networkOf}, for parameters or for gradients in their layout.
 *
 * @param network a vanilla network of one layer that reads forward, without an embedding
 * @returns views of its numbers; the second hidden bias is left out
 */
export function rnnParametersOf({ spec, values }: NetworkParameters): RnnParameters {
  const blocks = parameterBlocks(spec);
  const matrix = (name: string, rows: number, cols: number): Matrix => ({
    rows,
    cols,
    data: blockOf(values, blocks, name)!,
  });
  const { inputSize, hiddenSize, outputSize } = spec;
  return {
    weightIh: matrix("rnn.weight_ih_l0", hiddenSize, inputSize),
    weightHh: matrix("rnn.weight_hh_l0", hiddenSize, hiddenSize),
    weightHo: matrix("head.weight", outputSize, hiddenSize),
    biasH: blockOf(values, blocks, "rnn.bias_ih_l0"),
    biasO: blockOf(values, blocks, "head.bias"),
  };
}

/** Words for an error message or a caption. */
export const PARAMETER_LABELS: Readonly<Record<ParameterName, string>> = {
  weightIh: "the input-to-hidden weights W_x",
  weightHh: "the recurrent weights W_h",
  weightHo: "the output weights W_y",
  biasH: "the hidden bias b_h",
  biasO: "the output bias b_y",
};
