import { uniformParameters } from "../../random/initializers.ts";
import { createRandom } from "../../random/random.ts";
import type { RnnParameters } from "../../types.ts";
import { ARTICLE_HIDDEN_SIZE, articleParameters } from "./article.ts";
import { ARTICLE_ALPHABET } from "./limits.ts";
import { parseWord } from "./spellingTask.ts";

/** What weights for other letters or sizes are drawn from. */
const SEED = 1;
const articleAlphabet: readonly string[] = ARTICLE_ALPHABET;

interface WordNetwork {
  readonly letters: readonly string[];
  /** [V] distinct letters, in the order of rows and columns */
  readonly alphabet: readonly string[];
  /** without biases */
  readonly parameters: RnnParameters;
}

/**
 * An untrained network for a word. Words of the letters d, o, g, s meet the worked example's weights if it has three
 * units; all others meet weights that are drawn.
 *
 * @throws EngineError "invalid-word", with a sentence for the reader
 */
export function wordNetwork(word: string, hiddenSize: number): WordNetwork {
  const { letters, alphabet } = parseWord(word);
  const isArticle =
    hiddenSize === ARTICLE_HIDDEN_SIZE &&
    letters.every((letter) => articleAlphabet.includes(letter));
  if (isArticle)
    return { letters, alphabet: articleAlphabet, parameters: articleParameters(false) };
  const inputSize = alphabet.length;
  const sizes = { inputSize, hiddenSize, vocabularySize: inputSize };
  return { letters, alphabet, parameters: uniformParameters(sizes, false, createRandom(SEED)) };
}
