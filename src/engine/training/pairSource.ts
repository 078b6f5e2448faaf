import { assertInteger, assertOneOf, EngineError } from "../errors.ts";
import { LARGEST_SEED } from "../random/limits.ts";
import { assertSteps } from "./assertData.ts";
import { batchSequences, inBatches } from "./batchSequences.ts";
import type { BatchSource, PairBatch, PairsOptions } from "./batchSource.types.ts";
import type { TranslationBatch } from "./encoderDecoder.types.ts";
import { gatherInputs, lengthsOf, numbersAt, type Stretch, stepRowsOf } from "./gatherSteps.ts";
import { splitItems } from "./split.ts";
import { teacherForcedBatch } from "./teacherForcedBatch.ts";

const WHERE = "createPairSource";

/**
 * Makes a source of pairs for an encoder and a decoder, put into batches like separate sequences.
 *
 * @param startSymbol that the decoder reads first
 * @throws ShapeError, EngineError "out-of-range" if the data do not fit together, or are too few
 */
export function createPairSource(
  options: PairsOptions,
  startSymbol: number,
): BatchSource<PairBatch, TranslationBatch> {
  const { data, validation, seed, batchSize, feeding, validationFeeding } = options;
  assertInteger(WHERE, "the seed", seed, 0, LARGEST_SEED);
  if (validation) assertOneOf(WHERE, "the validation", validation.kind, ["random", "last", "own"]);
  assertPairs("", data);
  const split = splitItems(WHERE, pairsOf(data), validation, seed);

  const evaluationBatches = (name: string, given: TranslationBatch): readonly PairBatch[] => {
    assertPairs(`${name} `, given);
    return read(given, pairsOf(given));
  };
  /** As the decoder is used: it reads in validation what it is told to. */
  const read = (given: TranslationBatch, stretches: readonly Stretch[]): readonly PairBatch[] =>
    inBatches(stretches, batchSize, (some) => ({
      ...gatherPairs(given, some),
      feeding: validationFeeding,
    }));

  return {
    ...batchSequences(WHERE, split, options, (stretches) => ({
      ...gatherPairs(data, stretches),
      feeding,
    })),
    validation:
      validation?.kind === "own"
        ? evaluationBatches("validation", validation.data)
        : read(data, split.validation),
    evaluationBatches,
    trainingData: () =>
      teacherForcedBatch(
        gatherPairs(data, split.training).target,
        split.training.length,
        startSymbol,
      ),
  };
}

const pairsOf = ({ source }: TranslationBatch): readonly Stretch[] =>
  Array.from({ length: source.batchSize }, (_, element) => ({ element, offset: 0 }));

function gatherPairs(
  { source, target }: TranslationBatch,
  stretches: readonly Stretch[],
): TranslationBatch {
  const targets = { ...target, batchSize: source.batchSize };
  const rows = stepRowsOf(targets, target.sequenceLength, stretches);
  return {
    source: gatherInputs(source, source.sequenceLength, stretches),
    target: {
      sequenceLength: target.sequenceLength,
      symbols: numbersAt(target.symbols, rows),
      lengths: lengthsOf(targets, target.sequenceLength, stretches),
    },
  };
}

function assertPairs(prefix: string, { source, target }: TranslationBatch): void {
  if (source.initialState)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the sources come with an initial state, but the encoder begins with the state zero.`,
    );
  assertSteps(WHERE, `${prefix}source`, source, source.inputs);
  const { symbols } = target;
  const { batchSize } = source;
  assertSteps(WHERE, `${prefix}target`, { ...target, batchSize }, { kind: "symbols", symbols });
}
