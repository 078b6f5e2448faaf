import type { Matrix, Vector } from "../../types.ts";

export interface TriangleSpec {
  /** 2 to 12 letters of any script; a longer text is the word again and again */
  readonly word: string;
  /** T, 1 … 12 */
  readonly steps: number;
  /** H, 1 … 6 */
  readonly hiddenSize: number;
}

/** Terms of the gradient of one matrix, added up, and how long each sum is. */
export interface TermSums {
  readonly matrices: readonly Matrix[];
  readonly norms: Vector;
}

/** The gradient of one matrix, taken apart: the term (t, k) is what the loss of step t adds by way of step k. */
export interface MatrixTerms {
  /** the terms, (1, 1), (2, 1), (2, 2), (3, 1), … */
  readonly byPair: readonly Matrix[];
  /** [T, T] norm of the term (t, k), in row t − 1 and column k − 1; 0 for k > t */
  readonly normByPair: Matrix;
  /** [T] over all k, at index t − 1 */
  readonly byLoss: TermSums;
  /** [T] over all t, at index k − 1 */
  readonly byStep: TermSums;
  /** [T] over all pairs with t − k = d, at index d */
  readonly byDistance: TermSums;
  /** the gradient: the sum of all */
  readonly whole: Matrix;
  readonly wholeNorm: number;
}

export interface Triangle {
  /** [T] what is read, and what should be said */
  readonly letters: readonly string[];
  readonly targets: readonly string[];
  /** [V] the order of one-hot columns and of outputs */
  readonly alphabet: readonly string[];
  readonly hiddenByStep: Matrix; // [T + 1, H] h_t, row 0 being zeros
  readonly lossByStep: Vector; // [T]
  readonly gradLogitsByStep: Matrix; // [T, V] ∂L_t/∂z_t
  /** [T] of each loss t: [T, H] ∂L_t/∂h_s in row s − 1; zeros behind t */
  readonly gradHiddenByLoss: readonly Matrix[];
  /** [T] of each loss t: [T, H] ∂L_t/∂a_s in row s − 1 */
  readonly gradPreActivationByLoss: readonly Matrix[];
  /** [T, H] ∂L/∂h_t of all losses from t on, by the backward recursion */
  readonly gradHiddenByStep: Matrix;
  /** [T] ‖Σ_{t > s} ∂L_t/∂h_s‖ at index s − 1: of all later losses, what comes back to the state of step s */
  readonly returningNormByStep: Vector;
  /** the largest difference between an entry of a gradient by the recursion and the sum of its terms */
  readonly largestDifference: number;
  /** how long the gradient of W_x is that the recursion gives */
  readonly recursionNorm: number;
  readonly weightIh: MatrixTerms; // of W_x, [H, V]
  readonly weightHh: MatrixTerms; // of W_h, [H, H]
  readonly weightHo: MatrixTerms; // of W_y, [V, H]; the terms with k < t are zeros
}
