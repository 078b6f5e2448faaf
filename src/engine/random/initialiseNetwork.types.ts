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
   * What gates begin with, in every layer and direction; a gate that is not named stays as drawn. Below the sigmoid a
   * bias of b makes a gate σ(b) where nothing else reaches it: 4.6 opens it to 0.99, −4.6 shuts it to 0.01.
   */
  readonly gateBiases: GateBiases;
}

/**
 * Biases by gate. Of the two that PyTorch adds up, the input's (`bias_ih`) is set to the number and the recurrent one
 * (`bias_hh`) to 0.
 *
 * To remember over T steps, an LSTM forgets with ln T and lets in with −ln T: f = T/(T + 1) decays by 1/e in about T
 * steps, and i = 1/(T + 1) does not overwrite what is kept. Our GRU, like PyTorch's, is h_t = (1 − z_t) ⊙ n_t +
 * z_t ⊙ h_{t−1}: its update gate *keeps* the old state, and one gate does both, with +ln T. Where z_t is the share of
 * the new state, as in some papers, the sign is the other.
 *
 * @source Tallec and Ollivier, "Can recurrent neural networks warp time?", ICLR 2018: "chrono"
 *   initialisation, which draws ln U(1, T − 1) for each unit; here all units begin alike
 */
export interface GateBiases {
  /** LSTM: how much of the candidate is written */
  readonly inputGate?: number;
  /** LSTM: how much of c_{t−1} is kept */
  readonly forgetGate?: number;
  /** LSTM: how much of the cell state shows */
  readonly outputGate?: number;
  /** GRU: how much of h_{t−1} the candidate looks at */
  readonly resetGate?: number;
  /** GRU: how much of h_{t−1} is kept */
  readonly updateGate?: number;
}
