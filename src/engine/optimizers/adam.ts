import { power } from "../kernels/elementary.ts";
import { mapParameters, zerosLike } from "../cells/parameters.ts";
import { assertBetween } from "../errors.ts";
import type { RnnParameters } from "../types.ts";

/** What Adam remembers between updates. */
export interface AdamState {
  /** Updates made. */
  readonly updateCount: number;
  /** m, running mean of the gradients */
  readonly gradientMean: RnnParameters;
  /** v, running mean of their squares */
  readonly squareMean: RnnParameters;
}

export interface AdamOptions {
  /** η */
  readonly learningRate: number;
  /** How much of the running mean of gradients is kept at each update, 0 … 1. */
  readonly beta1?: number;
  /** The same for their squares. */
  readonly beta2?: number;
  /** Keeps the division finite where a gradient has always been 0. */
  readonly epsilon?: number;
}

/** The state before the first update. */
export function createAdamState(parameters: RnnParameters): AdamState {
  return {
    updateCount: 0,
    gradientMean: zerosLike(parameters),
    squareMean: zerosLike(parameters),
  };
}

/**
 * One update of Adam:  m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,
 * θ ← θ − η m̂ / (√v̂ + ε)  with  m̂ = m / (1 − β₁ᵗ),  v̂ = v / (1 − β₂ᵗ).
 *
 * @returns new parameters and the new state; the old ones are left as they are
 * @throws EngineError "out-of-range" if the learning rate is negative or not finite
 * @source Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1;
 *   defaults and order of operations as in PyTorch's torch.optim.Adam.
 */
export function adamUpdate(
  parameters: RnnParameters,
  gradients: RnnParameters,
  state: AdamState,
  { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions,
): { readonly parameters: RnnParameters; readonly state: AdamState } {
  assertBetween("adamUpdate", "the learning rate", learningRate, 0, Number.MAX_VALUE);
  const updateCount = state.updateCount + 1;
  const meanScale = 1 - power(beta1, updateCount);
  const rootScale = Math.sqrt(1 - power(beta2, updateCount));

  const gradientMean = mapParameters(
    (mean, gradient) => beta1 * mean + (1 - beta1) * gradient,
    state.gradientMean,
    gradients,
  );
  const squareMean = mapParameters(
    (mean, gradient) => beta2 * mean + (1 - beta2) * gradient * gradient,
    state.squareMean,
    gradients,
  );
  const steps = mapParameters(
    (mean, square) =>
      ((learningRate / meanScale) * mean) / (Math.sqrt(square) / rootScale + epsilon),
    gradientMean,
    squareMean,
  );
  return {
    parameters: mapParameters((value, step) => value - step, parameters, steps),
    state: { updateCount, gradientMean, squareMean },
  };
}
