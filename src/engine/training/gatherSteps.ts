import type { NetworkInputs, NetworkTargets, TrainingBatch } from "../network/network.types.ts";
import type { LossPlacement } from "../types.ts";
import { lengthOf } from "../network/batch.ts";

/** Where a stretch of steps begins in sequences that stand side by side. */
export interface Stretch {
  /** Which of the sequences, 0 … */
  readonly element: number;
  /** Steps of it that come before, 0 … */
  readonly offset: number;
}

/** Where the targets stand in the data, and where they are to stand in what is gathered. */
export interface Placements {
  readonly given: LossPlacement;
  readonly wanted: LossPlacement;
}

/**
 * Puts stretches of equal length side by side: step t of stretch b is step offset_b + t of its sequence.
 *
 * With targets given at every step and wanted at the last, each stretch keeps that of its own last step.
 *
 * @param data      [T, N] sequences, of which every stretch must lie inside one
 * @param length    steps of each stretch
 * @param stretches [B]
 * @returns [length, B], newly made; the initial state is zeros
 */
export function gatherSteps(
  data: TrainingBatch,
  length: number,
  stretches: readonly Stretch[],
  placements: Placements,
): TrainingBatch {
  const count = stretches.length;
  const stepRows = new Int32Array(length * count);
  for (let step = 0; step < length; step++)
    for (let b = 0; b < count; b++) {
      const { element, offset } = stretches[b]!;
      stepRows[step * count + b] = (offset + step) * data.batchSize + element;
    }
  const lengths = data.lengths
    ? stretches.map(({ element, offset }) => Math.min(length, lengthOf(data, element) - offset))
    : null;
  const targetRows = (): Int32Array => {
    if (placements.wanted === "everyStep") return stepRows;
    if (placements.given === "lastStep")
      return Int32Array.from(stretches, ({ element }) => element);
    return Int32Array.from(
      stretches,
      (_, b) => stepRows[((lengths?.[b] ?? length) - 1) * count + b]!,
    );
  };
  const givenRows = (placements.given === "everyStep" ? data.sequenceLength : 1) * data.batchSize;
  return {
    sequenceLength: length,
    batchSize: count,
    inputs: inputsAt(data.inputs, stepRows, data.sequenceLength * data.batchSize),
    targets: targetsAt(data.targets, targetRows(), givenRows),
    lengths,
    initialState: null,
  };
}

function inputsAt(inputs: NetworkInputs, rows: Int32Array, rowCount: number): NetworkInputs {
  return inputs.kind === "symbols"
    ? { kind: "symbols", symbols: rows.map((row) => inputs.symbols[row]!) }
    : { kind: "values", values: rowsOf(inputs.values, rows, rowCount) };
}

function targetsAt(targets: NetworkTargets, rows: Int32Array, rowCount: number): NetworkTargets {
  return targets.kind === "classes"
    ? { kind: "classes", classes: rows.map((row) => targets.classes[row]!) }
    : { kind: "values", values: rowsOf(targets.values, rows, rowCount) };
}

function rowsOf(values: ArrayLike<number>, rows: Int32Array, rowCount: number): Float64Array {
  const size = values.length / rowCount;
  const picked = new Float64Array(rows.length * size);
  for (let i = 0; i < rows.length; i++)
    for (let k = 0; k < size; k++) picked[i * size + k] = values[rows[i]! * size + k]!;
  return picked;
}
