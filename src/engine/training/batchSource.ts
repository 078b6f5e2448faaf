import { assertInteger, assertOneOf, counted, EngineError } from "../errors.ts";
import type { TrainingBatch } from "../network/network.types.ts";
import { LARGEST_SEED } from "../random/limits.ts";
import { createRandom } from "../random/random.ts";
import type { LossPlacement } from "../types.ts";
import { assertRows, assertSteps } from "./assertData.ts";
import { batchSequences, inBatches } from "./batchSequences.ts";
import type {
  BatchSource,
  SequencesOptions,
  SourceBatch,
  SourceOptions,
  WindowsOptions,
} from "./batchSource.types.ts";
import { gatherSteps, type Stretch } from "./gatherSteps.ts";
import { shareCount, shareOf, type Split, splitItems } from "./split.ts";
import { createStreamSource } from "./streamSource.ts";

const WHERE = "createBatchSource";

/**
 * Makes a source of batches. What is kept apart at random for validation depends on the seed alone, and so does the
 * order of every pass: sequences are shuffled, windows and all, by Fisher and Yates's method; what does not
 * fill a batch at the end of a pass is left out of it.
 *
 * @param placement of the objective; for windows and streams the data have a target at every step
 * @throws EngineError "out-of-range" if there are too few data for what was asked
 */
export function createBatchSource(options: SourceOptions, placement: LossPlacement): BatchSource {
  assertOneOf(WHERE, "the source", options.kind, ["sequences", "windows", "streams"]);
  assertInteger(WHERE, "the seed", options.seed, 0, LARGEST_SEED);
  const { kind, validation, data } = options;
  if (validation) assertOneOf(WHERE, "the validation", validation.kind, ["random", "last", "own"]);
  const assertData = (prefix: string, given: TrainingBatch) => {
    assertSourceData(prefix, kind, given, placement);
    if (given.inputs.kind !== data.inputs.kind)
      throw new EngineError(
        "out-of-range",
        `${WHERE}: ${prefix}inputs are ${given.inputs.kind}, but those to learn from are ${data.inputs.kind}.`,
      );
  };
  assertData("", data);
  const source = sourceOf(options, placement);
  const evaluationBatches: BatchSource["evaluationBatches"] = (name, given) => {
    assertData(`${name} `, given);
    return source.evaluationBatches(name, given);
  };
  return {
    ...source,
    evaluationBatches,
    validation:
      validation?.kind === "own"
        ? evaluationBatches("validation", validation.data)
        : source.validation,
  };
}

function sourceOf(options: SourceOptions, placement: LossPlacement): BatchSource {
  switch (options.kind) {
    case "sequences":
      return sequenceSource(options, placement, options.data.sequenceLength, wholeSequences);
    case "windows": {
      const { data, windowLength } = options;
      assertInteger(WHERE, "the window's length", windowLength, 1, data.sequenceLength);
      assertInteger(WHERE, "the window's stride", options.windowStride, 1, data.sequenceLength);
      return sequenceSource(options, placement, windowLength, (given) => windowsOf(options, given));
    }
    case "streams":
      return createStreamSource(options, placement);
  }
}

const wholeSequences = ({ batchSize }: TrainingBatch): readonly Stretch[] =>
  Array.from({ length: batchSize }, (_, element) => ({ element, offset: 0 }));

function windowsOf(
  { windowLength, windowStride }: WindowsOptions,
  { sequenceLength }: TrainingBatch,
): readonly Stretch[] {
  const count = Math.max(0, Math.floor((sequenceLength - windowLength) / windowStride) + 1);
  return Array.from({ length: count }, (_, i) => ({ element: 0, offset: i * windowStride }));
}

/**
 * Windows; those kept apart are neighbours, the last or somewhere, and the training windows those that have no step
 * in common with them.
 */
function splitWindows(
  { windowLength, validation, seed }: WindowsOptions,
  all: readonly Stretch[],
): Split<Stretch> {
  const keptCount = shareCount(shareOf(WHERE, validation), all.length);
  if (keptCount === 0) return { training: all, validation: [] };
  const room = all.length - keptCount;
  const first =
    validation?.kind === "last" ? room : Math.floor(createRandom(seed).nextUniform() * (room + 1));
  const kept = all.slice(first, first + keptCount);
  const begin = kept[0]!.offset;
  const end = kept.at(-1)!.offset + windowLength;
  const training = all.filter(({ offset }) => offset + windowLength <= begin || offset >= end);
  return { training, validation: kept };
}

/**
 * @param length    steps of each stretch of the source's data
 * @param stretches of which some data consist
 */
function sequenceSource(
  options: SequencesOptions | WindowsOptions,
  wanted: LossPlacement,
  length: number,
  stretchesOf: (data: TrainingBatch) => readonly Stretch[],
): BatchSource {
  const { data, batchSize } = options;
  const isWindows = options.kind === "windows";
  const placements = { given: isWindows ? "everyStep" : wanted, wanted } as const;
  const gatherFrom =
    (given: TrainingBatch, steps: number) =>
    (stretches: readonly Stretch[]): SourceBatch => ({
      batch: gatherSteps(given, steps, stretches, placements),
      history: null,
      nextBeginsAfter: null,
    });
  const gather = gatherFrom(data, length);
  const all = stretchesOf(data);
  const split = isWindows
    ? splitWindows(options, all)
    : splitItems(WHERE, all, options.validation, options.seed);
  return {
    ...batchSequences(WHERE, split, options, gather),
    validation: inBatches(split.validation, batchSize, gather),
    evaluationBatches(name, given) {
      const stretches = stretchesOf(given);
      if (stretches.length === 0)
        throw new EngineError(
          "out-of-range",
          `${WHERE}: the ${name} data have ${counted(given.sequenceLength, "time step")}, too few for a window of ${length}.`,
        );
      const steps = isWindows ? length : given.sequenceLength;
      return inBatches(stretches, batchSize, gatherFrom(given, steps));
    },
    trainingData: () => gather(split.training).batch,
  };
}

/** Checks that arrays are as long as they say, and that there is one long sequence where one is to be cut. */
function assertSourceData(
  prefix: string,
  kind: SourceOptions["kind"],
  data: TrainingBatch,
  placement: LossPlacement,
): void {
  assertSteps(WHERE, `${prefix}inputs`, data, data.inputs);
  if (data.initialState)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with an initial state, but sequences begin with the state zero.`,
    );
  const { batchSize, lengths, targets } = data;
  if (kind === "sequences") {
    if (placement === "everyStep") assertSteps(WHERE, `${prefix}targets`, data, targets);
    else assertRows(WHERE, `${prefix}targets`, targets, batchSize, `B is ${batchSize}`);
    return;
  }
  assertInteger(WHERE, `the number of sequences to cut into ${kind}`, batchSize, 1, 1);
  if (lengths)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the data come with lengths, but ${kind} are cut from one sequence without padding.`,
    );
  assertSteps(WHERE, `${prefix}targets`, data, targets);
}
