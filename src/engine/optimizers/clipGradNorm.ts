import { assertBetween } from "../errors.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { Vector } from "../types.ts";

/**
 * Shortens all gradients by one factor, so that together they are no longer than `maxNorm`; their
 * direction stays:  g ← g · min(1, maxNorm / (‖g‖ + 10⁻⁶)).
 *
 * @param gradients flat, written in place; left as they are if the norm is not a finite number
 * @param maxNorm   largest norm allowed, > 0
 * @returns the norm before
 * @throws EngineError "out-of-range"
 * @source Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks",
 *   ICML 2013, algorithm 1; PyTorch's nn.utils.clip_grad_norm_, whose 1e-6 in the divisor is kept.
 */
export function clipGradNorm(gradients: Vector, maxNorm: number): number {
  assertBetween("clipGradNorm", "`maxNorm`", maxNorm, Number.MIN_VALUE, Number.MAX_VALUE);
  const norm = euclideanNorm(gradients);
  const factor = maxNorm / (norm + 1e-6);
  if (factor < 1 && Number.isFinite(norm))
    for (let i = 0; i < gradients.length; i++) gradients[i]! *= factor;
  return norm;
}
