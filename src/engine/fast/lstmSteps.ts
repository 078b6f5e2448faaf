import { sigmoid, tanh } from "../kernels/elementary.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";

/*
 * One time step of an LSTM for every sequence of a batch. A row of `gates` holds i, f, g, o, H numbers each:
 *
 *   c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t,   h_t = o_t ⊙ tanh c_t
 *
 * Source: PyTorch's nn.LSTM; Hochreiter and Schmidhuber (1997) with the forget gate of Gers, Schmidhuber
 * and Cummins (2000).
 */

/** @param previous block of the states to start from: t − 1, or t + 1 in reverse */
export function lstmForward(
  { F, batch }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const size = plan.hiddenSize;
  for (let element = 0; element < batch; element++) {
    const row = (timeStep - 1) * batch + element;
    const gates = plan.gates + row * 4 * size;
    const candidate = gates + 2 * size;
    const output = gates + 3 * size;
    for (let j = gates; j < candidate; j++) F[j] = sigmoid(F[j]!);
    for (let j = candidate; j < output; j++) F[j] = tanh(F[j]!);
    for (let j = output; j < output + size; j++) F[j] = sigmoid(F[j]!);

    const cell = plan.cellState + (timeStep * batch + element) * size;
    const before = plan.cellState + (previous * batch + element) * size;
    const cellTanh = plan.cellTanh + row * size;
    const hidden = plan.hidden + (timeStep * batch + element) * plan.stride;
    for (let j = 0; j < size; j++)
      F[cell + j] = F[gates + size + j]! * F[before + j]! + F[gates + j]! * F[candidate + j]!;
    for (let j = 0; j < size; j++) F[cellTanh + j] = tanh(F[cell + j]!);
    for (let j = 0; j < size; j++) F[hidden + j] = F[output + j]! * F[cellTanh + j]!;
  }
}

/** From ∂L/∂h_t and ∂L/∂c_t to the gradients of the four pre-activations and of c_{t−1}. */
export function lstmBackward(
  { F, batch, lengths }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const size = plan.hiddenSize;
  for (let element = 0; element < batch; element++) {
    if (timeStep > lengths[element]!) continue; // padding: the caller lets the gradient pass
    const row = (timeStep - 1) * batch + element;
    const gates = plan.gates + row * 4 * size;
    const gradGates = plan.gradGates + row * 4 * size;
    const before = plan.cellState + (previous * batch + element) * size;
    const cellTanh = plan.cellTanh + row * size;
    const gradHidden = plan.gradHidden + (timeStep * batch + element) * plan.stride;
    const gradCell = plan.gradCell + element * size;
    for (let j = 0; j < size; j++) {
      const i = F[gates + j]!;
      const f = F[gates + size + j]!;
      const g = F[gates + 2 * size + j]!;
      const o = F[gates + 3 * size + j]!;
      const squashed = F[cellTanh + j]!;
      const gradH = F[gradHidden + j]!;
      const gradC = F[gradCell + j]! + gradH * o * (1 - squashed * squashed);
      F[gradGates + j] = gradC * g * (i * (1 - i));
      F[gradGates + size + j] = gradC * F[before + j]! * (f * (1 - f));
      F[gradGates + 2 * size + j] = gradC * i * (1 - g * g);
      F[gradGates + 3 * size + j] = gradH * squashed * (o * (1 - o));
      F[gradCell + j] = gradC * f;
    }
  }
}
