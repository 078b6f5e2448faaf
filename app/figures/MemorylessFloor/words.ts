import { isolated, quote } from "../../words/isolated.ts";

const list = (letters: readonly string[]) =>
  letters.length < 2
    ? letters.map(quote).join("")
    : `${letters.slice(0, -1).map(quote).join(", ")} and ${quote(letters.at(-1) ?? "")}`;

/** The words of the figure “floor”. */
export const floorWords = {
  title: "The floor of a bettor without memory",
  word: "Your own word, 2 to 12 letters",
  strip: "The word letter by letter, with an arrow from each letter to the next",
  steps: ["The word", "The best bets"],
  marks: ["word", "bets"],
  asked: (word: string, bets: number) =>
    `A bettor reads ${quote(word)} and bets on each next letter: ${bets === 1 ? "1 bet" : `${bets} bets`}. Of what was read only the last letter is known.`,
  after: "after",
  pays: "pays",
  total: "floor",
  picture: "For each letter of the word the best bet on the next one, and what it pays",
  share: (letter: string, count: number, all: number) => `${isolated(letter)}: ${count} of ${all}`,
  none: (word: string) =>
    `In ${quote(word)} each letter has one successor: told the letter alone, a bettor is sure at every step and pays 0.`,
  torn: (word: string, letters: readonly string[]) =>
    `In ${quote(word)} ${list(letters)} ${letters.length === 1 ? "has" : "have"} more than one successor.`,
  first: (letter: string, shares: readonly string[], price: string) =>
    `After ${quote(letter)} the best bet, ${shares.join(", ")}, pays ${price}.`,
  floor: (total: string) => `Without memory nobody pays less than ${total} for the word.`,
  table: {
    caption: (word: string) => `The best bet after each letter of ${quote(word)}`,
    columns: ["After", "Times read", "Best bet", "Price of all times, −ln p"],
    share: (letter: string, share: string) => `${isolated(letter)} ${share}`,
    total: "the whole word",
    note: (torn: number) => `Letters with more than one successor: ${torn}`,
  },
  guess: {
    question:
      "Your guess first: how many letters of this word leave a doubt about the one that follows?",
    subject: "In doubt after",
    options: [
      { value: "none", name: "none" },
      { value: "one", name: "one letter" },
      { value: "more", name: "two or more" },
    ],
    outcome: (count: number) =>
      count === 0
        ? "Each has one successor."
        : `${count === 1 ? "1 letter has" : `${count} letters have`} more than one successor.`,
  },
  check: {
    question: (word: string) =>
      `What is the least that a bettor without memory pays for the whole of ${quote(word)}? A sum such as 2 ln 2 will do.`,
    right: (price: string) =>
      `${price}: twice the price of two thirds, and once that of one third.`,
    evenly:
      "That shares out evenly between “n” and “s”. But “n” comes twice and “s” once: bet accordingly.",
    mean: "That is the mean price of one letter. It is asked for the sum.",
    product:
      "That is the product of the shares: how likely the whole word is. Its price is −ln of it.",
    hint: "Only “a” has more than one successor. Bet on each as often as it comes, and pay for every time. Or type the word into the figure.",
  },
} as const;
