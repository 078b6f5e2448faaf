import type {
  InputBatch,
  NetworkInputs,
  NetworkTargets,
  TrainingBatch,
} from "../network/network.types.ts";
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

/** Sequences side by side, as far as their shape goes. */
type Shape = Pick<InputBatch, "batchSize" | "sequenceLength" | "lengths">;

/** [length, B] the rows of the data at which step t of stretch b stands: step offset_b + t of its sequence. */
export function stepRowsOf(
  { batchSize }: Shape,
  length: number,
  stretches: readonly Stretch[],
): Int32Array {
  const count = stretches.length;
  const rows = new Int32Array(length * count);
  for (let step = 0; step < length; step++)
    for (let b = 0; b < count; b++) {
      const { element, offset } = stretches[b]!;
      rows[step * count + b] = (offset + step) * batchSize + element;
    }
  return rows;
}

/** [B] how much of each stretch lies inside its sequence; null for all of it. */
export function lengthsOf(
  shape: Shape,
  length: number,
  stretches: readonly Stretch[],
): readonly number[] | null {
  return shape.lengths
    ? stretches.map(({ element, offset }) => Math.min(length, lengthOf(shape, element) - offset))
    : null;
}

/**
 * Puts the inputs of stretches of equal length side by side.
 *
 * @param data      [T, N] sequences, of which every stretch must lie inside one
 * @param length    steps of each stretch
 * @param stretches [B]
 * @returns [length, B], newly made; the initial state is zeros
 */
export function gatherInputs(
  data: InputBatch,
  length: number,
  stretches: readonly Stretch[],
): InputBatch {
  const rows = stepRowsOf(data, length, stretches);
  return {
    sequenceLength: length,
    batchSize: stretches.length,
    inputs: inputsAt(data.inputs, rows, data.sequenceLength * data.batchSize),
    lengths: lengthsOf(data, length, stretches),
    initialState: null,
  };
}

/**
 * Puts stretches of equal length side by side, with their targets.
 *
 * With targets given at every step and wanted at the last, each stretch keeps that of its own last step.
 *
 * @param data as for {@link gatherInputs}, and so the rest
 */
export function gatherSteps(
  data: TrainingBatch,
  length: number,
  stretches: readonly Stretch[],
  placements: Placements,
): TrainingBatch {
  const count = stretches.length;
  const gathered = gatherInputs(data, length, stretches);
  const targetRows = (): Int32Array => {
    const stepRows = stepRowsOf(data, length, stretches);
    if (placements.wanted === "everyStep") return stepRows;
    if (placements.given === "lastStep")
      return Int32Array.from(stretches, ({ element }) => element);
    return Int32Array.from(
      stretches,
      (_, b) => stepRows[((gathered.lengths?.[b] ?? length) - 1) * count + b]!,
    );
  };
  const givenRows = (placements.given === "everyStep" ? data.sequenceLength : 1) * data.batchSize;
  return { ...gathered, targets: targetsAt(data.targets, targetRows(), givenRows) };
}

function inputsAt(inputs: NetworkInputs, rows: Int32Array, rowCount: number): NetworkInputs {
  return inputs.kind === "symbols"
    ? { kind: "symbols", symbols: numbersAt(inputs.symbols, rows) }
    : { kind: "values", values: rowsOf(inputs.values, rows, rowCount) };
}

function targetsAt(targets: NetworkTargets, rows: Int32Array, rowCount: number): NetworkTargets {
  return targets.kind === "classes"
    ? { kind: "classes", classes: numbersAt(targets.classes, rows) }
    : { kind: "values", values: rowsOf(targets.values, rows, rowCount) };
}

/** As they are: an array of integers would make a class 0 of NaN, before anyone could refuse it. */
export const numbersAt = (numbers: ArrayLike<number>, rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => numbers[row]!);

function rowsOf(values: ArrayLike<number>, rows: Int32Array, rowCount: number): Float64Array {
  const size = values.length / rowCount;
  const picked = new Float64Array(rows.length * size);
  for (let i = 0; i < rows.length; i++)
    for (let k = 0; k < size; k++) picked[i * size + k] = values[rows[i]! * size + k]!;
  return picked;
}
