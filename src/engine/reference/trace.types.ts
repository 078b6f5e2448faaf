import type { NetworkParameters, NetworkState } from "../network/network.types.ts";
import type { Activation, LossPlacement, Matrix, Vector } from "../types.ts";

/*
 * The trace of a network reading one sequence. Letters in shapes are those of network.types.ts; E is the
 * size of what a layer reads.
 *
 * A reverse layer is an ordinary layer that reads the sequence from its end. Its arrays are therefore in
 * the order in which it reads: "reading step" s = 1 … T is time step s in a forward layer and T + 1 − s in
 * a reverse one. State arrays have T + 1 rows, row 0 being the initial state; all others have T rows,
 * row s − 1 being reading step s. Arrays outside layers are in the order of time.
 */

/** What a vanilla or feed-forward layer computes at each step: one candidate, which becomes h_t as it is. */
export type VanillaGates<Value> = Readonly<Record<"candidate", Value>>;
/** i_t, f_t, g_t, o_t */
export type LstmGates<Value> = Readonly<
  Record<"inputGate" | "forgetGate" | "candidate" | "outputGate", Value>
>;
/** r_t, z_t, n_t */
export type GruGates<Value> = Readonly<Record<"resetGate" | "updateGate" | "candidate", Value>>;
/** One value for every gate of a cell, always in PyTorch's order. */
export type Gates<Value> = VanillaGates<Value> | LstmGates<Value> | GruGates<Value>;

/** The rows of a layer's weights and biases that belong to one gate: views of the flat parameters, or of their gradients. */
export interface GateParameters {
  readonly weightIh: Matrix; // [H, E] W_x
  readonly weightHh: Matrix | null; // [H, H] W_h; null in a feed-forward layer
  readonly biasIh: Vector | null; // [H] b_x
  readonly biasHh: Vector | null; // [H] b_h
}

/** One gate (or candidate) of one layer. */
export interface GateForward {
  readonly parameters: GateParameters;
  readonly inputPartByStep: Matrix; // [T, H] W_x x_t + b_x
  readonly recurrentPartByStep: Matrix; // [T, H] W_h h_{t−1} + b_h; zeros in a feed-forward layer
  readonly preActivationByStep: Matrix; // [T, H] what enters the sigmoid, tanh or other activation
  readonly valueByStep: Matrix; // [T, H] what comes out of it
}

interface LayerStates {
  readonly layer: number; // 0 … L − 1, the lowest first
  readonly isReverse: boolean;
  readonly inputByStep: Matrix; // [T, E] x_t
  readonly hiddenByStep: Matrix; // [T + 1, H] h_t
}

export interface VanillaForward extends LayerStates {
  readonly cell: "vanilla" | "feedForward";
  readonly activation: Activation;
  readonly gates: VanillaGates<GateForward>;
  readonly cellByStep: null;
}

export interface LstmForward extends LayerStates {
  readonly cell: "lstm";
  readonly gates: LstmGates<GateForward>;
  readonly cellByStep: Matrix; // [T + 1, H] c_t
  readonly cellTanhByStep: Matrix; // [T, H] tanh(c_t)
}

export interface GruForward extends LayerStates {
  readonly cell: "gru";
  readonly gates: GruGates<GateForward>;
  readonly cellByStep: null;
}

/** One layer in one direction, read from its first reading step to its last. */
export type LayerForward = VanillaForward | LstmForward | GruForward;

/** Gradients of one gate at one step, each [H]. */
export interface GateStepGradient {
  readonly value: Vector;
  readonly preActivation: Vector;
  /** The same as of the pre-activation, except in the GRU's candidate, whose recurrent part passes the reset gate */
  readonly recurrentPart: Vector;
}

/** What the gradients of one step's h_t and c_t turn into, before they pass any weights. */
export interface GateStepBackward {
  readonly gates: Gates<GateStepGradient>;
  readonly cellFromHidden: Vector | null; // [H] the part of ∂L/∂c_t that comes through h_t; LSTM only
  readonly cell: Vector | null; // [H] ∂L/∂c_t, complete; LSTM only
  readonly previousCell: Vector | null; // [H] ∂L/∂c_{t−1}; LSTM only
  readonly previousHidden: Vector | null; // [H] the part of ∂L/∂h_{t−1} that meets no weights; GRU only
}

/** What the gradients of one step's h_t and c_t turn into, all the way. */
export interface StepBackward extends GateStepBackward {
  readonly previousHidden: Vector; // [H] ∂L/∂h_{t−1}, the part that comes through this step
  readonly input: Vector; // [E] ∂L/∂x_t, the part that comes through this layer
}

export interface GateBackward {
  readonly gradValueByStep: Matrix; // [T, H]
  readonly gradPreActivationByStep: Matrix; // [T, H]
  readonly gradRecurrentPartByStep: Matrix; // [T, H]
}

/** Gradients of one layer in one direction, in its reading order. */
export interface LayerBackward {
  /** [T, H] the part of ∂L/∂h_t that comes down from the head or the layer above */
  readonly gradHiddenFromAboveByStep: Matrix;
  /** [T, H] the part that comes back from the next reading step; zeros at the last */
  readonly gradHiddenFromFutureByStep: Matrix;
  readonly gradHiddenByStep: Matrix; // [T + 1, H] their sum; row 0 is ∂L/∂h_0
  readonly cell: CellBackward | null; // LSTM only
  readonly gates: Gates<GateBackward>;
  readonly gradInputByStep: Matrix; // [T, E]
}

export interface CellBackward {
  readonly gradCellFromHiddenByStep: Matrix; // [T, H] the part of ∂L/∂c_t that comes through h_t = o_t ⊙ tanh(c_t)
  readonly gradCellFromFutureByStep: Matrix; // [T, H] the part that comes through c_{t+1}; zeros at the last step
  readonly gradCellByStep: Matrix; // [T + 1, H] their sum; row 0 is ∂L/∂c_0
}

/** The forward pass of one sequence. */
export interface NetworkForward {
  readonly parameters: NetworkParameters;
  readonly placement: LossPlacement;
  readonly symbolByStep: readonly number[] | null; // [T]; null where the input is values
  readonly inputByStep: Matrix; // [T, E] what enters the lowest layer: a one-hot, learnt or given vector
  readonly layers: readonly (readonly LayerForward[])[]; // [L][D]
  /** [T, H · D] what the head reads, the directions side by side; zeros where it reads nothing */
  readonly headInputByStep: Matrix;
  readonly logitsByStep: Matrix; // [T, O]; zeros where the head reads nothing
}

/** The loss of one sequence, as it is read off the logits, and how it depends on the logits. */
export interface NetworkLoss {
  /** [T, O] softmax for cross-entropy, sigmoid for binary cross-entropy; null for mean squared error */
  readonly probabilitiesByStep: Matrix | null;
  /** [T] L_t, not weighted; 0 at steps that carry no loss */
  readonly lossByStep: Vector;
  /** What each L_t counts in the loss of the batch that the sequence belongs to; 1 / B or 1 / number of losses */
  readonly weight: number;
  readonly loss: number; // weight · Σ L_t
  readonly gradLogitsByStep: Matrix; // [T, O], weighted
}

/** The backward pass of one sequence, for any gradient of the logits. */
export interface NetworkBackward {
  readonly gradLogitsByStep: Matrix; // [T, O] where it began
  readonly gradHeadInputByStep: Matrix; // [T, H · D]
  readonly layers: readonly (readonly LayerBackward[])[]; // [L][D]
  readonly gradInputByStep: Matrix; // [T, E] of what enters the lowest layer
  readonly parameters: Vector; // in the layout of the parameters
  readonly initialState: NetworkState; // [L · D, H]
}

/** One immutable record of a network reading one sequence, forward and, if it has a loss, back. */
export interface NetworkTrace {
  readonly forward: NetworkForward;
  readonly loss: NetworkLoss | null;
  readonly backward: NetworkBackward | null;
}
