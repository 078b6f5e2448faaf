import { uniformParameters } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import type { CharacterModel } from "../training/character.types.ts";

export const alphabet = [" ", "a", "b", "c", "é", "\n"];

export const sizes = { inputSize: 6, hiddenSize: 5, vocabularySize: 6 };

/** A small character model that has learnt nothing. */
export const model: CharacterModel = {
  alphabet,
  parameters: uniformParameters(sizes, true, createRandom(3)),
  unknown: " ",
};
