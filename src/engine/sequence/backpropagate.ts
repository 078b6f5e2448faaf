import { nonFiniteParameter, PARAMETER_LABELS, sizesOf, zerosLike } from "../cells/parameters.ts";
import { backwardStep } from "../cells/vanillaCell.ts";
import type { NonFinitePlace } from "../errors.ts";
import { createMatrix, indexOfNonFinite } from "../kernels/matrix.ts";
import { addOuterProduct, matVecTransposed } from "../kernels/matVec.ts";
import { crossEntropyBackward } from "../losses/crossEntropy.ts";
import { meanSquaredErrorBackward } from "../losses/meanSquaredError.ts";
import type { BackwardTrace, ForwardTrace, SequenceProblem } from "../types.ts";
import { hasLossAt, sequenceLengthOf } from "./problem.ts";

/** The part of the backward pass that training needs; the rest of BackwardTrace is for the reader. */
export type BackwardBuffers = Pick<
  BackwardTrace,
  | "gradLogitsByStep"
  | "gradHiddenFromOutputByStep"
  | "gradHiddenFromFutureByStep"
  | "gradHiddenByStep"
  | "slopeByStep"
  | "gradPreActivationByStep"
  | "gradients"
>;

/** Makes room for backpropagation through a problem; filled by {@link runBackward}. */
export function createBackwardBuffers(problem: SequenceProblem): BackwardBuffers {
  const { hiddenSize, vocabularySize } = sizesOf(problem.parameters);
  const length = sequenceLengthOf(problem);
  return {
    gradLogitsByStep: createMatrix(length, vocabularySize),
    gradHiddenFromOutputByStep: createMatrix(length, hiddenSize),
    gradHiddenFromFutureByStep: createMatrix(length, hiddenSize),
    gradHiddenByStep: createMatrix(length + 1, hiddenSize),
    slopeByStep: createMatrix(length, hiddenSize),
    gradPreActivationByStep: createMatrix(length, hiddenSize),
    gradients: zerosLike(problem.parameters),
  };
}

/**
 * Backpropagation through time: carries the loss back from step T to h_0, adding up on the way
 * what each step contributes to the gradient of every parameter.
 *
 *   ∂L/∂h_t = W_yᵀ ∂L/∂z_t + W_hᵀ ∂L/∂a_{t+1}      (from this step's output, and from the future)
 *
 * @param buffers made for a problem of the same shape; overwritten
 * @param forward the forward pass of this problem
 * @source Werbos, "Backpropagation through time: what it does and how to do it", Proc. IEEE 78 (1990).
 */
export function runBackward(
  buffers: BackwardBuffers,
  problem: SequenceProblem,
  forward: ForwardTrace,
): void {
  const { parameters, activation } = problem;
  const { gradLogitsByStep, gradHiddenByStep, gradients } = buffers;
  const fromOutput = buffers.gradHiddenFromOutputByStep;
  const fromFuture = buffers.gradHiddenFromFutureByStep;
  const length = sequenceLengthOf(problem);
  const { hiddenSize, vocabularySize } = sizesOf(parameters);

  gradients.weightIh.data.fill(0);
  gradients.weightHh.data.fill(0);
  gradients.weightHo.data.fill(0);
  gradients.biasH?.fill(0);
  gradients.biasO?.fill(0);

  for (let timeStep = length; timeStep >= 1; timeStep--) {
    const row = timeStep - 1;

    if (hasLossAt(problem, timeStep)) backwardOutput(buffers, problem, forward, row);
    else {
      gradLogitsByStep.data.fill(0, row * vocabularySize, timeStep * vocabularySize);
      fromOutput.data.fill(0, row * hiddenSize, timeStep * hiddenSize);
    }

    // Row t − 1 of `fromFuture` was written by step t + 1; at step T there is no future, and it is zeros.
    for (let i = 0; i < hiddenSize; i++) {
      const here = row * hiddenSize + i;
      gradHiddenByStep.data[timeStep * hiddenSize + i] =
        fromOutput.data[here]! + fromFuture.data[here]!;
    }

    // What flows on to h_{t−1} is that state's "from the future"; h_0 has no output of its own.
    const previous = timeStep > 1 ? fromFuture : gradHiddenByStep;
    const previousRow = timeStep > 1 ? row - 1 : 0;
    backwardStep(
      forward,
      buffers,
      timeStep,
      parameters,
      activation,
      gradients,
      previous,
      previousRow,
    );
  }
}

/**
 * The way back through the loss and the output layer of one step, whose row is t − 1:
 * ∂L/∂z_t from the loss, then ∂L/∂W_y += ∂L/∂z_t h_tᵀ  and  W_yᵀ ∂L/∂z_t.
 */
function backwardOutput(
  buffers: BackwardBuffers,
  { parameters, targets }: SequenceProblem,
  { logitsByStep, softmax, hiddenByStep }: ForwardTrace,
  row: number,
): void {
  const { gradLogitsByStep, gradHiddenFromOutputByStep, gradients } = buffers;
  if (targets.kind === "values")
    meanSquaredErrorBackward(gradLogitsByStep, logitsByStep, targets.valueByStep, row);
  else if (softmax) crossEntropyBackward(gradLogitsByStep, softmax, row, targets.classByStep[row]!);

  addOuterProduct(gradients.weightHo, gradLogitsByStep, row, hiddenByStep, row + 1);
  if (gradients.biasO) {
    const start = row * gradients.biasO.length;
    for (let i = 0; i < gradients.biasO.length; i++)
      gradients.biasO[i]! += gradLogitsByStep.data[start + i]!;
  }
  matVecTransposed(gradHiddenFromOutputByStep, row, parameters.weightHo, gradLogitsByStep, row);
}

/** Where the backward pass first left the finite numbers, which is at the latest time step; null if it did not. */
export function nonFiniteBackward(buffers: BackwardBuffers): NonFinitePlace | null {
  const states = buffers.gradHiddenByStep;
  if (indexOfNonFinite(states.data) >= 0) {
    const last = states.data.findLastIndex((value) => !Number.isFinite(value));
    return {
      quantity: "the gradient of the hidden state ∂L/∂h_t",
      timeStep: Math.floor(last / states.cols),
    };
  }
  const name = nonFiniteParameter(buffers.gradients);
  return name && { quantity: `the gradient of ${PARAMETER_LABELS[name]}`, timeStep: null };
}
