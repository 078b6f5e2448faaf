import type { NetworkState, Objective, TrainingBatch } from "../../network/network.types.ts";

/** Cross-entropy at every step, added up. */
export const SUM_OF_LOSSES = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "batchMean",
} as const satisfies Objective;

/**
 * A text as a task: all letters but the last are read, all but the first are to be predicted.
 *
 * @param symbols      [T + 1] places in the alphabet
 * @param initialState h_0; null means zeros
 */
export const spellingBatch = (
  symbols: readonly number[],
  initialState: NetworkState | null,
): TrainingBatch => ({
  sequenceLength: symbols.length - 1,
  batchSize: 1,
  inputs: { kind: "symbols", symbols: symbols.slice(0, -1) },
  lengths: null,
  initialState,
  targets: { kind: "classes", classes: symbols.slice(1) },
});
