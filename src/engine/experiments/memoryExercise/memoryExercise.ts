import { createMatrix } from "../../kernels/matrix.ts";
import { addOuterProduct } from "../../kernels/matVec.ts";
import type { Matrix } from "../../types.ts";
import { ARTICLE_HIDDEN_SIZE } from "../spelling/article.ts";
import { triangle } from "../triangle/triangle.ts";

/** Losses, and steps that they reach */
const STEPS = 3;

/**
 * What may be forgotten: all steps but the last; the last; what later losses send back; the slopes of tanh; that the
 * state before was met, not the step's own; which is the row and which the column.
 */
export const memorySlips = [
  "earlierSteps",
  "lastStep",
  "laterLosses",
  "slopes",
  "stateBefore",
  "transposed",
] as const;
export type MemorySlip = (typeof memorySlips)[number];

export interface MemoryExerciseSpec {
  /** 2 to 12 letters of any script, of which three are read */
  readonly word: string;
}

export interface MemoryExercise {
  readonly letters: readonly string[]; // [T]
  readonly hiddenByStep: Matrix; // [T + 1, H] h_t, row 0 being zeros
  /** [T] of each loss t: [T, H] ∂L_t/∂a_k in row k − 1 */
  readonly gradPreActivationByLoss: readonly Matrix[];
  /** ∂L/∂W_h, [H, H] */
  readonly gradient: Matrix;
  /** The same with one thing forgotten */
  readonly slips: Readonly<Record<MemorySlip, Matrix>>;
}

/** The gradient of the worked example's W_h over three losses of a word, and what comes of forgetting a part of it. */
export function memoryExercise({ word }: MemoryExerciseSpec): MemoryExercise {
  const answer = triangle({ word, steps: STEPS, hiddenSize: ARTICLE_HIDDEN_SIZE });
  const { letters, hiddenByStep, gradPreActivationByLoss, gradHiddenByStep, weightHh } = answer;
  const size = weightHh.whole.rows;
  const sumOf = (add: (out: Matrix) => void): Matrix => {
    const out = createMatrix(size, size);
    add(out);
    return out;
  };
  const isPair = (keeps: (t: number, k: number) => boolean) =>
    sumOf((out) => {
      for (let t = 1; t <= STEPS; t++)
        for (let k = 1; k <= t; k++)
          if (keeps(t, k))
            addOuterProduct(out, gradPreActivationByLoss[t - 1]!, k - 1, hiddenByStep, k - 1);
    });
  return {
    letters,
    hiddenByStep,
    gradPreActivationByLoss,
    gradient: weightHh.whole,
    slips: {
      earlierSteps: isPair((_t, k) => k === STEPS),
      lastStep: isPair((_t, k) => k < STEPS),
      laterLosses: isPair((t, k) => t === k),
      slopes: sumOf((out) => {
        for (let k = 1; k <= STEPS; k++)
          addOuterProduct(out, gradHiddenByStep, k - 1, hiddenByStep, k - 1);
      }),
      stateBefore: sumOf((out) => {
        for (let t = 1; t <= STEPS; t++)
          for (let k = 1; k <= t; k++)
            addOuterProduct(out, gradPreActivationByLoss[t - 1]!, k - 1, hiddenByStep, k);
      }),
      transposed: sumOf(({ data }) => {
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) data[i * size + j] = weightHh.whole.data[j * size + i]!;
      }),
    },
  };
}
