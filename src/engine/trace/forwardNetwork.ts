import { createMatrix } from "../kernels/matrix.ts";
import { matVec } from "../kernels/matVec.ts";
import { lengthOf } from "../network/batch.ts";
import type { InputBatch, NetworkParameters, NetworkSpec } from "../network/network.types.ts";
import { directionsOf, lowestInputSize } from "../network/parameters.ts";
import type { LossPlacement, Matrix, Vector } from "../types.ts";
import { forwardLayer } from "./forwardLayer.ts";
import { parameterViews } from "./parameterViews.ts";
import type { HeadParameters, HeldState, LayerForward, NetworkForward } from "./trace.types.ts";

/**
 * Lets the network read one sequence of a batch, cut to its own length, layer after layer:
 *
 *   z_t = W_y [h_t ; h′_t] + b_y      of the top layer's states, h′ being those of its reverse direction
 *
 * With a loss at the last step, the head of a bidirectional network reads once, at T, the states in which
 * both directions end: the reverse one's is then that of time step 1.
 *
 * @param batch   has been checked
 * @param element 0 … B − 1
 * @param held    states of a vanilla network that are given instead of computed; have been checked
 * @returns a record that may hold NaN and infinities; `nonFiniteForward` finds where they began
 */
export function forwardNetwork(
  parameters: NetworkParameters,
  batch: InputBatch,
  element: number,
  placement: LossPlacement,
  held: readonly HeldState[] = [],
): NetworkForward {
  const { spec } = parameters;
  const views = parameterViews(parameters);
  const symbolByStep = symbolsOf(batch, element);
  const inputByStep = symbolByStep
    ? vectorsOfSymbols(lowestInputSize(spec), views.embedding, symbolByStep)
    : valuesOf(batch, element, spec.inputSize);

  const layers: LayerForward[][] = [];
  let layerInput = inputByStep;
  for (let layer = 0; layer < spec.layerCount; layer++) {
    const directions = views.layers[layer]!.map((gates, direction) => {
      const inReadingOrder = direction === 1 ? reverseRows(layerInput) : layerInput;
      const offset = stateOffset(spec, batch.batchSize, element, layer, direction);
      const partOf = (values: Vector | null | undefined): Vector | null =>
        values?.slice(offset, offset + spec.hiddenSize) ?? null;
      const hidden = partOf(batch.initialState?.hidden);
      const cell = partOf(batch.initialState?.cell);
      return forwardLayer(
        spec,
        {
          layer,
          direction,
          parameters: gates,
          hidden,
          cell,
          held: held.filter((state) => state.layer === layer),
        },
        inReadingOrder,
      );
    });
    layers.push(directions);
    layerInput = outputOf(directions);
  }

  const readsEnds = placement === "lastStep" && spec.isBidirectional;
  const headInputByStep = readsEnds ? finalStates(layers.at(-1)!, layerInput) : layerInput;
  const firstReadStep = readsEnds ? inputByStep.rows : 1;
  return {
    parameters,
    views,
    placement,
    symbolByStep,
    inputByStep,
    layers,
    headInputByStep,
    firstReadStep,
    logitsByStep: readHead(views.head, headInputByStep, firstReadStep),
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
  size: number,
  embedding: Matrix | null,
  symbolByStep: readonly number[],
): Matrix {
  const vectors = createMatrix(symbolByStep.length, size);
  symbolByStep.forEach((symbol, row) => {
    if (embedding)
      vectors.data.set(embedding.data.subarray(symbol * size, (symbol + 1) * size), row * size);
    else vectors.data[row * size + symbol] = 1;
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
  spec: NetworkSpec,
  batchSize: number,
  element: number,
  layer: number,
  direction: number,
): number => ((layer * directionsOf(spec) + direction) * batchSize + element) * spec.hiddenSize;

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
  { weight, bias }: HeadParameters,
  headInputByStep: Matrix,
  firstReadStep: number,
): Matrix {
  const logits = createMatrix(headInputByStep.rows, weight.rows);
  for (let row = firstReadStep - 1; row < logits.rows; row++) {
    matVec(logits, row, weight, headInputByStep, row);
    if (bias) for (let i = 0; i < bias.length; i++) logits.data[row * bias.length + i]! += bias[i]!;
  }
  return logits;
}
