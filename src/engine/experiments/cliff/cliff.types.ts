import type { Matrix, Vector } from "../../types.ts";

export interface CliffSpec {
  /** w and b in which training begins, each −5 to 5 */
  readonly weight: number;
  readonly bias: number;
  readonly clipping: "none" | "norm" | "value";
  /** 0.1 to 5: of the gradient's norm, or of each of its numbers */
  readonly limit: number;
}

/** The loss of a one-unit network over its two numbers, and a way of gradient descent on it. */
export interface Cliff {
  /** [R] w of each row of the surface, ascending */
  readonly weightByRow: Vector;
  /** [C] b of each column, ascending */
  readonly biasByColumn: Vector;
  /** [R, C] the loss there, to a thousandth, for a picture */
  readonly lossByPoint: Matrix;
  /** [U + 1, 2] w and b after 0 … U updates */
  readonly pointByUpdate: Matrix;
  /** [U + 1] the loss there */
  readonly lossByUpdate: Vector;
  /** [U + 1, 2] ∂L/∂w and ∂L/∂b there */
  readonly gradientByUpdate: Matrix;
  /** [U + 1, 2] the same after clipping */
  readonly clippedByUpdate: Matrix;
  /** [U + 1] norms of both */
  readonly normByUpdate: Vector;
  readonly clippedNormByUpdate: Vector;
}
