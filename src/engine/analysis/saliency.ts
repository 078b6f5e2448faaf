import { assertInteger } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { rowNorms } from "../kernels/norm.ts";
import { backwardNetwork } from "../trace/backwardNetwork.ts";
import { assertFinite, nonFiniteBackward } from "../trace/finite.ts";
import type { NetworkForward } from "../trace/trace.types.ts";
import type { Matrix, Vector } from "../types.ts";

/** How one logit depends on every input. */
export interface Saliency {
  /** [T, E] row k − 1 is ∂z/∂x_k; for symbols, x is the one-hot or learnt vector */
  readonly gradInputByStep: Matrix;
  readonly normByStep: Vector; // [T] ‖∂z/∂x_k‖₂
}

/**
 * Saliency of the inputs for one logit:  ∂z_{t,o}/∂x_k and its norm, for every k.
 *
 * In a network that reads forward, inputs after t have none. It tells how much the logit would change with a
 * very small change of the input, which is not the same as how much the input has contributed.
 *
 * @param forward  the forward pass of a sequence
 * @param timeStep t, at which the head reads: 1 … T, or T alone
 * @param output   o, 0 … O − 1
 * @throws EngineError "out-of-range" if there is no such logit
 * @throws NotFiniteError naming the gradient and the time step at which numbers stopped being finite
 * @source Simonyan, Vedaldi and Zisserman, "Deep inside convolutional networks", ICLR workshop 2014; for
 *   text Li et al., "Visualizing and understanding neural models in NLP", NAACL 2016
 */
export function saliency(forward: NetworkForward, timeStep: number, output: number): Saliency {
  const { rows: length, cols: outputSize } = forward.logitsByStep;
  const { firstReadStep } = forward;
  assertInteger("saliency", "the time step of the logit", timeStep, firstReadStep, length);
  assertInteger("saliency", "the logit", output, 0, outputSize - 1);
  const gradLogits = createMatrix(length, outputSize);
  gradLogits.data[(timeStep - 1) * outputSize + output] = 1;
  const backward = backwardNetwork(forward, gradLogits);
  assertFinite("saliency", nonFiniteBackward(forward, backward));
  const { gradInputByStep } = backward;
  return { gradInputByStep, normByStep: rowNorms(gradInputByStep) };
}
