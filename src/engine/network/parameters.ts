import { assertBetween, assertInteger, assertLength, assertOneOf, counted } from "../errors.ts";
import { ACTIVATIONS } from "../kernels/activations.ts";
import type { Vector } from "../types.ts";
import type { CellKind, NetworkParameters, NetworkSpec } from "./network.types.ts";

export const CELL_KINDS: readonly CellKind[] = ["vanilla", "lstm", "gru", "feedForward"];

/** Networks of each kind, for sentences. */
export const NETWORK_OF: Readonly<Record<CellKind, string>> = {
  vanilla: "a vanilla network",
  lstm: "an LSTM network",
  gru: "a GRU network",
  feedForward: "a feed-forward network",
};

/** Rows of weights per hidden unit: one for every gate and candidate. */
export const GATE_COUNT: Readonly<Record<CellKind, number>> = {
  vanilla: 1,
  lstm: 4,
  gru: 3,
  feedForward: 1,
};

/** One learned array inside the flat parameters, under PyTorch's name and in PyTorch's layout. */
export interface ParameterBlock {
  /** As in a state_dict of a module with `embedding`, `rnn` and `head`, e.g. "rnn.weight_hh_l0_reverse" */
  readonly name: string;
  /** [rows, cols] of a matrix, [length] of a bias */
  readonly shape: readonly number[];
  /** Where it begins in the flat parameters */
  readonly offset: number;
  readonly length: number;
}

/** Directions of every layer, 1 or 2. */
export const directionsOf = (spec: NetworkSpec): number => (spec.isBidirectional ? 2 : 1);

/** Whether the linear head adds a bias. */
export const hasHeadBias = (spec: NetworkSpec): boolean => spec.hasHeadBias ?? spec.hasBiases;

/** Size of what the lowest layer reads. */
export const lowestInputSize = (spec: NetworkSpec): number => spec.embeddingSize ?? spec.inputSize;

/** Size of what a layer reads, the lowest being 0. */
export const layerInputSize = (spec: NetworkSpec, layer: number): number =>
  layer === 0 ? lowestInputSize(spec) : spec.hiddenSize * directionsOf(spec);

/** The end of PyTorch's name of a parameter, e.g. "l1_reverse". */
export const layerSuffix = (layer: number, direction: number): string =>
  `l${layer}${direction === 1 ? "_reverse" : ""}`;

/**
 * Every learned array of a network, one after the other without gaps, in the order of PyTorch's state_dict.
 *
 * Like PyTorch we keep two biases per gate, one beside each weight matrix. In a vanilla network and an LSTM
 * only their sum matters; in the GRU the candidate's recurrent bias is multiplied by the reset gate.
 *
 * @throws EngineError "out-of-range" if the architecture is not one the engine computes
 */
export function parameterBlocks(spec: NetworkSpec): readonly ParameterBlock[] {
  assertSpec(spec);
  const gates = GATE_COUNT[spec.cell] * spec.hiddenSize;
  const directions = directionsOf(spec);
  const shapes: [name: string, shape: readonly number[]][] = [];
  if (spec.embeddingSize !== null)
    shapes.push(["embedding.weight", [spec.inputSize, spec.embeddingSize]]);
  for (let layer = 0; layer < spec.layerCount; layer++)
    for (let direction = 0; direction < directions; direction++) {
      const suffix = layerSuffix(layer, direction);
      const hasMemory = spec.cell !== "feedForward";
      shapes.push([`rnn.weight_ih_${suffix}`, [gates, layerInputSize(spec, layer)]]);
      if (hasMemory) shapes.push([`rnn.weight_hh_${suffix}`, [gates, spec.hiddenSize]]);
      if (!spec.hasBiases) continue;
      shapes.push([`rnn.bias_ih_${suffix}`, [gates]]);
      if (hasMemory) shapes.push([`rnn.bias_hh_${suffix}`, [gates]]);
    }
  shapes.push(["head.weight", [spec.outputSize, spec.hiddenSize * directions]]);
  if (hasHeadBias(spec)) shapes.push(["head.bias", [spec.outputSize]]);

  let offset = 0;
  return shapes.map(([name, shape]) => {
    const length = shape.reduce((product, size) => product * size, 1);
    const block = { name, shape, offset, length };
    offset += length;
    return block;
  });
}

/** How many numbers a network of this architecture learns. */
export function networkParameterCount(spec: NetworkSpec): number {
  return parameterBlocks(spec).reduce((sum, { length }) => sum + length, 0);
}

/** Parameters (or gradients) that are all zero. */
export function zeroNetwork(spec: NetworkSpec): NetworkParameters {
  return { spec, values: new Float64Array(networkParameterCount(spec)) };
}

/** One block of flat numbers in the shape of the parameters; a view, not a copy. */
export function blockOf(
  values: Vector,
  blocks: readonly ParameterBlock[],
  name: string,
): Vector | null {
  const block = blocks.find((candidate) => candidate.name === name);
  return block ? values.subarray(block.offset, block.offset + block.length) : null;
}

/** @throws ShapeError if there are not as many numbers as the architecture needs */
export function assertNetwork(where: string, { spec, values }: NetworkParameters): void {
  const needed = networkParameterCount(spec);
  assertLength(
    where,
    "parameters",
    values.length,
    needed,
    `${NETWORK_OF[spec.cell]} of this architecture has ${counted(needed, "parameter")}`,
  );
}

const WHERE = "parameterBlocks";
/** More would not fit a page's memory; the product is checked too. */
const LARGEST_SIZE = 65_536;
const MOST_LAYERS = 16;
export const MOST_PARAMETERS = 50_000_000;

function assertSpec(spec: NetworkSpec): void {
  assertOneOf(WHERE, "the cell", spec.cell, CELL_KINDS);
  assertOneOf(WHERE, "the activation", spec.activation, ACTIVATIONS);
  assertInteger(WHERE, "the input size", spec.inputSize, 1, LARGEST_SIZE);
  if (spec.embeddingSize !== null)
    assertInteger(WHERE, "the embedding size", spec.embeddingSize, 1, LARGEST_SIZE);
  assertInteger(WHERE, "the hidden size", spec.hiddenSize, 1, LARGEST_SIZE);
  assertInteger(WHERE, "the output size", spec.outputSize, 1, LARGEST_SIZE);
  assertInteger(WHERE, "the number of layers", spec.layerCount, 1, MOST_LAYERS);
  const gates = GATE_COUNT[spec.cell] * spec.hiddenSize;
  const width = lowestInputSize(spec) + 2 * spec.hiddenSize * spec.layerCount;
  assertBetween(WHERE, "the size of the network", gates * width, 1, MOST_PARAMETERS);
}
