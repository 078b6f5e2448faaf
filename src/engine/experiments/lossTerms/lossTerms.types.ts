import type { Matrix, Vector } from "../../types.ts";

export interface LossTermsSpec {
  /** 2 to 20 words, read once */
  readonly words: readonly string[];
  /** 0.2 to 3: what the recurrent matrix is scaled to */
  readonly spectralRadius: number;
  /** a whole number, 0 to 2³² − 1 */
  readonly seed: number;
}

/**
 * The gradient of a network with a loss at every word, taken apart: what the loss of step t adds to ∂L/∂W_h by way of
 * step k ≤ t is the term (t, k).
 */
export interface LossTerms {
  /** [T] the word read at step t, at index t − 1 */
  readonly wordByStep: readonly string[];
  /** [T, T] norm of the term (t, k), in row t − 1 and column k − 1; 0 for k > t, and for k = 1, where h_0 is 0 */
  readonly normByLossAndStep: Matrix;
  /** [T] norm of the sum of all terms with t − k = d, at index d */
  readonly normByDistance: Vector;
  /** [T] norm of the sum of all terms with t − k ≤ d, at index d; the last is that of the whole gradient */
  readonly normUpToDistance: Vector;
  /** [T] ‖∂L_k/∂h_k‖, what reaches h_k from its own loss, at index k − 1 */
  readonly directNormByStep: Vector;
  /** [T] norm of what returns to h_k from the losses after it, at index k − 1 */
  readonly returningNormByStep: Vector;
  /** [T] norm of their sum, ∂L/∂h_k, at index k − 1 */
  readonly wholeNormByStep: Vector;
}
