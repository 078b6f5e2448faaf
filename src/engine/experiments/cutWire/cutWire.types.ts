import type { Matrix, Vector } from "../../types.ts";

/** A word, and the weights from which both networks begin. */
export interface WordToLearn {
  /** 2 to 12 letters */
  readonly word: string;
  /** The letters of the word in the order of the one-hot columns; null for that of first appearance */
  readonly alphabet: string | null;
  /** "article": the worked example's weights (four distinct letters); or a seed, 0 … 2³² − 1 */
  readonly start: "article" | number;
}

/** Words that two networks each learn to spell, one with its memory and one without. */
export interface CutWireSpec {
  /** 1 or 2 */
  readonly words: readonly WordToLearn[];
  /** 1 to 8; with "article" 3 */
  readonly hiddenSize: number;
  readonly learningRate: number;
  /** Updates made in all, 0 to 400: training goes on when the word is learnt. */
  readonly updates: number;
}

/** One of the two trainings, update by update. */
export interface WireTraining {
  /** [U + 1] summed loss after 0, 1, … updates, nats; shorter if a number stopped being finite */
  readonly lossByUpdate: Vector;
  /** [(U + 1) · T, H] row u · T + t − 1 is h_t after u updates */
  readonly hiddenByUpdate: Matrix;
  /** [(U + 1) · T, V] row u · T + t − 1 is ŷ_t after u updates */
  readonly probabilitiesByUpdate: Matrix;
  /** The first update after which every right letter has a probability of at least 0.9; null if there is none */
  readonly learntAt: number | null;
  /** Where training ended because a number stopped being finite; null if it did not */
  readonly divergence: string | null;
}

/** One word, learnt with the wire and without. */
export interface WireComparison {
  /** [T + 1] the letters of the word */
  readonly letters: readonly string[];
  /** [V] */
  readonly alphabet: readonly string[];
  /** [T] positions in the alphabet of the right letters */
  readonly targetByStep: readonly number[];
  readonly whole: WireTraining;
  /** W_h held at 0: from the start, and after every update */
  readonly cut: WireTraining;
  /**
   * The lowest loss of any network that sees only the present letter, nats: over the steps with equal letters, the
   * entropy of what follows them. 0 where each letter has one successor.
   */
  readonly floorWithoutMemory: number;
}
