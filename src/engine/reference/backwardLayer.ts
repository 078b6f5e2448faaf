import { createMatrix, rowOf } from "../kernels/matrix.ts";
import type { Matrix, Vector } from "../types.ts";
import { assertFiniteGradient } from "./finite.ts";
import { addGateGradients, addTransposed, gateList, gatesOf } from "./gates.ts";
import { gruBackward } from "./gruStep.ts";
import { lstmBackward } from "./lstmStep.ts";
import type {
  GateBackward,
  GateForward,
  GateParameters,
  GateStepBackward,
  GateStepGradient,
  LayerBackward,
  LayerForward,
  StepBackward,
} from "./trace.types.ts";
import { vanillaBackward } from "./vanillaStep.ts";

/**
 * Carries gradients of one step's states back to its gates, its input and the states before.
 *
 *   ∂L/∂x_t = Σ W_xᵀ ∂L/∂a   over all gates      ∂L/∂h_{t−1} ∋ Σ W_hᵀ ∂L/∂(W_h h_{t−1} + b_h)
 *
 * @param gradHidden         [H] ∂L/∂h_t, complete; kept
 * @param gradCellFromFuture [H] the part of ∂L/∂c_t that does not come through h_t; LSTM only
 */
export function backwardStep(
  layer: LayerForward,
  step: number,
  gradHidden: Vector,
  gradCellFromFuture: Vector,
): StepBackward {
  const atGates = backwardGates(layer, step, gradHidden, gradCellFromFuture);
  const previousHidden = atGates.previousHidden ?? new Float64Array(gradHidden.length);
  const input = new Float64Array(layer.inputByStep.cols);
  const gradients = gateList<GateStepGradient>(atGates.gates);
  gateList<GateForward>(layer.gates).forEach(({ parameters: { weightIh, weightHh } }, index) => {
    const { preActivation, recurrentPart } = gradients[index]!;
    addTransposed(input, weightIh, preActivation);
    if (weightHh) addTransposed(previousHidden, weightHh, recurrentPart);
  });
  return { ...atGates, previousHidden, input };
}

function backwardGates(
  layer: LayerForward,
  step: number,
  gradHidden: Vector,
  gradCellFromFuture: Vector,
): GateStepBackward {
  switch (layer.cell) {
    case "lstm":
      return lstmBackward(layer, step, gradHidden, gradCellFromFuture);
    case "gru":
      return gruBackward(layer, step, gradHidden);
    case "vanilla":
    case "feedForward":
      return vanillaBackward(layer, step, gradHidden);
  }
}

/**
 * Backpropagation through time in one layer and direction, from its last reading step to its first.
 *
 *   ∂L/∂h_t = (from the head or the layer above) + (from reading step t + 1)
 *
 * @param gradHiddenFromAboveByStep [T, H] in reading order; kept
 * @param gradients one record per gate, in PyTorch's order; accumulated into
 * @throws NotFiniteError naming the quantity and the time step at which numbers stopped being finite
 * @source Werbos, "Backpropagation through time: what it does and how to do it", Proc. IEEE 78 (1990)
 */
export function backwardLayer(
  where: string,
  layer: LayerForward,
  gradHiddenFromAboveByStep: Matrix,
  gradients: readonly GateParameters[],
): LayerBackward {
  const { rows: length, cols: size } = gradHiddenFromAboveByStep;
  const trace = createLayerBackward(layer, gradHiddenFromAboveByStep);
  const gates = gateList<GateBackward>(trace.gates);
  let fromFuture: Vector = new Float64Array(size);
  let cellFromFuture: Vector = new Float64Array(size);

  for (let step = length; step >= 1; step--) {
    const row = step - 1;
    const gradHidden = rowOf(gradHiddenFromAboveByStep, row).map((g, i) => g + fromFuture[i]!);
    const back = backwardStep(layer, step, gradHidden, cellFromFuture);

    setRow(trace.gradHiddenFromFutureByStep, row, fromFuture);
    setRow(trace.gradHiddenByStep, step, gradHidden);
    setRow(trace.gradInputByStep, row, back.input);
    if (trace.cell && back.cell && back.cellFromHidden) {
      setRow(trace.cell.gradCellFromHiddenByStep, row, back.cellFromHidden);
      setRow(trace.cell.gradCellFromFutureByStep, row, cellFromFuture);
      setRow(trace.cell.gradCellByStep, step, back.cell);
    }
    gateList<GateStepGradient>(back.gates).forEach((gradient, index) => {
      const gate = gates[index]!;
      setRow(gate.gradValueByStep, row, gradient.value);
      setRow(gate.gradPreActivationByStep, row, gradient.preActivation);
      setRow(gate.gradRecurrentPartByStep, row, gradient.recurrentPart);
      addGateGradients(gradients[index]!, gradient, layer.inputByStep, layer.hiddenByStep, row);
    });
    assertFiniteGradient(where, layer, trace, step);

    fromFuture = back.previousHidden;
    if (back.previousCell) cellFromFuture = back.previousCell;
  }
  // What flows on from the first step reaches the initial state.
  setRow(trace.gradHiddenByStep, 0, fromFuture);
  if (trace.cell) setRow(trace.cell.gradCellByStep, 0, cellFromFuture);
  assertFiniteGradient(where, layer, trace, 0);
  return trace;
}

function createLayerBackward(
  layer: LayerForward,
  gradHiddenFromAboveByStep: Matrix,
): LayerBackward {
  const { rows: length, cols: size } = gradHiddenFromAboveByStep;
  const create = (): Matrix => createMatrix(length, size);
  return {
    gradHiddenFromAboveByStep,
    gradHiddenFromFutureByStep: create(),
    gradHiddenByStep: createMatrix(length + 1, size),
    cell: layer.cellByStep && {
      gradCellFromHiddenByStep: create(),
      gradCellFromFutureByStep: create(),
      gradCellByStep: createMatrix(length + 1, size),
    },
    gates: gatesOf(layer.cell, () => ({
      gradValueByStep: create(),
      gradPreActivationByStep: create(),
      gradRecurrentPartByStep: create(),
    })),
    gradInputByStep: createMatrix(length, layer.inputByStep.cols),
  };
}

const setRow = (matrix: Matrix, row: number, values: Vector): void =>
  matrix.data.set(values, row * matrix.cols);
