import type { CellKind } from "../network/network.types.ts";
import type { Activation, Matrix } from "../types.ts";
import { flatten } from "./goldenCells.ts";
import golden from "./golden/gradient_norms.json";

/** Gradients of ½‖h_T‖² with respect to every state, as PyTorch computed them; no biases but an LSTM's forget bias. */
export interface GoldenGradientNorms {
  readonly name: string;
  readonly cell: CellKind;
  readonly activation: Activation;
  readonly spectralRadius: number;
  readonly hiddenSize: number;
  readonly forgetBias: number | null;
  readonly weightIh: Matrix;
  readonly weightHh: Matrix;
  readonly inputByStep: Matrix;
  readonly loss: number;
  /** [T] ‖∂L/∂h_t‖ for t = 1 … T; of an LSTM ‖∂L/∂c_t‖ */
  readonly normByStep: readonly number[];
}

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  cols: rows[0]!.length,
  data: flatten(rows),
});

export const goldenGradientNorms: readonly GoldenGradientNorms[] = golden.map((item) => ({
  name: `${item.cell} with radius ${item.spectralRadius}`,
  cell: item.cell.startsWith("rnn_") ? "vanilla" : (item.cell as CellKind),
  activation: (item.cell.startsWith("rnn_") ? item.cell.slice(4) : "tanh") as Activation,
  spectralRadius: item.spectralRadius,
  hiddenSize: item.hiddenSize,
  forgetBias: item.forgetBias,
  weightIh: matrix(item.Wx),
  weightHh: matrix(item.Wh),
  inputByStep: matrix(item.x),
  loss: item.loss,
  normByStep: item.gradientNorms,
}));

/** Those of a vanilla network. */
export const goldenVanillaNorms = goldenGradientNorms.filter(({ cell }) => cell === "vanilla");
