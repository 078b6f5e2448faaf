import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { addMatVecTransposed, addOuterProduct } from "../kernels/matVec.ts";
import { zeroState } from "../network/batch.ts";
import type { NetworkState } from "../network/network.types.ts";
import type { Matrix } from "../types.ts";
import { backwardLayer } from "./backwardLayer.ts";
import { reverseRows, stateOffset } from "./forwardNetwork.ts";
import { addRow } from "./gates.ts";
import type {
  HeadParameters,
  LayerBackward,
  LayerForward,
  NetworkBackward,
  NetworkForward,
} from "./trace.types.ts";
import { parameterViews } from "./parameterViews.ts";

/**
 * Backpropagation through the whole network: through the head, then through time in the top layer, and so
 * on down to the input.
 *
 * What it computes is linear in the gradient of the logits. That of one step's loss alone gives ∂L_t/∂ of
 * everything; a one at a single logit gives how that logit depends on everything.
 *
 * @param gradLogitsByStep [T, O] zeros where the head reads nothing; kept
 * @returns a record that may hold NaN and infinities; `nonFiniteBackward` finds where they began
 */
export function backwardNetwork(
  forward: NetworkForward,
  gradLogitsByStep: Matrix,
): NetworkBackward {
  const { spec, values } = forward.parameters;
  const gradients = new Float64Array(values.length);
  const views = parameterViews({ spec, values: gradients });
  const gradHeadInputByStep = backwardHead(forward, gradLogitsByStep, views.head);

  const readsEnds = forward.placement === "lastStep" && spec.isBidirectional;
  const layers: LayerBackward[][] = [];
  let gradOutputByStep = gradHeadInputByStep; // of the layer below the one last seen
  for (let layer = spec.layerCount - 1; layer >= 0; layer--) {
    const isTop = layer === spec.layerCount - 1;
    const directions = forward.layers[layer]!.map((trace, direction) => {
      const ofDirection = columnsOf(gradOutputByStep, direction, spec.hiddenSize);
      const fromAbove = isTop && readsEnds ? ofDirection : inReadingOrder(trace, ofDirection);
      return backwardLayer(trace, fromAbove, views.layers[layer]![direction]!);
    });
    layers.unshift(directions);
    gradOutputByStep = gradientOfInput(forward.layers[layer]!, directions);
  }

  if (views.embedding)
    addEmbeddingGradient(views.embedding, forward.symbolByStep, gradOutputByStep);
  return {
    gradLogitsByStep,
    gradHeadInputByStep,
    layers,
    gradInputByStep: gradOutputByStep,
    parameters: gradients,
    views,
    initialState: gradientOfStart(forward, layers),
  };
}

/** ∂L/∂W_y += ∂L/∂z_t xᵀ, ∂L/∂b_y += ∂L/∂z_t. @returns [T, H · D] W_yᵀ ∂L/∂z_t, of what the head reads */
function backwardHead(
  { views, headInputByStep, firstReadStep }: NetworkForward,
  gradLogitsByStep: Matrix,
  gradients: HeadParameters,
): Matrix {
  const { rows, cols } = headInputByStep;
  const gradHeadInput = createMatrix(rows, cols);
  for (let row = rows - 1; row >= firstReadStep - 1; row--) {
    addOuterProduct(gradients.weight, gradLogitsByStep, row, headInputByStep, row);
    if (gradients.bias) addRow(gradients.bias, gradLogitsByStep, row);
    addMatVecTransposed(gradHeadInput, row, views.head.weight, gradLogitsByStep, row);
  }
  return gradHeadInput;
}

/** The columns of one direction out of several side by side. @returns [T, H] */
function columnsOf({ rows, cols, data }: Matrix, direction: number, size: number): Matrix {
  const part = createMatrix(rows, size);
  for (let row = 0; row < rows; row++) {
    const start = row * cols + direction * size;
    part.data.set(data.subarray(start, start + size), row * size);
  }
  return part;
}

/** From the order of time to a layer's reading order, or back, which is the same. */
const inReadingOrder = ({ isReverse }: LayerForward, byStep: Matrix): Matrix =>
  isReverse ? reverseRows(byStep) : byStep;

/** ∂L/∂x_t of a layer, to which all its directions add. @returns [T, E] in the order of time */
function gradientOfInput(
  layers: readonly LayerForward[],
  directions: readonly LayerBackward[],
): Matrix {
  const parts = directions.map((back, direction) =>
    inReadingOrder(layers[direction]!, back.gradInputByStep),
  );
  const sum = createMatrix(parts[0]!.rows, parts[0]!.cols);
  for (const part of parts) for (let i = 0; i < sum.data.length; i++) sum.data[i]! += part.data[i]!;
  return sum;
}

/** A symbol's row of the embedding gathers the gradient of every step at which it stood. */
function addEmbeddingGradient(
  gradEmbedding: Matrix,
  symbolByStep: readonly number[] | null,
  { cols, data }: Matrix,
): void {
  symbolByStep?.forEach((symbol, row) => {
    for (let i = 0; i < cols; i++) gradEmbedding.data[symbol * cols + i]! += data[row * cols + i]!;
  });
}

/** Row 0 of every layer's and direction's state gradients. */
function gradientOfStart(
  { parameters }: NetworkForward,
  layers: readonly (readonly LayerBackward[])[],
): NetworkState {
  const state = zeroState(parameters.spec, 1);
  layers.forEach((directions, layer) => {
    directions.forEach(({ gradHiddenByStep, cell }, direction) => {
      const offset = stateOffset(parameters.spec, 1, 0, layer, direction);
      state.hidden.set(rowOf(gradHiddenByStep, 0), offset);
      if (cell) state.cell?.set(rowOf(cell.gradCellByStep, 0), offset);
    });
  });
  return state;
}
