import { NotFiniteError } from "../errors.ts";
import { createMatrix, indexOfNonFinite, rowOf } from "../kernels/matrix.ts";
import { zeroState } from "../network/batch.ts";
import type { NetworkState } from "../network/network.types.ts";
import { blockOf, GATE_COUNT, parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import type { Matrix, Vector } from "../types.ts";
import { backwardLayer } from "./backwardLayer.ts";
import { reverseRows, stateOffset } from "./forwardNetwork.ts";
import { addOuter, addTransposed, gateParameters } from "./gates.ts";
import type {
  LayerBackward,
  LayerForward,
  NetworkBackward,
  NetworkForward,
} from "./trace.types.ts";

/**
 * Backpropagation through the whole network: through the head, then through time in the top layer, and so
 * on down to the input.
 *
 * What it computes is linear in the gradient of the logits. That of one step's loss alone gives ∂L_t/∂ of
 * everything; a one at a single logit gives how that logit depends on everything.
 *
 * @param gradLogitsByStep [T, O] zeros where the head reads nothing; kept
 * @throws NotFiniteError naming the gradient and the time step at which numbers stopped being finite
 */
export function backwardNetwork(
  where: string,
  forward: NetworkForward,
  gradLogitsByStep: Matrix,
): NetworkBackward {
  const { spec } = forward.parameters;
  const { values: gradients } = zeroNetwork(spec);
  const blocks = parameterBlocks(spec);
  const gradHeadInputByStep = backwardHead(forward, gradLogitsByStep, gradients);

  const layers: LayerBackward[][] = [];
  let gradOutputByStep = gradHeadInputByStep; // of the layer below the one last seen
  for (let layer = spec.layerCount - 1; layer >= 0; layer--) {
    const isTop = layer === spec.layerCount - 1;
    const directions = forward.layers[layer]!.map((trace, direction) => {
      const fromAbove =
        isTop && forward.placement === "lastStep"
          ? columnsOf(gradOutputByStep, direction, spec.hiddenSize)
          : inReadingOrder(trace, columnsOf(gradOutputByStep, direction, spec.hiddenSize));
      const gatesOf = gateParameters(spec, gradients, blocks, layer, direction);
      const gates = Array.from({ length: GATE_COUNT[spec.cell] }, (_, gate) => gatesOf(gate));
      return backwardLayer(where, trace, fromAbove, gates);
    });
    layers.unshift(directions);
    gradOutputByStep = gradientOfInput(forward.layers[layer]!, directions);
  }

  addEmbeddingGradient(forward, gradOutputByStep, gradients);
  if (indexOfNonFinite(gradients) >= 0)
    throw new NotFiniteError(where, { quantity: "the gradient of a parameter", timeStep: null });
  return {
    gradLogitsByStep,
    gradHeadInputByStep,
    layers,
    gradInputByStep: gradOutputByStep,
    parameters: gradients,
    initialState: gradientOfStart(forward, layers),
  };
}

/** ∂L/∂W_y += ∂L/∂z_t xᵀ, ∂L/∂b_y += ∂L/∂z_t. @returns [T, H · D] W_yᵀ ∂L/∂z_t, of what the head reads */
function backwardHead(
  { parameters: { spec, values }, headInputByStep }: NetworkForward,
  gradLogitsByStep: Matrix,
  gradients: Vector,
): Matrix {
  const { rows, cols } = headInputByStep;
  const blocks = parameterBlocks(spec);
  const view = (all: Vector): Matrix => ({
    rows: spec.outputSize,
    cols,
    data: blockOf(all, blocks, "head.weight")!,
  });
  const weight = view(values);
  const gradWeight = view(gradients);
  const gradBias = blockOf(gradients, blocks, "head.bias");
  const gradHeadInput = createMatrix(rows, cols);
  for (let row = 0; row < rows; row++) {
    const gradLogits = rowOf(gradLogitsByStep, row);
    addOuter(gradWeight, gradLogits, headInputByStep, row);
    if (gradBias) for (let i = 0; i < gradBias.length; i++) gradBias[i]! += gradLogits[i]!;
    addTransposed(gradHeadInput.data.subarray(row * cols, (row + 1) * cols), weight, gradLogits);
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
  { parameters: { spec }, symbolByStep }: NetworkForward,
  gradInputByStep: Matrix,
  gradients: Vector,
): void {
  const gradEmbedding = blockOf(gradients, parameterBlocks(spec), "embedding.weight");
  if (!gradEmbedding) return;
  const { cols, data } = gradInputByStep;
  symbolByStep?.forEach((symbol, row) => {
    for (let i = 0; i < cols; i++) gradEmbedding[symbol * cols + i]! += data[row * cols + i]!;
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
      const offset = stateOffset(parameters, 1, 0, layer, direction);
      state.hidden.set(rowOf(gradHiddenByStep, 0), offset);
      if (cell) state.cell?.set(rowOf(cell.gradCellByStep, 0), offset);
    });
  });
  return state;
}
