import { networkFromSafetensors } from "../engine/files/networkFile.ts";
import { quote } from "../engine/files/refuse.ts";
import { invalidReference, numbersIn, objectOf, textIn } from "./jsonFields.ts";
import type { Tally } from "./tally.ts";
import type { Way } from "./verification.types.ts";

/**
 * Compares the logits of a character model that PyTorch trained and saved: `checkpoint_NAME.safetensors`,
 * the state_dict of a module with `rnn` and `head`, and `checkpoint_NAME.json` with `vocab` (the characters
 * in the order of their one-hot columns), `text` and `logits` [T, V], what the model says after each
 * character of the text, read from a zero state.
 *
 * @param weights the bytes of the safetensors file
 * @throws InvalidReferenceError, or EngineError "invalid-model", if a file is not of this form
 */
export function verifyCheckpoint(
  content: unknown,
  weights: Uint8Array,
  tally: Tally,
  ways: readonly Way[],
): void {
  const { parameters } = networkFromSafetensors(weights);
  const { spec } = parameters;
  const file = objectOf("the file", content);
  const vocabulary = Array.from(textIn(file, "vocab"));
  if (vocabulary.length !== spec.inputSize || new Set(vocabulary).size !== vocabulary.length)
    throw invalidReference(
      file.where,
      `has ${vocabulary.length} characters in \`vocab\`, but the weights read ${spec.inputSize} different ones`,
    );
  const symbols = Array.from(textIn(file, "text"), (character) => {
    const index = vocabulary.indexOf(character);
    if (index >= 0) return index;
    throw invalidReference(
      file.where,
      `has ${quote(character)} in \`text\`, which \`vocab\` lacks`,
    );
  });
  const logits = numbersIn(file, "logits", [symbols.length, spec.outputSize]);
  const compare = tally.compareIn(`${spec.cell}, layers: ${spec.layerCount}`);
  const batch = {
    sequenceLength: symbols.length,
    batchSize: 1,
    inputs: { kind: "symbols", symbols },
    lengths: null,
    initialState: null,
  } as const;
  for (const { name, run } of ways)
    compare(name, "logits", run(parameters, batch, null).logits, logits);
}
