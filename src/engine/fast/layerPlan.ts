import type { Activation } from "../types.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import {
  directionsOf,
  GATE_COUNT,
  layerInputSize,
  layerSuffix,
  type ParameterBlock,
} from "../network/parameters.ts";
import type { Arena, Places } from "./arena.ts";

/** Rows that are transposed at a time for the gradient of a weight matrix: as many as the caches like. */
export const PANEL_ROWS = 256;
/** Keeps rows of a panel off the same cache sets. */
export const PANEL_STRIDE = PANEL_ROWS + 8;

/** What the layers of a network share: the arena and the shape of the batch. */
export interface Room {
  readonly F: Arena;
  /** T and B */
  readonly steps: number;
  readonly batch: number;
  /** [B] 1 … T */
  readonly lengths: Int32Array;
  /** [T, B] symbols, where the input is symbols */
  readonly symbols: Int32Array;
  /** The least of the lengths: up to this step nothing is padding. */
  shortest: number;
  /** Two panels, for transposed rows */
  readonly panelA: number;
  readonly panelB: number;
}

/**
 * Where everything of one direction of one layer stands in the arena; −1 where there is no such thing, as there are no
 * gradients in a machine that only reads. Rows are time-major: (t − 1) · B + b.
 * Arrays of states have a block of B rows for every t = 0 … T + 1: h_0 is block 0 reading forward and
 * block T + 1 reading in reverse.
 */
export interface LayerPlan {
  readonly cell: CellKind;
  readonly activation: Activation;
  readonly isReverse: boolean;
  /** Size of what it reads, H, and rows of its weights */
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly gateRows: number;
  /** H · D: the directions of a layer write side by side */
  readonly stride: number;

  /** Parameters; −1 where there is none. The gradient of a parameter stands `gradientShift` further on. */
  readonly weightIh: number;
  readonly weightHh: number;
  readonly biasIh: number;
  readonly biasHh: number;
  readonly gradientShift: number;

  /** Made from the parameters: transposed weights, and the bias that is added once for all steps */
  readonly weightIhT: number; // [input, gate rows], if the gradient of the input is wanted
  readonly inputTable: number; // one-hot: [input, gate rows] W_xᵀ with the bias added to each row
  readonly weightHhT: number; // [H, gate rows]
  readonly bias: number; // [gate rows]

  /** Reads symbols one-hot rather than rows of numbers. */
  readonly isOneHot: boolean;
  readonly input: number; // [T, B, input]
  readonly inputStride: number;
  readonly gates: number; // [T, B, gate rows] pre-activations, overwritten by their values
  readonly recurrent: number; // GRU: [T, B, 3 H] W_h h_{t−1} + b_h
  readonly hidden: number; // [T + 2, B, stride]
  readonly cellState: number; // LSTM: [T + 2, B, H]
  readonly cellTanh: number; // LSTM: [T, B, H]

  readonly gradGates: number; // [T, B, gate rows]
  readonly gradRecurrent: number; // GRU: [T, B, 3 H]; otherwise the same place as gradGates
  readonly gradHidden: number; // [T + 2, B, stride]
  readonly gradCell: number; // LSTM: [B, H]
  readonly gradWeightIhT: number; // one-hot: [input, gate rows]
  /** [T, B, input] of the layer below, accumulated into; −1 if nobody asks */
  readonly gradInput: number;
}

/** Where a layer reads from and what it passes back to. */
export interface LayerInput {
  readonly isOneHot: boolean;
  readonly input: number;
  readonly gradInput: number;
}

/** Finds room for one direction of one layer. */
export function planLayer(
  spec: NetworkSpec,
  blocks: readonly ParameterBlock[],
  places: Places,
  rows: { readonly steps: number; readonly batch: number },
  from: LayerInput,
  shared: { readonly hidden: number; readonly gradHidden: number; readonly gradientShift: number },
  layer: number,
  direction: number,
): LayerPlan {
  const { steps, batch } = rows;
  const inputSize = layerInputSize(spec, layer);
  const { hiddenSize, cell, activation } = spec;
  const gateRows = GATE_COUNT[cell] * hiddenSize;
  const suffix = layerSuffix(layer, direction);
  const parameter = (name: string): number =>
    blocks.find((block) => block.name === `rnn.${name}_${suffix}`)?.offset ?? -1;
  const takeIf = (isNeeded: boolean, length: number): number =>
    isNeeded ? places.take(length) : -1;
  const isLstm = cell === "lstm";
  const learns = shared.gradHidden >= 0;
  const gradGates = takeIf(learns, steps * batch * gateRows);
  return {
    cell,
    activation,
    isReverse: direction === 1,
    inputSize,
    hiddenSize,
    gateRows,
    stride: hiddenSize * directionsOf(spec),
    weightIh: parameter("weight_ih"),
    weightHh: parameter("weight_hh"),
    biasIh: parameter("bias_ih"),
    biasHh: parameter("bias_hh"),
    gradientShift: shared.gradientShift,
    weightIhT: takeIf(from.gradInput >= 0, inputSize * gateRows),
    inputTable: takeIf(from.isOneHot, inputSize * gateRows),
    weightHhT: takeIf(learns, hiddenSize * gateRows),
    bias: places.take(gateRows),
    isOneHot: from.isOneHot,
    input: from.input,
    inputStride: inputSize,
    gates: places.take(steps * batch * gateRows),
    recurrent: takeIf(cell === "gru", steps * batch * gateRows),
    hidden: shared.hidden + direction * hiddenSize,
    cellState: takeIf(isLstm, (steps + 2) * batch * hiddenSize),
    cellTanh: takeIf(isLstm, steps * batch * hiddenSize),
    gradGates,
    gradRecurrent: cell === "gru" ? takeIf(learns, steps * batch * gateRows) : gradGates,
    gradHidden: learns ? shared.gradHidden + direction * hiddenSize : -1,
    gradCell: takeIf(learns && isLstm, batch * hiddenSize),
    gradWeightIhT: takeIf(learns && from.isOneHot, inputSize * gateRows),
    gradInput: from.gradInput,
  };
}
