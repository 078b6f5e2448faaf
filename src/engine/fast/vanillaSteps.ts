import { sigmoid, tanh } from "../kernels/elementary.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";

/*
 * h_t = f(a_t) for every sequence of a batch, and the way back. Vanilla and feed-forward layers share it:
 * they differ only in what has gone into a_t, which stands complete in `gates`.
 */

export function vanillaForward({ F, batch }: Room, plan: LayerPlan, timeStep: number): void {
  const { hiddenSize, stride, activation } = plan;
  let a = plan.gates + (timeStep - 1) * batch * hiddenSize;
  let h = plan.hidden + timeStep * batch * stride;
  for (let element = 0; element < batch; element++) {
    switch (activation) {
      case "tanh":
        for (let j = 0; j < hiddenSize; j++) F[h + j] = tanh(F[a + j]!);
        break;
      case "relu":
        for (let j = 0; j < hiddenSize; j++) F[h + j] = Math.max(0, F[a + j]!);
        break;
      case "sigmoid":
        for (let j = 0; j < hiddenSize; j++) F[h + j] = sigmoid(F[a + j]!);
        break;
      case "identity":
        for (let j = 0; j < hiddenSize; j++) F[h + j] = F[a + j]!;
    }
    a += hiddenSize;
    h += stride;
  }
}

/** ∂L/∂a_t = f′(a_t) ⊙ ∂L/∂h_t; every slope can be told from h = f(a), and relu′(0) is 0 as in PyTorch. */
export function vanillaBackward({ F, batch }: Room, plan: LayerPlan, timeStep: number): void {
  const { hiddenSize, stride, activation } = plan;
  let h = plan.hidden + timeStep * batch * stride;
  let gradHidden = plan.gradHidden + timeStep * batch * stride;
  let gradGates = plan.gradGates + (timeStep - 1) * batch * hiddenSize;
  for (let element = 0; element < batch; element++) {
    switch (activation) {
      case "tanh":
        for (let j = 0; j < hiddenSize; j++)
          F[gradGates + j] = F[gradHidden + j]! * (1 - F[h + j]! * F[h + j]!);
        break;
      case "relu":
        for (let j = 0; j < hiddenSize; j++)
          F[gradGates + j] = F[h + j]! > 0 ? F[gradHidden + j]! : 0;
        break;
      case "sigmoid":
        for (let j = 0; j < hiddenSize; j++)
          F[gradGates + j] = F[gradHidden + j]! * (F[h + j]! * (1 - F[h + j]!));
        break;
      case "identity":
        for (let j = 0; j < hiddenSize; j++) F[gradGates + j] = F[gradHidden + j]!;
    }
    h += stride;
    gradHidden += stride;
    gradGates += hiddenSize;
  }
}
