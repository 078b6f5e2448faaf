import { assertBetween, assertInteger, EngineError } from "../errors.ts";
import type { TrainingBatch } from "../network/network.types.ts";
import { createRandom, LARGEST_SEED } from "../random/random.ts";
import type { LossPlacement } from "../types.ts";
import type {
  BatchSource,
  SequencesOptions,
  SourceBatch,
  SourceOptions,
  WindowsOptions,
} from "./batchSource.types.ts";
import { gatherSteps, type Stretch } from "./gatherSteps.ts";
import { shuffled } from "./shuffled.ts";
import { createStreamSource } from "./streamSource.ts";

const WHERE = "createBatchSource";

/**
 * Makes a source of batches. What is kept apart for validation depends on the seed alone, and so does the
 * order of every pass: sequences are shuffled, windows and all, by Fisher and Yates's method; what does not
 * fill a batch at the end of a pass is left out of it.
 *
 * @param placement of the objective; for windows and streams the data have a target at every step
 * @throws EngineError "out-of-range" if there are too few data for what was asked
 */
export function createBatchSource(options: SourceOptions, placement: LossPlacement): BatchSource {
  const { data, seed } = options;
  assertInteger(WHERE, "the seed", seed, 0, LARGEST_SEED);
  if (data.initialState)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with an initial state, but sequences are dealt out with the state zero.`,
    );
  switch (options.kind) {
    case "sequences":
      return createSequenceSource(options, placement, splitSequences(options), {
        length: data.sequenceLength,
        given: placement,
      });
    case "windows":
      assertLongSequence(options.kind, data);
      return createSequenceSource(options, placement, splitWindows(options), {
        length: options.windowLength,
        given: "everyStep",
      });
    case "streams":
      assertLongSequence(options.kind, data);
      return createStreamSource(options, placement);
  }
}

interface Split {
  readonly training: readonly Stretch[];
  readonly validation: readonly Stretch[];
}

/** Whole sequences, the first of a shuffle to validate with. */
function splitSequences({ data, validationShare, seed }: SequencesOptions): Split {
  const all = shuffled(
    Array.from({ length: data.batchSize }, (_, element) => ({ element, offset: 0 })),
    seed,
    0,
  );
  const validationCount = validationCountOf(all.length, validationShare);
  return { training: all.slice(validationCount), validation: all.slice(0, validationCount) };
}

/** Windows; those to validate with are neighbours somewhere, so that few others touch them. */
function splitWindows({
  data,
  windowLength,
  windowStride,
  validationShare,
  seed,
}: WindowsOptions): Split {
  assertInteger(WHERE, "the window's length", windowLength, 1, data.sequenceLength);
  assertInteger(WHERE, "the window's stride", windowStride, 1, data.sequenceLength);
  const count = Math.floor((data.sequenceLength - windowLength) / windowStride) + 1;
  const all = Array.from({ length: count }, (_, i) => ({ element: 0, offset: i * windowStride }));
  const validationCount = validationCountOf(count, validationShare);
  if (validationCount === 0) return { training: all, validation: [] };
  const first = Math.floor(createRandom(seed).nextUniform() * (count - validationCount + 1));
  const validation = all.slice(first, first + validationCount);
  const begin = validation[0]!.offset;
  const end = validation.at(-1)!.offset + windowLength;
  const training = all.filter(({ offset }) => offset + windowLength <= begin || offset >= end);
  return { training, validation };
}

function createSequenceSource(
  { data, batchSize, seed }: SequencesOptions | WindowsOptions,
  wanted: LossPlacement,
  { training, validation }: Split,
  { length, given }: { readonly length: number; readonly given: LossPlacement },
): BatchSource {
  assertInteger(WHERE, "the batch size", batchSize, 1, Math.max(1, training.length));
  if (training.length === 0)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: no sequence is left to learn from, since ${validation.length} are kept apart to validate with.`,
    );
  const batchesPerPass = Math.floor(training.length / batchSize);
  const gather = (stretches: readonly Stretch[]): TrainingBatch =>
    gatherSteps(data, length, stretches, { given, wanted });
  const alone = (stretches: readonly Stretch[]): SourceBatch => ({
    batch: gather(stretches),
    history: null,
    nextBeginsAfter: null,
  });

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
      return alone(order.slice(first, first + batchSize));
    },
    validation: Array.from({ length: Math.ceil(validation.length / batchSize) }, (_, i) =>
      alone(validation.slice(i * batchSize, (i + 1) * batchSize)),
    ),
    trainingData: () => gather(training),
  };
}

function validationCountOf(count: number, share: number): number {
  assertBetween(WHERE, "the share to validate with", share, 0, 1);
  return Math.round(share * count);
}

function assertLongSequence(kind: string, { batchSize, lengths }: TrainingBatch): void {
  assertInteger(WHERE, `the number of sequences to cut into ${kind}`, batchSize, 1, 1);
  if (lengths)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with lengths, but ${kind} are cut from one sequence without padding.`,
    );
}
