import { assertInteger, assertLength, EngineError, NotFiniteError, ShapeError } from "../errors.ts";
import { createMatrix, indexOfNonFinite } from "../kernels/matrix.ts";
import type { Matrix, RnnParameters, Vector } from "../types.ts";

/** The learned arrays in the order in which everything walks them: drawing, updating, storing. */
export const PARAMETER_NAMES = ["weightIh", "weightHh", "weightHo", "biasH", "biasO"] as const;

export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** A matrix of 4096 × 4096 takes 128 MB. */
const LARGEST_SIZE = 4096;

/** Sizes of a network: I, H and V. */
export interface RnnSizes {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
}

export function sizesOf({ weightIh, weightHo }: RnnParameters): RnnSizes {
  return {
    inputSize: weightIh.cols,
    hiddenSize: weightIh.rows,
    vocabularySize: weightHo.rows,
  };
}

/**
 * Makes a network (or a gradient) of zeros.
 *
 * @param sizes     I, H and V, each 1 or more
 * @param hasBiases whether there are b_h [H] and b_y [V]; else they are null
 * @returns W_x [H, I], W_h [H, H], W_y [V, H] and the biases, all newly made
 * @throws EngineError "out-of-range" if a size is
 */
export function zeroParameters(sizes: RnnSizes, hasBiases: boolean): RnnParameters {
  const { inputSize, hiddenSize, vocabularySize } = sizes;
  assertInteger("zeroParameters", "the input size", inputSize, 1, LARGEST_SIZE);
  assertInteger("zeroParameters", "the hidden size", hiddenSize, 1, LARGEST_SIZE);
  assertInteger("zeroParameters", "the vocabulary size", vocabularySize, 1, LARGEST_SIZE);
  return {
    weightIh: createMatrix(hiddenSize, inputSize),
    weightHh: createMatrix(hiddenSize, hiddenSize),
    weightHo: createMatrix(vocabularySize, hiddenSize),
    biasH: hasBiases ? new Float64Array(hiddenSize) : null,
    biasO: hasBiases ? new Float64Array(vocabularySize) : null,
  };
}

/** Makes zeros in the shape of the given parameters. */
export function zerosLike(parameters: RnnParameters): RnnParameters {
  return zeroParameters(sizesOf(parameters), parameters.biasH !== null);
}

/** The numbers of one learned array; null for the biases of a network without them. */
export function valuesOf(parameters: RnnParameters, name: ParameterName): Vector | null {
  const array = parameters[name];
  return array && "data" in array ? array.data : array;
}

/** All learned arrays that there are, in the order of PARAMETER_NAMES. */
export function arraysOf(parameters: RnnParameters): Vector[] {
  return PARAMETER_NAMES.map((name) => valuesOf(parameters, name)).filter(
    (array) => array !== null,
  );
}

/** How many numbers the network learns. */
export function parameterCount(parameters: RnnParameters): number {
  return arraysOf(parameters).reduce((sum, array) => sum + array.length, 0);
}

/**
 * Makes new parameters, number by number, from parameters of the same shape.
 *
 * @param make called with the numbers at one place in each of the arguments
 */
export function mapParameters(
  make: (value: number, other: number) => number,
  parameters: RnnParameters,
  other: RnnParameters = parameters,
): RnnParameters {
  const result = zerosLike(parameters);
  setMapped(result, make, parameters, other);
  return result;
}

/** {@link mapParameters} into arrays that are there already, which may be those of an argument. */
export function setMapped(
  target: RnnParameters,
  make: (value: number, other: number) => number,
  parameters: RnnParameters,
  other: RnnParameters,
): void {
  for (const name of PARAMETER_NAMES) {
    const array = valuesOf(target, name);
    const first = valuesOf(parameters, name);
    const second = valuesOf(other, name);
    if (!array || !first || !second) continue; // a network without biases
    for (let i = 0; i < array.length; i++) array[i] = make(first[i]!, second[i]!);
  }
}

/** Makes a copy that shares nothing with the original. */
export function copyParameters(parameters: RnnParameters): RnnParameters {
  return mapParameters((value) => value, parameters);
}

/** Writes all numbers, one array after the other, into `flat` from `offset` on. */
export function flattenInto(flat: Vector, offset: number, parameters: RnnParameters): void {
  let next = offset;
  for (const name of PARAMETER_NAMES) {
    const array = valuesOf(parameters, name);
    if (!array) continue;
    flat.set(array, next);
    next += array.length;
  }
}

/** Reverse of {@link flattenInto}: overwrites `parameters`. */
export function unflattenFrom(flat: Vector, offset: number, parameters: RnnParameters): void {
  let next = offset;
  for (const array of arraysOf(parameters)) {
    array.set(flat.subarray(next, next + array.length));
    next += array.length;
  }
}

/** Words for an error message or a caption. */
export const PARAMETER_LABELS: Readonly<Record<ParameterName, string>> = {
  weightIh: "the input-to-hidden weights W_x",
  weightHh: "the recurrent weights W_h",
  weightHo: "the output weights W_y",
  biasH: "the hidden bias b_h",
  biasO: "the output bias b_y",
};

function assertMatrix(where: string, name: string, matrix: Matrix, rows: number, cols: number) {
  if (matrix.rows !== rows || matrix.cols !== cols)
    throw new ShapeError(
      `${where}: \`${name}\` is ${matrix.rows} × ${matrix.cols}, but the network's sizes ask for ${rows} × ${cols}.`,
    );
  assertLength(where, `${name}.data`, matrix.data.length, rows * cols, `it is ${rows} × ${cols}`);
}

/**
 * Checks that the arrays of a network fit one another and hold finite numbers.
 * The sizes are read off `weightIh` [H, I] and the rows of `weightHo` [V, H].
 *
 * @throws ShapeError
 * @throws NotFiniteError naming the array
 */
export function assertParameters(where: string, parameters: RnnParameters): void {
  const { inputSize, hiddenSize, vocabularySize } = sizesOf(parameters);
  const sizes = { inputSize, hiddenSize, vocabularySize };
  for (const [name, size] of Object.entries(sizes))
    if (!Number.isInteger(size) || size < 1)
      throw new EngineError("out-of-range", `${where}: the network's ${name} is ${size}, not ≥ 1.`);
  assertMatrix(where, "weightIh", parameters.weightIh, hiddenSize, inputSize);
  assertMatrix(where, "weightHh", parameters.weightHh, hiddenSize, hiddenSize);
  assertMatrix(where, "weightHo", parameters.weightHo, vocabularySize, hiddenSize);
  const { biasH, biasO } = parameters;
  if ((biasH === null) !== (biasO === null))
    throw new ShapeError(`${where}: one bias is null and the other is not; give both or neither.`);
  if (biasH) assertLength(where, "biasH", biasH.length, hiddenSize, `H is ${hiddenSize}`);
  if (biasO) assertLength(where, "biasO", biasO.length, vocabularySize, `V is ${vocabularySize}`);
  const name = nonFiniteParameter(parameters);
  if (name) throw new NotFiniteError(where, { quantity: PARAMETER_LABELS[name], timeStep: null });
}

/** The first learned array that holds NaN or ±Infinity, or null. */
export function nonFiniteParameter(parameters: RnnParameters): ParameterName | null {
  for (const name of PARAMETER_NAMES) {
    const values = valuesOf(parameters, name);
    if (values && indexOfNonFinite(values) >= 0) return name;
  }
  return null;
}
