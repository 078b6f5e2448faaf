import type { NetworkParameters, NetworkState } from "../network/network.types.ts";
import type { Activation, LossPlacement, Matrix, SoftmaxTrace, Vector } from "../types.ts";

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

/** The rows of a layer's weights and biases that belong to one gate, or gradients of them. */
export interface GateParameters {
  readonly weightIh: Matrix; // [H, E] W_x
  readonly weightHh: Matrix | null; // [H, H] W_h; null in a feed-forward layer
  readonly biasIh: Vector | null; // [H] b_x
  readonly biasHh: Vector | null; // [H] b_h
}

/** The weights and biases of the head, or gradients of them. */
export interface HeadParameters {
  readonly weight: Matrix; // [O, H · D] W_y
  readonly bias: Vector | null; // [O] b_y
}

/** The learned arrays of a network, or gradients of them, by layer, direction and gate: views of the flat numbers. */
export interface ParameterViews {
  readonly embedding: Matrix | null; // [I, E]
  readonly layers: readonly (readonly Gates<GateParameters>[])[]; // [L][D]
  readonly head: HeadParameters;
}

/** One gate (or candidate) of one layer. */
export interface GateForward {
  readonly parameters: GateParameters;
  readonly inputProductByStep: Matrix; // [T, H] W_x x_t
  readonly recurrentProductByStep: Matrix; // [T, H] W_h h_{t−1}; zeros in a feed-forward layer
  readonly preActivationByStep: Matrix; // [T, H] what enters the sigmoid, tanh or other activation
  readonly valueByStep: Matrix; // [T, H] what comes out of it
  /** [T, H] how much more comes out for a little more that enters; 0 where the state is held */
  readonly slopeByStep: Matrix;
}

/**
 * A number of a vanilla network's state that is given instead of computed: "what if it remembered something else?"
 * What comes after it is computed from it. Nothing before it changes it, so no gradient passes it.
 */
export interface HeldState {
  readonly layer: number; // 0 … L − 1, the lowest first
  readonly timeStep: number; // 1 … T
  readonly unit: number; // 0 … H − 1
  readonly value: number;
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

/** Gradients of one gate. */
export interface GateBackward {
  readonly gradValueByStep: Matrix; // [T, H]
  readonly gradPreActivationByStep: Matrix; // [T, H] ∂L/∂a_t
  /**
   * [T, H] of W_h h_{t−1} + b_h. The same matrix as the pre-activation's, except in the GRU's candidate, whose
   * recurrent part passes the reset gate.
   */
  readonly gradRecurrentPartByStep: Matrix;
}

/** Gradients of one layer in one direction, in its reading order. */
export interface LayerBackward {
  /** [T, H] the part of ∂L/∂h_t that comes down from the head or the layer above */
  readonly gradHiddenFromAboveByStep: Matrix;
  /** [T + 1, H] the part that comes back from the next reading step; zeros at the last */
  readonly gradHiddenFromFutureByStep: Matrix;
  readonly gradHiddenByStep: Matrix; // [T + 1, H] their sum; row 0 is ∂L/∂h_0
  readonly cell: CellBackward | null; // LSTM only
  readonly gates: Gates<GateBackward>;
  readonly gradInputByStep: Matrix; // [T, E]
}

export interface CellBackward {
  readonly gradCellFromHiddenByStep: Matrix; // [T, H] the part of ∂L/∂c_t that comes through h_t = o_t ⊙ tanh(c_t)
  readonly gradCellFromFutureByStep: Matrix; // [T + 1, H] the part that comes through c_{t+1}; zeros at the last step
  readonly gradCellByStep: Matrix; // [T + 1, H] their sum; row 0 is ∂L/∂c_0
}

/** The forward pass of one sequence. */
export interface NetworkForward {
  readonly parameters: NetworkParameters;
  readonly views: ParameterViews; // of the parameters
  readonly placement: LossPlacement;
  readonly symbolByStep: readonly number[] | null; // [T]; null where the input is values
  readonly inputByStep: Matrix; // [T, E] what enters the lowest layer: a one-hot, learnt or given vector
  readonly layers: readonly (readonly LayerForward[])[]; // [L][D]
  /** [T, H · D] what the head reads, the directions side by side; zeros where it reads nothing */
  readonly headInputByStep: Matrix;
  /** The head reads from this step to T: 1, or T in a bidirectional network whose loss is at the last step */
  readonly firstReadStep: number;
  readonly logitsByStep: Matrix; // [T, O]; zeros where the head reads nothing
}

/** The loss of one sequence, as it is read off the logits, and how it depends on the logits. */
export interface NetworkLoss {
  /** The parts of cross-entropy's softmax, at every step that the head reads; null for other losses */
  readonly softmax: SoftmaxTrace | null;
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
  readonly parameters: Vector; // ∂L/∂θ in the layout of the parameters
  readonly views: ParameterViews; // of these gradients
  readonly initialState: NetworkState; // [L · D, H]
}

/** One immutable record of a network reading one sequence, forward and, if it has a loss, back. */
export interface NetworkTrace {
  readonly forward: NetworkForward;
  readonly loss: NetworkLoss | null;
  readonly backward: NetworkBackward | null;
}

/** The trace of a sequence with a loss. */
export interface LearningTrace extends NetworkTrace {
  readonly loss: NetworkLoss;
  readonly backward: NetworkBackward;
}

/** A matrix–vector product written out: every product, every running sum. */
export interface DotProducts {
  /** [rows, cols] element (i, j) is the j-th product of row i */
  readonly products: Matrix;
  /** [rows, cols] element (i, j) is the sum of products 0 … j of row i; the last column is the result */
  readonly partialSums: Matrix;
}

/** The products that one gate of a layer takes part in, written out; index s − 1. */
export interface GateProducts {
  readonly inputByStep: readonly DotProducts[]; // [H, E] W_x x_t
  readonly recurrentByStep: readonly DotProducts[]; // [H, H] W_h h_{t−1}; none in a feed-forward layer
  /** [H, H] W_hᵀ times what reading step t + 1 passes back to h_t; zeros at the last. None without a backward pass. */
  readonly fromFutureByStep: readonly DotProducts[];
}

/** The products of the head, written out; index t − 1. */
export interface HeadProducts {
  readonly outputByStep: readonly DotProducts[]; // [O, H · D] W_y h_t
  readonly fromOutputByStep: readonly DotProducts[]; // [H · D, O] W_yᵀ ∂L/∂z_t; none without a backward pass
}
