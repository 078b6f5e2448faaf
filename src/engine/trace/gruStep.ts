import { activateGate, multiplyInputs, openGate } from "./gates.ts";
import type { GateBackward, GruForward, GruGates, LayerBackward } from "./trace.types.ts";

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
  openGate(resetGate, layer, "sigmoid", row);
  openGate(updateGate, layer, "sigmoid", row);
  multiplyInputs(candidate, layer, row);

  const size = hiddenByStep.cols;
  const { biasIh } = candidate.parameters;
  for (let i = 0; i < size; i++) {
    const here = row * size + i; // of arrays without a row for the initial state, and of the state before
    candidate.preActivationByStep.data[here] =
      candidate.inputProductByStep.data[here]! +
      (biasIh ? biasIh[i]! : 0) +
      resetGate.valueByStep.data[here]! * recurrentPart(layer, row, i);
  }
  activateGate(candidate, "tanh", row);
  for (let i = 0; i < size; i++) {
    const here = row * size + i;
    const update = updateGate.valueByStep.data[here]!;
    hiddenByStep.data[step * size + i] =
      (1 - update) * candidate.valueByStep.data[here]! + update * hiddenByStep.data[here]!;
  }
}

/** W_hn h_{t−1} + b_hn of one unit, which the reset gate is multiplied with. */
function recurrentPart({ gates: { candidate } }: GruForward, row: number, unit: number): number {
  const { recurrentProductByStep, parameters } = candidate;
  const product = recurrentProductByStep.data[row * recurrentProductByStep.cols + unit]!;
  return product + (parameters.biasHh ? parameters.biasHh[unit]! : 0);
}

/**
 * Reverse of {@link gruForward}:
 *
 *   ∂L/∂n_t = ∂L/∂h_t ⊙ (1 − z_t)      ∂L/∂z_t = ∂L/∂h_t ⊙ (h_{t−1} − n_t)
 *   ∂L/∂r_t = ∂L/∂a_n ⊙ (W_hn h_{t−1} + b_hn)      ∂L/∂h_{t−1} ∋ ∂L/∂h_t ⊙ z_t
 *
 * @param back  ∂L/∂h_t, complete, is read; what reaches h_{t−1} from here without meeting any weights is overwritten
 * @param gates the rows of all gates are overwritten
 */
export function gruBackward(
  layer: GruForward,
  { gradHiddenByStep, gradHiddenFromFutureByStep }: LayerBackward,
  gates: GruGates<GateBackward>,
  step: number,
): void {
  const size = layer.hiddenByStep.cols;
  const row = step - 1;
  const { resetGate, updateGate, candidate } = layer.gates;
  for (let i = 0; i < size; i++) {
    const here = row * size + i;
    const gradHidden = gradHiddenByStep.data[step * size + i]!;
    const update = updateGate.valueByStep.data[here]!;
    const gradCandidate = gradHidden * (1 - update);
    const gradBeforeTanh = gradCandidate * candidate.slopeByStep.data[here]!;
    const gradReset = gradBeforeTanh * recurrentPart(layer, row, i);
    const gradUpdate =
      gradHidden * (layer.hiddenByStep.data[here]! - candidate.valueByStep.data[here]!);

    gradHiddenFromFutureByStep.data[here] = gradHidden * update;
    gates.resetGate.gradValueByStep.data[here] = gradReset;
    gates.updateGate.gradValueByStep.data[here] = gradUpdate;
    gates.candidate.gradValueByStep.data[here] = gradCandidate;
    gates.resetGate.gradPreActivationByStep.data[here] =
      gradReset * resetGate.slopeByStep.data[here]!;
    gates.updateGate.gradPreActivationByStep.data[here] =
      gradUpdate * updateGate.slopeByStep.data[here]!;
    gates.candidate.gradPreActivationByStep.data[here] = gradBeforeTanh;
    gates.candidate.gradRecurrentPartByStep.data[here] =
      gradBeforeTanh * resetGate.valueByStep.data[here]!;
  }
}
