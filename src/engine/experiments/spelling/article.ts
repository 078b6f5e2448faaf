import { zeroParameters } from "../../network/rnnParameters.ts";
import type { RnnParameters } from "../../types.ts";

export const ARTICLE_HIDDEN_SIZE = 3;
export const ARTICLE_VOCABULARY_SIZE = 4;

/**
 * The worked example's weights: three hidden nodes, four letters, no training yet. It spells "dogs",
 * but any word of four distinct letters fits. Biases, if the network has them, start at zero.
 *
 * @returns new arrays on every call
 */
export function articleParameters(hasBiases: boolean): RnnParameters {
  const sizes = {
    inputSize: ARTICLE_VOCABULARY_SIZE,
    hiddenSize: ARTICLE_HIDDEN_SIZE,
    vocabularySize: ARTICLE_VOCABULARY_SIZE,
  };
  const parameters = zeroParameters(sizes, hasBiases);
  parameters.weightHh.data.set([0.1, 0.5, 0.1, 0.5, 0.9, 0.3, 0.3, 0.2, 0.1]);
  parameters.weightIh.data.set([0.6, 0.8, 0.4, 0.8, 0.2, 0.2, 0.8, 0.7, 0.9, 0.8, 0.1, 0.2]);
  parameters.weightHo.data.set([0.9, 0.8, 0.3, 0.2, 0.3, 0.4, 0.6, 0.9, 0.1, 0.5, 0, 0.3]);
  return parameters;
}
