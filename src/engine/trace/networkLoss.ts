import { activate } from "../kernels/activations.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { createSoftmaxTrace, softmax } from "../kernels/softmax.ts";
import { binaryCrossEntropy, binaryCrossEntropyBackward } from "../losses/binaryCrossEntropy.ts";
import { crossEntropy, crossEntropyBackward } from "../losses/crossEntropy.ts";
import { meanSquaredError, meanSquaredErrorBackward } from "../losses/meanSquaredError.ts";
import { lengthOf } from "../network/batch.ts";
import type { Objective, TrainingBatch } from "../network/network.types.ts";
import type { Matrix } from "../types.ts";
import type { NetworkForward, NetworkLoss } from "./trace.types.ts";

/**
 * The loss of one sequence of a batch and its gradient with respect to the logits:  L = w Σ_t L_t.
 *
 * The weight w makes the sequences' losses add up to the batch's.
 *
 * @param batch   has been checked, and so have its targets
 * @param forward of this sequence
 * @returns a record that may hold NaN and infinities; `nonFiniteLoss` finds where they began
 */
export function networkLoss(
  batch: TrainingBatch,
  element: number,
  objective: Objective,
  { logitsByStep, firstReadStep }: NetworkForward,
): NetworkLoss {
  const { rows: length, cols: outputSize } = logitsByStep;
  const weight = 1 / lossCount(batch, objective);
  const parts = createParts(objective, length, outputSize);
  const lossByStep = new Float64Array(length);
  const gradLogitsByStep = createMatrix(length, outputSize);
  const measure = measureOf(batch, element, objective, parts, logitsByStep, gradLogitsByStep);

  let sum = 0;
  for (let row = firstReadStep - 1; row < length; row++) {
    if (parts.softmax) softmax(parts.softmax, logitsByStep, row);
    else if (parts.probabilitiesByStep)
      activate("sigmoid", parts.probabilitiesByStep, row, logitsByStep, row);
    if (objective.placement === "lastStep" && row < length - 1) continue;
    const loss = measure(row);
    lossByStep[row] = loss;
    sum += loss;
    for (let i = row * outputSize; i < (row + 1) * outputSize; i++)
      gradLogitsByStep.data[i]! *= weight;
  }
  return { ...parts, lossByStep, weight, loss: weight * sum, gradLogitsByStep };
}

/** How many losses the batch's loss is the mean of: its sequences, or all steps that carry a loss. */
function lossCount(batch: TrainingBatch, { placement, reduction }: Objective): number {
  if (reduction === "batchMean" || placement === "lastStep") return batch.batchSize;
  let count = 0;
  for (let element = 0; element < batch.batchSize; element++) count += lengthOf(batch, element);
  return count;
}

type Parts = Pick<NetworkLoss, "softmax" | "probabilitiesByStep">;

/** Makes room for what stands between logits and loss. */
function createParts({ loss }: Objective, length: number, outputSize: number): Parts {
  if (loss === "meanSquaredError") return { softmax: null, probabilitiesByStep: null };
  if (loss === "binaryCrossEntropy")
    return { softmax: null, probabilitiesByStep: createMatrix(length, outputSize) };
  const trace = createSoftmaxTrace(length, outputSize);
  return { softmax: trace, probabilitiesByStep: trace.probabilitiesByStep };
}

/**
 * Makes the function that measures the loss of one row, and overwrites that row of ∂L_t/∂z_t, by the three
 * losses' own kernels.
 */
function measureOf(
  { targets, batchSize }: TrainingBatch,
  element: number,
  { placement }: Objective,
  { softmax: trace, probabilitiesByStep }: Parts,
  logits: Matrix,
  gradLogits: Matrix,
): (row: number) => number {
  const targetRow = (row: number): number =>
    placement === "everyStep" ? row * batchSize + element : element;
  if (targets.kind === "classes")
    return (row) => {
      if (!trace) return 0;
      const target = targets.classes[targetRow(row)]!;
      crossEntropyBackward(gradLogits, trace, row, target);
      return crossEntropy(trace, logits, row, target);
    };
  const wanted = createMatrix(logits.rows, logits.cols);
  const { cols } = wanted;
  return (row) => {
    for (let i = 0; i < cols; i++)
      wanted.data[row * cols + i] = targets.values[targetRow(row) * cols + i]!;
    if (probabilitiesByStep) {
      binaryCrossEntropyBackward(gradLogits, probabilitiesByStep, wanted, row);
      return binaryCrossEntropy(logits, wanted, row);
    }
    meanSquaredErrorBackward(gradLogits, logits, wanted, row);
    return meanSquaredError(logits, wanted, row);
  };
}
