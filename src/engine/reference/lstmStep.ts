import { sigmoid } from "../kernels/elementary.ts";
import { tanh } from "../kernels/elementary.ts";
import type { Vector } from "../types.ts";
import { gateList, lstmGates, readInputs } from "./gates.ts";
import type { GateStepBackward, GateStepGradient, LstmForward } from "./trace.types.ts";

/**
 * One step of the LSTM:
 *
 *   i_t = σ(…)   f_t = σ(…)   g_t = tanh(…)   o_t = σ(…)      each of  W_x x_t + b_x + W_h h_{t−1} + b_h
 *   c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t                           keep some of the old, add some of the new
 *   h_t = o_t ⊙ tanh(c_t)                                     show some of it
 *
 * @param layer h_{t−1} and c_{t−1} are read; the gates' rows, c_t, tanh(c_t) and h_t are overwritten
 * @param step  reading step, 1 … T
 * @source Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation 9 (1997), with the
 *   forget gate of Gers, Schmidhuber and Cummins, "Learning to forget", Neural Computation 12 (2000), and
 *   without peepholes; PyTorch's nn.LSTM
 */
export function lstmForward(layer: LstmForward, step: number): void {
  const row = step - 1;
  const { inputGate, forgetGate, candidate, outputGate } = layer.gates;
  const { hiddenByStep, cellByStep, cellTanhByStep } = layer;
  for (const gate of gateList(layer.gates)) readInputs(gate, layer.inputByStep, hiddenByStep, row);

  const size = hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = row * size + i; // of arrays without a row for the initial state, and of the state before
    const next = step * size + i; // of the state after
    for (const gate of gateList(layer.gates)) {
      const a = gate.inputPartByStep.data[here]! + gate.recurrentPartByStep.data[here]!;
      gate.preActivationByStep.data[here] = a;
      gate.valueByStep.data[here] = gate === candidate ? tanh(a) : sigmoid(a);
    }
    cellByStep.data[next] =
      forgetGate.valueByStep.data[here]! * cellByStep.data[here]! +
      inputGate.valueByStep.data[here]! * candidate.valueByStep.data[here]!;
    cellTanhByStep.data[here] = tanh(cellByStep.data[next]);
    hiddenByStep.data[next] = outputGate.valueByStep.data[here]! * cellTanhByStep.data[here];
  }
}

/**
 * Reverse of {@link lstmForward}:
 *
 *   ∂L/∂c_t = ∂L/∂h_t ⊙ o_t ⊙ (1 − tanh²(c_t)) + (from c_{t+1})      ∂L/∂c_{t−1} = f_t ⊙ ∂L/∂c_t
 *
 * @param gradHidden         [H] ∂L/∂h_t, complete
 * @param gradCellFromFuture [H] the part of ∂L/∂c_t that comes through c_{t+1}
 */
export function lstmBackward(
  layer: LstmForward,
  step: number,
  gradHidden: Vector,
  gradCellFromFuture: Vector,
): GateStepBackward {
  const size = gradHidden.length;
  const gates = lstmGates((): GateStepGradient => {
    const preActivation = new Float64Array(size);
    return { value: new Float64Array(size), preActivation, recurrentPart: preActivation };
  });
  const cellFromHidden = new Float64Array(size);
  const cell = new Float64Array(size);
  const previousCell = new Float64Array(size);

  for (let i = 0; i < size; i++) {
    const here = (step - 1) * size + i;
    const inputGate = layer.gates.inputGate.valueByStep.data[here]!;
    const forgetGate = layer.gates.forgetGate.valueByStep.data[here]!;
    const candidate = layer.gates.candidate.valueByStep.data[here]!;
    const outputGate = layer.gates.outputGate.valueByStep.data[here]!;
    const cellTanh = layer.cellTanhByStep.data[here]!;
    const gradCellFromHidden = gradHidden[i]! * outputGate * (1 - cellTanh * cellTanh);
    const gradCell = gradCellFromHidden + gradCellFromFuture[i]!;

    cellFromHidden[i] = gradCellFromHidden;
    cell[i] = gradCell;
    previousCell[i] = gradCell * forgetGate;
    gates.inputGate.value[i] = gradCell * candidate;
    gates.forgetGate.value[i] = gradCell * layer.cellByStep.data[here]!; // c_{t−1}
    gates.candidate.value[i] = gradCell * inputGate;
    gates.outputGate.value[i] = gradHidden[i]! * cellTanh;

    gates.inputGate.preActivation[i] = gates.inputGate.value[i]! * inputGate * (1 - inputGate);
    gates.forgetGate.preActivation[i] = gates.forgetGate.value[i]! * forgetGate * (1 - forgetGate);
    gates.candidate.preActivation[i] = gates.candidate.value[i]! * (1 - candidate * candidate);
    gates.outputGate.preActivation[i] = gates.outputGate.value[i]! * outputGate * (1 - outputGate);
  }
  return { gates, cellFromHidden, cell, previousCell, previousHidden: null };
}
