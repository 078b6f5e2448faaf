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
  memory: (text: string) => `Memory after ${quote(text)}`,
  own: "Find a fourth text that ends in “h”",
  unlike:
    "The last letter is “h” each time, so the input is the same. Only the columns differ: that is memory.",
  description: (ends: readonly End[]) => `${capital(ends.map(bet).join("; "))}.`,
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
