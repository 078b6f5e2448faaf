import { addProduct } from "./addProduct.ts";
import { addRow, copyRow, repeatRow, setZero, transpose } from "./arena.ts";
import { gruBackward, gruForward } from "./gruSteps.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";
import { lstmBackward, lstmForward } from "./lstmSteps.ts";
import { holdGradient, holdState } from "./padding.ts";
import { addWeightGradients } from "./weightGradients.ts";
import { vanillaBackward, vanillaForward } from "./vanillaSteps.ts";

/** The block of states from which step t starts. */
const previousOf = (plan: LayerPlan, timeStep: number): number =>
  plan.isReverse ? timeStep + 1 : timeStep - 1;

/** Makes what is derived from the parameters: transposed weights and the bias that all steps share. */
export function prepareLayer({ F }: Room, plan: LayerPlan): void {
  const { inputSize, hiddenSize, gateRows, bias, biasIh, biasHh } = plan;
  if (biasIh < 0) setZero(F, bias, gateRows);
  else copyRow(F, biasIh, bias, gateRows);
  // The GRU's recurrent bias stays with the recurrent product: the reset gate multiplies both.
  if (biasHh >= 0 && plan.cell !== "gru") addRow(F, biasHh, bias, gateRows);
  const { weightIh, weightIhT, inputTable } = plan;
  if (weightIhT >= 0) transpose(F, weightIh, inputSize, gateRows, inputSize, weightIhT, gateRows);
  if (plan.isOneHot) {
    for (let i = 0; i < inputSize; i++) {
      const row = inputTable + i * gateRows;
      for (let j = 0; j < gateRows; j++)
        F[row + j] = F[weightIh + j * inputSize + i]! + F[bias + j]!;
    }
  }
  if (plan.weightHh >= 0 && plan.weightHhT >= 0)
    transpose(F, plan.weightHh, hiddenSize, gateRows, hiddenSize, plan.weightHhT, gateRows);
}

/** Reads a batch: the input's part of the pre-activations for all steps at once, then step after step. */
export function forwardLayer(room: Room, plan: LayerPlan): void {
  const { F, steps, batch, shortest } = room;
  const { gateRows, hiddenSize, stride } = plan;
  addInputs(room, plan);
  for (let n = 1; n <= steps; n++) {
    const timeStep = plan.isReverse ? steps + 1 - n : n;
    const previous = previousOf(plan, timeStep);
    const row = (timeStep - 1) * batch;
    if (plan.weightHh >= 0) {
      let target = plan.gates + row * gateRows;
      if (plan.recurrent >= 0) {
        target = plan.recurrent + row * gateRows;
        if (plan.biasHh >= 0) repeatRow(F, plan.biasHh, target, batch, gateRows);
        else setZero(F, target, batch * gateRows);
      }
      const before = plan.hidden + previous * batch * stride;
      const { weightHh } = plan;
      // C [B, gates] += h [B, H] W_hᵀ
      addProduct(
        F,
        target,
        gateRows,
        before,
        stride,
        weightHh,
        hiddenSize,
        batch,
        gateRows,
        hiddenSize,
      );
    }
    if (plan.cell === "lstm") lstmForward(room, plan, timeStep, previous);
    else if (plan.cell === "gru") gruForward(room, plan, timeStep, previous);
    else vanillaForward(room, plan, timeStep);
    if (timeStep > shortest) holdState(room, plan, timeStep, previous);
  }
}

/** Fills `gates` with W_x x_t + b for every step. */
function addInputs({ F, steps, batch, symbols }: Room, plan: LayerPlan): void {
  const { gates, gateRows, inputSize } = plan;
  const rows = steps * batch;
  if (plan.isOneHot) {
    // The product of W_x with a one-hot vector is one of its columns.
    for (let row = 0; row < rows; row++)
      copyRow(F, plan.inputTable + symbols[row]! * gateRows, gates + row * gateRows, gateRows);
    return;
  }
  repeatRow(F, plan.bias, gates, rows, gateRows);
  addProduct(
    F,
    gates,
    gateRows,
    plan.input,
    plan.inputStride,
    plan.weightIh,
    inputSize,
    rows,
    gateRows,
    inputSize,
  );
}

/**
 * Backpropagation through time. `gradHidden` holds what reaches every state from above, the final one from
 * beyond, too, and in the end all that reaches it. `gradCell` holds what reaches the final c_T, and in the end
 * ∂L/∂c_0. The last product, that of ∂L/∂h_0, is left to {@link addInitialGradient}: few ask for it.
 */
export function backwardLayer(room: Room, plan: LayerPlan): void {
  const { steps, shortest } = room;
  for (let n = steps; n >= 1; n--) {
    const timeStep = plan.isReverse ? steps + 1 - n : n;
    const previous = previousOf(plan, timeStep);
    if (plan.cell === "lstm") lstmBackward(room, plan, timeStep, previous);
    else if (plan.cell === "gru") gruBackward(room, plan, timeStep, previous);
    else vanillaBackward(room, plan, timeStep);
    if (timeStep > shortest) holdGradient(room, plan, timeStep, previous);
    if (n > 1) addRecurrentGradient(room, plan, timeStep);
  }
  addWeightGradients(room, plan);
}

/** Adds to ∂L/∂h_0 what reaches it through the recurrent weights; once, after {@link backwardLayer}. */
export function addInitialGradient(room: Room, plan: LayerPlan): void {
  addRecurrentGradient(room, plan, plan.isReverse ? room.steps : 1);
}

/** Adds to the gradient of the state before a step what reaches it through the recurrent weights. */
function addRecurrentGradient({ F, batch }: Room, plan: LayerPlan, timeStep: number): void {
  if (plan.weightHh < 0) return;
  const { gateRows, hiddenSize, stride } = plan;
  const before = plan.gradHidden + previousOf(plan, timeStep) * batch * stride;
  const gates = plan.gradRecurrent + (timeStep - 1) * batch * gateRows;
  const { weightHhT } = plan;
  // C [B, H] += (gradient of the gates) [B, gates] W_h
  addProduct(F, before, stride, gates, gateRows, weightHhT, gateRows, batch, hiddenSize, gateRows);
}
