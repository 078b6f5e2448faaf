import type { Matrix, Vector } from "../../types.ts";

export interface JacobianSpec {
  /** 2 to 20 words, read once */
  readonly words: readonly string[];
  /** 0.2 to 3: what W_h is scaled to */
  readonly spectralRadius: number;
  /** a whole number, 0 to 2³² − 1 */
  readonly seed: number;
  /** In whole degrees, 0 to 179: a direction in which a gradient may set out at step T */
  readonly angle: number;
}

/**
 * What steps back do to every direction of a gradient, in a network of two units. Arrays "by step" have an element for
 * t = 0 … T, and what they tell of T is that nothing has been done yet.
 */
export interface JacobianProducts {
  /** [T] the word read at step t, at index t − 1 */
  readonly wordByStep: readonly string[];
  /** W_h, [2, 2] */
  readonly weightHh: Matrix;
  /** [T + 1, 2] h_t */
  readonly hiddenByStep: Matrix;
  /** [T, 2] the slopes 1 − h_t² of step t, in row t − 1 */
  readonly slopeByStep: Matrix;
  /** [T + 1] the matrix of the step back from t + 1 to t, (∂h_{t+1}/∂h_t)ᵀ = W_hᵀ D_{t+1}; the identity at T */
  readonly stepByStep: readonly Matrix[];
  /** [T + 1] P_t, the product of all these matrices from T back to t, (∂h_T/∂h_t)ᵀ; the identity at T */
  readonly productByStep: readonly Matrix[];
  /** [T + 1, 2] singular values of each step's matrix, the larger first */
  readonly stretchByStep: Matrix;
  /** [T + 1, 2] singular values of P_t, the larger first: half the length and half the width of the ellipse */
  readonly axesByStep: Matrix;
  /** [T + 1, 2] the most and the least that the product could stretch: the products of the steps' own singular values */
  readonly envelopeByStep: Matrix;
  /** [T + 1, 2] P_t times the direction at the angle asked for */
  readonly arrowByStep: Matrix;
  /** [T + 1] its length */
  readonly arrowLengthByStep: Vector;
  /** [T + 1] a power of two: times it, the larger of `axesByStep` lies above 0.75 and is at most 1.5 */
  readonly zoomByStep: readonly number[];
  /** [T + 1, 2] the network's own ∂L_T/∂h_t, divided by its length at T */
  readonly ownByStep: Matrix;
  /** [T + 1] its length */
  readonly ownLengthByStep: Vector;
}
