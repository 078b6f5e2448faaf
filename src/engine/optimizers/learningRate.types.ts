/** How the learning rate runs over the updates of a training. */
export type LearningRateSchedule =
  | {
      readonly kind: "constant";
      /** η */
      readonly learningRate: number;
    }
  | {
      readonly kind: "cosine";
      /** The largest η, reached when the warm-up is over */
      readonly learningRate: number;
      /** The η at the end and after it, 0 … `learningRate`; PyTorch's eta_min */
      readonly smallestLearningRate: number;
      /** Updates, warm-up included, after which the smallest is reached; without a warm-up PyTorch's T_max */
      readonly updateCount: number;
      /** Updates in which η rises along a line first; 0 for none */
      readonly warmUpCount: number;
    };
