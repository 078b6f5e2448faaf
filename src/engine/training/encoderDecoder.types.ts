import type { Machine } from "../network/machine.types.ts";
import type { InputBatch, NetworkSpec } from "../network/network.types.ts";

/**
 * What the decoder reads: the target before (teacher forcing), or what it itself found likeliest (free running).
 */
export type DecoderFeeding = "teacherForced" | "freeRunning";

export interface EncoderDecoderOptions {
  /** Reads the source; its head is not used. Unidirectional. */
  readonly encoder: NetworkSpec;
  /** Writes the target: as many symbols go in as come out. The encoder's cell, hidden size and layers. */
  readonly decoder: NetworkSpec;
  /** T of the source */
  readonly sourceLength: number;
  /** T of the target */
  readonly targetLength: number;
  /** B */
  readonly batchSize: number;
  /** The symbol that the decoder reads first; of its alphabet. */
  readonly startSymbol: number;
  /** The source is symbols; else values. */
  readonly readsSymbols: boolean;
}

/** What is to be written. */
export interface TargetSequences {
  /** T of the longest */
  readonly sequenceLength: number;
  /** [T, B] symbols, time-major */
  readonly symbols: ArrayLike<number>;
  /** [B] how long each target is, 1 … T; what stands beyond is padding and never read. null: all have T. */
  readonly lengths: readonly number[] | null;
}

/** B sources to read, and what is to be written for each. */
export interface TranslationBatch {
  readonly source: InputBatch;
  readonly target: TargetSequences;
}

/** Two networks, the second of which begins in the state in which the first one ended. */
export interface EncoderDecoder {
  /** Its `parameters` are to be written to, followed by `parametersChanged`, and its `gradients` to be read. */
  readonly encoder: Machine;
  readonly decoder: Machine;
  /**
   * Reads the source and writes the target.
   *
   * @returns the mean cross-entropy of a target symbol, nats; NaN if the encoder's state left the finite numbers
   * @throws ShapeError, EngineError if the batch does not fit
   */
  forward(batch: TranslationBatch, feeding: DecoderFeeding): number;
  /**
   * Backpropagates through both networks of the last `forward`, whose loss was finite; fills the `gradients` of
   * both machines. In free running the symbols that were fed back count as given: choosing the likeliest has no gradient.
   */
  backward(): void;
  /** [T, B] the likeliest symbol at every step of the last `forward`, the first among equals; 0 at padding */
  outputs(): Int32Array<ArrayBuffer>;
}
