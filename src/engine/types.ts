/**
 * The shapes of everything the engine takes and returns.
 *
 * Letters in shapes: I input size, H hidden size, V output (vocabulary) size, T sequence length.
 * Time runs 1 … T. State arrays have T + 1 rows, row 0 being h_0; input and output arrays have
 * T rows, row t − 1 being step t. Lists "ByStep" hold step t at index t − 1.
 */

/** Float64 numbers whose buffer may be transferred to another thread. */
export type Vector = Float64Array<ArrayBuffer>;

/** A row-major matrix: element (i, j) is `data[i * cols + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Vector;
}

export type Activation = "tanh" | "relu" | "sigmoid" | "identity";

/** Where a loss is taken: at every time step, or at step T alone. */
export type LossPlacement = "everyStep" | "lastStep";

/** Learned arrays of a vanilla network with a linear output, and equally gradients of a loss. */
export interface RnnParameters {
  /** [H, I] input-to-hidden weights */
  readonly weightIh: Matrix;
  /** [H, H] recurrent weights */
  readonly weightHh: Matrix;
  /** [V, H] output weights */
  readonly weightHo: Matrix;
  /** [H] hidden bias; null for a network without biases */
  readonly biasH: Vector | null;
  /** [V] output bias; null for a network without biases */
  readonly biasO: Vector | null;
}

/** What the network should have said: a class at each step (softmax, cross-entropy) or values (mean squared error). */
export type Targets =
  | { readonly kind: "classes"; readonly classByStep: readonly number[] }
  | { readonly kind: "values"; readonly valueByStep: Matrix };

/** A network, a sequence and a loss: all that a trace depends on. */
export interface SequenceProblem {
  readonly parameters: RnnParameters;
  readonly activation: Activation;
  /** [T, I] */
  readonly inputByStep: Matrix;
  readonly targets: Targets;
  readonly lossPlacement: LossPlacement;
  /** [H] h_0; null means zeros */
  readonly initialHidden: Vector | null;
}

/** A matrix–vector product written out: every product, every running sum. */
export interface DotProducts {
  /** [rows, cols] element (i, j) is the j-th product of row i */
  readonly products: Matrix;
  /** [rows, cols] element (i, j) is the sum of products 0 … j of row i; the last column is the result */
  readonly partialSums: Matrix;
}

/** Everything the forward pass computed. */
export interface ForwardTrace {
  readonly inputByStep: Matrix; // [T, I] x_t
  readonly preActivationByStep: Matrix; // [T, H] a_t
  readonly hiddenByStep: Matrix; // [T + 1, H] h_t, row 0 is h_0
  readonly logitsByStep: Matrix; // [T, V] z_t
  /** Softmax and its parts; null for mean squared error. */
  readonly softmax: SoftmaxTrace | null;
  readonly lossByStep: Vector; // [T] nats (or squared error); 0 at steps that carry no loss
  readonly loss: number; // their sum
}

/** Softmax as it is computed: the largest logit is subtracted first, so that no exponential overflows. */
export interface SoftmaxTrace {
  readonly largestLogitByStep: Vector; // [T]
  readonly exponentialByStep: Matrix; // [T, V] exp(z − largest z), 0 … 1
  readonly exponentialSumByStep: Vector; // [T]
  readonly probabilitiesByStep: Matrix; // [T, V] ŷ_t
}

/** Everything backpropagation through time computed. */
export interface BackwardTrace {
  readonly gradLogitsByStep: Matrix; // [T, V] ∂L/∂z_t
  readonly gradHiddenFromOutputByStep: Matrix; // [T, H] W_yᵀ ∂L/∂z_t
  readonly gradHiddenFromFutureByStep: Matrix; // [T, H] W_hᵀ ∂L/∂a_{t+1}; zeros at T
  readonly gradHiddenByStep: Matrix; // [T + 1, H] ∂L/∂h_t, row 0 is ∂L/∂h_0
  readonly slopeByStep: Matrix; // [T, H] derivative of the activation at a_t
  readonly gradPreActivationByStep: Matrix; // [T, H] ∂L/∂a_t
  readonly gradInputByStep: Matrix; // [T, I] ∂L/∂x_t
  /** What each time step adds to each gradient; index t − 1. Their sum over t is `gradients`. */
  readonly contributionsByStep: readonly RnnParameters[];
  readonly gradients: RnnParameters;
  /** Index t − 1: [t + 1, H], row k is ∂L_t/∂h_k, k = 0 … t. */
  readonly gradHiddenByLossStep: readonly Matrix[];
  /** Index t − 1: [H, H] ∂h_t/∂h_{t−1}. */
  readonly jacobianByStep: readonly Matrix[];
}

/** The matrix–vector products of both passes, written out; index t − 1. */
export interface Itemised {
  readonly recurrentByStep: readonly DotProducts[]; // [H, H] W_h h_{t−1}
  readonly inputByStep: readonly DotProducts[]; // [H, I] W_x x_t
  readonly outputByStep: readonly DotProducts[]; // [V, H] W_y h_t
  readonly fromOutputByStep: readonly DotProducts[]; // [H, V] W_yᵀ ∂L/∂z_t
  readonly fromFutureByStep: readonly DotProducts[]; // [H, H] W_hᵀ ∂L/∂a_{t+1}; zeros at T
}

/** One immutable record of a network reading one sequence, forward and back. */
export interface SequenceTrace {
  readonly problem: SequenceProblem;
  readonly forward: ForwardTrace;
  readonly backward: BackwardTrace;
  readonly itemised: Itemised;
}
