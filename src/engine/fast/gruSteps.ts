import { sigmoid, tanh } from "../kernels/elementary.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";

/*
 * One time step of a GRU for every sequence of a batch. A row of `gates` holds r, z, n, H numbers each, and
 * `recurrent` what the previous state adds to each, W_h h_{t−1} + b_h:
 *
 *   n_t = tanh(W_in x_t + b_in + r_t ⊙ (W_hn h_{t−1} + b_hn)),   h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}
 *
 * This is PyTorch's nn.GRU, in which the reset gate acts after the recurrent product. In the original of Cho
 * et al. (2014) it acts before, on h_{t−1}; there, too, it is z_t that keeps the old state.
 */

/** @param previous block of the states to start from: t − 1, or t + 1 in reverse */
export function gruForward(
  { F, batch }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const size = plan.hiddenSize;
  for (let element = 0; element < batch; element++) {
    const row = (timeStep - 1) * batch + element;
    const gates = plan.gates + row * 3 * size;
    const candidate = gates + 2 * size;
    const recurrent = plan.recurrent + row * 3 * size;
    const before = plan.hidden + (previous * batch + element) * plan.stride;
    const hidden = plan.hidden + (timeStep * batch + element) * plan.stride;
    for (let j = 0; j < 2 * size; j++) F[gates + j] = sigmoid(F[gates + j]! + F[recurrent + j]!);
    for (let j = 0; j < size; j++)
      F[candidate + j] = tanh(F[candidate + j]! + F[gates + j]! * F[recurrent + 2 * size + j]!);
    for (let j = 0; j < size; j++) {
      const z = F[gates + size + j]!;
      F[hidden + j] = (1 - z) * F[candidate + j]! + z * F[before + j]!;
    }
  }
}

/**
 * From ∂L/∂h_t to the gradients of what the input added to the gates (`gradGates`) and of what the previous
 * state added (`gradRecurrent`), which differ in the candidate; and z_t ⊙ ∂L/∂h_t, which passes straight on.
 */
export function gruBackward(
  { F, batch, lengths }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const size = plan.hiddenSize;
  for (let element = 0; element < batch; element++) {
    if (timeStep > lengths[element]!) continue; // padding: the caller lets the gradient pass
    const row = (timeStep - 1) * batch + element;
    const gates = plan.gates + row * 3 * size;
    const recurrent = plan.recurrent + row * 3 * size;
    const gradGates = plan.gradGates + row * 3 * size;
    const gradRecurrent = plan.gradRecurrent + row * 3 * size;
    const before = plan.hidden + (previous * batch + element) * plan.stride;
    const gradHidden = plan.gradHidden + (timeStep * batch + element) * plan.stride;
    const gradBefore = plan.gradHidden + (previous * batch + element) * plan.stride;
    for (let j = 0; j < size; j++) {
      const r = F[gates + j]!;
      const z = F[gates + size + j]!;
      const n = F[gates + 2 * size + j]!;
      const gradH = F[gradHidden + j]!;
      const gradN = gradH * (1 - z) * (1 - n * n);
      const gradR = gradN * F[recurrent + 2 * size + j]! * (r * (1 - r));
      const gradZ = gradH * (F[before + j]! - n) * (z * (1 - z));
      F[gradGates + j] = gradR;
      F[gradGates + size + j] = gradZ;
      F[gradGates + 2 * size + j] = gradN;
      F[gradRecurrent + j] = gradR;
      F[gradRecurrent + size + j] = gradZ;
      F[gradRecurrent + 2 * size + j] = gradN * r;
      F[gradBefore + j]! += gradH * z;
    }
  }
}
