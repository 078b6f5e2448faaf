import type { InputBatch, TrainingBatch } from "../network/network.types.ts";
import type { DecoderFeeding, TranslationBatch } from "./encoderDecoder.types.ts";

/**
 * Data for a network, and how a training run makes batches of them. Everything in it can be cloned to another
 * thread.
 *
 * - `sequences`: separate sequences side by side, [T, N], shuffled anew for every pass
 * - `windows`: one long sequence, [S, 1], cut into windows that are then treated as separate sequences
 * - `streams`: one long sequence cut into a few of equal length, each read from its start to its end in
 *   short strides: truncated backpropagation through time
 */
export type SourceOptions = SequencesOptions | WindowsOptions | StreamsOptions;

/**
 * What is kept apart to validate with; null for nothing.
 *
 * - `random`: a share, 0 … below 1, that the seed chooses: of sequences, pairs and streams any, of windows a
 *   stretch of neighbours
 * - `last`: a share at the end, where the order is that of time: the future of a series, the end of a book
 * - `own`: other data of the same kind; then all of the source's are learnt from
 *
 * A share that is not 0 keeps at least one. Nothing that is kept apart is ever learnt from.
 */
export type Validation<Data = TrainingBatch> =
  | null
  | { readonly kind: "random" | "last"; readonly share: number }
  | { readonly kind: "own"; readonly data: Data };

interface CommonOptions {
  readonly data: TrainingBatch;
  readonly validation: Validation;
  readonly seed: number;
}

export interface SequencesOptions extends CommonOptions {
  readonly kind: "sequences";
  readonly batchSize: number;
}

export interface WindowsOptions extends CommonOptions {
  readonly kind: "windows";
  /** No window that is learnt from has a step in common with one that is kept apart. */
  readonly windowLength: number;
  /** Steps from the start of one window to the start of the next; shorter than a window, they overlap. */
  readonly windowStride: number;
  readonly batchSize: number;
}

export interface StreamsOptions extends CommonOptions {
  readonly kind: "streams";
  /**
   * Streams to learn from; the batch size. With a random share to validate with, the sequence is cut into more
   * streams, so many that the share of them is kept apart. What stands at its end, and data of one's own, are cut
   * into as many streams as these, or fewer if a stride would not fit.
   */
  readonly streamCount: number;
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
  readonly validation: Validation<TranslationBatch>;
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

/** Makes batches; the same for equal options, and without a memory of its own that would count. */
export interface BatchSource<Batch = SourceBatch, Data = TrainingBatch> {
  /** Updates in one pass over the training data. */
  readonly batchesPerPass: number;
  /** The batch for the update with this number, 0 …; a pure function of it. */
  trainingBatch(update: number): Batch;
  /** Everything kept apart, in the order in which it is to be read; empty if nothing is. */
  readonly validation: readonly Batch[];
  /**
   * Batches of other data, in the order in which they are to be read to evaluate a network on them.
   *
   * @param name of the data, for messages
   * @throws ShapeError, EngineError "out-of-range" if they are not of the kind that the source's are
   */
  evaluationBatches(name: string, data: Data): readonly Batch[];
  /** All that there is to learn from, put together anew; of pairs, what the decoder learns from. */
  trainingData(): TrainingBatch;
}
