import { quote } from "../../words/isolated.ts";

/** A blank by its name, everything else in quotation marks. */
const letterName = (letter: string): string => (letter === " " ? "a space" : quote(letter));

/** What an ending comes to, for a sentence. */
interface End {
  readonly text: string;
  readonly top: string;
  readonly probability: string;
}

const bet = ({ text, top, probability }: End) =>
  `after ${quote(text)} it bets ${probability} on ${letterName(top)}`;

const capital = (sentence: string) => sentence[0]?.toUpperCase() + sentence.slice(1);

/** The words of the figure “same letter, three memories”. */
export const sameLetterWords = {
  title: "Same letter, three memories",
  memory: (text: string) =>
    text === "" ? "Memory before the first letter" : `Memory after ${quote(text)}`,
  /** Of the bar of all letters that have none of their own. */
  others: "rest",
  own: "Find a fourth text that ends in “h”",
  step: (text: string | undefined) =>
    text === undefined ? "Nothing is read yet" : `The network reads ${quote(text)}`,
  unread: "Nothing is read yet: there is no memory, and no bet.",
  description: (ends: readonly End[]) => `${capital(ends.map(bet).join("; "))}.`,
  whole: (ends: readonly End[]) =>
    `${capital(ends.map(bet).join("; "))}. The input is “h” each time; only the columns differ: that is memory.`,
  guess: {
    question:
      "Each of these texts ends with “h”. On how many different letters will its highest bets be?",
    options: [
      { value: "1", name: "one" },
      { value: "2", name: "two" },
      { value: "3", name: "three" },
    ],
    subject: "Letters with a highest bet",
    outcome: (letters: number) =>
      letters === 1
        ? "The same input, and the same bet."
        : "The same input, but not the same bet: what differs is the memory.",
  },
  notThisLetter: (text: string, last: string) =>
    `${quote(text)} ends in ${letterName(last)}, so this is another input. Find one that ends in “h”.`,
  found: (end: End) => `A fourth: ${bet(end)}, and no other does.`,
  sameBet: (end: End, other: string) =>
    `${capital(bet(end))}, as after ${quote(other)}. Is there a text with another bet?`,
  space: "␣",
  table: {
    caption: "The network’s memory and its five likeliest letters after each text",
    text: "text",
    likeliest: (rank: number) => `bet ${rank}`,
    probability: (rank: number) => `probability ${rank}`,
    unit: (unit: number) => `unit ${unit}`,
  },
};
