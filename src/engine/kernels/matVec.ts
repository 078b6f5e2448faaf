import type { Matrix } from "../types.ts";

/*
 * Every kernel works on rows of matrices, because a row is one time step. Shapes are checked once,
 * where a sequence enters the engine, and not again here.
 *
 * All sums start at 0 and run in index order, so that the products and partial sums shown to the
 * reader (trace/itemise.ts) end in exactly these results, to the last bit.
 */

/**
 * Matrix–vector product:  out ← W x.
 *
 * @param out    row `outRow`, [rows of `weight`], is overwritten
 * @param weight [rows, cols]
 * @param input  row `inputRow`, [cols], is x
 * @remarks rows · cols multiply–adds, no allocation.
 */
export function matVec(
  out: Matrix,
  outRow: number,
  weight: Matrix,
  input: Matrix,
  inputRow: number,
): void {
  const { rows, cols, data } = weight;
  const outStart = outRow * out.cols;
  const inputStart = inputRow * input.cols;
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < cols; j++) sum += data[i * cols + j]! * input.data[inputStart + j]!;
    out.data[outStart + i] = sum;
  }
}

/**
 * Matrix–vector product for an input that is mostly zeros:  out ← W x.
 *
 * A product with zero adds nothing, so only the columns under non-zero inputs are visited; a one-hot
 * input picks a single column. Bit for bit the result equals that of {@link matVec} for finite weights.
 */
export function matVecSparse(
  out: Matrix,
  outRow: number,
  weight: Matrix,
  input: Matrix,
  inputRow: number,
): void {
  const { rows, cols, data } = weight;
  const outStart = outRow * out.cols;
  const inputStart = inputRow * input.cols;
  out.data.fill(0, outStart, outStart + rows);
  for (let j = 0; j < cols; j++) {
    const x = input.data[inputStart + j]!;
    if (x === 0) continue;
    for (let i = 0; i < rows; i++) out.data[outStart + i]! += data[i * cols + j]! * x;
  }
}

/**
 * Adds a transposed product, which carries a gradient backward through W:  out ← out + Wᵀ g.
 *
 * The product is summed by itself first and then added whole, so that each of several can be shown.
 *
 * @param out  row `outRow`, [cols of `weight`], is accumulated into
 * @param grad row `gradRow`, [rows of `weight`], is g
 */
export function addMatVecTransposed(
  out: Matrix,
  outRow: number,
  weight: Matrix,
  grad: Matrix,
  gradRow: number,
): void {
  const { rows, cols, data } = weight;
  const outStart = outRow * out.cols;
  const gradStart = gradRow * grad.cols;
  for (let j = 0; j < cols; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += data[i * cols + j]! * grad.data[gradStart + i]!;
    out.data[outStart + j]! += sum;
  }
}

/**
 * Outer product, the gradient of W in W x:  gradWeight ← gradWeight + g xᵀ.
 *
 * @param gradWeight [rows, cols], accumulated into
 * @param grad       row `gradRow`, [rows], is g
 * @param input      row `inputRow`, [cols], is x
 */
export function addOuterProduct(
  gradWeight: Matrix,
  grad: Matrix,
  gradRow: number,
  input: Matrix,
  inputRow: number,
): void {
  const { rows, cols, data } = gradWeight;
  const gradStart = gradRow * grad.cols;
  const inputStart = inputRow * input.cols;
  for (let i = 0; i < rows; i++) {
    const g = grad.data[gradStart + i]!;
    for (let j = 0; j < cols; j++) data[i * cols + j]! += g * input.data[inputStart + j]!;
  }
}

/** {@link addOuterProduct} for an input that is mostly zeros: only columns under non-zero inputs are visited. */
export function addOuterProductSparse(
  gradWeight: Matrix,
  grad: Matrix,
  gradRow: number,
  input: Matrix,
  inputRow: number,
): void {
  const { rows, cols, data } = gradWeight;
  const gradStart = gradRow * grad.cols;
  const inputStart = inputRow * input.cols;
  for (let j = 0; j < cols; j++) {
    const x = input.data[inputStart + j]!;
    if (x === 0) continue;
    for (let i = 0; i < rows; i++) data[i * cols + j]! += grad.data[gradStart + i]! * x;
  }
}
