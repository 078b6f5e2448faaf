import type { NonFinitePlace } from "../errors.ts";
import type { NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import type { SourceBatch } from "./batchSource.types.ts";
import type { CorrectCount } from "./measures.ts";

/** What the forward pass over a batch gave. */
export interface ForwardResult {
  /** Mean over the steps that carry a loss, nats for cross-entropies */
  readonly loss: number;
  /** Where it left the finite numbers; null if it did not */
  readonly place: NonFinitePlace | null;
  /** The state for the next batch; null means zeros */
  readonly nextState: NetworkState | null;
  /** Steps with a loss */
  readonly stepCount: number;
  readonly sequenceCount: number;
}

/** What gradient descent needs of a model: the loss of a batch, and its gradient. The parameters are the caller's. */
export interface TrainableModel<Batch = SourceBatch> {
  /**
   * @param values θ
   * @param state  to begin in; null means zeros
   */
  forward(values: Vector, batch: Batch, state: NetworkState | null): ForwardResult;
  /** How much of the last batch was predicted correctly; null without classes. */
  countCorrect(): CorrectCount | null;
  /**
   * Backpropagates through the last batch:  ∂L/∂θ, of the loss as the objective reduces it.
   *
   * @param gradients written
   */
  backward(gradients: Vector): void;
  /** Where the last passes left the finite numbers, if it can be told. */
  nonFinitePlace(): NonFinitePlace | null;
}

export const LOSS_PLACE: NonFinitePlace = { quantity: "the loss", timeStep: null };
