import { sigmoid } from "../kernels/elementary.ts";
import { tanh } from "../kernels/elementary.ts";
import type { Vector } from "../types.ts";
import { gateList, gruGates, readInputs } from "./gates.ts";
import type { GateStepBackward, GateStepGradient, GruForward } from "./trace.types.ts";

/**
 * One step of the GRU, in the variant that PyTorch and cuDNN compute:
 *
 *   r_t = σ(W_xr x_t + b_xr + W_hr h_{t−1} + b_hr)      z_t likewise
 *   n_t = tanh(W_xn x_t + b_xn + r_t ⊙ (W_hn h_{t−1} + b_hn))
 *   h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}
 *
 * The reset gate is applied after the recurrent product. Cho et al. (2014) apply it before:
 * n_t = tanh(W_xn x_t + W_hn (r_t ⊙ h_{t−1}) + b_n). The two differ wherever W_hn mixes units whose reset
 * gates differ, and in the bias b_hn, which only the first form resets; weights trained in one form do not fit
 * the other. Papers also differ in whether z_t or 1 − z_t keeps the old state: here, as in Cho et al., z_t keeps it.
 *
 * @param layer h_{t−1} is read; the gates' rows and h_t are overwritten
 * @param step  reading step, 1 … T
 * @source Cho et al., "Learning phrase representations using RNN encoder–decoder", EMNLP 2014; PyTorch's nn.GRU
 */
export function gruForward(layer: GruForward, step: number): void {
  const row = step - 1;
  const { resetGate, updateGate, candidate } = layer.gates;
  const { hiddenByStep } = layer;
  for (const gate of gateList(layer.gates)) readInputs(gate, layer.inputByStep, hiddenByStep, row);

  const size = hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = row * size + i; // of arrays without a row for the initial state, and of the state before
    for (const gate of [resetGate, updateGate]) {
      const a = gate.inputPartByStep.data[here]! + gate.recurrentPartByStep.data[here]!;
      gate.preActivationByStep.data[here] = a;
      gate.valueByStep.data[here] = sigmoid(a);
    }
    const a =
      candidate.inputPartByStep.data[here]! +
      resetGate.valueByStep.data[here]! * candidate.recurrentPartByStep.data[here]!;
    candidate.preActivationByStep.data[here] = a;
    candidate.valueByStep.data[here] = tanh(a);
    const update = updateGate.valueByStep.data[here]!;
    hiddenByStep.data[step * size + i] =
      (1 - update) * candidate.valueByStep.data[here] + update * hiddenByStep.data[here]!;
  }
}

/**
 * Reverse of {@link gruForward}:
 *
 *   ∂L/∂n_t = ∂L/∂h_t ⊙ (1 − z_t)      ∂L/∂z_t = ∂L/∂h_t ⊙ (h_{t−1} − n_t)
 *   ∂L/∂r_t = ∂L/∂a_n ⊙ (W_hn h_{t−1} + b_hn)
 *
 * @param gradHidden [H] ∂L/∂h_t, complete
 */
export function gruBackward(layer: GruForward, step: number, gradHidden: Vector): GateStepBackward {
  const size = gradHidden.length;
  const createGradient = (): GateStepGradient => {
    const preActivation = new Float64Array(size);
    return { value: new Float64Array(size), preActivation, recurrentPart: preActivation };
  };
  const gates = {
    ...gruGates(createGradient),
    candidate: { ...createGradient(), recurrentPart: new Float64Array(size) },
  };
  const previousHidden = new Float64Array(size);

  for (let i = 0; i < size; i++) {
    const here = (step - 1) * size + i;
    const reset = layer.gates.resetGate.valueByStep.data[here]!;
    const update = layer.gates.updateGate.valueByStep.data[here]!;
    const candidate = layer.gates.candidate.valueByStep.data[here]!;
    const recurrentPart = layer.gates.candidate.recurrentPartByStep.data[here]!;
    const gradCandidate = gradHidden[i]! * (1 - update);
    const gradBeforeTanh = gradCandidate * (1 - candidate * candidate);

    previousHidden[i] = gradHidden[i]! * update;
    gates.resetGate.value[i] = gradBeforeTanh * recurrentPart;
    gates.updateGate.value[i] = gradHidden[i]! * (layer.hiddenByStep.data[here]! - candidate);
    gates.candidate.value[i] = gradCandidate;

    gates.resetGate.preActivation[i] = gates.resetGate.value[i]! * reset * (1 - reset);
    gates.updateGate.preActivation[i] = gates.updateGate.value[i]! * update * (1 - update);
    gates.candidate.preActivation[i] = gradBeforeTanh;
    gates.candidate.recurrentPart[i] = gradBeforeTanh * reset;
  }
  return { gates, cellFromHidden: null, cell: null, previousCell: null, previousHidden };
}
