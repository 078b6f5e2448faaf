import { assertBetween, assertLength } from "../errors.ts";
import {
  copyParameters,
  mapParameters,
  PARAMETER_NAMES,
  setMapped,
  valuesOf,
} from "../cells/parameters.ts";
import type { RnnParameters } from "../types.ts";

/**
 * What one update of stochastic gradient descent takes away:  η ∂L/∂θ.
 *
 * @param learningRate η, ≥ 0
 * @returns new arrays in the shape of the gradients
 * @throws EngineError "out-of-range" if the learning rate is negative or not finite
 */
export function sgdAmounts(gradients: RnnParameters, learningRate: number): RnnParameters {
  assertBetween("sgdAmounts", "the learning rate", learningRate, 0, Number.MAX_VALUE);
  return mapParameters((gradient) => learningRate * gradient, gradients);
}

/**
 * One update of stochastic gradient descent:  θ ← θ − η ∂L/∂θ.
 *
 * @param learningRate η, ≥ 0
 * @returns new parameters; the old ones are left as they are
 * @throws EngineError "out-of-range" if the learning rate is negative or not finite; ShapeError if the gradients
 *   are not in the shape of the parameters
 * @source PyTorch's torch.optim.SGD without momentum.
 */
export function sgdUpdate(
  parameters: RnnParameters,
  gradients: RnnParameters,
  learningRate: number,
): RnnParameters {
  assertBetween("sgdUpdate", "the learning rate", learningRate, 0, Number.MAX_VALUE);
  for (const name of PARAMETER_NAMES) {
    const needed = valuesOf(parameters, name)?.length ?? 0;
    const given = valuesOf(gradients, name)?.length ?? 0;
    assertLength(
      "sgdUpdate",
      `${name} of the gradients`,
      given,
      needed,
      `that of the network has ${needed}`,
    );
  }
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
