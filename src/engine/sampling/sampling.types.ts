import type { NetworkState } from "../network/network.types.ts";
import type { Random } from "../random/random.ts";
import type { Vector } from "../types.ts";

/** How one symbol is chosen from logits. */
export type SamplingOptions =
  /** The largest logit; of equal ones the first */
  | { readonly kind: "greedy" }
  /** A draw from softmax(z / τ) */
  | {
      readonly kind: "random";
      /** τ, 0.001 … 1000: below 1 likely symbols become likelier, above 1 all become more alike */
      readonly temperature: number;
      /** Draws only among so many largest logits, 1 … V (of equal ones the first); null: among all */
      readonly topK: number | null;
    };

export interface GenerationOptions {
  readonly sampling: SamplingOptions;
  /** Where chance comes from; not asked by greedy sampling */
  readonly random: Random;
  /** Symbols to generate at most */
  readonly length: number;
  /** The symbol after which generation ends, itself included; null: none */
  readonly stopSymbol: number | null;
  /** The state from which the prompt is read; null: as after `reset` */
  readonly initialState: NetworkState | null;
}

/** What a network said. */
export interface Generation {
  /** What was generated, without the prompt */
  readonly symbols: readonly number[];
  /** ln of the probability that the network itself gave to each, whatever temperature or top-k; nats */
  readonly logProbabilities: Vector;
  readonly end: "stopSymbol" | "length";
}

export interface BeamSearchOptions {
  /** Continuations kept at every step */
  readonly beamWidth: number;
  /** Symbols of a continuation at most */
  readonly length: number;
  /** The symbol that ends a continuation, itself included; null: none */
  readonly stopSymbol: number | null;
  /** α ≥ 0: how much long continuations are forgiven that every symbol costs probability; 0: not at all */
  readonly lengthPenalty?: number;
}

/** One continuation of a prompt. */
export interface Beam {
  readonly symbols: readonly number[];
  /** ln of the probability of all its symbols together, nats */
  readonly logProbability: number;
  /** What continuations are compared by: the log-probability over the length penalty */
  readonly score: number;
  /** Whether the stop symbol ended it */
  readonly isFinished: boolean;
}
