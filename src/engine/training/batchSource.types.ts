import type { InputBatch, TrainingBatch } from "../network/network.types.ts";
import type { DecoderFeeding, TranslationBatch } from "./encoderDecoder.types.ts";

/**
 * Data for a network, and how they are dealt out to a training run. Everything in it can be cloned to another
 * thread.
 *
 * - `sequences`: separate sequences side by side, [T, N], shuffled anew for every pass
 * - `windows`: one long sequence, [S, 1], cut into windows that are then treated as separate sequences
 * - `streams`: one long sequence cut into a few of equal length, each read from its start to its end in
 *   short strides: truncated backpropagation through time
 */
export type SourceOptions = SequencesOptions | WindowsOptions | StreamsOptions;

interface CommonOptions {
  readonly data: TrainingBatch;
  readonly seed: number;
}

export interface SequencesOptions extends CommonOptions {
  readonly kind: "sequences";
  readonly batchSize: number;
  /** Share of the sequences that is kept apart to validate with, 0 … below 1. */
  readonly validationShare: number;
}

export interface WindowsOptions extends CommonOptions {
  readonly kind: "windows";
  readonly windowLength: number;
  /** Steps from the start of one window to the start of the next; shorter than a window, they overlap. */
  readonly windowStride: number;
  readonly batchSize: number;
  /** Share of the windows, a stretch of neighbours, kept apart to validate with; no training window touches it. */
  readonly validationShare: number;
}

export interface StreamsOptions extends CommonOptions {
  readonly kind: "streams";
  /** Streams to learn from; the batch size. */
  readonly streamCount: number;
  /** Streams kept apart to validate with. */
  readonly validationStreamCount: number;
  /** k1: steps from one update to the next */
  readonly stride: number;
  /** k2 ≥ k1: how many steps back gradients reach from the last of a stride */
  readonly reach: number;
  /** Whether each stride starts from the state in which the network was, or from zeros. */
  readonly state: "carried" | "reset";
}

/** Pairs of a source and a target for an encoder and a decoder, shuffled anew for every pass. */
export interface PairsOptions {
  readonly kind: "pairs";
  /** [T, N] sources and their targets */
  readonly data: TranslationBatch;
  readonly seed: number;
  readonly batchSize: number;
  /** Share of the pairs that is kept apart to validate with, 0 … below 1. */
  readonly validationShare: number;
  /** What the decoder reads while it learns */
  readonly feeding: DecoderFeeding;
  /** What it reads in validation; in use it is `freeRunning` */
  readonly validationFeeding: DecoderFeeding;
}

/** What one update of an encoder and a decoder learns from. */
export interface PairBatch extends TranslationBatch {
  readonly feeding: DecoderFeeding;
}

/** What one update of a network learns from. */
export interface SourceBatch {
  readonly batch: TrainingBatch;
  /** The steps just before, without a loss, which gradients reach back into; null for none. */
  readonly history: InputBatch | null;
  /** After how many steps, history included, the next one begins; null if it begins with zeros. */
  readonly nextBeginsAfter: number | null;
}

/** Deals out batches; the same for equal options, and without a memory of its own that would count. */
export interface BatchSource<Batch = SourceBatch> {
  /** Updates in one pass over the training data. */
  readonly batchesPerPass: number;
  /** The batch for the update with this number, 0 …; a pure function of it. */
  trainingBatch(update: number): Batch;
  /** Everything kept apart, in the order in which it is to be read; empty if nothing is. */
  readonly validation: readonly Batch[];
  /** All that there is to learn from, put together anew; of pairs, what the decoder learns from. */
  trainingData(): TrainingBatch;
}
