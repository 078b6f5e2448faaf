import { createMatrix } from "../kernels/matrix.ts";
import { addMatVecTransposed } from "../kernels/matVec.ts";
import type { Matrix } from "../types.ts";
import { addGateGradients, gateList, gatesOf } from "./gates.ts";
import { gruBackward } from "./gruStep.ts";
import { lstmBackward } from "./lstmStep.ts";
import type {
  GateBackward,
  GateForward,
  GateParameters,
  Gates,
  LayerBackward,
  LayerForward,
} from "./trace.types.ts";
import { vanillaBackward } from "./vanillaStep.ts";

/** Makes room for the gradients of one layer in one direction; filled by {@link backwardStep}, step by step. */
export function createLayerBackward(
  layer: LayerForward,
  gradHiddenFromAboveByStep: Matrix,
): LayerBackward {
  const { rows: length, cols: size } = gradHiddenFromAboveByStep;
  const create = (): Matrix => createMatrix(length, size);
  const createStates = (): Matrix => createMatrix(length + 1, size);
  return {
    gradHiddenFromAboveByStep,
    gradHiddenFromFutureByStep: createStates(),
    gradHiddenByStep: createStates(),
    cell: layer.cellByStep && {
      gradCellFromHiddenByStep: create(),
      gradCellFromFutureByStep: createStates(),
      gradCellByStep: createStates(),
    },
    gates: gatesOf(layer.cell, (index): GateBackward => {
      const gradPreActivationByStep = create();
      const isResetAfter = layer.cell === "gru" && index === 2; // the candidate
      return {
        gradValueByStep: create(),
        gradPreActivationByStep,
        gradRecurrentPartByStep: isResetAfter ? create() : gradPreActivationByStep,
      };
    }),
    gradInputByStep: createMatrix(length, layer.inputByStep.cols),
  };
}

/**
 * Carries gradients of one step's states back to its gates, its input and the states before.
 *
 *   ∂L/∂x_t = Σ W_xᵀ ∂L/∂a   over all gates      ∂L/∂h_{t−1} ∋ Σ W_hᵀ ∂L/∂(W_h h_{t−1} + b_h)
 *
 * @param back ∂L/∂h_t, complete, and of an LSTM what reaches c_t from the future are read; the rows of the gates
 *   and of the input, and what reaches h_{t−1} and c_{t−1} from here, are overwritten
 * @param step reading step, 1 … T
 */
export function backwardStep(layer: LayerForward, back: LayerBackward, step: number): void {
  const row = step - 1; // of arrays without a row for the initial state, and of the state before
  const { gradInputByStep, gradHiddenFromFutureByStep, gates } = back;
  gradInputByStep.data.fill(0, row * gradInputByStep.cols, step * gradInputByStep.cols);
  const size = gradHiddenFromFutureByStep.cols;
  gradHiddenFromFutureByStep.data.fill(0, row * size, step * size);

  backwardGates(layer, back, step);
  const gradients = gateList<GateBackward>(gates);
  gateList<GateForward>(layer.gates).forEach(({ parameters: { weightIh, weightHh } }, index) => {
    const { gradPreActivationByStep, gradRecurrentPartByStep } = gradients[index]!;
    addMatVecTransposed(gradInputByStep, row, weightIh, gradPreActivationByStep, row);
    if (weightHh)
      addMatVecTransposed(gradHiddenFromFutureByStep, row, weightHh, gradRecurrentPartByStep, row);
  });
}

/** The gates that a layer's gradients have are those of its cell. */
function backwardGates(layer: LayerForward, back: LayerBackward, step: number): void {
  const { gates } = back;
  if (layer.cell === "lstm") {
    if ("outputGate" in gates) lstmBackward(layer, back, gates, step);
  } else if (layer.cell === "gru") {
    if ("resetGate" in gates) gruBackward(layer, back, gates, step);
  } else vanillaBackward(layer, back, gates, step);
}

/**
 * Backpropagation through time in one layer and direction, from its last reading step to its first.
 *
 *   ∂L/∂h_t = (from the head or the layer above) + (from reading step t + 1)
 *
 * @param gradHiddenFromAboveByStep [T, H] in reading order; kept
 * @param gradients accumulated into
 * @source Werbos, "Backpropagation through time: what it does and how to do it", Proc. IEEE 78 (1990)
 */
export function backwardLayer(
  layer: LayerForward,
  gradHiddenFromAboveByStep: Matrix,
  gradients: Gates<GateParameters>,
): LayerBackward {
  const { rows: length, cols: size } = gradHiddenFromAboveByStep;
  const back = createLayerBackward(layer, gradHiddenFromAboveByStep);
  const { gradHiddenByStep, gradHiddenFromFutureByStep, cell } = back;
  const ofGates = gateList<GateBackward>(back.gates);

  for (let step = length; step >= 1; step--) {
    for (let i = 0; i < size; i++)
      gradHiddenByStep.data[step * size + i] =
        gradHiddenFromAboveByStep.data[(step - 1) * size + i]! +
        gradHiddenFromFutureByStep.data[step * size + i]!;
    backwardStep(layer, back, step);
    gateList<GateParameters>(gradients).forEach((gradient, index) => {
      addGateGradients(gradient, ofGates[index]!, layer, step - 1);
    });
  }
  // Nothing comes down to the initial state: all that reaches it comes from the first step.
  gradHiddenByStep.data.set(gradHiddenFromFutureByStep.data.subarray(0, size));
  cell?.gradCellByStep.data.set(cell.gradCellFromFutureByStep.data.subarray(0, size));
  return back;
}
