import type { SequenceProblem, SequenceTrace } from "../types.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import { itemise } from "./itemise.ts";

/**
 * Runs a network over a sequence, forward and back, and keeps everything: the one record that
 * pictures, tables, sentences and tests read.
 *
 * @throws ShapeError, EngineError if the problem is not well-formed
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks The trace keeps `problem` itself; its arrays must not be written into afterwards.
 */
export function traceSequence(problem: SequenceProblem): SequenceTrace {
  const forwardTrace = forward(problem);
  const backwardTrace = backward(problem, forwardTrace);
  return {
    problem,
    forward: forwardTrace,
    backward: backwardTrace,
    itemised: itemise(problem, forwardTrace, backwardTrace),
  };
}
