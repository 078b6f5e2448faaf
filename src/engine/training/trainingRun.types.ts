import type { LearningRateSchedule } from "../optimizers/learningRate.types.ts";
import type { OptimizerOptions, OptimizerState } from "../optimizers/optimizer.types.ts";
import type {
  NetworkParameters,
  NetworkSpec,
  NetworkState,
  Objective,
} from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import type { PairsOptions, SourceOptions } from "./batchSource.types.ts";
import type { Chance } from "./chance.ts";
import type {
  InspectionKind,
  InspectionQuestion,
  Inspections,
  PartName,
} from "./inspection.types.ts";
import type { Measures } from "./measures.ts";
import type { LossTrack, RunEnd, StopConditions } from "./stopConditions.ts";

/** All gradients are shortened together, or each is cut by itself. */
export type Clipping =
  | { readonly kind: "norm"; readonly maxNorm: number }
  | { readonly kind: "value"; readonly maxValue: number };

/** All that a run depends on, as plain data: equal options, equal run to the last bit. */
export type TrainingRunOptions = NetworkRunOptions | PairRunOptions;

/** To train one network. */
export interface NetworkRunOptions extends RunSettings {
  /** To start from; copied. */
  readonly network: NetworkParameters;
  readonly objective: Objective;
  readonly source: SourceOptions;
}

/** To train an encoder and a decoder, see `createEncoderDecoder`, by the mean cross-entropy of a target symbol. */
export interface PairRunOptions extends RunSettings {
  /** To start from; copied. The run's parameters are those of the encoder followed by those of the decoder, see `parts`. */
  readonly encoder: NetworkParameters;
  readonly decoder: NetworkParameters;
  /** The symbol that the decoder reads first; of its alphabet. */
  readonly startSymbol: number;
  readonly source: PairsOptions;
}

/** One of the networks that a run trains, and which of the run's parameters are its own. */
export interface RunPart {
  readonly name: PartName;
  readonly spec: NetworkSpec;
  /** Where they begin in the run's parameters */
  readonly offset: number;
  readonly length: number;
}

/** How a run trains, whatever it trains. */
export interface RunSettings {
  readonly optimizer: OptimizerOptions;
  readonly schedule: LearningRateSchedule;
  readonly clipping: Clipping | null;
  readonly plannedUpdates: number;
  /** Updates from one measurement of accuracy, and validation if data were kept apart, to the next. */
  readonly measureEvery: number;
  /** Updates from one checkpoint to the next. */
  readonly checkpointEvery: number;
  /** Checkpoints kept at most, ≥ 4 */
  readonly mostCheckpoints: number;
  readonly stopWhen: StopConditions;
}

/** The measurements after a number of updates. */
export interface UpdateMetrics {
  /** Updates made before */
  readonly update: number;
  /** Of the batch that the next update learns from. Accuracy is null where it was not measured. */
  readonly batch: Measures;
  /** Of all data kept apart; null where it was not measured */
  readonly validation: Measures | null;
  /** Norm of the gradient of the objective's loss before clipping; null if no update followed */
  readonly gradientNorm: number | null;
  /** η of the next update */
  readonly learningRate: number;
}

/** A moment of a run from which it can go on as if it had never been interrupted. Plain data. */
export interface Checkpoint {
  /** Updates made. Every random choice of a run is a function of this number and the seed. */
  readonly update: number;
  /** Loss of validation, or of the batch if no data were kept apart */
  readonly score: number;
  readonly parameters: Vector;
  readonly optimizer: OptimizerState;
  /** The state in which the next batch begins; null means zeros */
  readonly state: NetworkState | null;
  readonly track: LossTrack | null;
}

export interface TrainingProgress {
  /** Updates made */
  readonly update: number;
  readonly planned: number;
  /** Why the run has ended; null if it may go on */
  readonly end: RunEnd | null;
  /** What this call measured, in order; the last update of a run is followed by one measurement more. */
  readonly metrics: readonly UpdateMetrics[];
}

/** A training run. The caller owns the loop and the clock: to pause is not to ask for a step. */
export interface TrainingRun {
  readonly chance: Chance;
  /** The one network, or the encoder and the decoder */
  readonly parts: readonly RunPart[];
  /**
   * Makes at most this many updates; fewer if the run ends.
   *
   * @throws EngineError "out-of-range"
   */
  step(count: number): TrainingProgress;
  /** Ends the run where it is, and keeps a checkpoint of it. */
  stop(): TrainingProgress;
  /**
   * Answers a question about the run as it is at this moment, with memory of its own: what the run does afterwards is
   * the same to the last bit, whether it was asked or not.
   *
   * @throws ShapeError, EngineError if the question does not fit what is trained; NotFiniteError if the data lead
   *   out of the finite numbers
   */
  inspect<K extends InspectionKind>(question: InspectionQuestion<K>): Inspections[K]["answer"];
  /** The parameters as they are now; written by `step`, to be copied by who wants to keep them */
  parameters(): Vector;
  /** What has been kept: the first, the best, the last, and others evenly between. Owned by the run: not to be written to. */
  checkpoints(): readonly Checkpoint[];
  /**
   * Goes back (or on) to a checkpoint, of this run or of one with equal options; a run that had ended may go
   * on from there.
   *
   * @throws ShapeError, EngineError if it does not fit
   */
  restore(checkpoint: Checkpoint): void;
}
