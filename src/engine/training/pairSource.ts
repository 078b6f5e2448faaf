import { assertInteger, EngineError } from "../errors.ts";
import { LARGEST_SEED } from "../random/random.ts";
import { assertSteps } from "./assertData.ts";
import type { BatchSource, PairBatch, PairsOptions } from "./batchSource.types.ts";
import { dealSequences, splitSequences } from "./dealSequences.ts";
import type { TranslationBatch } from "./encoderDecoder.types.ts";
import { gatherInputs, lengthsOf, numbersAt, type Stretch, stepRowsOf } from "./gatherSteps.ts";
import { taughtBatch } from "./taughtBatch.ts";

const WHERE = "createPairSource";

/**
 * Makes a source of pairs for an encoder and a decoder, dealt out like separate sequences.
 *
 * @param startSymbol that the decoder reads first
 * @throws ShapeError, EngineError "out-of-range" if the data do not fit together, or are too few
 */
export function createPairSource(
  options: PairsOptions,
  startSymbol: number,
): BatchSource<PairBatch> {
  const { data, seed, feeding, validationFeeding } = options;
  assertInteger(WHERE, "the seed", seed, 0, LARGEST_SEED);
  assertPairs(data);
  const split = splitSequences(options);
  return {
    ...dealSequences(split, options, (stretches, use) => ({
      ...gatherPairs(data, stretches),
      feeding: use === "training" ? feeding : validationFeeding,
    })),
    trainingData: () =>
      taughtBatch(gatherPairs(data, split.training).target, split.training.length, startSymbol),
  };
}

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

function assertPairs({ source, target }: TranslationBatch): void {
  if (source.initialState)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the sources come with an initial state, but the encoder begins with the state zero.`,
    );
  assertSteps(WHERE, "source", source, source.inputs);
  const { symbols } = target;
  const { batchSize } = source;
  assertSteps(WHERE, "target", { ...target, batchSize }, { kind: "symbols", symbols });
}
