import { EngineError } from "../../errors.ts";
import { exp } from "../../kernels/elementary.ts";
import { rowOf } from "../../kernels/matrix.ts";
import type { CharacterModel, Guess } from "../../training/character.types.ts";
import type { Vector } from "../../types.ts";
import { readSymbols, readText } from "../reading/reading.ts";
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
  /** [H] the state of its top layer that its last letter met */
  readonly before: Vector;
  /** [H] the same after its last letter */
  readonly hidden: Vector;
  /** The five likeliest next letters, likeliest first */
  readonly expected: readonly Guess[];
  /** On the likeliest letter of each text, each letter once: the same letters in every ending */
  readonly bets: readonly Guess[];
  /** The probability of all other letters together */
  readonly others: number;
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
  const read = texts.map((text) => {
    const { letters, inputIndexByStep, hiddenByStep, topFiveNext } = readText({ model, text });
    const { length } = letters;
    if (length < 1 || length > LONGEST_ENDING)
      throw new EngineError(
        "invalid-text",
        `endings: a text has ${length} letters, but it needs 1 to ${LONGEST_ENDING}.`,
      );
    return {
      letters,
      before: rowOf(hiddenByStep, length - 1).slice(),
      hidden: rowOf(hiddenByStep, length).slice(),
      expected: topFiveNext[length - 1]!,
      /** [V] ln of what is expected next */
      logs: readSymbols(model.network, inputIndexByStep).logsByStep[length - 1]!,
    };
  });
  const likeliest = new Set(read.map(({ expected: [top] }) => top!.letter));
  return read.map(({ logs, ...ending }) => {
    const bets = Array.from(likeliest, (letter) => ({
      letter,
      probability: exp(logs[model.alphabet.indexOf(letter)]!),
    }));
    const named = bets.reduce((sum, { probability }) => sum + probability, 0);
    return { ...ending, bets, others: Math.max(1 - named, 0) };
  });
}
