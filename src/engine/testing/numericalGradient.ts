import type { Vector } from "../types.ts";

/**
 * Gradient by central differences:  ∂L/∂v_i ≈ (L(v_i + ε) − L(v_i − ε)) / 2ε.
 *
 * @param values changed one at a time and restored
 * @param loss   computes L from `values` as they are
 * @remarks Good to about 1e-9 of the size of L for smooth losses.
 */
export function numericalGradient(values: Vector, loss: () => number, epsilon = 1e-5): Vector {
  return values.map((value, index) => {
    values[index] = value + epsilon;
    const above = loss();
    values[index] = value - epsilon;
    const below = loss();
    values[index] = value;
    return (above - below) / (2 * epsilon);
  });
}
