import { EngineError } from "../../errors.ts";
import type { CharacterModel, Guess } from "../../training/character.types.ts";
import { LONGEST_HISTORY } from "./limits.ts";
import { readText, splitText } from "../reading/reading.ts";

export interface TwoHistoriesSpec {
  readonly model: CharacterModel;
  /** Two texts of 1 to 60 letters which end with the same letter */
  readonly texts: readonly [string, string];
}

/** What is expected after the last letter of one text: the five likeliest letters. */
export interface Expectation {
  readonly letters: readonly string[];
  /** By a network that has read the whole text */
  readonly withMemory: readonly Guess[];
  /** By the same network with h = 0 before the last letter: all that it knows is that letter */
  readonly withoutMemory: readonly Guess[];
}

export interface TwoHistoriesAnswer {
  /** The letter that both texts end with */
  readonly letter: string;
  readonly expectations: readonly [Expectation, Expectation];
}

/**
 * Lets a trained network read two texts that end with the same letter, and tells what it expects next: after the
 * whole text, and when its memory is emptied before the last letter.
 *
 * @throws EngineError "invalid-text" if the texts do not end with the same letter, are empty or too long
 */
export function twoHistories({ model, texts }: TwoHistoriesSpec): TwoHistoriesAnswer {
  const read = texts.map((text) => splitText(text, model.foldsCase));
  const [first, second] = read.map((letters) => letters.at(-1));
  const count = Math.max(...read.map(({ length }) => length));
  if (count > LONGEST_HISTORY)
    throw new EngineError(
      "invalid-text",
      `twoHistories: a text has ${count} letters, but it may have at most ${LONGEST_HISTORY}.`,
    );
  if (first === undefined || second === undefined)
    throw new EngineError("invalid-text", "twoHistories: a text is empty, but it needs a letter.");
  if (first !== second)
    throw new EngineError(
      "invalid-text",
      `twoHistories: the texts end with “${first}” and “${second}”, but they must end with the same letter.`,
    );
  const expectation = (text: string): Expectation => {
    const { letters, topFiveNext } = readText({ model, text });
    return {
      letters,
      withMemory: topFiveNext.at(-1)!,
      withoutMemory: readText({ model, text: first }).topFiveNext[0]!,
    };
  };
  return { letter: first, expectations: [expectation(texts[0]), expectation(texts[1])] };
}
