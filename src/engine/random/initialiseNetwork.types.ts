/**
 * How the weights of a network begin.
 *
 * - `pytorch`: as PyTorch's modules begin: U(−1/√H, 1/√H) in recurrent layers, biases included, and
 *   U(−1/√n, 1/√n) in linear ones that read n values (the head, and feed-forward layers)
 * - `glorotUniform`: U(−b, b) with b = √(6 / (rows + cols)); biases 0
 * - `orthogonal`: recurrent matrices orthogonal, all others as `glorotUniform`
 * - `zeros`: everything 0, for comparison: all hidden units then stay alike for ever
 *
 * The gates' matrices, which stand one below the other in a block, are separate matrices to `glorotUniform`
 * and `orthogonal`. An embedding is drawn from the normal distribution with variance 1, like PyTorch's,
 * except by `zeros`.
 */
export type InitialisationScheme = "pytorch" | "glorotUniform" | "orthogonal" | "zeros";

export interface InitialisationOptions {
  readonly scheme: InitialisationScheme;
  /** 0 … 2³² − 1 */
  readonly seed: number;
  /**
   * ρ to which every recurrent matrix, each gate's and each direction's by itself, is scaled after it was drawn;
   * null leaves them as drawn. With `orthogonal`, W_h becomes ρ times an orthogonal matrix.
   */
  readonly spectralRadius: number | null;
  /**
   * What an LSTM's forget gates begin with, so that they begin open: the input-side bias (`bias_ih`) is set to it
   * and the recurrent one (`bias_hh`), which is added to it, to 0. null leaves both as drawn.
   */
  readonly forgetBias: number | null;
}
