import { assertBetween, assertInteger } from "../errors.ts";

export interface TimeLeft {
  /** Share of the planned updates that have been made, 0 … 1 */
  readonly share: number;
  /** null before the first */
  readonly msPerUpdate: number | null;
  /** Milliseconds until the last planned update, if the rest goes on as before; null before the first */
  readonly msLeft: number | null;
}

/**
 * How long the rest of a run will take, if it goes on as before:  msLeft = (planned − done) · elapsed / done.
 *
 * @param done      updates made
 * @param planned   updates planned in all, ≥ 1
 * @param elapsedMs time that the updates made have taken, by the caller's clock
 * @throws EngineError "out-of-range"
 */
export function timeLeft(done: number, planned: number, elapsedMs: number): TimeLeft {
  assertInteger("timeLeft", "the number of planned updates", planned, 1, Number.MAX_SAFE_INTEGER);
  assertInteger("timeLeft", "the number of updates", done, 0, planned);
  assertBetween("timeLeft", "the elapsed time", elapsedMs, 0, Number.MAX_VALUE);
  const msPerUpdate = done === 0 ? null : elapsedMs / done;
  return {
    share: done / planned,
    msPerUpdate,
    msLeft: msPerUpdate === null ? null : msPerUpdate * (planned - done),
  };
}
