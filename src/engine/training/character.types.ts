import type { NetworkParameters } from "../network/network.types.ts";
import type { Matrix, Vector } from "../types.ts";

/** A trained network that reads text letter by letter and predicts the next. */
export interface CharacterModel {
  /** [V] the characters it knows; a character's index is its symbol */
  readonly alphabet: readonly string[];
  /** Of any cell, reading forward; it reads and predicts V symbols */
  readonly network: NetworkParameters;
  /** The member of `alphabet` that stands for every character it does not know. */
  readonly unknown: string;
  /** Whether upper case is read as lower case */
  readonly foldsCase: boolean;
}

/** A letter that may come next. */
export interface Guess {
  readonly letter: string;
  /** 0 … 1 */
  readonly probability: number;
}

/** A character model reading a text of T letters. */
export interface CharacterReading {
  /** [T] the letters as read: in composed form, lower case if the model folds it, unknown ones replaced */
  readonly letters: readonly string[];
  /** [T] their positions in the alphabet */
  readonly inputIndexByStep: readonly number[];
  /** [T + 1, H] h_t of the top layer, row 0 is h_0 = 0 */
  readonly hiddenByStep: Matrix;
  /** [T] after step t, the likeliest next letter */
  readonly topGuessByStep: readonly string[];
  /** [T] and its probability, 0 … 1 */
  readonly probabilityOfTopByStep: Vector;
  /** [T] the probability given to the letter that does come next; null at T, where none does */
  readonly probabilityOfNextByStep: readonly (number | null)[];
  /** [T] −log₂ of that probability, the surprise at the next letter in bits; null at T */
  readonly bitsOfNextByStep: readonly (number | null)[];
  /** [T] whether the top guess is what comes next; null at T */
  readonly guessIsRightByStep: readonly (boolean | null)[];
  /** [T] the five likeliest next letters (fewer if the alphabet is smaller), likeliest first */
  readonly topFiveNext: readonly (readonly Guess[])[];
  /** Mean of −log₂ of the probability of the next letter, over steps 1 … T − 1; null for fewer than two letters */
  readonly meanBitsPerCharacter: number | null;
  /** log₂ V: what guessing among all letters alike would cost */
  readonly uniformBitsPerCharacter: number;
}
