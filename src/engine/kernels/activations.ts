import { sigmoid, tanh } from "./elementary.ts";
import type { Activation, Matrix } from "../types.ts";

export const ACTIVATIONS: readonly Activation[] = ["tanh", "relu", "sigmoid", "identity"];

/**
 * Applies the activation to one row:  h ← f(a).
 *
 * tanh(a), relu max(0, a), sigmoid 1 / (1 + e^−a), identity a.
 *
 * @param hidden        row `hiddenRow`, [H], is overwritten
 * @param preActivation row `row`, [H], is a
 */
export function activate(
  activation: Activation,
  hidden: Matrix,
  hiddenRow: number,
  preActivation: Matrix,
  row: number,
): void {
  const size = hidden.cols;
  const h = hiddenRow * size;
  const a = row * size;
  switch (activation) {
    case "tanh":
      for (let i = 0; i < size; i++) hidden.data[h + i] = tanh(preActivation.data[a + i]!);
      return;
    case "relu":
      for (let i = 0; i < size; i++) hidden.data[h + i] = Math.max(0, preActivation.data[a + i]!);
      return;
    case "sigmoid":
      for (let i = 0; i < size; i++) hidden.data[h + i] = sigmoid(preActivation.data[a + i]!);
      return;
    case "identity":
      for (let i = 0; i < size; i++) hidden.data[h + i] = preActivation.data[a + i]!;
  }
}

/**
 * Writes the slope of the activation, f′(a), which all four can tell from h = f(a) alone.
 *
 * tanh′ = 1 − h², sigmoid′ = h (1 − h), identity′ = 1; relu′ is 1 where h > 0 and, like PyTorch's, 0 at 0.
 *
 * @param slope  row `row`, [H], is overwritten
 * @param hidden row `hiddenRow`, [H], is h
 */
export function activationSlope(
  activation: Activation,
  slope: Matrix,
  row: number,
  hidden: Matrix,
  hiddenRow: number,
): void {
  const size = hidden.cols;
  const s = row * size;
  const h = hiddenRow * size;
  switch (activation) {
    case "tanh":
      for (let i = 0; i < size; i++)
        slope.data[s + i] = 1 - hidden.data[h + i]! * hidden.data[h + i]!;
      return;
    case "relu":
      for (let i = 0; i < size; i++) slope.data[s + i] = hidden.data[h + i]! > 0 ? 1 : 0;
      return;
    case "sigmoid":
      for (let i = 0; i < size; i++)
        slope.data[s + i] = hidden.data[h + i]! * (1 - hidden.data[h + i]!);
      return;
    case "identity":
      slope.data.fill(1, s, s + size);
  }
}
