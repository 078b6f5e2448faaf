import { EngineError } from "../errors.ts";

/** Where a number stands in a batch. */
export interface Place {
  /** 1 … T; null for the one target of a sequence */
  readonly timeStep: number | null;
  /** Which value of that step, 0 …; null for a symbol or a class, of which there is one */
  readonly column: number | null;
  /** Which sequence, 0 … */
  readonly element: number;
  readonly batchSize: number;
}

/** E.g. " in row 3, column 2 of sequence 5"; a lone sequence has no number. */
function placeInWords({ timeStep, column, element, batchSize }: Place): string {
  const inside = [
    ...(timeStep === null ? [] : [`row ${timeStep}`]),
    ...(column === null ? [] : [`column ${column + 1}`]),
  ].join(", ");
  const sequence = batchSize === 1 ? "" : `sequence ${element + 1}`;
  const place = inside && sequence ? `${inside} of ${sequence}` : inside || sequence;
  return place && ` in ${place}`;
}

/**
 * The error that a number of the data is not what a network can take, in words of a table: the row is the time
 * step, the column which of its values.
 *
 * @param name   e.g. "an input"
 * @param needed e.g. "a finite number"
 */
export const misfit = (
  where: string,
  name: string,
  value: number,
  place: Place,
  needed: string,
): EngineError =>
  new EngineError(
    Number.isFinite(value) ? "out-of-range" : "not-finite",
    `${where}: ${name} is ${String(value)}${placeInWords(place)}, but it must be ${needed}; rows, columns and sequences are counted from 1.`,
  );

/** Whether a number names one of `count` classes or symbols. */
export const isClass = (value: number, count: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < count;

/** What {@link isClass} asks for, in words. */
export const classNeeded = (count: number): string => `a whole number from 0 to ${count - 1}`;

/** The first column of a row that is not a finite number; −1 if all are. */
export function firstNonFinite(values: ArrayLike<number>, row: number, size: number): number {
  for (let i = 0; i < size; i++) if (!Number.isFinite(values[row * size + i]!)) return i;
  return -1;
}
