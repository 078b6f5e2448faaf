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
  let loss = 0;
  for (let row = 0; row < head.rows; row++)
    loss += lossOfRow(room, head, objective, targets, row, scale);
  return loss * scale;
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
    loss += lossOfRow(room, head, objective, targets, row, scale);
    if (!Number.isFinite(loss)) return row;
  }
  return -1;
}

const scaleOf = (room: Room, head: HeadPlan, { reduction }: Objective): number =>
  1 / (reduction === "batchMean" ? room.batch : lossCount(room, head));

/** One row's loss, which is 0 at padding; writes its ∂L/∂logits. */
function lossOfRow(
  room: Room,
  head: HeadPlan,
  objective: Objective,
  targets: LossTargets,
  row: number,
  scale: number,
): number {
  const { F } = room;
  const { outputSize } = head;
  const logits = head.logits + row * outputSize;
  const grad = head.gradLogits + row * outputSize;
  if (room.shortest < room.steps && head.isEveryStep && isPadding(room, row)) {
    setZero(F, grad, outputSize);
    return 0;
  }
  if (objective.loss === "crossEntropy")
    return crossEntropyRow(F, logits, grad, outputSize, targets.classes[row]!, scale);
  const wanted = targets.values + row * outputSize;
  return objective.loss === "binaryCrossEntropy"
    ? binaryRow(F, logits, grad, outputSize, wanted, scale)
    : squaredRow(F, logits, grad, outputSize, wanted, scale);
}

/** How many rows carry a loss. */
function lossCount({ lengths, steps, shortest }: Room, { isEveryStep, rows }: HeadPlan): number {
  if (!isEveryStep || shortest === steps) return rows;
  let count = 0;
  for (const length of lengths) count += length;
  return count;
}

/** L = ln Σ_j exp(z_j − m) + m − z_y;  ∂L/∂z = softmax(z) − one-hot(y). */
function crossEntropyRow(
  F: Arena,
  logits: number,
  grad: number,
  size: number,
  target: number,
  scale: number,
): number {
  let largest = F[logits]!;
  for (let j = 1; j < size; j++) {
    const logit = F[logits + j]!;
    if (logit > largest) largest = logit;
  }
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const exponential = exp(F[logits + j]! - largest);
    F[grad + j] = exponential;
    sum += exponential;
  }
  const share = scale / sum;
  for (let j = 0; j < size; j++) F[grad + j]! *= share;
  F[grad + target]! -= scale;
  return log(sum) + (largest - F[logits + target]!);
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
