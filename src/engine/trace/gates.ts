import { activate, activationSlope } from "../kernels/activations.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { addOuterProduct, addOuterProductSparse, matVec, matVecSparse } from "../kernels/matVec.ts";
import type { CellKind } from "../network/network.types.ts";
import type { Activation, Matrix, Vector } from "../types.ts";
import type {
  GateBackward,
  GateForward,
  GateParameters,
  Gates,
  GruGates,
  LayerForward,
  LstmGates,
  VanillaGates,
} from "./trace.types.ts";

/** Makes one value for each gate, from its place in PyTorch's stack of gates. */
type Make<Value> = (index: number) => Value;

export const vanillaGates = <Value>(make: Make<Value>): VanillaGates<Value> => ({
  candidate: make(0),
});

export const lstmGates = <Value>(make: Make<Value>): LstmGates<Value> => ({
  inputGate: make(0),
  forgetGate: make(1),
  candidate: make(2),
  outputGate: make(3),
});

export const gruGates = <Value>(make: Make<Value>): GruGates<Value> => ({
  resetGate: make(0),
  updateGate: make(1),
  candidate: make(2),
});

/** Makes one named value for each gate of a cell. */
export function gatesOf<Value>(cell: CellKind, make: Make<Value>): Gates<Value> {
  switch (cell) {
    case "lstm":
      return lstmGates(make);
    case "gru":
      return gruGates(make);
    case "vanilla":
    case "feedForward":
      return vanillaGates(make);
  }
}

/** The gates' values in PyTorch's order. */
export const gateList = <Value>(gates: Gates<Value>): readonly Value[] => Object.values(gates);

/** Makes room for what one gate computes over T steps. */
export function createGateForward(parameters: GateParameters, sequenceLength: number): GateForward {
  const create = (): Matrix => createMatrix(sequenceLength, parameters.weightIh.rows);
  return {
    parameters,
    inputProductByStep: create(),
    recurrentProductByStep: create(),
    preActivationByStep: create(),
    valueByStep: create(),
    slopeByStep: create(),
  };
}

/**
 * The two products of a gate at one step:  W_x x_t  and  W_h h_{t−1}.
 *
 * @param gate row `row` of both is overwritten
 */
export function multiplyInputs(
  gate: GateForward,
  { inputByStep, hiddenByStep }: LayerForward,
  row: number,
): void {
  const { weightIh, weightHh } = gate.parameters;
  matVecSparse(gate.inputProductByStep, row, weightIh, inputByStep, row);
  if (weightHh) matVec(gate.recurrentProductByStep, row, weightHh, hiddenByStep, row);
}

/**
 * What comes out of a gate for its pre-activation, and the slope there:  f(a_t), f′(a_t).
 *
 * @param gate row `row` of the pre-activations is read, of values and slopes overwritten
 */
export function activateGate(gate: GateForward, activation: Activation, row: number): void {
  activate(activation, gate.valueByStep, row, gate.preActivationByStep, row);
  activationSlope(activation, gate.slopeByStep, row, gate.valueByStep, row);
}

/**
 * One step of one gate:  f(W_h h_{t−1} + W_x x_t + b_x + b_h), added in this order.
 *
 * @param gate row `row` of everything is overwritten
 */
export function openGate(
  gate: GateForward,
  layer: LayerForward,
  activation: Activation,
  row: number,
): void {
  multiplyInputs(gate, layer, row);
  const { biasIh, biasHh } = gate.parameters;
  const size = layer.hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = row * size + i;
    let sum = gate.recurrentProductByStep.data[here]! + gate.inputProductByStep.data[here]!;
    if (biasIh) sum += biasIh[i]!;
    if (biasHh) sum += biasHh[i]!;
    gate.preActivationByStep.data[here] = sum;
  }
  activateGate(gate, activation, row);
}

/**
 * What one step of one gate adds to the gradients of its weights and biases:
 *
 *   ∂L/∂W_x += ∂L/∂a_t x_tᵀ      ∂L/∂W_h += ∂L/∂(W_h h_{t−1} + b_h) h_{t−1}ᵀ
 *
 * @param gradients accumulated into
 */
export function addGateGradients(
  { weightIh, weightHh, biasIh, biasHh }: GateParameters,
  { gradPreActivationByStep, gradRecurrentPartByStep }: GateBackward,
  { inputByStep, hiddenByStep }: LayerForward,
  row: number,
): void {
  addOuterProductSparse(weightIh, gradPreActivationByStep, row, inputByStep, row);
  if (weightHh) addOuterProduct(weightHh, gradRecurrentPartByStep, row, hiddenByStep, row);
  if (biasIh) addRow(biasIh, gradPreActivationByStep, row);
  if (biasHh) addRow(biasHh, gradRecurrentPartByStep, row);
}

/** Adds one row of a matrix to a vector. */
export function addRow(out: Vector, { cols, data }: Matrix, row: number): void {
  for (let i = 0; i < cols; i++) out[i]! += data[row * cols + i]!;
}
