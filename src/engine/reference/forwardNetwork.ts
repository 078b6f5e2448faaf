import { createMatrix } from "../kernels/matrix.ts";
import { addMatVec } from "../kernels/matVec.ts";
import { lengthOf } from "../network/batch.ts";
import type { InputBatch, NetworkParameters } from "../network/network.types.ts";
import { blockOf, directionsOf, lowestInputSize, parameterBlocks } from "../network/parameters.ts";
import type { LossPlacement, Matrix, Vector } from "../types.ts";
import { assertFiniteRow } from "./finite.ts";
import { forwardLayer, type LayerStart } from "./forwardLayer.ts";
import { addToRow } from "./gates.ts";
import type { LayerForward, NetworkForward } from "./trace.types.ts";

/**
 * Lets the network read one sequence of a batch, cut to its own length, layer after layer:
 *
 *   z_t = W_y [h_t ; h′_t] + b_y      of the top layer's states, h′ being those of its reverse direction
 *
 * With a loss at the last step the head reads once, at T, the states in which both directions end: the
 * reverse one's is then that of time step 1.
 *
 * @param batch   has been checked
 * @param element 0 … B − 1
 * @throws NotFiniteError naming the quantity and the time step at which numbers stopped being finite
 */
export function forwardNetwork(
  where: string,
  parameters: NetworkParameters,
  batch: InputBatch,
  element: number,
  placement: LossPlacement,
): NetworkForward {
  const { spec } = parameters;
  const symbolByStep = symbolsOf(batch, element);
  const inputByStep = symbolByStep
    ? vectorsOfSymbols(parameters, symbolByStep)
    : valuesOf(batch, element, spec.inputSize);

  const layers: LayerForward[][] = [];
  let layerInput = inputByStep;
  for (let layer = 0; layer < spec.layerCount; layer++) {
    const directions: LayerForward[] = [];
    for (let direction = 0; direction < directionsOf(spec); direction++) {
      const inReadingOrder = direction === 1 ? reverseRows(layerInput) : layerInput;
      const start = startOf(parameters, batch, element, layer, direction);
      directions.push(forwardLayer(where, parameters, layer, direction, inReadingOrder, start));
    }
    layers.push(directions);
    layerInput = outputOf(directions);
  }

  const headInputByStep =
    placement === "everyStep" ? layerInput : finalStates(layers.at(-1)!, layerInput);
  const logitsByStep = readHead(where, parameters, headInputByStep, placement);
  return {
    parameters,
    placement,
    symbolByStep,
    inputByStep,
    layers,
    headInputByStep,
    logitsByStep,
  };
}

/** [T] one element's symbols; null where the inputs are values. */
function symbolsOf(batch: InputBatch, element: number): readonly number[] | null {
  const { inputs, batchSize } = batch;
  if (inputs.kind === "values") return null;
  const { symbols } = inputs;
  return Array.from(
    { length: lengthOf(batch, element) },
    (_, row) => symbols[row * batchSize + element]!,
  );
}

/** Each symbol's row of the embedding, or its one-hot vector. @returns [T, E] */
function vectorsOfSymbols(
  { spec, values }: NetworkParameters,
  symbolByStep: readonly number[],
): Matrix {
  const embedding = blockOf(values, parameterBlocks(spec), "embedding.weight");
  const vectors = createMatrix(symbolByStep.length, lowestInputSize(spec));
  symbolByStep.forEach((symbol, row) => {
    const start = row * vectors.cols;
    if (embedding)
      for (let i = 0; i < vectors.cols; i++)
        vectors.data[start + i] = embedding[symbol * vectors.cols + i]!;
    else vectors.data[start + symbol] = 1;
  });
  return vectors;
}

/** [T, I] one element's values. */
function valuesOf(batch: InputBatch, element: number, inputSize: number): Matrix {
  const matrix = createMatrix(lengthOf(batch, element), inputSize);
  if (batch.inputs.kind === "symbols") return matrix;
  const { values } = batch.inputs;
  for (let row = 0; row < matrix.rows; row++)
    for (let i = 0; i < inputSize; i++)
      matrix.data[row * inputSize + i] = values[(row * batch.batchSize + element) * inputSize + i]!;
  return matrix;
}

/** Where one element's state of one layer and direction begins in a NetworkState, [L · D, B, H]. */
export const stateOffset = (
  { spec }: NetworkParameters,
  batchSize: number,
  element: number,
  layer: number,
  direction: number,
): number => ((layer * directionsOf(spec) + direction) * batchSize + element) * spec.hiddenSize;

function startOf(
  parameters: NetworkParameters,
  { initialState, batchSize }: InputBatch,
  element: number,
  layer: number,
  direction: number,
): LayerStart {
  const offset = stateOffset(parameters, batchSize, element, layer, direction);
  const partOf = (values: Vector | null | undefined): Vector | null =>
    values?.slice(offset, offset + parameters.spec.hiddenSize) ?? null;
  return { hidden: partOf(initialState?.hidden), cell: partOf(initialState?.cell) };
}

/** Rows from the last to the first: from the order of time to a reverse layer's, and back. */
export function reverseRows(matrix: Matrix): Matrix {
  const { rows, cols, data } = matrix;
  const reversed = createMatrix(rows, cols);
  for (let row = 0; row < rows; row++)
    reversed.data.set(data.subarray(row * cols, (row + 1) * cols), (rows - 1 - row) * cols);
  return reversed;
}

/** The reading step, 1 … T, at which a layer has reached time step t. */
const readingStepAt = ({ isReverse, inputByStep }: LayerForward, timeStep: number): number =>
  isReverse ? inputByStep.rows + 1 - timeStep : timeStep;

/**
 * Rows 1 … T of every direction's states (or their gradients), in the order of time.
 *
 * @param stateByStep one [T + 1, H] for each direction, in its reading order
 * @returns [T, H · D]
 */
export function sideBySide(
  directions: readonly LayerForward[],
  stateByStep: readonly Matrix[],
): Matrix {
  const length = stateByStep[0]!.rows - 1;
  const size = stateByStep[0]!.cols;
  const output = createMatrix(length, size * directions.length);
  for (let timeStep = 1; timeStep <= length; timeStep++)
    directions.forEach((layer, direction) => {
      const start = readingStepAt(layer, timeStep) * size;
      const state = stateByStep[direction]!.data.subarray(start, start + size);
      output.data.set(state, (timeStep - 1) * output.cols + direction * size);
    });
  return output;
}

/** h_t of all directions of a layer, which the one above reads. @returns [T, H · D] */
export const outputOf = (directions: readonly LayerForward[]): Matrix =>
  sideBySide(
    directions,
    directions.map(({ hiddenByStep }) => hiddenByStep),
  );

/** The states in which all directions end, in the last row; zeros above. @returns [T, H · D] */
function finalStates(directions: readonly LayerForward[], { rows, cols }: Matrix): Matrix {
  const final = createMatrix(rows, cols);
  directions.forEach(({ hiddenByStep }, direction) => {
    const last = hiddenByStep.data.subarray(rows * hiddenByStep.cols);
    final.data.set(last, (rows - 1) * cols + direction * hiddenByStep.cols);
  });
  return final;
}

/** z_t = W_y x + b_y at every step at which the head reads. @returns [T, O] */
function readHead(
  where: string,
  { spec, values }: NetworkParameters,
  headInputByStep: Matrix,
  placement: LossPlacement,
): Matrix {
  const blocks = parameterBlocks(spec);
  const data = blockOf(values, blocks, "head.weight")!;
  const weight = { rows: spec.outputSize, cols: headInputByStep.cols, data };
  const bias = blockOf(values, blocks, "head.bias");
  const logits = createMatrix(headInputByStep.rows, spec.outputSize);
  const firstRow = placement === "everyStep" ? 0 : logits.rows - 1;
  for (let row = firstRow; row < logits.rows; row++) {
    addMatVec(logits, row, weight, headInputByStep, row);
    if (bias) addToRow(logits, row, bias);
    assertFiniteRow(where, "the logits z_t", logits, row, row + 1);
  }
  return logits;
}
