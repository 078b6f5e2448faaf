import { EngineError, NotFiniteError } from "../../errors.ts";
import { createStepper } from "../../fast/stepper.ts";
import { exp, log } from "../../kernels/elementary.ts";
import { createMatrix, indexOfNonFinite } from "../../kernels/matrix.ts";
import type { NetworkParameters } from "../../network/network.types.ts";
import { logProbabilities } from "../../sampling/logProbabilities.ts";
import type { Matrix, Vector } from "../../types.ts";
import type { CharacterModel, CharacterReading, Guess } from "../../training/character.types.ts";
import { assertCharacterModel } from "../../training/characterModel.ts";
import { LONGEST_TEXT } from "./limits.ts";

const MOST_GUESSES = 5;

/**
 * Splits text as a character model reads it: composed form, one kind of line break, what people take for one
 * character together.
 *
 * @param foldsCase upper case becomes lower case
 */
export function splitText(text: string, foldsCase: boolean): string[] {
  const plain = text.normalize("NFC").replaceAll(/\r\n?/g, "\n");
  const segments = new Intl.Segmenter("und", { granularity: "grapheme" }).segment(plain);
  return Array.from(segments, ({ segment }) => (foldsCase ? segment.toLowerCase() : segment));
}

/**
 * Lets a character model read a text and tell, after every letter, what it expects next.
 *
 * @param model the network that reads
 * @param text  up to 2000 letters; may be empty
 * @throws EngineError "invalid-text" if the text is too long, "invalid-model" if the model is not whole
 * @throws NotFiniteError if the network's numbers leave the finite ones
 */
export function readText({
  model,
  text,
}: {
  readonly model: CharacterModel;
  readonly text: string;
}): CharacterReading {
  assertCharacterModel("readText", model);
  const { alphabet, network, unknown, foldsCase } = model;
  const indexOfLetter = new Map(alphabet.map((letter, index) => [letter, index]));
  const unknownIndex = indexOfLetter.get(unknown)!;
  const indices = splitChecked(text, foldsCase).map(
    (letter) => indexOfLetter.get(letter) ?? unknownIndex,
  );
  const { hiddenByStep, logsByStep } = readSymbols(network, indices);
  const letters = indices.map((index) => alphabet[index]!);
  const topFiveNext = logsByStep.map((logs) => likeliest(alphabet, logs));
  const topGuessByStep = topFiveNext.map(([top]) => top!.letter);
  /** [T] what the reading makes of the next letter; null where none comes */
  const ofNext = <Value>(of: (nats: number, row: number) => Value): readonly (Value | null)[] =>
    logsByStep.map((logs, row) =>
      row + 1 < indices.length ? of(logs[indices[row + 1]!]!, row) : null,
    );
  const bitsOfNextByStep = ofNext((nats) => -nats / Math.LN2);
  const bits = bitsOfNextByStep.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    letters,
    inputIndexByStep: indices,
    hiddenByStep,
    topGuessByStep,
    probabilityOfTopByStep: Float64Array.from(topFiveNext, ([top]) => top!.probability),
    probabilityOfNextByStep: ofNext((nats) => exp(nats)),
    bitsOfNextByStep,
    guessIsRightByStep: ofNext((_, row) => topGuessByStep[row] === letters[row + 1]),
    topFiveNext,
    meanBitsPerCharacter: indices.length > 1 ? bits / (indices.length - 1) : null,
    uniformBitsPerCharacter: log(alphabet.length) / Math.LN2,
  };
}

/** The large array of an answer, which is made for it alone: it may be moved instead of copied. */
export const transferOf = ({ hiddenByStep }: CharacterReading): ArrayBuffer[] => [
  hiddenByStep.data.buffer,
];

/** Lets a network read symbols from the state zero: states of its top layer, and ln of what it expects after each. */
export function readSymbols(
  network: NetworkParameters,
  symbols: readonly number[],
): { readonly hiddenByStep: Matrix; readonly logsByStep: readonly Vector[] } {
  const { hiddenSize } = network.spec;
  const hiddenByStep = createMatrix(symbols.length + 1, hiddenSize);
  const stepper = createStepper(network);
  stepper.reset();
  const logsByStep = symbols.map((symbol, row) => {
    const logits = stepper.read(symbol);
    if (indexOfNonFinite(logits) >= 0)
      throw new NotFiniteError("readText", { quantity: "the output", timeStep: row + 1 });
    const { hidden } = stepper.state();
    hiddenByStep.data.set(hidden.subarray(hidden.length - hiddenSize), (row + 1) * hiddenSize);
    return logProbabilities(logits);
  });
  return { hiddenByStep, logsByStep };
}

function splitChecked(text: string, foldsCase: boolean): string[] {
  const letters = text.length > 8 * LONGEST_TEXT ? null : splitText(text, foldsCase);
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
 * @param logs [V] ln of the probabilities
 */
function likeliest(alphabet: readonly string[], logs: Vector): Guess[] {
  const guesses: Guess[] = [];
  const chosen = new Set<number>();
  while (chosen.size < Math.min(MOST_GUESSES, alphabet.length)) {
    let best = -1;
    for (let index = 0; index < alphabet.length; index++) {
      if (chosen.has(index)) continue;
      if (best < 0 || logs[index]! > logs[best]!) best = index;
    }
    chosen.add(best);
    guesses.push({ letter: alphabet[best]!, probability: exp(logs[best]!) });
  }
  return guesses;
}
