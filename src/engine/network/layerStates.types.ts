import type { Matrix, Vector } from "../types.ts";

/** Gates and candidates, as in PyTorch's order: i, f, g, o of an LSTM, r, z, n of a GRU. */
export type GateName =
  | "inputGate"
  | "forgetGate"
  | "candidate"
  | "outputGate"
  | "resetGate"
  | "updateGate";

/** What one direction of one layer did with a sequence of T steps. */
export interface LayerStates {
  /** 0 is the lowest */
  readonly layer: number;
  /** Whether it read from the end to the start */
  readonly isReverse: boolean;
  /** [T + 1, H] row t is h_t; row 0 is the state before the first step that it read, in reverse step T */
  readonly hiddenByStep: Matrix;
  /** The same of c_t; null but for LSTM */
  readonly cellStateByStep: Matrix | null;
  /** [T, H] each, row t − 1 is step t; none but for LSTM and GRU */
  readonly gates: Readonly<Partial<Record<GateName, Matrix>>>;
  /**
   * [T + 1] ‖∂L/∂h_t‖, all that reaches h_t from its output and from later steps, where `hiddenByStep` has h_t;
   * null without a backward pass since the last forward pass
   */
  readonly gradientNormByStep: Vector | null;
}
