import { assertInteger, EngineError } from "../errors.ts";
import type { LossPlacement } from "../types.ts";
import type { BatchSource, SourceBatch, StreamsOptions } from "./batchSource.types.ts";
import { gatherSteps, type Stretch } from "./gatherSteps.ts";
import { shuffled } from "./shuffled.ts";

const WHERE = "createBatchSource";
const PLACEMENTS = { given: "everyStep", wanted: "everyStep" } as const;

/**
 * Deals out one long sequence for truncated backpropagation through time, BPTT(k2; k1): every k1 steps the
 * loss of these k1 steps is learnt from, with gradients that reach back k2 steps from the last of them.
 *
 * The sequence is cut into streams of equal length that are read side by side; what is left over at the end
 * of the sequence, and of a stream, is fewer than a stream's or a stride's steps, and not read. Near the start of
 * a stream, history is as long as there is any.
 *
 * @source Williams and Peng, "An efficient gradient-based algorithm for on-line training of recurrent
 *   network trajectories", Neural Computation 2, 1990: BPTT(h; h′) with h = k2, h′ = k1
 */
export function createStreamSource(options: StreamsOptions, placement: LossPlacement): BatchSource {
  const { data, seed, streamCount, validationStreamCount, stride, reach, state } = options;
  const steps = data.sequenceLength;
  assertInteger(WHERE, "the number of streams", streamCount, 1, steps);
  assertInteger(WHERE, "the number of validation streams", validationStreamCount, 0, steps);
  assertInteger(WHERE, "the stride k1", stride, 1, steps);
  assertInteger(WHERE, "the reach k2", reach, stride, steps);
  if (placement !== "everyStep")
    throw new EngineError(
      "out-of-range",
      `${WHERE}: streams are learnt from at every step, but the loss is at the last.`,
    );
  const cutCount = streamCount + validationStreamCount;
  const streamLength = Math.floor(steps / cutCount);
  const batchesPerPass = Math.floor(streamLength / stride);
  if (batchesPerPass === 0)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: ${steps} steps cut into ${cutCount} streams give ${streamLength} each, but a stride takes ${stride}.`,
    );
  const cuts = shuffled(
    Array.from({ length: cutCount }, (_, i) => ({ element: 0, offset: i * streamLength })),
    seed,
    0,
  );
  const validationStreams = cuts.slice(0, validationStreamCount);
  const streams = cuts.slice(validationStreamCount);

  const from = (starts: readonly Stretch[], offset: number, length: number) =>
    gatherSteps(
      data,
      length,
      starts.map((start) => ({ element: 0, offset: start.offset + offset })),
      PLACEMENTS,
    );

  /** Steps of history before a stride. */
  const historyLength = (index: number, most: number) => Math.min(most, index * stride);

  function batchOf(starts: readonly Stretch[], index: number, most: number): SourceBatch {
    const history = historyLength(index, most);
    const begin = index * stride - history;
    const nextBegin = (index + 1) * stride - historyLength(index + 1, most);
    return {
      batch: from(starts, index * stride, stride),
      history: history === 0 ? null : from(starts, begin, history),
      nextBeginsAfter:
        state === "reset" || index === batchesPerPass - 1 || nextBegin === 0
          ? null
          : nextBegin - begin,
    };
  }

  return {
    batchesPerPass,
    trainingBatch: (update) => batchOf(streams, update % batchesPerPass, reach - stride),
    validation: Array.from(
      { length: validationStreamCount === 0 ? 0 : batchesPerPass },
      (_, index) => batchOf(validationStreams, index, state === "reset" ? reach - stride : 0),
    ),
    trainingData: () => from(streams, 0, batchesPerPass * stride),
  };
}
