import { EngineError } from "../../errors.ts";
import { ARTICLE_ALPHABET, articleTextLimits as limits } from "./limits.ts";

/**
 * A text as the worked example's network reads it: places in its alphabet, d, o, g, s, from 0.
 *
 * @param where names the experiment that asks
 * @throws EngineError "invalid-text" if there are too few or too many letters, or one that the network does not know
 */
export function articleSymbols(where: string, text: string): number[] {
  const letters = Array.from(text);
  const { min, max } = limits;
  if (letters.length < min || letters.length > max)
    throw new EngineError(
      "invalid-text",
      `${where}: the text has ${letters.length} letters, but it needs ${min} to ${max}.`,
    );
  return letters.map((letter) => articleSymbol(where, letter));
}

/**
 * One letter's place in the alphabet.
 *
 * @throws EngineError "invalid-text" if the network does not know it
 */
export function articleSymbol(where: string, letter: string): number {
  const symbol = ARTICLE_ALPHABET.findIndex((known) => known === letter);
  if (symbol === -1)
    throw new EngineError(
      "invalid-text",
      `${where}: the network knows the letters ${ARTICLE_ALPHABET.join(", ")} alone, not “${letter}”.`,
    );
  return symbol;
}
