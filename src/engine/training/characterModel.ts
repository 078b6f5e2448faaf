import { counted, EngineError } from "../errors.ts";
import { assertNetwork } from "../network/parameters.ts";
import type { CharacterModel } from "./character.types.ts";

/** Checks that a model's alphabet, its unknown character and its network belong together. */
export function assertCharacterModel(where: string, model: CharacterModel): void {
  const { alphabet, network, unknown } = model;
  const count = alphabet.length;
  if (count < 1 || new Set(alphabet).size !== count)
    throw invalidModel(where, "its alphabet needs different characters, one at least");
  if (!alphabet.includes(unknown))
    throw invalidModel(
      where,
      `its alphabet lacks “${unknown}”, which is to stand for unknown characters`,
    );
  assertNetwork(where, network);
  const { inputSize, outputSize, isBidirectional } = network.spec;
  if (inputSize !== count || outputSize !== count)
    throw invalidModel(
      where,
      `it reads ${inputSize} and predicts ${counted(outputSize, "character")}, but its alphabet has ${count}`,
    );
  if (isBidirectional)
    throw invalidModel(where, "it reads from the end, too, and so knows what is to come");
}

/** The error that a model is not whole, with the reason. */
export function invalidModel(where: string, reason: string): EngineError {
  return new EngineError(
    "invalid-model",
    `${where}: the character model cannot be used: ${reason}.`,
  );
}
