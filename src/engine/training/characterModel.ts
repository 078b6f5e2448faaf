import { assertParameters, sizesOf } from "../cells/parameters.ts";
import { EngineError } from "../errors.ts";
import type { CharacterModel } from "./character.types.ts";

export const MOST_CHARACTERS = 256;

/** Checks that a model's alphabet, its unknown character and its parameters belong together. */
export function assertCharacterModel(where: string, model: CharacterModel): void {
  const { alphabet, parameters, unknown } = model;
  const count = alphabet.length;
  if (count < 1 || count > MOST_CHARACTERS || new Set(alphabet).size !== count)
    throw invalidModel(where, `its alphabet needs 1 to ${MOST_CHARACTERS} different characters`);
  if (!alphabet.includes(unknown))
    throw invalidModel(
      where,
      `its alphabet lacks “${unknown}”, which is to stand for unknown characters`,
    );
  assertParameters(where, parameters);
  const { inputSize, vocabularySize } = sizesOf(parameters);
  if (inputSize !== count || vocabularySize !== count)
    throw invalidModel(
      where,
      `it reads ${inputSize} and predicts ${vocabularySize} characters, but its alphabet has ${count}`,
    );
  if (!parameters.biasH) throw invalidModel(where, "it has no biases");
}

/** The error that a model is not whole, with the reason. */
export function invalidModel(where: string, reason: string): EngineError {
  return new EngineError(
    "invalid-model",
    `${where}: the character model cannot be used: ${reason}.`,
  );
}
