import { quote } from "../../words/isolated.ts";

/** A letter in a sentence: a blank by its name, everything else in quotation marks. */
export const letterName = (letter: string): string => (letter === " " ? "a space" : quote(letter));

/** The same where there is little room. */
export const letterSign = (letter: string): string => (letter === " " ? "␣" : letter);

/** The words of the figure "two histories". */
export const historyWords = {
  title: "One letter, two histories",
  steps: {
    read: "Two texts with the same last letter",
    without: "Its memory emptied before the last letter",
    whole: "Its memory whole",
  },
  read: (first: string, second: string, letter: string) =>
    `${quote(first)} and ${quote(second)} end with the same letter, ${letterName(letter)}. What comes next?`,
  without: (letter: string, top: string, chance: string) =>
    `Without memory all that it sees is ${letterName(letter)}. After both texts it bets most on ${letterName(top)}: ${chance}.`,
  whole: (
    first: { readonly text: string; readonly top: string; readonly chance: string },
    second: { readonly text: string; readonly top: string; readonly chance: string },
  ) =>
    `With memory it bets most on ${letterName(first.top)} after ${quote(first.text)}, ${first.chance}, and on ${letterName(second.top)} after ${quote(second.text)}, ${second.chance}. Dashed: without memory.`,
  reads: (text: string) => `the network reads ${quote(text)}`,
  unit: (step: number, unit: number) => `memory after letter ${step}, unit ${unit}`,
  table: {
    caption:
      "How likely each letter is to come next: the likeliest two of each column, in all columns",
    letter: "next letter",
    text: (number: number, text: string) => `after text ${number}, ${quote(text)}`,
    without: "after either, without memory",
    space: "space",
  },
  guess: {
    question: (letter: string) =>
      `It bets with its memory emptied before the ${letterName(letter)}, then with its memory whole. When is its highest bet the same after both texts?`,
    options: [
      { value: "both", name: "both times" },
      { value: "without", name: "only without it" },
      { value: "neither", name: "never" },
    ],
    subject: "The same letter",
    same: "The same letter both times: this difference in the past did not matter to it.",
    differs: "Without memory it cannot tell the two texts apart; with it, it can.",
  },
  check: {
    question: (text: string) =>
      `The memory is emptied before the last letter of ${quote(text)}. On which letter does the network then bet most?`,
    right: (top: string, chance: string, other: string) =>
      `${top}, with ${chance}, exactly as after ${quote(other)}: it has seen the last letter and nothing else.`,
    slip: "That is its highest bet with its memory whole. Asked is the bet after the memory is emptied.",
    wrong: "Go to the step in which the wires of memory are cut, and look for the highest bar.",
  },
  more: "Other texts",
  first: "Text 1 begins with",
  second: "Text 2 begins with",
  letter: "Both end with",
} as const;
