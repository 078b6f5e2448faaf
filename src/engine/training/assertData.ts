import { assertInteger, assertLength, counted, ShapeError } from "../errors.ts";
import type { InputBatch, NetworkInputs, NetworkTargets } from "../network/network.types.ts";

/*
 * Data are checked batch by batch when a network reads them. Before batches are made of them it must be sure that
 * their arrays are as long as they say, or what is gathered would lie beyond their ends.
 */

/**
 * @throws ShapeError if there is not something for every step, or not a length for every sequence
 * @throws EngineError "out-of-range" if a length is not 1 … T
 */
export function assertSteps(
  where: string,
  name: string,
  { sequenceLength, batchSize, lengths }: Omit<InputBatch, "inputs" | "initialState">,
  given: NetworkInputs | NetworkTargets,
): void {
  const shape = `T is ${sequenceLength} and B is ${batchSize}`;
  assertRows(where, name, given, sequenceLength * batchSize, shape);
  if (!lengths) return;
  assertLength(where, `lengths of ${name}`, lengths.length, batchSize, `B is ${batchSize}`);
  for (const length of lengths)
    assertInteger(where, `a length of ${name}`, length, 1, sequenceLength);
}

/**
 * @param because the shape that asks for so many rows
 * @throws ShapeError if there is not something for every row
 */
export function assertRows(
  where: string,
  name: string,
  given: NetworkInputs | NetworkTargets,
  rows: number,
  because: string,
): void {
  if (given.kind === "values") {
    const { length } = given.values;
    if (length === 0 || length % rows !== 0)
      throw new ShapeError(
        `${where}: \`${name}\` has ${counted(length, "value")}, but ${because} and needs a multiple of ${rows}.`,
      );
    return;
  }
  const { length } = given.kind === "symbols" ? given.symbols : given.classes;
  assertLength(where, name, length, rows, because);
}
