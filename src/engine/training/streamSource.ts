import { assertInteger, counted, EngineError } from "../errors.ts";
import type { TrainingBatch } from "../network/network.types.ts";
import type { LossPlacement } from "../types.ts";
import type { BatchSource, SourceBatch, StreamsOptions } from "./batchSource.types.ts";
import { gatherSteps, type Stretch } from "./gatherSteps.ts";
import { shuffled } from "./shuffled.ts";
import { shareCount, shareOf } from "./split.ts";

const WHERE = "createBatchSource";
const PLACEMENTS = { given: "everyStep", wanted: "everyStep" } as const;

/** Streams of equal length, to be read side by side. */
interface Streams {
  readonly data: TrainingBatch;
  readonly starts: readonly Stretch[];
  /** Strides from the start of a stream to its end */
  readonly strideCount: number;
}

/**
 * Makes batches of one long sequence for truncated backpropagation through time, BPTT(k2; k1): every k1 steps the
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
  const { data, streamCount, stride, reach, state } = options;
  const steps = data.sequenceLength;
  assertInteger(WHERE, "the number of streams", streamCount, 1, steps);
  assertInteger(WHERE, "the stride k1", stride, 1, steps);
  assertInteger(WHERE, "the reach k2", reach, stride, steps);
  if (placement !== "everyStep")
    throw new EngineError(
      "out-of-range",
      `${WHERE}: streams are learnt from at every step, but the loss is at the last.`,
    );
  const { training, validation } = splitStreams(options);

  /** Steps of history before a stride. */
  const historyLength = (index: number, most: number) => Math.min(most, index * stride);

  function batchOf(streams: Streams, index: number, most: number): SourceBatch {
    const history = historyLength(index, most);
    const begin = index * stride - history;
    const nextBegin = (index + 1) * stride - historyLength(index + 1, most);
    return {
      batch: stepsOf(streams, index * stride, stride),
      history: history === 0 ? null : stepsOf(streams, begin, history),
      nextBeginsAfter:
        state === "reset" || index === streams.strideCount - 1 || nextBegin === 0
          ? null
          : nextBegin - begin,
    };
  }

  const readThrough = (streams: Streams): readonly SourceBatch[] =>
    Array.from({ length: streams.strideCount }, (_, index) =>
      batchOf(streams, index, state === "reset" ? reach - stride : 0),
    );

  return {
    batchesPerPass: training.strideCount,
    trainingBatch: (update) => batchOf(training, update % training.strideCount, reach - stride),
    validation: validation ? readThrough(validation) : [],
    evaluationBatches: (_, given) => readThrough(cutLast(given, 0, options)),
    trainingData: () => stepsOf(training, 0, training.strideCount * stride),
  };
}

/** The same steps of every stream. */
const stepsOf = ({ data, starts }: Streams, offset: number, length: number): TrainingBatch =>
  gatherSteps(
    data,
    length,
    starts.map((start) => ({ element: 0, offset: start.offset + offset })),
    PLACEMENTS,
  );

function splitStreams(options: StreamsOptions): {
  readonly training: Streams;
  readonly validation: Streams | null;
} {
  const { data, validation, seed, streamCount } = options;
  const steps = data.sequenceLength;
  const share = shareOf(WHERE, validation);
  const isLast = validation?.kind === "last";
  const keptSteps = isLast ? shareCount(share, steps) : 0;
  // v of n + v streams are the share v / (n + v), of which n are to be learnt from.
  const keptStreams = isLast ? 0 : shareCount(share / (1 - share), streamCount);
  const all = cut(data, 0, steps - keptSteps, streamCount + keptStreams, options);
  const starts = shuffled(all.starts, seed, 0);
  return {
    training: { ...all, starts: starts.slice(keptStreams) },
    validation:
      keptSteps > 0
        ? cutLast(data, steps - keptSteps, options)
        : keptStreams > 0
          ? { ...all, starts: starts.slice(0, keptStreams) }
          : null,
  };
}

/** Steps `from` … to the end, in as many streams as are learnt from, or fewer if a stride would not fit. */
function cutLast(data: TrainingBatch, from: number, options: StreamsOptions): Streams {
  const steps = data.sequenceLength - from;
  const most = Math.max(1, Math.floor(steps / options.stride));
  return cut(data, from, steps, Math.min(options.streamCount, most), options);
}

/** @throws EngineError "out-of-range" if a stride does not fit into a stream */
function cut(
  data: TrainingBatch,
  from: number,
  steps: number,
  count: number,
  { stride }: StreamsOptions,
): Streams {
  const length = Math.floor(steps / count);
  const strideCount = Math.floor(length / stride);
  if (strideCount === 0)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: ${counted(steps, "step")} cut into ${counted(count, "stream")} give ${length} each, but a stride takes ${stride}.`,
    );
  const starts = Array.from({ length: count }, (_, i) => ({
    element: 0,
    offset: from + i * length,
  }));
  return { data, starts, strideCount };
}
