import { type RnnSizes, zeroParameters } from "../network/rnnParameters.ts";
import { assertBetween, assertInteger, EngineError } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { spectralRadius } from "../analysis/spectralRadius.ts";
import type { Matrix, RnnParameters, Vector } from "../types.ts";
import type { Random } from "./random.ts";

/** Of a row or column of weights; no layer of the engine is larger. */
const LARGEST_MATRIX = 65_536 * 8;

/** Overwrites `values` with draws from U(−bound, bound), in index order. */
export function fillUniform(values: Vector, bound: number, random: Random): void {
  for (let i = 0; i < values.length; i++) values[i] = bound * (2 * random.nextUniform() - 1);
}

/**
 * Draws a whole network from U(−1/√H, 1/√H), biases included, in the order
 * W_x, W_h, W_y, b_h, b_y: with or without biases, one seed gives the same weights.
 *
 * @source PyTorch's documentation of nn.RNN; its nn.Linear(H, V) has the same bound.
 */
export function uniformParameters(
  sizes: RnnSizes,
  hasBiases: boolean,
  random: Random,
): RnnParameters {
  const bound = 1 / Math.sqrt(sizes.hiddenSize);
  const parameters = zeroParameters(sizes, hasBiases);
  fillUniform(parameters.weightIh.data, bound, random);
  fillUniform(parameters.weightHh.data, bound, random);
  fillUniform(parameters.weightHo.data, bound, random);
  if (parameters.biasH) fillUniform(parameters.biasH, bound, random);
  if (parameters.biasO) fillUniform(parameters.biasO, bound, random);
  return parameters;
}

/**
 * Draws a matrix from U(−b, b) with b = √(6 / (rows + cols)).
 *
 * @param random asked for rows · cols numbers, in row-major order
 * @returns [rows, cols]
 * @source Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
 *   networks", AISTATS 2010, equation 16.
 * @throws EngineError "out-of-range" if a size is
 */
export function glorotUniform(rows: number, cols: number, random: Random): Matrix {
  assertInteger("glorotUniform", "the number of rows", rows, 1, LARGEST_MATRIX);
  assertInteger("glorotUniform", "the number of columns", cols, 1, LARGEST_MATRIX);
  const matrix = createMatrix(rows, cols);
  fillUniform(matrix.data, Math.sqrt(6 / (rows + cols)), random);
  return matrix;
}

/**
 * Draws an orthogonal matrix, every one equally likely: Q of the QR factors of a matrix of normal
 * deviates, with a positive diagonal in R. Such a matrix neither shrinks nor stretches any vector.
 *
 * @returns [size, size]
 * @source Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in
 *   deep linear neural networks", ICLR 2014; PyTorch's nn.init.orthogonal_.
 * @throws EngineError "out-of-range" if the size is
 * @remarks Gram–Schmidt, each row made orthogonal twice over, which leaves errors of about 1e-15.
 */
export function orthogonal(size: number, random: Random): Matrix {
  assertInteger("orthogonal", "the size", size, 1, LARGEST_MATRIX);
  const matrix = createMatrix(size, size);
  const { data } = matrix;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let k = 0; k < size; k++) data[row + k] = random.nextNormal();
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const earlier = j * size;
        let overlap = 0;
        for (let k = 0; k < size; k++) overlap += data[row + k]! * data[earlier + k]!;
        for (let k = 0; k < size; k++) data[row + k]! -= overlap * data[earlier + k]!;
      }
      let square = 0;
      for (let k = 0; k < size; k++) square += data[row + k]! * data[row + k]!;
      const length = Math.sqrt(square);
      for (let k = 0; k < size; k++) data[row + k]! /= length;
    }
  }
  return matrix;
}

/**
 * Scales a square matrix so that its largest eigenvalue has the given absolute value.
 *
 * @param matrix [n, n]; left as it is
 * @param radius the wanted spectral radius, ≥ 0
 * @returns a new matrix
 * @throws EngineError "out-of-range" if the radius is, or for a nilpotent matrix such as zeros, which no factor can scale
 */
export function scaleToSpectralRadius(matrix: Matrix, radius: number): Matrix {
  assertBetween("scaleToSpectralRadius", "the spectral radius", radius, 0, Number.MAX_VALUE);
  const current = spectralRadius(matrix);
  if (current === 0)
    throw new EngineError(
      "out-of-range",
      `scaleToSpectralRadius: all eigenvalues of the matrix are 0, so no factor gives it the spectral radius ${radius}.`,
    );
  const data = matrix.data.map((value) => (value / current) * radius);
  return { rows: matrix.rows, cols: matrix.cols, data };
}
