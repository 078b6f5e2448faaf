import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { backwardNetwork } from "../trace/backwardNetwork.ts";
import { assertFinite, nonFiniteBackward } from "../trace/finite.ts";
import type { NetworkBackward, NetworkTrace } from "../trace/trace.types.ts";

/** The backward pass of the loss of one time step alone. */
export interface LossStepGradients {
  /** t, 1 … T, in the order of time */
  readonly timeStep: number;
  /** w ∂L_t of everything that the loss depends on */
  readonly backward: NetworkBackward;
}

/**
 * The gradient of every state, itemised by the loss it comes from:  ∂L/∂h_k = w Σ_t ∂L_t/∂h_k. What each of these
 * adds to the gradients of the weights tells `layerContribution`: the loss of step t, by way of step k.
 *
 * The weight w is that of the trace's loss: 1 for a sequence by itself whose losses are summed.
 *
 * @param trace of a sequence with a loss
 * @returns one item for each step that carries a loss, in the order of time; empty if the trace has no loss
 * @throws NotFiniteError naming the gradient and the time step at which numbers stopped being finite
 * @remarks A whole backward pass for each loss: meant for sequences a reader can look at.
 */
export function lossStepGradients({ forward, loss }: NetworkTrace): readonly LossStepGradients[] {
  if (!loss) return [];
  const length = loss.lossByStep.length;
  const firstRow = forward.placement === "everyStep" ? 0 : length - 1;
  return Array.from({ length: length - firstRow }, (_, index) => {
    const row = firstRow + index;
    const alone = createMatrix(length, loss.gradLogitsByStep.cols);
    alone.data.set(rowOf(loss.gradLogitsByStep, row), row * alone.cols);
    const backward = backwardNetwork(forward, alone);
    assertFinite("lossStepGradients", nonFiniteBackward(forward, backward));
    return { timeStep: row + 1, backward };
  });
}
