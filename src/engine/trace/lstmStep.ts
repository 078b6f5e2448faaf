import { tanh } from "../kernels/elementary.ts";
import { openGate } from "./gates.ts";
import type { GateBackward, LayerBackward, LstmForward, LstmGates } from "./trace.types.ts";

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
  for (const gate of [inputGate, forgetGate, outputGate]) openGate(gate, layer, "sigmoid", row);
  openGate(candidate, layer, "tanh", row);

  const size = hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = row * size + i; // of arrays without a row for the initial state, and of the state before
    const next = step * size + i; // of the state after
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
 *   ∂L/∂c_t = ∂L/∂h_t ⊙ o_t ⊙ (1 − tanh²(c_t)) + (from c_{t+1})      ∂L/∂c_{t−1} ∋ f_t ⊙ ∂L/∂c_t
 *
 * @param back  ∂L/∂h_t, complete, and what reaches c_t from the future are read; the rest of ∂L/∂c_t and what
 *   reaches c_{t−1} from here are overwritten
 * @param gates the rows of all gates are overwritten
 */
export function lstmBackward(
  layer: LstmForward,
  { gradHiddenByStep, cell }: LayerBackward,
  gates: LstmGates<GateBackward>,
  step: number,
): void {
  if (!cell) return;
  const size = layer.hiddenByStep.cols;
  const { inputGate, forgetGate, candidate, outputGate } = layer.gates;
  for (let i = 0; i < size; i++) {
    const here = (step - 1) * size + i;
    const next = step * size + i;
    const gradHidden = gradHiddenByStep.data[next]!;
    const cellTanh = layer.cellTanhByStep.data[here]!;
    const fromHidden = gradHidden * outputGate.valueByStep.data[here]! * (1 - cellTanh * cellTanh);
    const gradCell = fromHidden + cell.gradCellFromFutureByStep.data[next]!;

    cell.gradCellFromHiddenByStep.data[here] = fromHidden;
    cell.gradCellByStep.data[next] = gradCell;
    cell.gradCellFromFutureByStep.data[here] = gradCell * forgetGate.valueByStep.data[here]!;
    gates.inputGate.gradValueByStep.data[here] = gradCell * candidate.valueByStep.data[here]!;
    gates.forgetGate.gradValueByStep.data[here] = gradCell * layer.cellByStep.data[here]!; // c_{t−1}
    gates.candidate.gradValueByStep.data[here] = gradCell * inputGate.valueByStep.data[here]!;
    gates.outputGate.gradValueByStep.data[here] = gradHidden * cellTanh;
  }
  for (const name of ["inputGate", "forgetGate", "candidate", "outputGate"] as const) {
    const { gradValueByStep, gradPreActivationByStep } = gates[name];
    for (let here = (step - 1) * size; here < step * size; here++)
      gradPreActivationByStep.data[here] =
        layer.gates[name].slopeByStep.data[here]! * gradValueByStep.data[here]!;
  }
}
