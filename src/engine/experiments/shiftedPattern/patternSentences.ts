import type { Random } from "../../random/random.ts";
import { PATTERN_ALPHABET, SENTENCE_LENGTH } from "./limits.ts";

/** A B C; the letters that follow in the alphabet fill the rest of a sentence. */
const PATTERN = [0, 1, 2] as const;
/** The same three letters in every other order, so that counting letters does not help */
const DECOYS = [
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** A sentence of symbols, 0 … 6, and whether it holds the pattern. */
export interface PatternSentence {
  readonly symbols: readonly number[];
  readonly hasPattern: boolean;
  /** Where pattern or decoy begins, counted from 0 */
  readonly position: number;
}

/** Draws sentences, every other one with the pattern, at positions drawn from those given. */
export function drawSentences(
  random: Random,
  count: number,
  positions: readonly number[],
): PatternSentence[] {
  const below = (limit: number): number => Math.floor(random.nextUniform() * limit);
  return Array.from({ length: count }, (_, index) => {
    const position = positions[below(positions.length)]!;
    const hasPattern = index % 2 === 0;
    const fillers = PATTERN_ALPHABET.length - PATTERN.length;
    const symbols = Array.from({ length: SENTENCE_LENGTH }, () => PATTERN.length + below(fillers));
    symbols.splice(
      position,
      PATTERN.length,
      ...(hasPattern ? PATTERN : DECOYS[below(DECOYS.length)]!),
    );
    return { symbols, hasPattern, position };
  });
}

/** After each letter, whether the pattern has been seen: 0 or 1. */
export const seenByStep = ({ symbols, hasPattern, position }: PatternSentence): number[] =>
  symbols.map((_, index) => Number(hasPattern && index >= position + PATTERN.length - 1));

export const lettersOf = (symbols: readonly number[]): string =>
  symbols.map((symbol) => PATTERN_ALPHABET[symbol]).join("");
