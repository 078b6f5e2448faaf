import type { Checkpoint } from "../../training/trainingRun.types.ts";

export type MemoryCell = "vanilla" | "gru" | "lstm";

/**
 * How the gates of a network begin; one without gates begins alike with either.
 *
 * - `drawn`: as PyTorch draws their biases, U(−1/√H, 1/√H)
 * - `open`: so that what is remembered stays: GRU update gate +4.6, LSTM forget gate +4.6 and input gate −4.6
 */
export type GateStart = "drawn" | "open";

/** A network on its way, and how far it has come. */
export interface MemoryRun {
  readonly cell: MemoryCell;
  readonly gates: GateStart;
  /** Where an answer left it; null before its first update */
  readonly after: Checkpoint | null;
}

export interface MemorySpanSpec {
  /** 1 to 100 letters after the one to recall */
  readonly gap: number;
  /** Of the sequences and of the weights that the networks begin with */
  readonly seed: number;
  /** 1 to 100 more updates for each run, as far as it has not ended */
  readonly updates: number;
  readonly runs: readonly MemoryRun[];
}

/** Where a run has come to. */
export interface MemoryRunState {
  /** Updates made */
  readonly update: number;
  /** Share of the 192 sequences kept apart that are right, 0 … 1 */
  readonly accuracy: number;
  /** How many of the 500 new sequences are right; null until the run has ended */
  readonly recalled: number | null;
  /** To go on from */
  readonly after: Checkpoint;
}

export interface MemorySpan {
  /** [gap + 1] letters of the first of the new sequences */
  readonly letterByStep: readonly string[];
  /** In the order of the question */
  readonly runs: readonly MemoryRunState[];
}
