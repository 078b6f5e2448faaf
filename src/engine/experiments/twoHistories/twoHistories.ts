import { EngineError } from "../../errors.ts";
import { exp } from "../../kernels/elementary.ts";
import { rowOf } from "../../kernels/matrix.ts";
import type { CharacterModel } from "../../training/character.types.ts";
import { assertCharacterModel } from "../../training/characterModel.ts";
import type { Matrix, Vector } from "../../types.ts";
import { LONGEST_HISTORY } from "./limits.ts";
import { readSymbols, splitText } from "../reading/reading.ts";

/** Of each of the three expectations, so many letters are compared with the others. */
const LIKELIEST = 2;

export interface TwoHistoriesSpec {
  readonly model: CharacterModel;
  /** Two texts of 1 to 60 letters which end with the same letter */
  readonly texts: readonly [string, string];
}

/** What is expected after the last letter of one text, by a network that has read it whole. */
export interface Expectation {
  /** [T] as the network reads them */
  readonly letters: readonly string[];
  /** [T + 1, H] the memory after each letter; row 0 is zero */
  readonly hiddenByStep: Matrix;
  /** [n] probability of each candidate */
  readonly chances: Vector;
}

export interface TwoHistoriesAnswer {
  /** The letter that both texts end with */
  readonly letter: string;
  /** [n] the two likeliest letters of each expectation, in the alphabet's order */
  readonly candidates: readonly string[];
  readonly expectations: readonly [Expectation, Expectation];
  /** The same network with h = 0 before the last letter, after either text: all that it knows is that letter */
  readonly withoutMemory: { readonly hidden: Vector; readonly chances: Vector };
}

/**
 * Lets a trained network read two texts that end with the same letter, and tells what it expects next: after the
 * whole text, and when its memory is emptied before the last letter.
 *
 * @throws EngineError "invalid-text" if the texts do not end with the same letter, are empty or too long
 * @throws NotFiniteError if the network's numbers leave the finite ones
 */
export function twoHistories({ model, texts }: TwoHistoriesSpec): TwoHistoriesAnswer {
  assertCharacterModel("twoHistories", model);
  const { alphabet, network, unknown } = model;
  const indexOf = (letter: string) =>
    alphabet.indexOf(alphabet.includes(letter) ? letter : unknown);
  const [first, second] = texts.map((text) => splitChecked(text, model.foldsCase).map(indexOf));
  const last = lastOf(first!, second!, alphabet);
  const [one, other, alone] = [first!, second!, [last]].map((symbols) => {
    const { hiddenByStep, logsByStep } = readSymbols(network, symbols);
    return { symbols, hiddenByStep, chances: logsByStep.at(-1)!.map(exp) };
  });
  const all = [one!, other!, alone!];
  const chosen = new Set(all.flatMap(({ chances }) => likeliestOf(chances)));
  const candidates = [...chosen].toSorted((a, b) => a - b);
  const chancesOf = ({ chances }: { readonly chances: Vector }) =>
    Float64Array.from(candidates, (index) => chances[index]!);
  const expectationOf = (reading: NonNullable<typeof one>): Expectation => ({
    letters: reading.symbols.map((symbol) => alphabet[symbol]!),
    hiddenByStep: reading.hiddenByStep,
    chances: chancesOf(reading),
  });
  return {
    letter: alphabet[last]!,
    candidates: candidates.map((index) => alphabet[index]!),
    expectations: [expectationOf(one!), expectationOf(other!)],
    withoutMemory: { hidden: rowOf(alone!.hiddenByStep, 1).slice(), chances: chancesOf(alone!) },
  };
}

function splitChecked(text: string, foldsCase: boolean): string[] {
  const letters = splitText(text, foldsCase);
  if (letters.length > LONGEST_HISTORY)
    throw new EngineError(
      "invalid-text",
      `twoHistories: a text has ${letters.length} letters, but it may have at most ${LONGEST_HISTORY}.`,
    );
  return letters;
}

function lastOf(
  first: readonly number[],
  second: readonly number[],
  alphabet: readonly string[],
): number {
  const [one, other] = [first.at(-1), second.at(-1)];
  if (one === undefined || other === undefined)
    throw new EngineError("invalid-text", "twoHistories: a text is empty, but it needs a letter.");
  if (one !== other)
    throw new EngineError(
      "invalid-text",
      `twoHistories: the texts end with “${alphabet[one]}” and “${alphabet[other]}”, but they must end with the same letter.`,
    );
  return one;
}

const likeliestOf = (chances: Vector): number[] =>
  Array.from(chances.keys())
    .toSorted((a, b) => chances[b]! - chances[a]!)
    .slice(0, LIKELIEST);
