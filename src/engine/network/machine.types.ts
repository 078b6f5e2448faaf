import type { NonFinitePlace } from "../errors.ts";
import type { Vector } from "../types.ts";
import type {
  InputBatch,
  NetworkRun,
  NetworkSpec,
  NetworkState,
  Objective,
  TrainingBatch,
} from "./network.types.ts";

/**
 * A network with all the memory it needs to read and learn from batches of one shape: the fast path.
 * Nothing is allocated after it has been made, except by the methods that say so.
 */
export interface Machine {
  readonly spec: NetworkSpec;
  readonly sequenceLength: number;
  readonly batchSize: number;
  readonly objective: Objective | null;
  /** θ, flat, see `parameterBlocks`; write to it to change the network, then call `parametersChanged` */
  readonly parameters: Vector;
  /** ∂L/∂θ in the same layout; overwritten by `backward` */
  readonly gradients: Vector;
  /** To be called after `parameters` were written to. */
  parametersChanged(): void;
  /**
   * Copies a batch in.
   *
   * @throws ShapeError, EngineError if it does not fit
   */
  load(batch: InputBatch | TrainingBatch): void;
  /** Lets the next `forward` start from the state in which the last one ended, without copying it out. */
  carryState(): void;
  /** Reads the batch. @returns the loss; 0 without an objective */
  forward(): number;
  /** Full backpropagation through time of the last `forward`; fills `gradients`. */
  backward(): void;
  /** Where the last passes first left the finite numbers; null if they did not. */
  nonFinitePlace(): NonFinitePlace | null;
  /** [L · D, B, H] copied out */
  finalState(): NetworkState;
  /** Everything of the last passes, copied out. */
  snapshot(): NetworkRun;
}
