import type { Objective, TrainingBatch } from "../../network/network.types.ts";
import type { Random } from "../../random/random.ts";
import { RECALL_ALPHABET, RECALL_KEYS } from "./limits.ts";

const KEYS = RECALL_KEYS.length;
const FILLERS = RECALL_ALPHABET.length - KEYS;

/** One loss, at the last letter */
export const RECALL_OBJECTIVE: Objective = {
  loss: "crossEntropy",
  placement: "lastStep",
  reduction: "stepMean",
};

/** A letter's symbol is its place in the alphabet; the class of a sequence is the symbol of its first letter. */
export interface RecallBatch extends TrainingBatch {
  readonly inputs: { readonly kind: "symbols"; readonly symbols: readonly number[] };
  readonly targets: { readonly kind: "classes"; readonly classes: readonly number[] };
}

/**
 * Sequences of one letter to recall and `gap` letters after it that say nothing: the first is one of the keys, each as
 * likely as the others, and the rest are fillers, which are never keys.
 *
 * @returns [T, count] with T = gap + 1
 */
export function drawRecallBatch(random: Random, count: number, gap: number): RecallBatch {
  const sequenceLength = gap + 1;
  const symbols = Array.from({ length: sequenceLength * count }, () => 0);
  const below = (limit: number): number => Math.floor(random.nextUniform() * limit);
  for (let sequence = 0; sequence < count; sequence++) {
    symbols[sequence] = below(KEYS);
    for (let t = 1; t < sequenceLength; t++) symbols[t * count + sequence] = KEYS + below(FILLERS);
  }
  return batchOf(symbols, count);
}

/** One sequence of a batch, as a batch of its own. */
export function sequenceOf({ inputs, batchSize }: RecallBatch, index: number): RecallBatch {
  return batchOf(
    inputs.symbols.filter((_, at) => at % batchSize === index),
    1,
  );
}

/** The letters of a batch of one sequence, by step. */
export const lettersOf = ({ inputs }: RecallBatch): string[] =>
  inputs.symbols.map((symbol) => RECALL_ALPHABET[symbol]!);

const batchOf = (symbols: readonly number[], batchSize: number): RecallBatch => ({
  sequenceLength: symbols.length / batchSize,
  batchSize,
  inputs: { kind: "symbols", symbols },
  targets: { kind: "classes", classes: symbols.slice(0, batchSize) },
  lengths: null,
  initialState: null,
});
