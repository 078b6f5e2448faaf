import { sizesOf } from "../cells/parameters.ts";
import { forwardStep } from "../cells/vanillaCell.ts";
import { type NonFinitePlace, NotFiniteError } from "../errors.ts";
import { createMatrix, indexOfNonFinite } from "../kernels/matrix.ts";
import { matVec } from "../kernels/matVec.ts";
import { createSoftmaxTrace, softmax } from "../kernels/softmax.ts";
import { crossEntropy } from "../losses/crossEntropy.ts";
import { meanSquaredError } from "../losses/meanSquaredError.ts";
import type { ForwardTrace, SequenceProblem } from "../types.ts";
import { assertProblem, hasLossAt, sequenceLengthOf } from "./problem.ts";

/** A forward trace that is still being written; training overwrites one again and again. */
export type ForwardBuffers = { -readonly [Name in keyof ForwardTrace]: ForwardTrace[Name] };

/** Makes room for the forward pass of a problem; filled by {@link runForward}. */
export function createForwardBuffers(problem: SequenceProblem): ForwardBuffers {
  const { hiddenSize, vocabularySize } = sizesOf(problem.parameters);
  const length = sequenceLengthOf(problem);
  return {
    inputByStep: problem.inputByStep,
    preActivationByStep: createMatrix(length, hiddenSize),
    hiddenByStep: createMatrix(length + 1, hiddenSize),
    logitsByStep: createMatrix(length, vocabularySize),
    softmax: problem.targets.kind === "classes" ? createSoftmaxTrace(length, vocabularySize) : null,
    lossByStep: new Float64Array(length),
    loss: 0,
  };
}

/**
 * Runs the network over the sequence, from step 1 to step T, and measures the loss.
 *
 *   a_t = W_h h_{t−1} + W_x x_t + b_h    h_t = f(a_t)    z_t = W_y h_t + b_y    ŷ_t = softmax(z_t)
 *
 * The problem is trusted: {@link assertProblem} has seen it.
 *
 * @param buffers made for a problem of the same shape; overwritten
 */
export function runForward(buffers: ForwardBuffers, problem: SequenceProblem): void {
  const { parameters, activation, targets, initialHidden } = problem;
  const { weightHo, biasO } = parameters;
  const { hiddenByStep, logitsByStep, lossByStep } = buffers;
  const length = sequenceLengthOf(problem);

  buffers.inputByStep = problem.inputByStep;
  hiddenByStep.data.fill(0, 0, hiddenByStep.cols);
  if (initialHidden) hiddenByStep.data.set(initialHidden);
  buffers.loss = 0;

  for (let timeStep = 1; timeStep <= length; timeStep++) {
    const row = timeStep - 1;
    forwardStep(buffers, timeStep, parameters, activation);

    matVec(logitsByStep, row, weightHo, hiddenByStep, timeStep);
    if (biasO)
      for (let i = 0; i < biasO.length; i++)
        logitsByStep.data[row * biasO.length + i]! += biasO[i]!;
    if (buffers.softmax) softmax(buffers.softmax, logitsByStep, row);

    lossByStep[row] = hasLossAt(problem, timeStep) ? lossAt(row) : 0;
    buffers.loss += lossByStep[row];
  }

  function lossAt(row: number): number {
    if (targets.kind === "values") return meanSquaredError(logitsByStep, targets.valueByStep, row);
    return buffers.softmax
      ? crossEntropy(buffers.softmax, logitsByStep, row, targets.classByStep[row]!)
      : 0;
  }
}

function isFiniteThroughout(trace: ForwardTrace): boolean {
  return (
    Number.isFinite(trace.loss) &&
    indexOfNonFinite(trace.preActivationByStep.data) < 0 &&
    indexOfNonFinite(trace.hiddenByStep.data) < 0 &&
    indexOfNonFinite(trace.logitsByStep.data) < 0 &&
    indexOfNonFinite(trace.lossByStep) < 0
  );
}

/** Where the forward pass first left the finite numbers, in the order of computation; null if it did not. */
export function nonFiniteForward(trace: ForwardTrace): NonFinitePlace | null {
  if (isFiniteThroughout(trace)) return null;
  const quantities = [
    { quantity: "the pre-activation a_t", values: trace.preActivationByStep.data, firstStep: 1 },
    { quantity: "the hidden state h_t", values: trace.hiddenByStep.data, firstStep: 0 },
    { quantity: "the logits z_t", values: trace.logitsByStep.data, firstStep: 1 },
    { quantity: "the loss L_t", values: trace.lossByStep, firstStep: 1 },
  ];
  let first: { quantity: string; timeStep: number } | null = null;
  for (const { quantity, values, firstStep } of quantities) {
    const index = indexOfNonFinite(values);
    if (index < 0) continue;
    const rowCount = trace.lossByStep.length + 1 - firstStep;
    const timeStep = firstStep + Math.floor(index / (values.length / rowCount));
    if (!first || timeStep < first.timeStep) first = { quantity, timeStep };
  }
  return first ?? { quantity: "the summed loss L", timeStep: null };
}

/**
 * The forward pass of a problem, everything kept.
 *
 * @throws ShapeError, EngineError if the problem is not well-formed
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks T · H · (H + I + V) multiply–adds.
 */
export function forward(problem: SequenceProblem): ForwardTrace {
  assertProblem("forward", problem);
  const buffers = createForwardBuffers(problem);
  runForward(buffers, problem);
  const place = nonFiniteForward(buffers);
  if (place) throw new NotFiniteError("forward", place);
  return buffers;
}
