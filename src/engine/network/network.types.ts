import type { Activation, LossPlacement, Vector } from "../types.ts";

/*
 * A network of any kind the engine computes, and the batches it reads.
 *
 * Letters in shapes: I input size, H hidden size, O output size, T sequence length, B batch size,
 * D directions (1 or 2), L layers. Batches are time-major like PyTorch's default: [T, B, feature],
 * element (t, b, f) at ((t − 1) · B + b) · features + f.
 */

/**
 * - `vanilla`: h_t = f(W_x x_t + b_x + W_h h_{t−1} + b_h)
 * - `lstm`, `gru`: as PyTorch's nn.LSTM and nn.GRU; the GRU in its variant; see trace/gruStep.ts
 * - `feedForward`: h_t = f(W_x x_t + b_x); it has no memory, and is here for comparison
 */
export type CellKind = "vanilla" | "lstm" | "gru" | "feedForward";

/** The architecture: all that the shapes of the parameters follow from. */
export interface NetworkSpec {
  readonly cell: CellKind;
  /** f of a vanilla or feed-forward layer; LSTM and GRU have their own and ignore it */
  readonly activation: Activation;
  /** I: values per step, or how many symbols there are where the input is symbols */
  readonly inputSize: number;
  /** Values in each symbol's learnt vector; null where symbols enter one-hot, or the input is values */
  readonly embeddingSize: number | null;
  /** H, of each layer and direction */
  readonly hiddenSize: number;
  /** L, stacked: each layer reads the hidden states of the one below */
  readonly layerCount: number;
  /** Adds to each layer a second set of weights that reads from the end to the start. */
  readonly isBidirectional: boolean;
  /** Of the layers */
  readonly hasBiases: boolean;
  /** Of the head; left out, it is as `hasBiases` */
  readonly hasHeadBias?: boolean;
  /** O, of the linear head that reads the top layer's hidden states */
  readonly outputSize: number;
}

/** The learned numbers of a network, flat; which stands where is told by `parameterBlocks(spec)`. */
export interface NetworkParameters {
  readonly spec: NetworkSpec;
  readonly values: Vector;
}

/** What a network reads, [T, B] symbols or [T, B, I] values. */
export type NetworkInputs =
  | { readonly kind: "symbols"; readonly symbols: ArrayLike<number> }
  | { readonly kind: "values"; readonly values: ArrayLike<number> };

/** States of all layers and directions, [L · D, B, H], ordered as PyTorch's h_n: layer by layer, forward first. */
export interface NetworkState {
  readonly hidden: Vector;
  /** c, of LSTM alone; null for the other cells */
  readonly cell: Vector | null;
}

/** Sequences read side by side. */
export interface InputBatch {
  /** T: the longest of them */
  readonly sequenceLength: number;
  /** B */
  readonly batchSize: number;
  readonly inputs: NetworkInputs;
  /** [B] how long each sequence is, 1 … T; what stands beyond is padding and never read. null: all have T. */
  readonly lengths: readonly number[] | null;
  /** h_0 (and c_0); null means zeros */
  readonly initialState: NetworkState | null;
}

/**
 * What the network should have said. With a loss at every step the arrays are [T, B] classes or [T, B, O]
 * values; with a loss at the last step, [B] or [B, O].
 */
export type NetworkTargets =
  | { readonly kind: "classes"; readonly classes: ArrayLike<number> }
  | { readonly kind: "values"; readonly values: ArrayLike<number> };

/**
 * - `crossEntropy` of softmax, from logits; targets are classes
 * - `binaryCrossEntropy` of sigmoid, from logits, mean over the O outputs; targets are values 0 … 1
 * - `meanSquaredError`, mean over the O outputs; targets are values
 */
export type LossKind = "crossEntropy" | "binaryCrossEntropy" | "meanSquaredError";

export interface Objective {
  readonly loss: LossKind;
  /** The last step is each sequence's own. A bidirectional head reads there the final states of both directions. */
  readonly placement: LossPlacement;
  /** `batchMean`: summed over time, averaged over the B sequences. `stepMean`: averaged over all steps that carry a loss. */
  readonly reduction: "batchMean" | "stepMean";
}

export interface TrainingBatch extends InputBatch {
  readonly targets: NetworkTargets;
}

/** What reading (and, with an objective, learning from) a batch gives; the same from the readable path and the fast one. */
export interface NetworkRun {
  /** [T, B, O] the head's outputs; zeros at padding. With a loss at the last step, only each sequence's last holds a value. */
  readonly logits: Vector;
  /** [T, B, H · D] hidden states of the top layer, the directions side by side; zeros at padding */
  readonly hidden: Vector;
  /** h_n and c_n as PyTorch returns them: forward at each sequence's last step, reverse at its first */
  readonly finalState: NetworkState;
  /** Loss and gradients; null if the batch was only read. */
  readonly learning: NetworkGradients | null;
}

export interface NetworkGradients {
  /** nats for cross-entropies */
  readonly loss: number;
  /** ∂L/∂θ, in the layout of the parameters */
  readonly parameters: Vector;
  /** [T, B, E] ∂L/∂x_t, of what enters the lowest layer (for symbols: the one-hot or embedded vector) */
  readonly inputs: Vector;
  /** [T, B, H · D] everything that reaches each hidden state of the top layer, from its output and from later steps */
  readonly hidden: Vector;
  /** ∂L/∂h_0 and ∂L/∂c_0 */
  readonly initialState: NetworkState;
}

/** One of the two ways to compute a batch. Without an objective, targets are not looked at. */
export type RunNetwork = (
  parameters: NetworkParameters,
  batch: InputBatch | TrainingBatch,
  objective: Objective | null,
) => NetworkRun;
