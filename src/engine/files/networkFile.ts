import { counted, EngineError } from "../errors.ts";
import { ACTIVATIONS } from "../kernels/activations.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import type { CellKind, NetworkParameters, NetworkSpec } from "../network/network.types.ts";
import {
  assertNetwork,
  GATE_COUNT,
  layerSuffix,
  NETWORK_OF,
  type ParameterBlock,
  parameterBlocks,
} from "../network/parameters.ts";
import type { Activation, Vector } from "../types.ts";
import type { WritableDtype } from "./dtypes.ts";
import { quote, refuseFile } from "./refuse.ts";
import { decodeSafetensors, encodeSafetensors, type StoredTensor } from "./safetensors.ts";

/** What a file of weights alone cannot tell. */
export interface NetworkFileOptions {
  /** Of a vanilla or feed-forward network, where the file's metadata do not name it; tanh unless given, as in PyTorch */
  readonly activation?: Activation;
}

export interface NetworkFile {
  readonly parameters: NetworkParameters;
  /** The file's free texts by name, for instance the characters that a network reads */
  readonly metadata: ReadonlyMap<string, string>;
}

const READING = "networkFromSafetensors";

/** Names that metadata may give to a cell; `rnn` is PyTorch's for the vanilla one. */
const CELL_BY_NAME: Readonly<Record<string, CellKind>> = {
  rnn: "vanilla",
  vanilla: "vanilla",
  lstm: "lstm",
  gru: "gru",
  feedForward: "feedForward",
};

/**
 * Reads a network from a safetensors file under PyTorch's names and in PyTorch's layout: `rnn.*` as in
 * nn.RNN, nn.LSTM or nn.GRU, `head.weight` and `head.bias` of an nn.Linear, `embedding.weight` of an
 * nn.Embedding or none. Layers have biases, or have none, all alike; the head may have one or not, whatever they do.
 *
 * The architecture follows from the shapes: the cell from how many rows `rnn.weight_hh_l0` has per column
 * (1 vanilla, 3 GRU, 4 LSTM; feed-forward without it), layers and directions from the names, sizes from
 * rows and columns. The text `cell` in the metadata, if there, must agree; the text `activation` names
 * what no shape can tell, and comes before the option of that name.
 *
 * @throws EngineError "invalid-model" saying which tensor is at fault, what it is and what was needed
 * @source PyTorch, torch.nn.RNN, LSTM and GRU, "Variables".
 */
export function networkFromSafetensors(
  bytes: Uint8Array,
  options: NetworkFileOptions = {},
): NetworkFile {
  const { tensors, metadata } = decodeSafetensors(bytes);
  const tensorByName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const spec = specOf(tensorByName, activationOf(metadata, options));
  assertCellName(metadata.get("cell"), spec.cell);
  const blocks = blocksOf(spec);

  for (const { name, shape } of blocks) assertTensor(name, shape, tensorByName.get(name));
  const expected = new Set(blocks.map(({ name }) => name));
  for (const { name } of tensors)
    if (!expected.has(name))
      throw refuse(
        `${NETWORK_OF[spec.cell]} of ${counted(spec.layerCount, "layer")} has no tensor ${quote(name)}${spec.hasBiases ? "" : ", nor biases in its layers"}`,
      );

  const last = blocks.at(-1)!;
  const values = new Float64Array(last.offset + last.length);
  for (const { name, offset } of blocks) values.set(tensorByName.get(name)!.values, offset);
  return { parameters: { spec, values }, metadata };
}

/**
 * Writes a network as a safetensors file that {@link networkFromSafetensors} and PyTorch can read.
 *
 * @param dtype    F64 keeps every bit; F32 is what checkpoints commonly hold; F16 takes a quarter of the bytes of
 *   F64 and keeps eleven bits, down to 6e-5, of each number
 * @param metadata free texts to be kept with it, besides `format`, `cell` and `activation`
 * @throws ShapeError, EngineError if the network is not whole, or a number is not finite or does not fit the dtype
 */
export function networkToSafetensors(
  parameters: NetworkParameters,
  dtype: WritableDtype,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  assertNetwork("networkToSafetensors", parameters);
  const { spec, values } = parameters;
  const tensors = parameterBlocks(spec).map(({ name, shape, offset, length }) => ({
    name,
    shape,
    values: values.subarray(offset, offset + length),
  }));
  for (const { name, values: ofTensor } of tensors)
    assertFiniteTensor("networkToSafetensors", name, ofTensor);
  const own: [string, string][] = [
    ["format", "pt"],
    ["cell", spec.cell],
    ["activation", spec.activation],
  ];
  return encodeSafetensors(tensors, dtype, new Map([...metadata, ...own]));
}

const refuse = (reason: string): EngineError => refuseFile(READING, reason);

type TensorByName = ReadonlyMap<string, StoredTensor>;

function specOf(tensorByName: TensorByName, activation: Activation): NetworkSpec {
  const [inputRows, inputCols] = matrixShape(tensorByName, "rnn.weight_ih_l0");
  const [outputSize] = matrixShape(tensorByName, "head.weight");
  const embedding = tensorByName.has("embedding.weight")
    ? matrixShape(tensorByName, "embedding.weight")
    : null;
  const recurrent = tensorByName.has("rnn.weight_hh_l0")
    ? matrixShape(tensorByName, "rnn.weight_hh_l0")
    : null;
  const hasBiases = tensorByName.has("rnn.bias_ih_l0");
  const hasHeadBias = tensorByName.has("head.bias");
  let layerCount = 1;
  while (tensorByName.has(`rnn.weight_ih_${layerSuffix(layerCount, 0)}`)) layerCount++;
  return {
    cell: recurrent ? cellOf(recurrent) : "feedForward",
    activation,
    inputSize: embedding ? embedding[0] : inputCols,
    embeddingSize: embedding ? embedding[1] : null,
    hiddenSize: recurrent ? recurrent[1] : inputRows,
    layerCount,
    isBidirectional: tensorByName.has(`rnn.weight_ih_${layerSuffix(0, 1)}`),
    hasBiases,
    ...(hasHeadBias === hasBiases ? {} : { hasHeadBias }),
    outputSize,
  };
}

function matrixShape(tensorByName: TensorByName, name: string): readonly [number, number] {
  const tensor = tensorByName.get(name);
  if (!tensor)
    throw refuse(
      `it has no tensor ${quote(name)}; the names of a PyTorch module with \`rnn\` and \`head\` are needed`,
    );
  const [rows, cols] = tensor.shape;
  if (rows === undefined || cols === undefined || tensor.shape.length !== 2)
    throw refuse(
      `tensor ${quote(name)} has the shape ${quote(tensor.shape)}, but a matrix, [rows, columns], is needed`,
    );
  return [rows, cols];
}

function cellOf([rows, cols]: readonly [number, number]): CellKind {
  const cells: readonly CellKind[] = ["vanilla", "gru", "lstm"];
  const cell = cells.find((candidate) => rows === GATE_COUNT[candidate] * cols);
  if (cell === undefined || cols === 0)
    throw refuse(
      `tensor "rnn.weight_hh_l0" has the shape [${rows},${cols}], but 1 (vanilla), 3 (GRU) or 4 (LSTM) rows are needed per column`,
    );
  return cell;
}

function activationOf(
  metadata: ReadonlyMap<string, string>,
  options: NetworkFileOptions,
): Activation {
  const named = metadata.get("activation");
  if (named === undefined) return options.activation ?? "tanh";
  const activation = ACTIVATIONS.find((candidate) => candidate === named);
  if (activation === undefined)
    throw refuse(
      `its metadata name the activation ${quote(named)}, but one of ${ACTIVATIONS.join(", ")} is needed`,
    );
  return activation;
}

function assertCellName(named: string | undefined, cell: CellKind): void {
  if (named === undefined) return;
  if (Object.hasOwn(CELL_BY_NAME, named) && CELL_BY_NAME[named] === cell) return;
  throw refuse(
    `its metadata name the cell ${quote(named)}, but by the shape of its weights it is ${cell}`,
  );
}

/** The engine's own limits, told as a fault of the file. */
function blocksOf(spec: NetworkSpec): readonly ParameterBlock[] {
  try {
    return parameterBlocks(spec);
  } catch (error) {
    if (error instanceof EngineError)
      throw refuse(`its network is not one of ours (${error.message})`);
    throw error;
  }
}

function assertTensor(
  name: string,
  needed: readonly number[],
  tensor: StoredTensor | undefined,
): void {
  const tensorName = `tensor ${quote(name)}`;
  if (!tensor) throw refuse(`it has no ${tensorName}, but one of shape ${quote(needed)} is needed`);
  const { shape, values } = tensor;
  if (shape.length !== needed.length || shape.some((size, axis) => size !== needed[axis]))
    throw refuse(`${tensorName} has the shape ${quote(shape)}, but ${quote(needed)} is needed`);
  assertFiniteTensor(READING, name, values);
}

function assertFiniteTensor(where: string, name: string, values: Vector): void {
  const index = indexOfNonFinite(values);
  if (index >= 0)
    throw refuseFile(
      where,
      `tensor ${quote(name)} holds ${values[index]} as number ${index}, counted from 0, but finite numbers are needed`,
    );
}
