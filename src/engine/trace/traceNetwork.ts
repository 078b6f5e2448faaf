import { assertInteger, EngineError } from "../errors.ts";
import { assertBatch, assertTargets, hasTargets } from "../network/batch.ts";
import type {
  InputBatch,
  NetworkParameters,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { assertNetwork } from "../network/parameters.ts";
import { backwardNetwork } from "./backwardNetwork.ts";
import { assertFinite, nonFiniteBackward, nonFiniteForward, nonFiniteLoss } from "./finite.ts";
import { forwardNetwork } from "./forwardNetwork.ts";
import { networkLoss } from "./networkLoss.ts";
import type { HeldState, LearningTrace, NetworkTrace } from "./trace.types.ts";

/**
 * Reads one sequence of a batch, one time step at a time, and keeps everything: states, gates, logits, and
 * with an objective the loss and the gradients of all of them.
 *
 * This is the path to read. It computes what the fast path computes, plainly.
 *
 * @param element   which of the batch's sequences, 0 … B − 1; it is cut to its own length
 * @param objective null: the sequence is only read, and the head reads every step
 * @param held      states that are given instead of computed, of a vanilla network that reads forwards
 * @returns a trace whose loss is this sequence's part of the batch's
 * @throws ShapeError, EngineError if the parameters, the batch or its targets are not well-formed
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks Every number of every step is kept: some 30 · T · H for each layer and direction. What can be read off
 *   these without computing it anew is not: single products (`itemiseLayer`), what each step adds to a gradient
 *   (`layerContribution`), gradients of each step's loss (`lossStepGradients`), Jacobians (`stateJacobian`).
 */
export function traceNetwork(
  parameters: NetworkParameters,
  batch: TrainingBatch,
  objective: Objective,
  element?: number,
  held?: readonly HeldState[],
): LearningTrace;
export function traceNetwork(
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
  element?: number,
  held?: readonly HeldState[],
): NetworkTrace;
export function traceNetwork(
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
  element = 0,
  held: readonly HeldState[] = [],
): NetworkTrace {
  assertRun("traceNetwork", parameters, batch, objective);
  assertInteger("traceNetwork", "the element", element, 0, batch.batchSize - 1);
  assertHeld("traceNetwork", parameters, batch, held);
  return traceElement("traceNetwork", parameters, batch, objective, element, held);
}

/** @throws EngineError where no such state can be held */
function assertHeld(
  where: string,
  { spec }: NetworkParameters,
  { sequenceLength }: InputBatch,
  held: readonly HeldState[],
): void {
  if (held.length === 0) return;
  if (spec.cell !== "vanilla" || spec.isBidirectional)
    throw new EngineError(
      "out-of-range",
      `${where}: a state can be held in a vanilla network that reads forwards only.`,
    );
  for (const { layer, timeStep, unit, value } of held) {
    assertInteger(where, "the layer of a held state", layer, 0, spec.layerCount - 1);
    assertInteger(where, "the time step of a held state", timeStep, 1, sequenceLength);
    assertInteger(where, "the unit of a held state", unit, 0, spec.hiddenSize - 1);
    if (!Number.isFinite(value))
      throw new EngineError("out-of-range", `${where}: a held state must be finite, not ${value}.`);
  }
}

/**
 * Checks all that a run is given.
 *
 * @throws ShapeError, EngineError
 */
export function assertRun(
  where: string,
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
): void {
  assertNetwork(where, parameters);
  assertBatch(where, parameters.spec, batch);
  if (!objective) return;
  if (!hasTargets(batch))
    throw new EngineError(
      "out-of-range",
      `${where}: the batch has no targets, but the loss ${objective.loss} needs some.`,
    );
  assertTargets(where, parameters.spec, batch, objective);
}

/** The trace of one sequence of a batch that has been checked. */
export function traceElement(
  where: string,
  parameters: NetworkParameters,
  batch: TrainingBatch,
  objective: Objective,
  element: number,
  held?: readonly HeldState[],
): LearningTrace;
export function traceElement(
  where: string,
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
  element: number,
  held?: readonly HeldState[],
): NetworkTrace;
export function traceElement(
  where: string,
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
  element: number,
  held: readonly HeldState[] = [],
): NetworkTrace {
  const placement = objective?.placement ?? "everyStep";
  const forward = forwardNetwork(parameters, batch, element, placement, held);
  assertFinite(where, nonFiniteForward(forward));
  if (!objective || !hasTargets(batch)) return { forward, loss: null, backward: null };
  const loss = networkLoss(batch, element, objective, forward);
  assertFinite(where, nonFiniteLoss(loss));
  const backward = backwardNetwork(forward, loss.gradLogitsByStep);
  assertFinite(where, nonFiniteBackward(forward, backward));
  return { forward, loss, backward };
}
