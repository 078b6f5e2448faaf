import { NotFiniteError, type NonFinitePlace } from "../errors.ts";
import type { RnnParameters, SequenceProblem } from "../types.ts";
import {
  type BackwardBuffers,
  createBackwardBuffers,
  nonFiniteBackward,
  runBackward,
} from "./backpropagate.ts";
import {
  createForwardBuffers,
  type ForwardBuffers,
  nonFiniteForward,
  runForward,
} from "./forward.ts";
import { assertProblem } from "./problem.ts";

/** Room for both passes, to be used again for every problem of one shape. */
export interface Workspace {
  readonly forward: ForwardBuffers;
  readonly backward: BackwardBuffers;
}

/** Makes room for both passes of a problem and of all others with its sizes. */
export function createWorkspace(problem: SequenceProblem): Workspace {
  return { forward: createForwardBuffers(problem), backward: createBackwardBuffers(problem) };
}

/**
 * Both passes of a problem that has been checked before, without the reader's extras and without
 * allocating. The very code that {@link traceSequence} runs.
 *
 * @param workspace overwritten
 * @returns where the numbers stopped being finite, or null if all is well
 */
export function runBothPasses(
  workspace: Workspace,
  problem: SequenceProblem,
): NonFinitePlace | null {
  runForward(workspace.forward, problem);
  const place = nonFiniteForward(workspace.forward);
  if (place) return place;
  runBackward(workspace.backward, problem, workspace.forward);
  return nonFiniteBackward(workspace.backward);
}

/**
 * The loss and its gradient with respect to every parameter: what training needs and no more.
 *
 * @returns loss (nats for cross-entropy), summed over the steps that carry one, and gradients in the shape of the parameters
 * @throws ShapeError, EngineError if the problem is not well-formed
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 */
export function lossAndGradients(problem: SequenceProblem): {
  readonly loss: number;
  readonly gradients: RnnParameters;
} {
  assertProblem("lossAndGradients", problem);
  const workspace = createWorkspace(problem);
  const place = runBothPasses(workspace, problem);
  if (place) throw new NotFiniteError("lossAndGradients", place);
  return { loss: workspace.forward.loss, gradients: workspace.backward.gradients };
}
