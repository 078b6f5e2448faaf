import { NotFiniteError } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { createSoftmaxTrace, softmax } from "../kernels/softmax.ts";
import { binaryCrossEntropy, binaryCrossEntropyBackward } from "../losses/binaryCrossEntropy.ts";
import { crossEntropy, crossEntropyBackward } from "../losses/crossEntropy.ts";
import { meanSquaredError, meanSquaredErrorBackward } from "../losses/meanSquaredError.ts";
import { lengthOf } from "../network/batch.ts";
import type { NetworkTargets, Objective, TrainingBatch } from "../network/network.types.ts";
import type { Matrix } from "../types.ts";
import { assertFiniteRow } from "./finite.ts";
import type { NetworkLoss } from "./trace.types.ts";

/**
 * The loss of one sequence of a batch and its gradient with respect to the logits:  L = w Σ_t L_t.
 *
 * The weight w makes the sequences' losses add up to the batch's.
 *
 * @param batch        has been checked, and so have its targets
 * @param logitsByStep [T, O] of this sequence
 * @throws NotFiniteError naming the time step at which the loss stopped being finite
 */
export function networkLoss(
  where: string,
  batch: TrainingBatch,
  element: number,
  objective: Objective,
  logitsByStep: Matrix,
): NetworkLoss {
  const { rows: length, cols: outputSize } = logitsByStep;
  const isEveryStep = objective.placement === "everyStep";
  const weight = 1 / lossCount(batch, objective);
  const probabilitiesByStep =
    objective.loss === "meanSquaredError" ? null : createMatrix(length, outputSize);
  const lossByStep = new Float64Array(length);
  const gradLogitsByStep = createMatrix(length, outputSize);

  let sum = 0;
  for (let row = isEveryStep ? 0 : length - 1; row < length; row++) {
    const targetRow = isEveryStep ? row * batch.batchSize + element : element;
    const step = stepLoss(objective, batch.targets, targetRow, logitsByStep, row);
    lossByStep[row] = step.loss;
    sum += step.loss;
    const start = row * outputSize;
    if (step.probabilities) probabilitiesByStep?.data.set(step.probabilities.data, start);
    for (let i = 0; i < outputSize; i++)
      gradLogitsByStep.data[start + i] = weight * step.gradLogits.data[i]!;
    if (!Number.isFinite(sum))
      throw new NotFiniteError(where, { quantity: "the loss L_t", timeStep: row + 1 });
    const quantity = "the gradient of the logits ∂L/∂z_t";
    assertFiniteRow(where, quantity, gradLogitsByStep, row, row + 1);
  }
  return { probabilitiesByStep, lossByStep, weight, loss: weight * sum, gradLogitsByStep };
}

/** How many losses the batch's loss is the mean of: its sequences, or all steps that carry a loss. */
function lossCount(batch: TrainingBatch, { placement, reduction }: Objective): number {
  if (reduction === "batchMean" || placement === "lastStep") return batch.batchSize;
  let count = 0;
  for (let element = 0; element < batch.batchSize; element++) count += lengthOf(batch, element);
  return count;
}

interface StepLoss {
  readonly loss: number; // L_t
  readonly gradLogits: Matrix; // [1, O] ∂L_t/∂z_t
  readonly probabilities: Matrix | null; // [1, O]
}

/** One step's loss, by the three losses' own kernels, on one row. */
function stepLoss(
  { loss: kind }: Objective,
  targets: NetworkTargets,
  targetRow: number,
  logitsByStep: Matrix,
  row: number,
): StepLoss {
  const { cols } = logitsByStep;
  const logits = { rows: 1, cols, data: logitsByStep.data.slice(row * cols, (row + 1) * cols) };
  const gradLogits = createMatrix(1, cols);
  if (targets.kind === "classes") {
    const target = targets.classes[targetRow]!;
    const trace = createSoftmaxTrace(1, cols);
    softmax(trace, logits, 0);
    crossEntropyBackward(gradLogits, trace, 0, target);
    const loss = crossEntropy(trace, logits, 0, target);
    return { loss, gradLogits, probabilities: trace.probabilitiesByStep };
  }
  const wanted = createMatrix(1, cols);
  for (let i = 0; i < cols; i++) wanted.data[i] = targets.values[targetRow * cols + i]!;
  if (kind === "meanSquaredError") {
    meanSquaredErrorBackward(gradLogits, logits, wanted, 0);
    return { loss: meanSquaredError(logits, wanted, 0), gradLogits, probabilities: null };
  }
  const probabilities = createMatrix(1, cols);
  binaryCrossEntropyBackward(gradLogits, probabilities, logits, wanted, 0);
  return { loss: binaryCrossEntropy(logits, wanted, 0), gradLogits, probabilities };
}
