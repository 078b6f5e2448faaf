import type { NonFinitePlace } from "../errors.ts";
import type { ParameterBlock } from "../network/parameters.ts";
import type { Vector } from "../types.ts";
import type { LayerPlan } from "./layerPlan.ts";
import type { MachinePlan } from "./machinePlan.ts";

/**
 * Finds where the last passes first left the finite numbers: forward in time, then back.
 *
 * @param lossRow row of the head at which the loss did; −1 if it did not
 */
export function findNonFinite(
  plan: MachinePlan,
  blocks: readonly ParameterBlock[],
  gradients: Vector,
  lossRow: number,
): NonFinitePlace | null {
  for (const layer of plan.layers) {
    const place = inStates(plan, layer);
    if (place) return place;
  }
  const { head, room } = plan;
  const timeStepOf = (row: number): number =>
    head.isEveryStep ? Math.floor(row / room.batch) + 1 : room.lengths[row]!;
  for (let row = 0; row < head.rows; row++)
    if (hasNonFinite(room.F, head.logits + row * head.outputSize, head.outputSize))
      return { quantity: "the output", timeStep: timeStepOf(row) };
  if (lossRow >= 0) return { quantity: "the loss L_t", timeStep: timeStepOf(lossRow) };
  if (plan.gradients < 0) return null;
  for (const layer of plan.layers.toReversed()) {
    const place = inGradients(plan, layer);
    if (place) return place;
  }
  for (const { name, offset, length } of blocks)
    if (hasNonFinite(gradients, offset, length))
      return { quantity: `the gradient of ${name}`, timeStep: null };
  return null;
}

function hasNonFinite(values: ArrayLike<number>, start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) if (!Number.isFinite(values[i]!)) return true;
  return false;
}

function inStates({ room }: MachinePlan, layer: LayerPlan): NonFinitePlace | null {
  const { F, steps, batch } = room;
  const { hidden, stride, hiddenSize, cellState, isReverse } = layer;
  for (let n = 1; n <= steps; n++) {
    const timeStep = isReverse ? steps + 1 - n : n;
    for (let element = 0; element < batch; element++) {
      const row = timeStep * batch + element;
      if (cellState >= 0 && hasNonFinite(F, cellState + row * hiddenSize, hiddenSize))
        return { quantity: "the cell state c_t", timeStep };
      if (hasNonFinite(F, hidden + row * stride, hiddenSize))
        return { quantity: "the hidden state h_t", timeStep };
    }
  }
  return null;
}

function inGradients({ room }: MachinePlan, layer: LayerPlan): NonFinitePlace | null {
  const { F, steps, batch } = room;
  for (let n = steps; n >= 1; n--) {
    const timeStep = layer.isReverse ? steps + 1 - n : n;
    for (let element = 0; element < batch; element++) {
      const row = timeStep * batch + element;
      if (hasNonFinite(F, layer.gradHidden + row * layer.stride, layer.hiddenSize))
        return { quantity: "the gradient of the hidden state ∂L/∂h_t", timeStep };
    }
  }
  return null;
}
