import { assertInteger, assertLength, counted, EngineError } from "../errors.ts";
import type { NetworkInputs, NetworkTargets, TrainingBatch } from "../network/network.types.ts";

/** The window that a network without a memory reads at once. */
export interface ReadingWindow {
  /** T */
  readonly length: number;
  /** I: values per step, or how many symbols there are */
  readonly inputSize: number;
  /** O: classes, or values per target */
  readonly outputSize: number;
}

/**
 * Lays the T inputs of each sequence end to end, so that a feed-forward network reads all of them in a
 * single step:  x = (x_1, …, x_T), T · I values. Symbols become one-hot vectors. Such a network has one
 * window length for good; another would need other weights.
 *
 * @param batch [T, B] with one target per sequence, that of its last step
 * @returns [1, B, T · I], newly made; for a spec whose `inputSize` is T · I and whose `embeddingSize` is null
 * @throws EngineError "out-of-range", ShapeError if a sequence has another length, a state is given, or there are
 *   targets for every step
 */
export function windowBatch(batch: TrainingBatch, window: ReadingWindow): TrainingBatch {
  const { sequenceLength, batchSize, inputs, targets, lengths, initialState } = batch;
  if (lengths)
    assertLength("windowBatch", "lengths", lengths.length, batchSize, `B is ${batchSize}`);
  for (const length of lengths ?? [sequenceLength])
    if (length !== window.length)
      throw new EngineError(
        "out-of-range",
        `windowBatch: a sequence has ${counted(length, "step")}, but this network reads exactly ${window.length} at once and has no weights for any other number.`,
      );
  if (sequenceLength !== window.length)
    throw new EngineError(
      "out-of-range",
      `windowBatch: the batch is padded to ${counted(sequenceLength, "step")}, but this network reads exactly ${window.length} at once.`,
    );
  if (initialState)
    throw new EngineError(
      "out-of-range",
      "windowBatch: the batch begins in a state, but a feed-forward network has none.",
    );
  const values = valuesSideBySide(inputs, batchSize, window);
  assertTargetsAtEnd(targets, batchSize, window.outputSize);
  return {
    sequenceLength: 1,
    batchSize,
    inputs: { kind: "values", values },
    targets,
    lengths: null,
    initialState: null,
  };
}

function assertTargetsAtEnd(targets: NetworkTargets, batchSize: number, outputSize: number): void {
  const [count, size, shape] =
    targets.kind === "classes"
      ? ([targets.classes.length, 1, `B is ${batchSize}`] as const)
      : ([targets.values.length, outputSize, `B is ${batchSize}, O is ${outputSize}`] as const);
  const because = `${shape} and the loss is at the last step`;
  assertLength("windowBatch", "targets", count, batchSize * size, because);
}

function valuesSideBySide(
  inputs: NetworkInputs,
  batchSize: number,
  { length, inputSize }: ReadingWindow,
): Float64Array {
  const steps = length * batchSize;
  const shape = `T is ${length} and B is ${batchSize}`;
  const values = new Float64Array(steps * inputSize);
  const given = inputs.kind === "symbols" ? inputs.symbols : inputs.values;
  if (inputs.kind === "symbols") assertLength("windowBatch", "symbols", given.length, steps, shape);
  else
    assertLength(
      "windowBatch",
      "values",
      given.length,
      steps * inputSize,
      `${shape} and I is ${inputSize}`,
    );
  for (let step = 0; step < length; step++)
    for (let b = 0; b < batchSize; b++) {
      const from = step * batchSize + b;
      const to = (b * length + step) * inputSize;
      if (inputs.kind === "symbols") values[to + symbolAt(given, from, inputSize)] = 1;
      else for (let i = 0; i < inputSize; i++) values[to + i] = given[from * inputSize + i]!;
    }
  return values;
}

function symbolAt(symbols: ArrayLike<number>, index: number, symbolCount: number): number {
  const symbol = symbols[index]!;
  assertInteger("windowBatch", "a symbol", symbol, 0, symbolCount - 1);
  return symbol;
}
