import { isolated, quote } from "../../words/isolated.ts";

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
const list = (letters: readonly string[]) =>
  letters.length < 2
    ? letters.map(quote).join("")
    : `${letters.slice(0, -1).map(quote).join(", ")} and ${quote(letters.at(-1) ?? "")}`;

/** The words of the figure “floor”. */
export const floorWords = {
  title: "The floor of a bettor without memory",
  word: "Your own word, 2 to 12 letters",
  after: "after",
  pays: "pays",
  total: "floor",
  picture: "For each letter of the word the best bet on the next one, and what it pays",
  share: (letter: string, count: number, all: number) => `${isolated(letter)}: ${count} of ${all}`,
  none: (word: string) =>
    `In ${quote(word)} each letter has one successor: told the letter alone, a bettor can be sure at every step and pays 0.`,
  torn: (word: string, letters: readonly string[]) =>
    `In ${quote(word)} ${letters.length === 1 ? "one letter is" : `${letters.length} letters are`} followed by more than one letter: ${list(letters)}.`,
  first: (letter: string, count: number, shares: readonly string[], price: string) =>
    `After ${quote(letter)}, which is read ${times(count)}, the best bet is ${shares.join(", ")}, and it pays ${price} in all.`,
  floor: (total: string) => `Nobody without memory pays less than ${total} for the whole word.`,
  table: {
    caption: (word: string) => `The best bet after each letter of ${quote(word)}`,
    columns: ["After", "Times read", "Best bet", "Price of all times, −ln p"],
    share: (letter: string, share: string) => `${isolated(letter)} ${share}`,
    total: "the whole word",
    note: (torn: number) => `Letters with more than one successor: ${torn}`,
  },
  check: {
    question: (word: string) =>
      `What is the least that a bettor without memory pays for the whole of ${quote(word)}?`,
    right: (price: string) => `${price}, the sum of the prices in the picture.`,
    hint: "Only letters with more than one successor cost anything. Add up what they cost.",
  },
} as const;
