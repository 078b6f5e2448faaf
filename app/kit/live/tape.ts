import type { Flag, LiveState } from "./live.types.ts";
import type { Score } from "./scores.ts";

/** Geometry of the loss curve in percent of its track; no DOM, so that it is tested as plain numbers. */
export function layoutTape({ scoreByUpdate, planned, update }: LiveState, flags: readonly Flag[]) {
  const x = (at: number) => (100 * at) / Math.max(planned, 1);
  const losses = scoreByUpdate.map(({ loss }) => loss).filter(Number.isFinite);
  const most = Math.max(...losses, Number.MIN_VALUE);
  const y = (loss: number) => 100 * (1 - Math.min(loss / most, 1));
  const path = (lossOf: (score: Score) => number | null) =>
    scoreByUpdate
      .flatMap((score) => {
        const loss = lossOf(score);
        const isDrawn = loss !== null && Number.isFinite(loss);
        return isDrawn ? [`${x(score.update).toFixed(2)} ${y(loss).toFixed(2)}`] : [];
      })
      .map((point, at) => `${at === 0 ? "M" : "L"}${point}`)
      .join("");
  return {
    path: path(({ loss }) => loss),
    keptApartPath: path(({ validation }) => validation),
    now: x(update),
    flags: flags.map((flag) => ({ ...flag, x: x(flag.update) })),
  };
}

/**
 * The checkpoint that is meant when the scrubber is moved to an update: the nearest one, and in any case another
 * one in that direction, so that an arrow key always gets somewhere.
 *
 * @returns its update; null where there is none
 */
export function checkpointAt(
  { checkpoints, update }: Pick<LiveState, "checkpoints" | "update">,
  wanted: number,
): number | null {
  const way = Math.sign(wanted - update);
  const ahead = checkpoints
    .map((checkpoint) => checkpoint.update)
    .filter((at) => Math.sign(at - update) === way);
  const apart = (at: number) => Math.abs(at - wanted);
  return ahead.reduce<number | null>(
    (best, at) => (best === null || apart(at) < apart(best) ? at : best),
    null,
  );
}
