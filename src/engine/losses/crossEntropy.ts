import { log } from "../kernels/elementary.ts";
import type { Matrix, SoftmaxTrace } from "../types.ts";

/**
 * Cross-entropy of one step, straight from the logits:  L_t = −ln ŷ_y = ln Σ_j exp(z_j − m) + (m − z_y).
 *
 * Taking the logarithm of a probability that has been rounded to 0 would give Infinity; this form does not.
 *
 * @param trace  softmax of the same logits, row `row` filled
 * @param target class index y, 0 … V − 1
 * @returns nats, ≥ 0. Infinity only if the true value is beyond the largest double.
 */
export function crossEntropy(
  trace: SoftmaxTrace,
  logits: Matrix,
  row: number,
  target: number,
): number {
  const targetLogit = logits.data[row * logits.cols + target]!;
  return log(trace.exponentialSumByStep[row]!) + (trace.largestLogitByStep[row]! - targetLogit);
}

/**
 * Gradient of the cross-entropy with respect to the logits:  ∂L_t/∂z_t = ŷ_t − y_t  (y_t one-hot).
 *
 * @param gradLogits row `row`, [V], is overwritten
 */
export function crossEntropyBackward(
  gradLogits: Matrix,
  trace: SoftmaxTrace,
  row: number,
  target: number,
): void {
  const size = gradLogits.cols;
  const start = row * size;
  for (let i = 0; i < size; i++)
    gradLogits.data[start + i] = trace.probabilitiesByStep.data[start + i]!;
  gradLogits.data[start + target]! -= 1;
}
