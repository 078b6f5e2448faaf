import { assertBetween, assertInteger, EngineError } from "../errors.ts";
import type { BatchSource, PairsOptions, SequencesOptions } from "./batchSource.types.ts";
import type { Stretch } from "./gatherSteps.ts";
import { shuffled } from "./shuffled.ts";

const WHERE = "createBatchSource";

/** What is learnt from, and what is kept apart. */
export interface Split {
  readonly training: readonly Stretch[];
  readonly validation: readonly Stretch[];
}

/** Whole sequences, the first of a shuffle to validate with. */
export function splitSequences({
  data,
  validationShare,
  seed,
}: SequencesOptions | PairsOptions): Split {
  const count = "source" in data ? data.source.batchSize : data.batchSize;
  const all = shuffled(
    Array.from({ length: count }, (_, element) => ({ element, offset: 0 })),
    seed,
    0,
  );
  const validationCount = validationCountOf(count, validationShare);
  return { training: all.slice(validationCount), validation: all.slice(0, validationCount) };
}

/** @throws EngineError "out-of-range" */
export function validationCountOf(count: number, share: number): number {
  assertBetween(WHERE, "the share to validate with", share, 0, 1);
  return Math.round(share * count);
}

/**
 * Deals out separate sequences in batches, in another order for every pass; what does not fill a batch at the end
 * of a pass is left out of it.
 *
 * @param gather puts stretches side by side
 * @throws EngineError "out-of-range" if there are too few
 */
export function dealSequences<Batch>(
  { training, validation }: Split,
  { batchSize, seed }: { readonly batchSize: number; readonly seed: number },
  gather: (stretches: readonly Stretch[], use: keyof Split) => Batch,
): Omit<BatchSource<Batch>, "trainingData"> {
  if (training.length === 0)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: no sequence is left to learn from, since ${validation.length} are kept apart to validate with.`,
    );
  assertInteger(WHERE, "the batch size", batchSize, 1, training.length);
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
      return gather(order.slice(first, first + batchSize), "training");
    },
    validation: Array.from({ length: Math.ceil(validation.length / batchSize) }, (_, i) =>
      gather(validation.slice(i * batchSize, (i + 1) * batchSize), "validation"),
    ),
  };
}
