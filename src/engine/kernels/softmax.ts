import { exp } from "./elementary.ts";
import type { Matrix, SoftmaxTrace } from "../types.ts";
import { createMatrix } from "./matrix.ts";

/** Makes room for the softmax of T rows of V logits. */
export function createSoftmaxTrace(sequenceLength: number, vocabularySize: number): SoftmaxTrace {
  return {
    largestLogitByStep: new Float64Array(sequenceLength),
    exponentialByStep: createMatrix(sequenceLength, vocabularySize),
    exponentialSumByStep: new Float64Array(sequenceLength),
    probabilitiesByStep: createMatrix(sequenceLength, vocabularySize),
  };
}

/**
 * Softmax of one row of logits:  ŷ_i = exp(z_i − m) / Σ_j exp(z_j − m),  m = max z.
 *
 * Subtracting the largest logit changes nothing in exact arithmetic and keeps every exponential
 * between 0 and 1, so no finite logits overflow.
 *
 * @param trace  row `row` of every part is overwritten
 * @param logits row `row`, [V], is z
 * @source Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.1.
 */
export function softmax(trace: SoftmaxTrace, logits: Matrix, row: number): void {
  const size = logits.cols;
  const start = row * size;
  const exponentials = trace.exponentialByStep.data;

  let largest = -Infinity;
  for (let i = 0; i < size; i++) largest = Math.max(largest, logits.data[start + i]!);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const exponential = exp(logits.data[start + i]! - largest);
    exponentials[start + i] = exponential;
    sum += exponential;
  }
  for (let i = 0; i < size; i++)
    trace.probabilitiesByStep.data[start + i] = exponentials[start + i]! / sum;
  trace.largestLogitByStep[row] = largest;
  trace.exponentialSumByStep[row] = sum;
}
