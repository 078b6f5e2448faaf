import { flattenInto, mapParameters, parameterCount } from "../cells/parameters.ts";
import { assertBetween } from "../errors.ts";
import { euclideanNorm } from "../kernels/norm.ts";
import type { RnnParameters } from "../types.ts";

/**
 * Shortens all gradients by one factor, so that together they are no longer than `maxNorm`; their
 * direction stays.
 *
 * @param maxNorm largest norm allowed, > 0
 * @returns the norm before, and new gradients
 * @throws EngineError "out-of-range"
 * @source Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks",
 *   ICML 2013, algorithm 1; PyTorch's nn.utils.clip_grad_norm_, whose 1e-6 in the divisor is kept.
 */
export function clipGradNorm(
  gradients: RnnParameters,
  maxNorm: number,
): { readonly norm: number; readonly gradients: RnnParameters } {
  assertBetween("clipGradNorm", "`maxNorm`", maxNorm, Number.MIN_VALUE, Number.MAX_VALUE);
  const flat = new Float64Array(parameterCount(gradients));
  flattenInto(flat, 0, gradients);
  const norm = euclideanNorm(flat);
  const factor = Math.min(1, maxNorm / (norm + 1e-6));
  return { norm, gradients: mapParameters((gradient) => factor * gradient, gradients) };
}
