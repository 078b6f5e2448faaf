import { addProduct } from "./addProduct.ts";
import { addColumnSums, addRow, setZero, transpose } from "./arena.ts";
import { type LayerPlan, PANEL_ROWS, PANEL_STRIDE, type Room } from "./layerPlan.ts";

/** Up to so many rows, transposing them takes longer than it saves. */
const FEW_ROWS = 8;

/**
 * Adds a sum of outer products:  to[m, n] ← to[m, n] + Σ_r left[r, m] right[r, n].
 *
 * Rows are transposed a panel at a time, so that the sum over r becomes the sum over neighbours that
 * {@link addProduct} is fast at.
 *
 * @param to [leftSize, rightSize], accumulated into
 */
export function addOuterProducts(
  { F, panelA, panelB }: Room,
  to: number,
  rows: number,
  left: number,
  leftStride: number,
  leftSize: number,
  right: number,
  rightStride: number,
  rightSize: number,
): void {
  if (rows <= FEW_ROWS) {
    let p = left;
    let q = right;
    for (let row = 0; row < rows; row++) {
      let sums = to;
      for (let m = 0; m < leftSize; m++) {
        const factor = F[p + m]!;
        for (let n = 0; n < rightSize; n++) F[sums + n]! += factor * F[q + n]!;
        sums += rightSize;
      }
      p += leftStride;
      q += rightStride;
    }
    return;
  }
  for (let first = 0; first < rows; first += PANEL_ROWS) {
    const count = Math.min(PANEL_ROWS, rows - first);
    transpose(F, left + first * leftStride, leftStride, count, leftSize, panelA, PANEL_STRIDE);
    transpose(F, right + first * rightStride, rightStride, count, rightSize, panelB, PANEL_STRIDE);
    addProduct(
      F,
      to,
      rightSize,
      panelA,
      PANEL_STRIDE,
      panelB,
      PANEL_STRIDE,
      leftSize,
      rightSize,
      count,
    );
  }
}

/** ∂L/∂W = Σ over all steps and sequences of (gradient of the gates) (what W was multiplied with)ᵀ. */
export function addWeightGradients(room: Room, plan: LayerPlan): void {
  const { F, steps, batch } = room;
  const { gateRows, hiddenSize, inputSize, stride, gradGates, gradRecurrent } = plan;
  const rows = steps * batch;
  const shift = plan.gradientShift;
  if (plan.biasIh >= 0) addColumnSums(F, gradGates, rows, gateRows, plan.biasIh + shift);
  if (plan.biasHh >= 0)
    if (gradRecurrent === gradGates) addRow(F, plan.biasIh + shift, plan.biasHh + shift, gateRows);
    else addColumnSums(F, gradRecurrent, rows, gateRows, plan.biasHh + shift);
  if (plan.weightHh >= 0) {
    const before = plan.hidden + (plan.isReverse ? 2 : 0) * batch * stride;
    const to = plan.weightHh + shift;
    addOuterProducts(room, to, rows, gradRecurrent, gateRows, gateRows, before, stride, hiddenSize);
  }
  const to = plan.weightIh + shift;
  if (plan.isOneHot) addSymbolGradients(room, plan, to);
  else
    addOuterProducts(
      room,
      to,
      rows,
      gradGates,
      gateRows,
      gateRows,
      plan.input,
      inputSize,
      inputSize,
    );
  if (plan.gradInput >= 0) {
    const { gradInput, weightIhT } = plan;
    addProduct(
      F,
      gradInput,
      inputSize,
      gradGates,
      gateRows,
      weightIhT,
      gateRows,
      rows,
      inputSize,
      gateRows,
    );
  }
}

/** A one-hot input sends the whole gradient of a step into one column of W_x. */
function addSymbolGradients({ F, steps, batch, symbols }: Room, plan: LayerPlan, to: number): void {
  const { gradWeightIhT, gradGates, gateRows, inputSize } = plan;
  setZero(F, gradWeightIhT, inputSize * gateRows);
  for (let row = 0; row < steps * batch; row++)
    addRow(F, gradGates + row * gateRows, gradWeightIhT + symbols[row]! * gateRows, gateRows);
  transpose(F, gradWeightIhT, gateRows, inputSize, gateRows, to, inputSize);
}
