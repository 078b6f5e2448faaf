import { assertInteger } from "../errors.ts";
import type { BatchSource } from "./batchSource.types.ts";
import type { Stretch } from "./gatherSteps.ts";
import { shuffled } from "./shuffled.ts";
import { assertSomeLeft, type Split } from "./split.ts";

/** Puts what is read together side by side, in batches of at most this size, in order. */
export const inBatches = <Batch>(
  stretches: readonly Stretch[],
  batchSize: number,
  gather: (stretches: readonly Stretch[]) => Batch,
): readonly Batch[] =>
  Array.from({ length: Math.ceil(stretches.length / batchSize) }, (_, i) =>
    gather(stretches.slice(i * batchSize, (i + 1) * batchSize)),
  );

/**
 * Puts separate sequences into batches, in another order for every pass; what does not fill a batch at the end
 * of a pass is left out of it.
 *
 * @param gather puts stretches side by side
 * @throws EngineError "out-of-range" if there are too few
 */
export function batchSequences<Batch>(
  where: string,
  split: Split<Stretch>,
  { batchSize, seed }: { readonly batchSize: number; readonly seed: number },
  gather: (stretches: readonly Stretch[]) => Batch,
): Pick<BatchSource<Batch>, "batchesPerPass" | "trainingBatch"> {
  assertSomeLeft(split, where);
  const { training } = split;
  assertInteger(where, "the batch size", batchSize, 1, training.length);
  const batchesPerPass = Math.floor(training.length / batchSize);
  let orderedPass = -1;
  let order = training;
  return {
    batchesPerPass,
    trainingBatch(update) {
      const pass = Math.floor(update / batchesPerPass);
      if (pass !== orderedPass) {
        order = shuffled(training, seed, pass + 1);
        orderedPass = pass;
      }
      const first = (update % batchesPerPass) * batchSize;
      return gather(order.slice(first, first + batchSize));
    },
  };
}
