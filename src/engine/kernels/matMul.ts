import { assertLength, ShapeError } from "../errors.ts";
import type { Matrix } from "../types.ts";
import { createMatrix } from "./matrix.ts";

/**
 * Product of two matrices:  C = A B,  such as of the Jacobians of two steps.
 *
 * @param left  [m, n] A
 * @param right [n, p] B
 * @returns     [m, p] C
 * @throws ShapeError if A is not as wide as B is high, or holds not as many numbers as it says
 * @remarks m · n · p multiply–adds. Overflow is not looked for: it shows as ±Infinity or NaN in the result.
 */
export function matMul(left: Matrix, right: Matrix): Matrix {
  const { rows, cols: inner } = left;
  const { cols } = right;
  for (const [name, { rows: height, cols: width, data }] of Object.entries({ left, right }))
    assertLength(
      "matMul",
      `${name}.data`,
      data.length,
      height * width,
      `it is ${height} × ${width}`,
    );
  if (inner !== right.rows)
    throw new ShapeError(
      `matMul: \`left\` is ${rows} × ${inner} and \`right\` is ${right.rows} × ${cols}, but \`right\` needs as many rows as \`left\` has columns.`,
    );
  const product = createMatrix(rows, cols);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < cols; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += left.data[i * inner + k]! * right.data[k * cols + j]!;
      product.data[i * cols + j] = sum;
    }
  return product;
}
