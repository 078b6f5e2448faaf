import type { NonFinitePlace } from "../errors.ts";
import type { Vector } from "../types.ts";
import type { LayerInspection } from "./layerInspection.types.ts";
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
  /** ∂L/∂θ in the same layout; overwritten by `backward`; empty in a machine that only reads */
  readonly gradients: Vector;
  /** To be called after `parameters` were written to. */
  parametersChanged(): void;
  /**
   * Copies a batch in.
   *
   * @throws ShapeError, EngineError if it does not fit
   */
  load(batch: InputBatch | TrainingBatch): void;
  /**
   * Lets the next `forward` start from the state in which the last one ended; to be called after `load`.
   *
   * @throws EngineError "out-of-range" for a bidirectional network, whose reverse half has nothing to carry
   */
  carryState(): void;
  /** Reads the batch. @returns the loss; 0 without an objective */
  forward(): number;
  /**
   * Full backpropagation through time of the last `forward`; fills `gradients`.
   *
   * @param finalStateGradient what a network that reads on from the final state passes back; null means nothing
   * @throws EngineError "out-of-range" in a machine that only reads
   */
  backward(finalStateGradient?: NetworkState | null): void;
  /** Where the last passes first left the finite numbers; null if they did not. */
  nonFinitePlace(): NonFinitePlace | null;
  /** h_n and c_n, [L · D, B, H] copied out */
  finalState(): NetworkState;
  /**
   * h_t and c_t of all layers after step t, [L, B, H] copied out; a sequence that has ended holds its last.
   *
   * @throws EngineError "out-of-range" for a bidirectional network or a step outside 0 … T
   */
  stateAfter(timeStep: number): NetworkState;
  /**
   * ∂L/∂h_0 and ∂L/∂c_0 of the last `backward`, [L · D, B, H] copied out.
   *
   * @throws EngineError "out-of-range" if there has been no `backward` since the last `forward`
   */
  initialStateGradient(): NetworkState;
  /**
   * States, gates and norms of gradients of one sequence of the batch, in every layer; copied out.
   *
   * @param element which sequence, 0 … B − 1
   * @throws EngineError "out-of-range"
   */
  inspectLayers(element: number): readonly LayerInspection[];
  /** Everything of the last passes, copied out. */
  snapshot(): NetworkRun;
}
