import { zerosLike } from "../cells/parameters.ts";
import { NotFiniteError } from "../errors.ts";
import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { addOuterProduct, matVecTransposed } from "../kernels/matVec.ts";
import type {
  BackwardTrace,
  ForwardTrace,
  Matrix,
  RnnParameters,
  SequenceProblem,
} from "../types.ts";
import {
  type BackwardBuffers,
  createBackwardBuffers,
  nonFiniteBackward,
  runBackward,
} from "./backpropagate.ts";
import { assertForward, assertProblem, hasLossAt, sequenceLengthOf } from "./problem.ts";

/**
 * The backward pass of a problem, everything kept: besides the gradients, what each time step adds to
 * them, how each step's loss reaches each earlier state, and the Jacobian of every step.
 *
 * @param forward the forward pass of the same problem
 * @throws ShapeError, EngineError if the problem is not well-formed or the trace is not its own
 * @throws NotFiniteError saying which gradient overflowed first, and at which time step
 * @remarks Keeps T (T + 1) / 2 · H numbers for `gradHiddenByLossStep`: meant for sequences a reader can
 *   look at. Training uses {@link lossAndGradients}.
 */
export function backward(problem: SequenceProblem, forward: ForwardTrace): BackwardTrace {
  assertProblem("backward", problem);
  assertForward("backward", problem, forward);
  const buffers = createBackwardBuffers(problem);
  runBackward(buffers, problem, forward);
  const place = nonFiniteBackward(buffers);
  if (place) throw new NotFiniteError("backward", place);

  const steps = Array.from({ length: sequenceLengthOf(problem) }, (_, index) => index + 1);
  return {
    ...buffers,
    gradInputByStep: gradientOfInputs(problem, buffers),
    contributionsByStep: steps.map((timeStep) =>
      contributionOf(problem, forward, buffers, timeStep),
    ),
    gradHiddenByLossStep: steps.map((timeStep) => blameOfLoss(problem, buffers, timeStep)),
    jacobianByStep: steps.map((timeStep) => jacobianAt(problem, buffers, timeStep)),
  };
}

/** ∂L/∂x_t = W_xᵀ ∂L/∂a_t for every step. @returns [T, I] */
function gradientOfInputs(
  { parameters }: SequenceProblem,
  { gradPreActivationByStep }: BackwardBuffers,
): Matrix {
  const { weightIh } = parameters;
  const length = gradPreActivationByStep.rows;
  const gradInput = createMatrix(length, weightIh.cols);
  for (let row = 0; row < length; row++)
    matVecTransposed(gradInput, row, weightIh, gradPreActivationByStep, row);
  return gradInput;
}

/** What time step t alone adds to every gradient: outer products of a gradient and what was multiplied. */
function contributionOf(
  { parameters }: SequenceProblem,
  forward: ForwardTrace,
  { gradLogitsByStep, gradPreActivationByStep }: BackwardBuffers,
  timeStep: number,
): RnnParameters {
  const row = timeStep - 1;
  const part = zerosLike(parameters);
  addOuterProduct(part.weightIh, gradPreActivationByStep, row, forward.inputByStep, row);
  addOuterProduct(part.weightHh, gradPreActivationByStep, row, forward.hiddenByStep, timeStep - 1);
  addOuterProduct(part.weightHo, gradLogitsByStep, row, forward.hiddenByStep, timeStep);
  part.biasH?.set(rowOf(gradPreActivationByStep, row));
  part.biasO?.set(rowOf(gradLogitsByStep, row));
  return part;
}

/**
 * Follows the loss of step t alone back through time:  ∂L_t/∂h_t = W_yᵀ ∂L_t/∂z_t,
 * ∂L_t/∂h_{k−1} = W_hᵀ (f′(a_k) ⊙ ∂L_t/∂h_k).
 *
 * @returns [t + 1, H] row k is ∂L_t/∂h_k; zeros where step t carries no loss
 */
function blameOfLoss(
  problem: SequenceProblem,
  { gradHiddenFromOutputByStep, slopeByStep }: BackwardBuffers,
  timeStep: number,
): Matrix {
  const { weightHh } = problem.parameters;
  const hiddenSize = weightHh.rows;
  const table = createMatrix(timeStep + 1, hiddenSize);
  if (!hasLossAt(problem, timeStep)) return table;

  table.data.set(rowOf(gradHiddenFromOutputByStep, timeStep - 1), timeStep * hiddenSize);
  const gradPreActivation = createMatrix(1, hiddenSize);
  for (let k = timeStep; k >= 1; k--) {
    for (let i = 0; i < hiddenSize; i++)
      gradPreActivation.data[i] =
        slopeByStep.data[(k - 1) * hiddenSize + i]! * table.data[k * hiddenSize + i]!;
    matVecTransposed(table, k - 1, weightHh, gradPreActivation, 0);
  }
  return table;
}

/** ∂h_t/∂h_{t−1} = diag(f′(a_t)) W_h: row i is row i of W_h, scaled by one slope. @returns [H, H] */
export function jacobianAt(
  { parameters }: SequenceProblem,
  { slopeByStep }: Pick<BackwardTrace, "slopeByStep">,
  timeStep: number,
): Matrix {
  const { rows, cols, data } = parameters.weightHh;
  const jacobian = createMatrix(rows, cols);
  for (let i = 0; i < rows; i++) {
    const slope = slopeByStep.data[(timeStep - 1) * rows + i]!;
    for (let j = 0; j < cols; j++) jacobian.data[i * cols + j] = slope * data[i * cols + j]!;
  }
  return jacobian;
}
