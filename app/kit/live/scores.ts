import type { TrainingNews } from "../../../src/protocol/messages.ts";

/** How well the network did after so many updates. */
export interface Score {
  readonly update: number;
  /** Of the batch that the next update learns from */
  readonly loss: number;
  /** Of the data kept apart; null where it was not measured */
  readonly validation: number | null;
}

/** More than a screen has pixels to tell apart. */
const MOST_SCORES = 1024;

/** The scores of a run in order of their updates: thinned out evenly, but for the newest, when there are many. */
export interface Scores {
  readonly all: readonly Score[];
  /** Only updates that this divides are kept. */
  readonly stride: number;
}

export const noScores: Scores = { all: [], stride: 1 };

/** With the measurements of one more pull. What a run measures again, after it went back, is the same and is not kept twice. */
export function withScores(
  { all, stride }: Scores,
  metrics: TrainingNews["progress"]["metrics"],
): Scores {
  const known = all.at(-1)?.update ?? -1;
  const added = metrics
    .filter(({ update }) => update > known)
    .map(({ update, batch, validation }) => ({
      update,
      loss: batch.loss,
      validation: validation?.loss ?? null,
    }));
  return thinned([...all, ...added], stride);
}

function thinned(all: readonly Score[], stride: number): Scores {
  const last = all.length - 1;
  const kept = all.filter(({ update }, at) => at === last || update % stride === 0);
  return kept.length > MOST_SCORES ? thinned(kept, 2 * stride) : { all: kept, stride };
}
