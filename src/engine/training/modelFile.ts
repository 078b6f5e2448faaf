import type { EngineError } from "../errors.ts";
import type { WritableDtype } from "../files/dtypes.ts";
import { networkFromSafetensors, networkToSafetensors } from "../files/networkFile.ts";
import type { CharacterModel } from "./character.types.ts";
import { assertCharacterModel, invalidModel } from "./characterModel.ts";

/*
 * The file is a safetensors file of the network, under PyTorch's names, with three texts in its metadata:
 *
 *    alphabet   a JSON list of the characters, in the order of the network's symbols
 *    unknown    the one of them that stands for all others
 *    foldsCase  "true" if upper case is read as lower case, else "false"
 */
const ALPHABET = "alphabet";
const UNKNOWN = "unknown";
const FOLDS_CASE = "foldsCase";

/**
 * Writes a character model as a file that {@link decodeModel} reads, and PyTorch's safetensors, too.
 *
 * @param dtype as for {@link networkToSafetensors}; after half or single precision what is read differs a little
 *   from what was written: measure it again
 * @throws EngineError "invalid-model" or ShapeError if the model is not whole, "out-of-range" if a number does not fit
 *   the dtype
 */
export function encodeModel(model: CharacterModel, dtype: WritableDtype): Uint8Array<ArrayBuffer> {
  assertCharacterModel("encodeModel", model);
  const { network, alphabet, unknown, foldsCase } = model;
  return networkToSafetensors(
    network,
    dtype,
    new Map([
      [ALPHABET, JSON.stringify(alphabet)],
      [UNKNOWN, unknown],
      [FOLDS_CASE, String(foldsCase)],
    ]),
  );
}

/**
 * Reads a character model. Bytes from anywhere may be given: they are checked before anything is made of them.
 *
 * @throws EngineError "invalid-model" with a sentence saying what is wrong
 */
export function decodeModel(bytes: Uint8Array): CharacterModel {
  const { parameters, metadata } = networkFromSafetensors(bytes);
  const textNamed = (name: string): string => {
    const text = metadata.get(name);
    if (text === undefined) throw refuse(`its metadata have no text “${name}”`);
    return text;
  };
  const foldsCase = textNamed(FOLDS_CASE);
  if (foldsCase !== "true" && foldsCase !== "false")
    throw refuse(`its text “${FOLDS_CASE}” is neither “true” nor “false”`);
  const model = {
    network: parameters,
    alphabet: charactersOf(textNamed(ALPHABET)),
    unknown: textNamed(UNKNOWN),
    foldsCase: foldsCase === "true",
  };
  assertCharacterModel("decodeModel", model);
  return model;
}

const refuse = (reason: string): EngineError => invalidModel("decodeModel", reason);

function charactersOf(text: string): readonly string[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw refuse("its alphabet cannot be read");
  }
  if (!Array.isArray(list) || !list.every((character) => typeof character === "string"))
    throw refuse("its alphabet is not a list of characters");
  return list;
}
