import { EngineError } from "../../errors.ts";
import { rowOf } from "../../kernels/matrix.ts";
import type { CharacterModel, Guess } from "../../training/character.types.ts";
import type { Vector } from "../../types.ts";
import { readText } from "../reading/reading.ts";
import { LONGEST_ENDING, MOST_TEXTS } from "./limits.ts";

export interface EndingsSpec {
  readonly model: CharacterModel;
  /** 1 to 6 texts of 1 to 40 letters */
  readonly texts: readonly string[];
}

/** What a network holds and expects after the last letter of a text. */
export interface Ending {
  /** As the network reads them */
  readonly letters: readonly string[];
  /** [H] the state of its top layer */
  readonly hidden: Vector;
  /** The five likeliest next letters, likeliest first */
  readonly expected: readonly Guess[];
}

/**
 * Lets a trained network read several texts, each from the state zero, and tells how it ends.
 *
 * @returns one ending for each text
 * @throws EngineError "invalid-text" if there are none or too many, or one is empty or too long
 */
export function endings({ model, texts }: EndingsSpec): readonly Ending[] {
  if (texts.length < 1 || texts.length > MOST_TEXTS)
    throw new EngineError(
      "invalid-text",
      `endings: there are ${texts.length} texts, but 1 to ${MOST_TEXTS} are compared.`,
    );
  return texts.map((text) => {
    const { letters, hiddenByStep, topFiveNext } = readText({ model, text });
    if (letters.length < 1 || letters.length > LONGEST_ENDING)
      throw new EngineError(
        "invalid-text",
        `endings: a text has ${letters.length} letters, but it needs 1 to ${LONGEST_ENDING}.`,
      );
    return {
      letters,
      hidden: rowOf(hiddenByStep, letters.length).slice(),
      expected: topFiveNext[letters.length - 1]!,
    };
  });
}
