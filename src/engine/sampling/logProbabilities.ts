import { NotFiniteError } from "../errors.ts";
import { exp, log } from "../kernels/elementary.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import type { Vector } from "../types.ts";

/**
 * Logarithms of the softmax:  ln p_i = z_i − m − ln Σ_j exp(z_j − m),  m = max z.
 *
 * Unlike the logarithm of a probability that was computed first, this keeps its digits where the
 * probability is too small for a double.
 *
 * @param logits [V] z
 * @returns [V] nats, ≤ 0; −Infinity only where z_i − m itself is below the least double
 * @throws NotFiniteError if a logit is NaN or ±Infinity
 */
export function logProbabilities(logits: Vector): Vector {
  assertFiniteLogits("logProbabilities", logits);
  const largest = largestOf(logits);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += exp(logits[i]! - largest);
  const logSum = log(sum);
  return logits.map((logit) => logit - largest - logSum);
}

export function largestOf(logits: Vector): number {
  let largest = -Infinity;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i]!);
  return largest;
}

/** @throws NotFiniteError */
export function assertFiniteLogits(where: string, logits: Vector): void {
  if (indexOfNonFinite(logits) >= 0)
    throw new NotFiniteError(where, { quantity: "a logit", timeStep: null });
}
