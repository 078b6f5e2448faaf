import { createMatrix } from "../kernels/matrix.ts";
import { addMatVec } from "../kernels/matVec.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import {
  blockOf,
  layerInputSize,
  layerSuffix,
  type ParameterBlock,
} from "../network/parameters.ts";
import type { Matrix, Vector } from "../types.ts";
import type {
  GateForward,
  GateParameters,
  GateStepGradient,
  Gates,
  GruGates,
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

/**
 * Cuts one gate's rows out of a layer's stacked weights. PyTorch stacks i, f, g, o and r, z, n; Keras stacks
 * an LSTM's likewise but calls g "c", and a GRU's as z, r, n. Here a gate is known by its name alone.
 *
 * @param values flat parameters, or gradients of the same layout; what is returned are views of them
 */
export function gateParameters(
  spec: NetworkSpec,
  values: Vector,
  blocks: readonly ParameterBlock[],
  layer: number,
  direction: number,
): Make<GateParameters> {
  const suffix = layerSuffix(layer, direction);
  const size = spec.hiddenSize;
  return (gate) => {
    const matrix = (name: string, cols: number): Matrix | null => {
      const data = blockOf(values, blocks, `rnn.${name}_${suffix}`);
      const start = gate * size * cols;
      return data && { rows: size, cols, data: data.subarray(start, start + size * cols) };
    };
    const bias = (name: string): Vector | null => matrix(name, 1)?.data ?? null;
    const inputSize = layerInputSize(spec, layer);
    return {
      weightIh: matrix("weight_ih", inputSize) ?? createMatrix(size, inputSize),
      weightHh: matrix("weight_hh", size),
      biasIh: bias("bias_ih"),
      biasHh: bias("bias_hh"),
    };
  };
}

/** Makes room for what one gate computes over T steps. */
export function createGateForward(parameters: GateParameters, sequenceLength: number): GateForward {
  const create = (): Matrix => createMatrix(sequenceLength, parameters.weightIh.rows);
  return {
    parameters,
    inputPartByStep: create(),
    recurrentPartByStep: create(),
    preActivationByStep: create(),
    valueByStep: create(),
  };
}

/**
 * The two parts of a gate's pre-activation:  W_x x_t + b_x  and  W_h h_{t−1} + b_h.
 *
 * @param gate         row `row` of both parts is overwritten
 * @param inputByStep  [T, E] row `row` is x_t
 * @param hiddenByStep [T + 1, H] row `row` is h_{t−1}
 */
export function readInputs(
  gate: GateForward,
  inputByStep: Matrix,
  hiddenByStep: Matrix,
  row: number,
): void {
  const { weightIh, weightHh, biasIh, biasHh } = gate.parameters;
  addMatVec(gate.inputPartByStep, row, weightIh, inputByStep, row);
  if (biasIh) addToRow(gate.inputPartByStep, row, biasIh);
  if (weightHh) addMatVec(gate.recurrentPartByStep, row, weightHh, hiddenByStep, row);
  if (biasHh) addToRow(gate.recurrentPartByStep, row, biasHh);
}

/**
 * What one step of one gate adds to the gradients of its weights and biases:  ∂L/∂W_x += ∂L/∂a x_tᵀ.
 *
 * @param gradients accumulated into
 */
export function addGateGradients(
  gradients: GateParameters,
  { preActivation, recurrentPart }: GateStepGradient,
  inputByStep: Matrix,
  hiddenByStep: Matrix,
  row: number,
): void {
  const { weightIh, weightHh, biasIh, biasHh } = gradients;
  addOuter(weightIh, preActivation, inputByStep, row);
  if (weightHh) addOuter(weightHh, recurrentPart, hiddenByStep, row);
  for (let i = 0; i < preActivation.length; i++) {
    if (biasIh) biasIh[i]! += preActivation[i]!;
    if (biasHh) biasHh[i]! += recurrentPart[i]!;
  }
}

/** gradWeight ← gradWeight + g xᵀ, x being row `row` of `inputByStep`. */
export function addOuter(
  gradWeight: Matrix,
  gradient: Vector,
  inputByStep: Matrix,
  row: number,
): void {
  const { rows, cols, data } = gradWeight;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++)
      data[i * cols + j]! += gradient[i]! * inputByStep.data[row * cols + j]!;
}

/** out ← out + Wᵀ g: what a gradient becomes on its way back through W. */
export function addTransposed(out: Vector, { rows, cols, data }: Matrix, gradient: Vector): void {
  for (let j = 0; j < cols; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i * cols + j]! * gradient[i]!;
    out[j]! += sum;
  }
}

/** Adds a vector to one row of a matrix. */
export function addToRow(matrix: Matrix, row: number, values: Vector): void {
  for (let i = 0; i < values.length; i++) matrix.data[row * matrix.cols + i]! += values[i]!;
}
