import { activate, activationSlope } from "../kernels/activations.ts";
import { createMatrix, rowOf } from "../kernels/matrix.ts";
import type { Vector } from "../types.ts";
import { readInputs } from "./gates.ts";
import type { GateStepBackward, VanillaForward } from "./trace.types.ts";

/**
 * One step of the vanilla (Elman) cell:  h_t = f(W_x x_t + b_x + W_h h_{t−1} + b_h).
 *
 * A feed-forward layer is the same without the part that remembers.
 *
 * @param layer h_{t−1} is read; the candidate's row and h_t are overwritten
 * @param step  reading step, 1 … T
 * @source Elman, "Finding Structure in Time", Cognitive Science 14 (1990); PyTorch's nn.RNN
 */
export function vanillaForward(layer: VanillaForward, step: number): void {
  const row = step - 1;
  const { candidate } = layer.gates;
  readInputs(candidate, layer.inputByStep, layer.hiddenByStep, row);
  const size = layer.hiddenByStep.cols;
  for (let i = 0; i < size; i++) {
    const here = row * size + i;
    candidate.preActivationByStep.data[here] =
      candidate.inputPartByStep.data[here]! + candidate.recurrentPartByStep.data[here]!;
  }
  activate(layer.activation, candidate.valueByStep, row, candidate.preActivationByStep, row);
  layer.hiddenByStep.data.set(rowOf(candidate.valueByStep, row), step * size);
}

/**
 * Reverse of {@link vanillaForward}:  ∂L/∂a_t = f′(a_t) ⊙ ∂L/∂h_t.
 *
 * @param gradHidden [H] ∂L/∂h_t, complete
 */
export function vanillaBackward(
  layer: VanillaForward,
  step: number,
  gradHidden: Vector,
): GateStepBackward {
  const slope = createMatrix(1, gradHidden.length);
  activationSlope(layer.activation, slope, 0, layer.hiddenByStep, step);
  const preActivation = gradHidden.map((grad, i) => slope.data[i]! * grad);
  return {
    gates: { candidate: { value: gradHidden, preActivation, recurrentPart: preActivation } },
    cellFromHidden: null,
    cell: null,
    previousCell: null,
    previousHidden: null,
  };
}
