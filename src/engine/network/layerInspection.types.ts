import type { Matrix, Vector } from "../types.ts";

/** Gates and candidates, as in PyTorch's order: i, f, g, o of an LSTM, r, z, n of a GRU. */
export type GateName =
  | "inputGate"
  | "forgetGate"
  | "candidate"
  | "outputGate"
  | "resetGate"
  | "updateGate";

/**
 * What one direction of one layer did with a sequence of T steps, in the order in which it read: reading step s is
 * time step s, or T + 1 − s of a reverse layer.
 */
export interface LayerInspection {
  /** 0 is the lowest */
  readonly layer: number;
  /** Whether it read from the end to the start */
  readonly isReverse: boolean;
  /** [T + 1, H] row s is the state after reading step s, row 0 the one it began in */
  readonly hiddenByStep: Matrix;
  /** [T + 1, H] the same of c; null but for LSTM */
  readonly cellByStep: Matrix | null;
  /** [T, H] each, row s − 1 is reading step s; none but for LSTM and GRU */
  readonly gates: Readonly<Partial<Record<GateName, Matrix>>>;
  /**
   * [T + 1] ‖∂L/∂h‖ of each row of `hiddenByStep`: all that reaches it from its output and from the steps read later;
   * null without a backward pass since the last forward pass
   */
  readonly gradientNormByStep: Vector | null;
}
