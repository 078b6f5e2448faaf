import { activate, activationSlope } from "../kernels/activations.ts";
import {
  addMatVec,
  addOuterProduct,
  addOuterProductSparse,
  matVecSparse,
  matVecTransposed,
} from "../kernels/matVec.ts";
import type { Activation, BackwardTrace, ForwardTrace, Matrix, RnnParameters } from "../types.ts";

/** What one step of the cell reads and writes on the way forward. */
type ForwardArrays = Pick<ForwardTrace, "inputByStep" | "preActivationByStep" | "hiddenByStep">;

/** What it reads and writes on the way back. */
type BackwardArrays = Pick<
  BackwardTrace,
  "gradHiddenByStep" | "slopeByStep" | "gradPreActivationByStep"
>;

/**
 * One step of the vanilla (Elman) cell:  a_t = W_h h_{t−1} + W_x x_t + b_h,  h_t = f(a_t).
 *
 * The two products are summed each by itself, then added to one another, then the bias is added.
 *
 * @param arrays   x_t and h_{t−1} are read; a_t and h_t are overwritten
 * @param timeStep t, 1 … T
 * @source Elman, "Finding Structure in Time", Cognitive Science 14 (1990), with any of four
 *   activations. One bias, as in the equation; PyTorch stores two, whose sum is our `biasH`.
 */
export function forwardStep(
  { inputByStep, preActivationByStep, hiddenByStep }: ForwardArrays,
  timeStep: number,
  { weightIh, weightHh, biasH }: RnnParameters,
  activation: Activation,
): void {
  const row = timeStep - 1; // of arrays without a row for h_0
  matVecSparse(preActivationByStep, row, weightIh, inputByStep, row);
  addMatVec(preActivationByStep, row, weightHh, hiddenByStep, timeStep - 1);
  if (biasH) {
    const start = row * biasH.length;
    for (let i = 0; i < biasH.length; i++) preActivationByStep.data[start + i]! += biasH[i]!;
  }
  activate(activation, hiddenByStep, timeStep, preActivationByStep, row);
}

/**
 * Reverse of {@link forwardStep}: from ∂L/∂h_t to ∂L/∂a_t, and from there to what the step adds to
 * the gradients and what flows on to h_{t−1}.
 *
 *   ∂L/∂a_t = f′(a_t) ⊙ ∂L/∂h_t      ∂L/∂W_h += ∂L/∂a_t h_{t−1}ᵀ      ∂L/∂h_{t−1} ∋ W_hᵀ ∂L/∂a_t
 *
 * @param forward      the arrays that `forwardStep` filled
 * @param arrays       ∂L/∂h_t (complete) is read; f′(a_t) and ∂L/∂a_t are overwritten
 * @param gradients    weightIh, weightHh and biasH are accumulated into
 * @param gradPrevious row `gradPreviousRow`, [H], is overwritten with W_hᵀ ∂L/∂a_t
 */
export function backwardStep(
  forward: ForwardArrays,
  arrays: BackwardArrays,
  timeStep: number,
  { weightHh }: RnnParameters,
  activation: Activation,
  gradients: RnnParameters,
  gradPrevious: Matrix,
  gradPreviousRow: number,
): void {
  const { gradHiddenByStep, slopeByStep, gradPreActivationByStep } = arrays;
  const row = timeStep - 1;
  const hiddenSize = weightHh.rows;
  const start = row * hiddenSize;

  activationSlope(activation, slopeByStep, row, forward.hiddenByStep, timeStep);
  for (let i = 0; i < hiddenSize; i++) {
    const gradHidden = gradHiddenByStep.data[timeStep * hiddenSize + i]!;
    gradPreActivationByStep.data[start + i] = slopeByStep.data[start + i]! * gradHidden;
  }

  const grad = gradPreActivationByStep;
  addOuterProductSparse(gradients.weightIh, grad, row, forward.inputByStep, row);
  addOuterProduct(gradients.weightHh, grad, row, forward.hiddenByStep, timeStep - 1);
  if (gradients.biasH)
    for (let i = 0; i < hiddenSize; i++) gradients.biasH[i]! += grad.data[start + i]!;
  matVecTransposed(gradPrevious, gradPreviousRow, weightHh, grad, row);
}
