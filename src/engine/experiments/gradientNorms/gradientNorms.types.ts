import type { Activation, Vector } from "../../types.ts";

/** A network that reads a sentence, and how it is drawn. */
export interface GradientNormSpec {
  /** 1 to 200 words, read in order; started over when `sequenceLength` is longer, cut when it is shorter */
  readonly words: readonly string[];
  /** 1 to 64 */
  readonly hiddenSize: number;
  readonly activation: Activation;
  /** 0.05 to 3: what W_h is scaled to */
  readonly spectralRadius: number;
  /** a whole number, 0 to 2³² − 1 */
  readonly seed: number;
  /** 2 to 200 */
  readonly sequenceLength: number;
}

/** How much of the last step's loss reaches each earlier state. */
export interface GradientNormCurve {
  readonly spec: GradientNormSpec;
  /** [T + 1] ‖∂L_T/∂h_t‖₂ for t = 0 … T */
  readonly normByStep: Vector;
  /** [T] the word read at step t, at index t − 1 */
  readonly wordByStep: readonly string[];
  /** The word to predict at step T: the next one of the sentence, or the end mark "." */
  readonly target: string;
  /** L_T, nats */
  readonly loss: number;
  /** ρ(W_h), measured after scaling */
  readonly measuredSpectralRadius: number;
  /** [T] largest singular value of ∂h_t/∂h_{t−1}, at index t − 1: the most by which any gradient can grow in that step */
  readonly largestSingularValueByStep: Vector;
  /** [T + 1] ‖h_t‖₂ for t = 0 … T */
  readonly hiddenNormByStep: Vector;
  /** Geometric mean of the factors ‖∂L_T/∂h_{t−1}‖ / ‖∂L_T/∂h_t‖; 0 if nothing reaches h_0, null if there is no gradient even at T */
  readonly perStepFactor: number | null;
}
