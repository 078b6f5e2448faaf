import { addRow, copyRow, setZero } from "./arena.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";

/*
 * Sequences shorter than the batch hold their state through the steps that are padding: whatever was
 * computed there is overwritten with the state before. So the last block holds every final state, in reverse
 * the padding passes before the sequence begins, and no gradient is made of padding.
 */

/** Whether row (t − 1) · B + b stands beyond the end of its sequence. */
export const isPadding = ({ lengths, batch }: Room, row: number): boolean =>
  Math.floor(row / batch) >= lengths[row % batch]!;

export function holdState(
  { F, batch, lengths }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const { hidden, stride, cellState, hiddenSize } = plan;
  for (let element = 0; element < batch; element++) {
    if (timeStep <= lengths[element]!) continue;
    const from = previous * batch + element;
    const to = timeStep * batch + element;
    copyRow(F, hidden + from * stride, hidden + to * stride, hiddenSize);
    if (cellState >= 0)
      copyRow(F, cellState + from * hiddenSize, cellState + to * hiddenSize, hiddenSize);
  }
}

/** Lets ∂L/∂h pass through padding unchanged; ∂L/∂c was not touched there. */
export function holdGradient(
  { F, batch, lengths }: Room,
  plan: LayerPlan,
  timeStep: number,
  previous: number,
): void {
  const { gateRows, gradGates, gradRecurrent, gradHidden, hiddenSize, stride } = plan;
  for (let element = 0; element < batch; element++) {
    if (timeStep <= lengths[element]!) continue;
    const row = (timeStep - 1) * batch + element;
    setZero(F, gradGates + row * gateRows, gateRows);
    setZero(F, gradRecurrent + row * gateRows, gateRows);
    const from = gradHidden + (timeStep * batch + element) * stride;
    addRow(F, from, gradHidden + (previous * batch + element) * stride, hiddenSize);
  }
}
