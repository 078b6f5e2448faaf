import { exp, log, sigmoid } from "../kernels/elementary.ts";
import type { Objective } from "../network/network.types.ts";
import { type Arena, setZero } from "./arena.ts";
import type { HeadPlan } from "./head.ts";
import type { Room } from "./layerPlan.ts";
import { isPadding } from "./padding.ts";

/** [R] classes, or where [R, O] values stand in the arena. */
export interface LossTargets {
  readonly classes: Int32Array;
  readonly values: number;
}

/**
 * The loss of the logits in the arena; writes ∂L/∂logits. Rows that are padding count nothing.
 *
 * @returns nats for cross-entropies
 */
export function lossAndGradLogits(
  room: Room,
  head: HeadPlan,
  objective: Objective,
  targets: LossTargets,
): number {
  const scale = scaleOf(room, head, objective);
  return lossOfRows(room, head, objective, targets, 0, head.rows, scale) * scale;
}

/** The row at which the sum of the losses first left the finite numbers; −1 if it did not. */
export function firstNonFiniteLoss(
  room: Room,
  head: HeadPlan,
  objective: Objective,
  targets: LossTargets,
): number {
  const scale = scaleOf(room, head, objective);
  let loss = 0;
  for (let row = 0; row < head.rows; row++) {
    loss += lossOfRows(room, head, objective, targets, row, row + 1, scale);
    if (!Number.isFinite(loss)) return row;
  }
  return -1;
}

const scaleOf = (room: Room, head: HeadPlan, { reduction }: Objective): number =>
  1 / (reduction === "batchMean" ? room.batch : lossCount(room, head));

/** The logarithms of many rows are taken at once, ln a + ln b = ln ab, before the product grows beyond this. */
const MOST_PRODUCT = 2 ** 900;

/** The sum of the losses of rows `from` … `to` − 1; writes their ∂L/∂logits, which are 0 at padding. */
function lossOfRows(
  room: Room,
  head: HeadPlan,
  objective: Objective,
  targets: LossTargets,
  from: number,
  to: number,
  scale: number,
): number {
  const { F } = room;
  const { outputSize } = head;
  const hasPadding = room.shortest < room.steps && head.isEveryStep;
  let loss = 0;
  let product = 1;
  for (let row = from; row < to; row++) {
    const logits = head.logits + row * outputSize;
    const grad = head.gradLogits + row * outputSize;
    if (hasPadding && isPadding(room, row)) setZero(F, grad, outputSize);
    else if (objective.loss === "crossEntropy") {
      const target = targets.classes[row]!;
      const largest = largestOf(F, logits, outputSize);
      loss += largest - F[logits + target]!;
      product *= softmaxRow(F, logits, grad, outputSize, largest, target, scale);
      if (product > MOST_PRODUCT) {
        loss += log(product);
        product = 1;
      }
    } else {
      const wanted = targets.values + row * outputSize;
      loss +=
        objective.loss === "binaryCrossEntropy"
          ? binaryRow(F, logits, grad, outputSize, wanted, scale)
          : squaredRow(F, logits, grad, outputSize, wanted, scale);
    }
  }
  return loss + log(product);
}

/** How many rows carry a loss. */
function lossCount({ lengths, steps, shortest }: Room, { isEveryStep, rows }: HeadPlan): number {
  if (!isEveryStep || shortest === steps) return rows;
  let count = 0;
  for (const length of lengths) count += length;
  return count;
}

function largestOf(F: Arena, from: number, size: number): number {
  let largest = F[from]!;
  for (let j = 1; j < size; j++) {
    const value = F[from + j]!;
    if (value > largest) largest = value;
  }
  return largest;
}

/** ∂L/∂z = softmax(z) − one-hot(y).  @returns Σ_j exp(z_j − m), whose logarithm is a part of the loss */
function softmaxRow(
  F: Arena,
  logits: number,
  grad: number,
  size: number,
  largest: number,
  target: number,
  scale: number,
): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const exponential = exp(F[logits + j]! - largest);
    F[grad + j] = exponential;
    sum += exponential;
  }
  const share = scale / sum;
  for (let j = 0; j < size; j++) F[grad + j]! *= share;
  F[grad + target]! -= scale;
  return sum;
}

/** L = 1/O Σ_j max(z, 0) − z y + ln(1 + e^−|z|);  ∂L/∂z = (σ(z) − y) / O. */
function binaryRow(
  F: Arena,
  logits: number,
  grad: number,
  size: number,
  targets: number,
  scale: number,
): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const z = F[logits + j]!;
    const y = F[targets + j]!;
    sum += Math.max(z, 0) - z * y + softplusTail(z);
    F[grad + j] = ((sigmoid(z) - y) * scale) / size;
  }
  return sum / size;
}

/** ln(1 + e^−|z|); for a tiny e = e^−|z| by its series, which 1 + e would swallow. */
function softplusTail(z: number): number {
  const e = exp(-Math.abs(z));
  return e < 1e-8 ? e - (e * e) / 2 : log(1 + e);
}

/** L = 1/O Σ_j (z − y)²;  ∂L/∂z = 2 (z − y) / O. */
function squaredRow(
  F: Arena,
  outputs: number,
  grad: number,
  size: number,
  targets: number,
  scale: number,
): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const error = F[outputs + j]! - F[targets + j]!;
    sum += error * error;
    F[grad + j] = (2 * error * scale) / size;
  }
  return sum / size;
}
