import { assertBetween, assertInteger, describeNonFinite, type NonFinitePlace } from "../errors.ts";
import type { Measures } from "./measures.ts";

/** When to end before all planned updates have been made; null switches a condition off. */
export interface StopConditions {
  /** The loss of a batch is below this. */
  readonly lossBelow: number | null;
  /** The accuracy, of validation if there is any and of the batch otherwise, is above this share, 0 … 1. */
  readonly accuracyAbove: number | null;
  /** The lowest loss of a batch is this many updates old. */
  readonly plateauUpdates: number | null;
  /** The loss of a batch is above this many times the first one's. */
  readonly divergenceFactor: number | null;
}

/** @throws EngineError "out-of-range" */
export function assertStopConditions(where: string, conditions: StopConditions): void {
  const { lossBelow, accuracyAbove, plateauUpdates, divergenceFactor } = conditions;
  const { MAX_VALUE, MAX_SAFE_INTEGER, MIN_VALUE } = Number;
  if (lossBelow !== null) assertBetween(where, "the loss to stop below", lossBelow, 0, MAX_VALUE);
  if (accuracyAbove !== null)
    assertBetween(where, "the accuracy to stop above", accuracyAbove, 0, 1);
  if (plateauUpdates !== null)
    assertInteger(where, "the updates of a plateau", plateauUpdates, 1, MAX_SAFE_INTEGER);
  if (divergenceFactor !== null)
    assertBetween(where, "the factor of divergence", divergenceFactor, MIN_VALUE, MAX_VALUE);
}

export type StopReason =
  | "planned"
  | "stopped"
  | "loss-below"
  | "accuracy-above"
  | "plateau"
  | "diverged";

/** Why a run ended. */
export interface RunEnd {
  readonly reason: StopReason;
  /** Where it first left the finite numbers, if it did. */
  readonly place: NonFinitePlace | null;
  /** A sentence for people. */
  readonly message: string;
}

/** The losses so far, as far as a decision to stop depends on them. */
export interface LossTrack {
  readonly first: number;
  readonly lowest: number;
  /** Updates made when the lowest was measured */
  readonly lowestAt: number;
}

/** The track with one more loss. A loss that is measured once more changes nothing. */
export function trackLoss(track: LossTrack | null, update: number, loss: number): LossTrack {
  if (!track) return { first: loss, lowest: loss, lowestAt: update };
  return loss < track.lowest ? { ...track, lowest: loss, lowestAt: update } : track;
}

/** A run that left the finite numbers. */
export const divergedAt = (update: number, place: NonFinitePlace): RunEnd => ({
  reason: "diverged",
  place,
  message: `After ${update} updates, ${describeNonFinite(place)}.`,
});

/**
 * Decides whether a run ends here.
 *
 * @param track    with the loss of this update
 * @param accuracy null where none was measured
 */
export function stopReason(
  conditions: StopConditions,
  update: number,
  track: LossTrack,
  { loss }: Pick<Measures, "loss">,
  accuracy: number | null,
): RunEnd | null {
  const { lossBelow, accuracyAbove, plateauUpdates, divergenceFactor } = conditions;
  const end = (reason: StopReason, message: string): RunEnd => ({
    reason,
    place: null,
    message: `After ${update} updates, ${message}.`,
  });
  if (lossBelow !== null && loss < lossBelow)
    return end("loss-below", `the loss, ${loss}, is below ${lossBelow}`);
  if (accuracyAbove !== null && accuracy !== null && accuracy > accuracyAbove)
    return end("accuracy-above", `the accuracy, ${accuracy}, is above ${accuracyAbove}`);
  if (divergenceFactor !== null && loss > divergenceFactor * track.first)
    return end("diverged", `the loss, ${loss}, is above ${divergenceFactor} times the first one`);
  if (plateauUpdates !== null && update - track.lowestAt >= plateauUpdates)
    return end("plateau", `the loss has not been lower for ${update - track.lowestAt} updates`);
  return null;
}
