import { NotFiniteError } from "../errors.ts";
import type { Matrix } from "../types.ts";
import { gateList } from "./gates.ts";
import type { GateBackward, GateForward, LayerBackward, LayerForward } from "./trace.types.ts";

/** @throws NotFiniteError if row `row` holds NaN or ±Infinity */
export function assertFiniteRow(
  where: string,
  quantity: string,
  matrix: Matrix,
  row: number,
  timeStep: number,
): void {
  const start = row * matrix.cols;
  for (let i = start; i < start + matrix.cols; i++)
    if (!Number.isFinite(matrix.data[i]!)) throw new NotFiniteError(where, { quantity, timeStep });
}

/** The time step that a layer reads at reading step s; of its initial state (s = 0) the one beside it. */
const timeStepOf = ({ isReverse, inputByStep }: LayerForward, step: number): number =>
  isReverse ? inputByStep.rows + 1 - step : step;

/** E.g. "in layer 2", or "in layer 2, reverse". */
const placeOf = ({ layer, isReverse }: LayerForward): string =>
  `in layer ${layer + 1}${isReverse ? ", reverse" : ""}`;

/**
 * Looks at all that a layer has just computed. Pre-activations come first: tanh and sigmoid would hide
 * that one is infinite.
 *
 * @throws NotFiniteError
 */
export function assertFiniteStep(where: string, layer: LayerForward, step: number): void {
  const check = (quantity: string, matrix: Matrix, row: number): void => {
    assertFiniteRow(where, `${quantity} ${placeOf(layer)}`, matrix, row, timeStepOf(layer, step));
  };
  for (const gate of gateList<GateForward>(layer.gates))
    check("the pre-activation a_t", gate.preActivationByStep, step - 1);
  if (layer.cellByStep) check("the cell state c_t", layer.cellByStep, step);
  check("the hidden state h_t", layer.hiddenByStep, step);
}

/**
 * Looks at the gradients that have just reached a state (step 0: the initial one) and the gates before it.
 *
 * @throws NotFiniteError
 */
export function assertFiniteGradient(
  where: string,
  layer: LayerForward,
  trace: LayerBackward,
  step: number,
): void {
  const check = (subject: string, matrix: Matrix, row: number): void => {
    const quantity = `the gradient of ${subject} ${placeOf(layer)}`;
    assertFiniteRow(where, quantity, matrix, row, timeStepOf(layer, step));
  };
  check("the hidden state ∂L/∂h_t", trace.gradHiddenByStep, step);
  if (trace.cell) check("the cell state ∂L/∂c_t", trace.cell.gradCellByStep, step);
  if (step === 0) return;
  for (const gate of gateList<GateBackward>(trace.gates))
    check("a pre-activation ∂L/∂a_t", gate.gradPreActivationByStep, step - 1);
}
