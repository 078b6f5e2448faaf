import { assertInteger, assertOneOf, EngineError } from "../errors.ts";
import type { TrainingBatch } from "../network/network.types.ts";
import { createRandom, LARGEST_SEED } from "../random/random.ts";
import type { LossPlacement } from "../types.ts";
import { assertRows, assertSteps } from "./assertData.ts";
import type {
  BatchSource,
  SequencesOptions,
  SourceOptions,
  WindowsOptions,
} from "./batchSource.types.ts";
import { dealSequences, type Split, splitSequences, validationCountOf } from "./dealSequences.ts";
import { gatherSteps, type Stretch } from "./gatherSteps.ts";
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
  assertOneOf(WHERE, "the source", options.kind, ["sequences", "windows", "streams"]);
  assertInteger(WHERE, "the seed", seed, 0, LARGEST_SEED);
  assertSteps(WHERE, "inputs", data, data.inputs);
  if (data.initialState)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with an initial state, but sequences are dealt out with the state zero.`,
    );
  switch (options.kind) {
    case "sequences":
      if (placement === "everyStep") assertSteps(WHERE, "targets", data, data.targets);
      else assertRows(WHERE, "targets", data.targets, data.batchSize, `B is ${data.batchSize}`);
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
  options: SequencesOptions | WindowsOptions,
  wanted: LossPlacement,
  split: Split,
  { length, given }: { readonly length: number; readonly given: LossPlacement },
): BatchSource {
  const gather = (stretches: readonly Stretch[]): TrainingBatch =>
    gatherSteps(options.data, length, stretches, { given, wanted });
  return {
    ...dealSequences(split, options, (stretches) => ({
      batch: gather(stretches),
      history: null,
      nextBeginsAfter: null,
    })),
    trainingData: () => gather(split.training),
  };
}

function assertLongSequence(kind: string, data: TrainingBatch): void {
  const { batchSize, lengths, targets } = data;
  assertInteger(WHERE, `the number of sequences to cut into ${kind}`, batchSize, 1, 1);
  if (lengths)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with lengths, but ${kind} are cut from one sequence without padding.`,
    );
  assertSteps(WHERE, "targets", data, targets);
}
