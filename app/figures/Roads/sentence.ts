import { MOST_ROAD_WORDS } from "../../../src/engine/experiments/roads/limits.ts";
import { charactersOf, splitWords } from "../../words/splitWords.ts";

/** The words that are read of a typed sentence: its first seven. */
export const wordsIn = (text: string): string[] => splitWords(text).slice(0, MOST_ROAD_WORDS);

/** The words of a typed sentence that are not read. */
export const leftOut = (text: string): readonly string[] => splitWords(text).slice(MOST_ROAD_WORDS);

/**
 * The second order, whole: places that the sentence has, each once, and behind them those that were not named.
 *
 * @param places counted from 1, as an address writes them
 * @returns places counted from 0
 */
export function wholeOrder(places: readonly number[], count: number): number[] {
  const named = places.filter((place) => place <= count).map((place) => place - 1);
  return [...new Set([...named, ...Array.from({ length: count }, (_, place) => place)])];
}

/** The order after one of its words was moved. */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const rest = order.filter((_, position) => position !== from);
  const word = order[from];
  return word === undefined ? [...order] : rest.toSpliced(to, 0, word);
}

const LONGEST_SIGN = 10;

/** A word where there is little room: whole characters, as a reader counts them. */
export function shortWord(word: string): string {
  const parts = charactersOf(word);
  return parts.length > LONGEST_SIGN ? `${parts.slice(0, LONGEST_SIGN - 1).join("")}…` : word;
}

/** The words of a sentence, each once, as the picture writes them; a word has the color of its place here at every stop. */
export const colored = (sentence: readonly string[]): readonly string[] => [
  ...new Set(sentence.map(shortWord)),
];
