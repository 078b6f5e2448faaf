import { log } from "../kernels/elementary.ts";
import { EngineError, NotFiniteError } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { createForwardBuffers, nonFiniteForward, runForward } from "../sequence/forward.ts";
import type { Vector } from "../types.ts";
import type { CharacterModel, CharacterReading, Guess } from "./character.types.ts";
import { assertCharacterModel } from "./characterModel.ts";

/** Most letters that {@link readText} reads at once. */
export const LONGEST_TEXT = 2000;

const MOST_GUESSES = 5;

/** Splits text as a character model reads it: composed form, one kind of line break, lower case. */
export function splitText(text: string): string[] {
  const plain = text.normalize("NFC").replaceAll(/\r\n?/g, "\n");
  const segments = new Intl.Segmenter("und", { granularity: "grapheme" }).segment(plain);
  return Array.from(segments, ({ segment }) => segment.toLowerCase());
}

/**
 * Lets a character model read a text and tell, after every letter, what it expects next.
 *
 * @param text up to 2000 letters; may be empty
 * @throws EngineError "invalid-text" if the text is too long, "invalid-model" if the model is not whole
 */
export function readText(model: CharacterModel, text: string): CharacterReading {
  assertCharacterModel("readText", model);
  const { alphabet, parameters, unknown } = model;
  const indexOfLetter = new Map(alphabet.map((letter, index) => [letter, index]));
  const unknownIndex = alphabet.indexOf(unknown);
  const indices = splitChecked(text).map((letter) => indexOfLetter.get(letter) ?? unknownIndex);
  const letters = indices.map((index) => alphabet[index]!);
  const length = letters.length;
  const size = alphabet.length;

  const inputByStep = createMatrix(length, size);
  indices.forEach((index, row) => {
    inputByStep.data[row * size + index] = 1;
  });
  const problem = {
    parameters,
    activation: "tanh",
    inputByStep,
    // The last letter has no successor; the loss there is not looked at.
    targets: { kind: "classes", classByStep: [...indices.slice(1), 0] },
    lossPlacement: "everyStep",
    initialHidden: null,
  } as const;
  const forward = createForwardBuffers(problem);
  runForward(forward, problem);
  const place = nonFiniteForward(forward);
  if (place) throw new NotFiniteError("readText", place);

  const probabilities = forward.softmax?.probabilitiesByStep.data ?? new Float64Array();
  const probabilityAt = (row: number, index: number) => probabilities[row * size + index]!;
  const topFiveNext = letters.map((_, row) => likeliest(alphabet, probabilities, row * size));
  const topGuessByStep = topFiveNext.map(([top]) => top!.letter);
  const nats = forward.lossByStep.subarray(0, Math.max(0, length - 1)).reduce((a, b) => a + b, 0);

  return {
    letters,
    inputIndexByStep: indices,
    hiddenByStep: forward.hiddenByStep,
    topGuessByStep,
    probabilityOfTopByStep: Float64Array.from(topFiveNext, ([top]) => top!.probability),
    probabilityOfNextByStep: indices.map((_, row) =>
      row + 1 < length ? probabilityAt(row, indices[row + 1]!) : null,
    ),
    bitsOfNextByStep: indices.map((_, row) =>
      row + 1 < length ? forward.lossByStep[row]! / Math.LN2 : null,
    ),
    guessIsRightByStep: letters.map((_, row) =>
      row + 1 < length ? topGuessByStep[row] === letters[row + 1] : null,
    ),
    topFiveNext,
    meanBitsPerCharacter: length > 1 ? nats / Math.LN2 / (length - 1) : null,
    uniformBitsPerCharacter: log(size) / Math.LN2,
  };
}

function splitChecked(text: string): string[] {
  const letters = text.length > 8 * LONGEST_TEXT ? null : splitText(text);
  if (letters && letters.length <= LONGEST_TEXT) return letters;
  const count = letters ? `${letters.length} letters` : `more than ${LONGEST_TEXT} letters`;
  throw new EngineError(
    "invalid-text",
    `The text has ${count}, but at most ${LONGEST_TEXT} are read at once. Shorten it.`,
  );
}

/**
 * The letters with the largest probabilities, likeliest first; equally likely ones in the alphabet's order.
 *
 * @param start where the probabilities of one step begin
 */
function likeliest(alphabet: readonly string[], probabilities: Vector, start: number): Guess[] {
  const guesses: Guess[] = [];
  const chosen = new Set<number>();
  while (chosen.size < Math.min(MOST_GUESSES, alphabet.length)) {
    let best = -1;
    for (let index = 0; index < alphabet.length; index++) {
      if (chosen.has(index)) continue;
      if (best < 0 || probabilities[start + index]! > probabilities[start + best]!) best = index;
    }
    chosen.add(best);
    guesses.push({ letter: alphabet[best]!, probability: probabilities[start + best]! });
  }
  return guesses;
}
