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

/** Softmax as it is computed: the largest logit is subtracted first, so that no exponential overflows. */
export interface SoftmaxTrace {
  readonly largestLogitByStep: Vector; // [T]
  readonly exponentialByStep: Matrix; // [T, V] exp(z − largest z), 0 … 1
  readonly exponentialSumByStep: Vector; // [T]
  readonly probabilitiesByStep: Matrix; // [T, V] ŷ_t
}
