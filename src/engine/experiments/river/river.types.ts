import type { Vector } from "../../types.ts";

export interface RiverSpec {
  /** 2 to 20 words, read once */
  readonly words: readonly string[];
  /** 0.2 to 3: what every recurrent matrix is scaled to */
  readonly spectralRadius: number;
  /** a whole number, 0 to 2³² − 1 */
  readonly seed: number;
}

/** How much of the gradient of the last loss reaches each state of one kind of cell. */
export interface Branch {
  /** [T + 1] norm at t = 0 … T: of ∂L_T/∂h_t, and of ∂L_T/∂c_t in an LSTM, whose memory is c_t */
  readonly normByStep: Vector;
  /** [T + 1] norm_t / norm_T: 1 at T; all 0 where there is no gradient even at T */
  readonly shareByStep: Vector;
}

export interface River extends Branch {
  /** [T] the word read at step t, at index t − 1 */
  readonly wordByStep: readonly string[];
  /** The word to predict at step T */
  readonly target: string;
  /** L_T, nats */
  readonly loss: number;
  /** [T + 1] norm_{t} / norm_{t+1}: what the step back from t + 1 to t multiplied; 1 at T */
  readonly factorByStep: Vector;
  /**
   * [T + 1] ‖D_{t+1} ∂L_T/∂h_{t+1}‖ / norm_{t+1}: which part of `factorByStep` is the slopes', at most 1; what is left is
   * W_hᵀ's. 1 at T
   */
  readonly slopeFactorByStep: Vector;
  /** Geometric mean of the factors from step T back to step 1; 0 if nothing arrives */
  readonly perStepFactor: number;
  /** [T + 1] n: `shareByStep` · 10ⁿ lies above 0.1 and is at most 1; 0 where nothing arrives */
  readonly magnifierByStep: readonly number[];
  /**
   * [T + 1, 2] what a dial shows: an arrow as long as ∂L_T/∂h_t, divided by norm_T and multiplied by 10ⁿ, so never
   * longer than 1; it points as ∂L_T/∂h_t does in the plane of the two leading directions of all these gradients
   */
  readonly needleByStep: Vector;
  /** [T + 1] which part of the gradient's length those two directions hold, 0 … 1 */
  readonly inPlaneByStep: Vector;
  readonly gated: Readonly<Record<"gru" | "lstm", Branch>>;
}
