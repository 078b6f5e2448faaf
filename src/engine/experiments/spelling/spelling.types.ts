import type { GateProducts, HeadProducts, LearningTrace } from "../../trace/trace.types.ts";
import type { Activation, LossPlacement, Matrix, RnnParameters, Vector } from "../../types.ts";

/** A number the reader can set by hand. Biases and the learning rate use column 0 (and row 0). */
export interface EditTarget {
  readonly name: keyof RnnParameters | "learningRate";
  readonly row: number;
  readonly col: number;
}

/** One number set by hand after `update` updates; later updates start from it. */
export interface Edit extends EditTarget {
  readonly update: number;
  readonly value: number;
}

/**
 * A number of the picture that is given instead of computed or read: "what if it remembered something else?"
 * It holds in the picture alone; training goes on without it.
 */
export interface Held {
  /** "hidden": unit `index` of h_t. "input": place `index` of x_t. */
  readonly name: "hidden" | "input";
  readonly timeStep: number; // 1 … T
  readonly index: number; // counted from 0
  readonly value: number;
}

/**
 * A network that learns to spell one word: it reads all letters but the last and
 * predicts all but the first. Equal experiments give equal runs, to the last bit.
 */
export interface SpellingExperiment {
  /** 2 to 12 letters (grapheme clusters) of any script */
  readonly word: string;
  /** 1 to 8 */
  readonly hiddenSize: number;
  readonly activation: Activation;
  readonly lossPlacement: LossPlacement;
  readonly hasBiases: boolean;
  /** "article": the worked example's weights (hidden size 3, four distinct letters); or a seed, an integer from 0 to 2³² − 1 */
  readonly start: "article" | number;
  readonly learningRate: number;
  /** In order of `update`, equal updates in order of entry. */
  readonly edits: readonly Edit[];
}

/**
 * Why a training run has ended.
 *
 * "learnt": every step that carries a loss gives its target a probability of at least 0.9.
 * "update-limit": 2000 updates were made. "diverged": with one more update some number would no
 * longer be finite. "oscillating": in the last 50 updates the loss jumped up at least 10 times and
 * found no new low, counted from the latest edit.
 */
export type TrainingEnd = "learnt" | "update-limit" | "diverged" | "oscillating";

/** The walkthrough's network reading its word, forward and back. */
export interface SpellingPicture {
  /** What of it is given by hand; no gradient passes it */
  readonly held: readonly Held[];
  readonly trace: LearningTrace;
  readonly parameters: RnnParameters;
  /** ∂L/∂θ */
  readonly gradients: RnnParameters;
  /** [T] what step t adds to each gradient, at index t − 1; their sum over t is `gradients` */
  readonly contributionsByStep: readonly RnnParameters[];
  /** The matrix–vector products of both passes, written out */
  readonly itemised: GateProducts & HeadProducts;
}

/** What may be forgotten, or mistaken, while a memory is computed by hand. */
export type Slip =
  | "noSqueeze" // the sum itself, without tanh
  | "noMemory"
  | "noInput"
  | "memoryAlone" // the memory's share of the sum: neither the input nor tanh
  | "squeezedApart" // tanh of each part, and then their sum
  | "noBias"
  | "earlierLetter" // x_{t−1} in place of x_t
  | "earlierMemory" // h_{t−2} in place of h_{t−1}
  | "readDown"; // the columns of W_h in place of its rows

/** A memory that the reader computes, and what each slip makes of it. */
export interface ByHand {
  readonly timeStep: number; // 1 … T
  readonly slips: readonly {
    readonly slip: Slip;
    /** [H] */
    readonly valueByUnit: Vector;
  }[];
}

/** All that the walkthrough draws. */
export interface SpellingRun extends SpellingPicture {
  /** What a reader who computes a memory may get; null where no step is left to the reader */
  readonly byHand: ByHand | null;
  /** [T + 1] the letters of the word */
  readonly letters: readonly string[];
  /** [V] distinct letters in order of first appearance; index = position in a one-hot column */
  readonly alphabet: readonly string[];
  /** Updates made before the picture. */
  readonly update: number;
  /** Updates made in all: what was asked for, or fewer if training ended before. */
  readonly trainedTo: number;
  /** Learning rate of the update that comes next. */
  readonly learningRate: number;
  /**
   * The parameters after one more update, without the edits made there, and with them the memory [T + 1, H], the summed
   * loss, that of each step [T] and the bets [T, V]. Where the run diverges these, and only these, may hold NaN or ±Infinity.
   */
  readonly parametersAfterUpdate: RnnParameters;
  readonly hiddenAfterUpdate: Matrix;
  readonly lossAfterUpdate: number;
  readonly lossByStepAfterUpdate: Vector;
  readonly betsAfterUpdate: Matrix;
  /** [trainedTo + 1] summed loss after 0, 1, … updates. */
  readonly lossByUpdate: Vector;
  /** [T, trainedTo + 1] element (t − 1, u) is the probability of the target of step t after u updates, 0 … 1 */
  readonly probabilityOfTargetByUpdate: Matrix;
  /** [T] at index t − 1: the first update from which, up to trainedTo, the target of step t is the likeliest letter; null if it is not now */
  readonly wonAtUpdateByStep: readonly (number | null)[];
  /** Why training ended at `trainedTo`; null if it may go on. */
  readonly end: TrainingEnd | null;
  /** When diverged or oscillating, the sentence that says what happened and where; otherwise null. */
  readonly endMessage: string | null;
}
