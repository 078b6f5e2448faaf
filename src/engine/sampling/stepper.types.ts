import type { NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";

/** A network that reads one symbol after another and says after each what may come next. */
export interface NextLogits {
  /** V: symbols are 0 … V − 1, those read and those predicted */
  readonly vocabularySize: number;
  /** Back to the state before the first symbol. */
  reset(): void;
  /**
   * Reads one symbol, 0 … V − 1.
   *
   * @returns [V] logits of the next symbol; overwritten by the next call
   */
  read(symbol: number): Vector;
  /** The state after what was read, copied out. */
  state(): NetworkState;
  /** Goes on from a state, which is copied. */
  restore(state: NetworkState): void;
}
