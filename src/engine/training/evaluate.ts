import type { NonFinitePlace } from "../errors.ts";
import type { NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import type { CorrectCount, Measures } from "./measures.ts";
import type { ForwardResult, TrainableModel } from "./trainableModel.types.ts";

/** What a forward pass measured, summed over batches. */
interface Sums {
  readonly loss: number;
  readonly stepCount: number;
  readonly sequenceCount: number;
  readonly correct: CorrectCount | null;
}

/** Turns what was counted into shares. */
export type MeasuresOf = (
  loss: number,
  shares: Pick<Measures, "accuracy" | "exactMatch">,
) => Measures;

const NOT_COUNTED = { accuracy: null, exactMatch: null } as const;

/** Shares of steps and of sequences that were predicted correctly; null where nothing was counted. */
export const sharesOf = (
  correct: CorrectCount | null,
  { stepCount, sequenceCount }: Pick<ForwardResult, "stepCount" | "sequenceCount">,
): Pick<Measures, "accuracy" | "exactMatch"> =>
  correct
    ? { accuracy: correct.steps / stepCount, exactMatch: correct.sequences / sequenceCount }
    : NOT_COUNTED;

/** What some data gave. */
export interface Evaluation {
  /** null if there are no data, or they led out of the finite numbers */
  readonly measured: Measures | null;
  readonly place: NonFinitePlace | null;
}

/** Reads batches one after the other, carrying the state on where they say so, and measures over all of them. */
export function evaluate<Batch>(
  model: TrainableModel<Batch>,
  values: Vector,
  batches: readonly Batch[],
  measures: MeasuresOf,
): Evaluation {
  let sums: Sums | null = null;
  let carried: NetworkState | null = null;
  for (const batch of batches) {
    const result: ForwardResult = model.forward(values, batch, carried);
    if (result.place) return { measured: null, place: result.place };
    carried = result.nextState;
    sums = added(sums, result, model.countCorrect());
  }
  if (!sums) return { measured: null, place: null };
  return {
    measured: measures(sums.loss / sums.stepCount, sharesOf(sums.correct, sums)),
    place: null,
  };
}

function added(sums: Sums | null, result: ForwardResult, correct: CorrectCount | null): Sums {
  const { stepCount, sequenceCount } = result;
  const loss = result.loss * stepCount;
  if (!sums) return { loss, stepCount, sequenceCount, correct };
  return {
    loss: sums.loss + loss,
    stepCount: sums.stepCount + stepCount,
    sequenceCount: sums.sequenceCount + sequenceCount,
    correct: sums.correct &&
      correct && {
        steps: sums.correct.steps + correct.steps,
        sequences: sums.correct.sequences + correct.sequences,
      },
  };
}
