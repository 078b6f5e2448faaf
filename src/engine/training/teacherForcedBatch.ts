import { assertLength } from "../errors.ts";
import type { Objective, TrainingBatch } from "../network/network.types.ts";
import type { TargetSequences } from "./encoderDecoder.types.ts";

/** What a decoder is held to: the mean cross-entropy of a symbol. */
export const DECODER_OBJECTIVE: Objective = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "stepMean",
};

/**
 * What a decoder reads and is to write under teacher forcing:  it reads (start, y_1, … y_{T−1}) and is to write
 * (y_1, … y_T).
 *
 * @param target    of `batchSize` sequences; its arrays are kept
 * @param batchSize B
 * @throws ShapeError if there are not T · B symbols
 */
export function teacherForcedBatch(
  { sequenceLength, symbols, lengths }: TargetSequences,
  batchSize: number,
  startSymbol: number,
): TrainingBatch {
  const steps = sequenceLength * batchSize;
  const shape = `T is ${sequenceLength} and B is ${batchSize}`;
  assertLength("encoder and decoder", "target", symbols.length, steps, shape);
  const read = new Int32Array(steps).fill(startSymbol, 0, batchSize);
  for (let row = batchSize; row < steps; row++) read[row] = symbols[row - batchSize]!;
  return {
    sequenceLength,
    batchSize,
    inputs: { kind: "symbols", symbols: read },
    targets: { kind: "classes", classes: symbols },
    lengths,
    initialState: null,
  };
}
