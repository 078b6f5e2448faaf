import type { NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";

/** A network that reads one symbol after another, and what its head says after each. */
export interface Stepper {
  /** V: it reads the symbols 0 … V − 1 */
  readonly vocabularySize: number;
  /** O: V if it predicts the next symbol, else how many classes it tells apart */
  readonly outputSize: number;
  /** Back to the state before the first symbol. */
  reset(): void;
  /**
   * Reads one symbol, 0 … V − 1.
   *
   * @returns [O] logits, of the next symbol for instance; overwritten by the next call
   */
  read(symbol: number): Vector;
  /** The state after what was read, copied out. */
  state(): NetworkState;
  /** Goes on from a state, which is copied. */
  restore(state: NetworkState): void;
}
