import { assertBetween } from "../errors.ts";
import { copyParameters, mapParameters, setMapped } from "../cells/parameters.ts";
import type { RnnParameters } from "../types.ts";

/** What one update of stochastic gradient descent takes away:  η ∂L/∂θ. */
export function sgdAmounts(gradients: RnnParameters, learningRate: number): RnnParameters {
  return mapParameters((gradient) => learningRate * gradient, gradients);
}

/**
 * One update of stochastic gradient descent:  θ ← θ − η ∂L/∂θ.
 *
 * @param learningRate η, ≥ 0
 * @returns new parameters; the old ones are left as they are
 * @throws EngineError "out-of-range" if the learning rate is negative or not finite
 * @source PyTorch's torch.optim.SGD without momentum.
 */
export function sgdUpdate(
  parameters: RnnParameters,
  gradients: RnnParameters,
  learningRate: number,
): RnnParameters {
  assertBetween("sgdUpdate", "the learning rate", learningRate, 0, Number.MAX_VALUE);
  const updated = copyParameters(parameters);
  sgdUpdateInPlace(updated, gradients, learningRate);
  return updated;
}

/** {@link sgdUpdate} that overwrites the parameters, for training in a loop. */
export function sgdUpdateInPlace(
  parameters: RnnParameters,
  gradients: RnnParameters,
  learningRate: number,
): void {
  setMapped(
    parameters,
    (value, gradient) => value - learningRate * gradient,
    parameters,
    gradients,
  );
}
