import type { Matrix } from "../types.ts";

/**
 * Mean squared error of one step:  L_t = 1/V Σ_i (z_i − y_i)².
 *
 * The mean is over the V outputs of the step; the steps of a sequence are then summed, as for
 * cross-entropy. (PyTorch's nn.MSELoss with its default "mean", applied step by step.)
 *
 * @param outputs row `row`, [V], is z
 * @param targets row `row`, [V], is y
 */
export function meanSquaredError(outputs: Matrix, targets: Matrix, row: number): number {
  const size = outputs.cols;
  const start = row * size;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const error = outputs.data[start + i]! - targets.data[start + i]!;
    sum += error * error;
  }
  return sum / size;
}

/**
 * Its gradient:  ∂L_t/∂z_t = 2/V (z_t − y_t).
 *
 * @param gradOutputs row `row`, [V], is overwritten
 */
export function meanSquaredErrorBackward(
  gradOutputs: Matrix,
  outputs: Matrix,
  targets: Matrix,
  row: number,
): void {
  const size = outputs.cols;
  const start = row * size;
  for (let i = 0; i < size; i++)
    gradOutputs.data[start + i] =
      (2 * (outputs.data[start + i]! - targets.data[start + i]!)) / size;
}
