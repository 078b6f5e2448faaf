import {
  assertBetween,
  assertInteger,
  counted,
  describeNonFinite,
  type NonFinitePlace,
} from "../errors.ts";
import type { Chance } from "./chance.ts";

/** When to end before all planned updates have been made; null switches a condition off. */
export interface StopConditions {
  /** The loss of a batch is below this. */
  readonly lossBelow: number | null;
  /** The accuracy, of validation if there is any and of the batch otherwise, is above this share, 0 … 1. */
  readonly accuracyAbove: number | null;
  /**
   * The share of exact matches is, of whole answers of an encoder and a decoder for instance; of validation if
   * there is any and of the batch otherwise, 0 … 1. Left out, it is null.
   */
  readonly exactMatchAbove?: number | null;
  /** The lowest loss of a batch is this many updates old. */
  readonly plateauUpdates: number | null;
  /**
   * The loss of a batch is above this many times the first one's, and above as many times what always saying the
   * same would cost: a network that had learnt before begins below that. Left out, it is DIVERGENCE_FACTOR:
   * softmax never overflows, so that a run with far too large a learning rate would go on to its end otherwise.
   */
  readonly divergenceFactor?: number | null;
}

/** A loss as far above what knowing nothing costs is no accident of one batch. */
export const DIVERGENCE_FACTOR = 20;

/** @throws EngineError "out-of-range" */
export function assertStopConditions(where: string, conditions: StopConditions): void {
  const { lossBelow, accuracyAbove, plateauUpdates } = conditions;
  const { exactMatchAbove = null, divergenceFactor = null } = conditions;
  const { MAX_VALUE, MAX_SAFE_INTEGER, MIN_VALUE } = Number;
  if (lossBelow !== null) assertBetween(where, "the loss to stop below", lossBelow, 0, MAX_VALUE);
  if (accuracyAbove !== null)
    assertBetween(where, "the accuracy to stop above", accuracyAbove, 0, 1);
  if (exactMatchAbove !== null)
    assertBetween(where, "the share of exact matches to stop above", exactMatchAbove, 0, 1);
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
  | "exact-match-above"
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
  message: `After ${counted(update, "update")}, ${describeNonFinite(place)}.`,
});

/** What a decision to stop depends on. */
export interface Moment {
  /** Updates made */
  readonly update: number;
  /** With the loss of this update */
  readonly track: LossTrack;
  /** Of the batch */
  readonly loss: number;
  /** Of validation, or of the batch if no data are kept apart; null where none was measured */
  readonly accuracy: number | null;
  readonly exactMatch: number | null;
}

/**
 * Decides whether a run ends here.
 *
 * @param constant what always saying the same would cost
 */
export function stopReason(
  conditions: StopConditions,
  { update, track, loss, accuracy, exactMatch }: Moment,
  { constant }: Chance,
): RunEnd | null {
  const { lossBelow, accuracyAbove, plateauUpdates } = conditions;
  const { exactMatchAbove = null, divergenceFactor = DIVERGENCE_FACTOR } = conditions;
  const end = (reason: StopReason, message: string): RunEnd => ({
    reason,
    place: null,
    message: `After ${counted(update, "update")}, ${message}.`,
  });
  if (lossBelow !== null && loss < lossBelow)
    return end("loss-below", `the loss, ${loss}, is below ${lossBelow}`);
  if (accuracyAbove !== null && accuracy !== null && accuracy > accuracyAbove)
    return end("accuracy-above", `the accuracy, ${accuracy}, is above ${accuracyAbove}`);
  if (exactMatchAbove !== null && exactMatch !== null && exactMatch > exactMatchAbove)
    return end(
      "exact-match-above",
      `the share of exact matches, ${exactMatch}, is above ${exactMatchAbove}`,
    );
  if (divergenceFactor !== null && loss > divergenceFactor * Math.max(track.first, constant.loss))
    return end(
      "diverged",
      `the loss, ${loss}, is above ${divergenceFactor} times ${track.first < constant.loss ? "that of always saying the same" : "the first one"}`,
    );
  const updatesSince = update - track.lowestAt;
  if (plateauUpdates !== null && updatesSince >= plateauUpdates)
    return end("plateau", `the loss has not been lower for ${counted(updatesSince, "update")}`);
  return null;
}
