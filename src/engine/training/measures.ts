import { forEachStep, lengthOf } from "../network/batch.ts";
import type { NetworkInputs, Objective, TrainingBatch } from "../network/network.types.ts";
import type { Vector } from "../types.ts";

/** How well a network did on some data. */
export interface Measures {
  /** Mean over all steps that carry a loss; nats for cross-entropies */
  readonly loss: number;
  /** The same in bits, loss / ln 2, where symbols are predicted at every step; else null */
  readonly bitsPerCharacter: number | null;
  /** Share of steps at which the target is the likeliest class, 0 … 1; null where targets are no classes */
  readonly accuracy: number | null;
  /**
   * Share of sequences in which it is at every step that carries a loss, 0 … 1: of an encoder and a decoder, whole
   * answers; null where targets are no classes, or what is read are pieces of one long sequence
   */
  readonly exactMatch: number | null;
}

/** How often the target was the likeliest class. */
export interface CorrectCount {
  /** Steps at which it was */
  readonly steps: number;
  /** Sequences in which it was at every step that carries a loss */
  readonly sequences: number;
}

/** How many steps of a batch carry a loss. */
export function lossStepCount(batch: TrainingBatch, { placement }: Objective): number {
  if (placement === "lastStep") return batch.batchSize;
  let count = 0;
  for (let element = 0; element < batch.batchSize; element++) count += lengthOf(batch, element);
  return count;
}

/** The mean over the steps that carry a loss, from a loss reduced as the objective says. */
export function meanLoss(loss: number, batch: TrainingBatch, objective: Objective): number {
  return objective.reduction === "stepMean"
    ? loss
    : (loss * batch.batchSize) / lossStepCount(batch, objective);
}

/** nats → bits, where what is predicted are symbols of the kind that are read. */
export function bitsPerCharacter(
  loss: number,
  inputs: NetworkInputs["kind"],
  { loss: kind, placement }: Objective,
): number | null {
  const isText = kind === "crossEntropy" && placement === "everyStep" && inputs === "symbols";
  return isText ? loss / Math.LN2 : null;
}

/** Visits every step that carries a loss; `row` is that of the logits, `targetRow` that of the targets. */
export function forEachLossStep(
  batch: TrainingBatch,
  { placement }: Objective,
  visit: (row: number, targetRow: number) => void,
): void {
  if (placement === "everyStep") forEachStep(batch, (row) => visit(row, row));
  else
    for (let element = 0; element < batch.batchSize; element++)
      visit((lengthOf(batch, element) - 1) * batch.batchSize + element, element);
}

/** The index of the largest of a row of numbers, the first among equals. */
export function likeliest(rows: Vector, row: number, size: number): number {
  let best = 0;
  for (let i = 1; i < size; i++) if (rows[row * size + i]! > rows[row * size + best]!) best = i;
  return best;
}

/**
 * Counts how often the target is the likeliest class; among equals the first counts as likeliest.
 *
 * @param logits [T, B, O]
 * @returns null where targets are no classes
 */
export function countCorrect(
  logits: Vector,
  batch: TrainingBatch,
  objective: Objective,
  outputSize: number,
): CorrectCount | null {
  const { targets, batchSize } = batch;
  if (targets.kind !== "classes") return null;
  let steps = 0;
  const isMissed = new Uint8Array(batchSize);
  forEachLossStep(batch, objective, (row, targetRow) => {
    if (likeliest(logits, row, outputSize) === targets.classes[targetRow]!) steps += 1;
    else isMissed[row % batchSize] = 1;
  });
  return { steps, sequences: isMissed.reduce((count, missed) => count + 1 - missed, 0) };
}
