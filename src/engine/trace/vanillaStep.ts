import { rowOf } from "../kernels/matrix.ts";
import { openGate } from "./gates.ts";
import type { GateBackward, LayerBackward, VanillaForward, VanillaGates } from "./trace.types.ts";

/**
 * One step of the vanilla (Elman) cell:  h_t = f(W_x x_t + b_x + W_h h_{t−1} + b_h).
 *
 * A feed-forward layer is the same without the part that remembers.
 *
 * @param layer h_{t−1} is read; the candidate's row and h_t are overwritten
 * @param step  reading step, 1 … T
 * @source Elman, "Finding Structure in Time", Cognitive Science 14 (1990), with any of four activations;
 *   PyTorch's nn.RNN
 */
export function vanillaForward(layer: VanillaForward, step: number): void {
  const { candidate } = layer.gates;
  openGate(candidate, layer, layer.activation, step - 1);
  layer.hiddenByStep.data.set(
    rowOf(candidate.valueByStep, step - 1),
    step * layer.hiddenByStep.cols,
  );
}

/**
 * Reverse of {@link vanillaForward}:  ∂L/∂a_t = f′(a_t) ⊙ ∂L/∂h_t.
 *
 * @param back  ∂L/∂h_t, complete, is read
 * @param gates the candidate's row is overwritten
 */
export function vanillaBackward(
  layer: VanillaForward,
  { gradHiddenByStep }: LayerBackward,
  { candidate }: VanillaGates<GateBackward>,
  step: number,
): void {
  const size = layer.hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = (step - 1) * size + i;
    const gradHidden = gradHiddenByStep.data[step * size + i]!;
    candidate.gradValueByStep.data[here] = gradHidden;
    candidate.gradPreActivationByStep.data[here] =
      layer.gates.candidate.slopeByStep.data[here]! * gradHidden;
  }
}
