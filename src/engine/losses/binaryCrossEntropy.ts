import { exp, log } from "../kernels/elementary.ts";
import type { Matrix } from "../types.ts";

/**
 * Binary cross-entropy of one step, straight from the logits, mean over the O outputs:
 *
 *   L_t = 1/O Σ_i −y_i ln σ(z_i) − (1 − y_i) ln(1 − σ(z_i))  =  1/O Σ_i max(z_i, 0) − z_i y_i + ln(1 + e^−|z_i|)
 *
 * The first form takes the logarithm of 0 for |z| > 37; the second loses nothing at any z.
 *
 * @param logits  row `row`, [O], is z
 * @param targets row `row`, [O], is y, 0 … 1
 * @returns nats, ≥ 0
 * @source PyTorch's nn.BCEWithLogitsLoss with its default "mean", applied step by step
 */
export function binaryCrossEntropy(logits: Matrix, targets: Matrix, row: number): number {
  const size = logits.cols;
  const start = row * size;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const z = logits.data[start + i]!;
    const y = targets.data[start + i]!;
    // z − z y for positive z, −z y for others: z (1 − y) is exactly 0 for a target of 1.
    sum += (z > 0 ? z * (1 - y) : -z * y) + logOfOnePlus(exp(-Math.abs(z)));
  }
  return sum / size;
}

/**
 * Its gradient:  ∂L_t/∂z_t = 1/O (σ(z_t) − y_t).
 *
 * @param gradLogits    row `row`, [O], is overwritten
 * @param probabilities row `row`, [O], is σ(z_t)
 */
export function binaryCrossEntropyBackward(
  gradLogits: Matrix,
  probabilities: Matrix,
  targets: Matrix,
  row: number,
): void {
  const size = gradLogits.cols;
  for (let i = row * size; i < (row + 1) * size; i++)
    gradLogits.data[i] = (probabilities.data[i]! - targets.data[i]!) / size;
}

/**
 * ln(1 + x) for 0 ≤ x ≤ 1 without the digits that 1 + x rounds away.
 *
 * @source Kahan's correction; see Higham, Accuracy and Stability of Numerical Algorithms, section 1.14.1
 */
function logOfOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}
