import { quote } from "../../words/isolated.ts";

/** The words of the figure “read along”. */

/** A letter in a sentence: a blank by its name, everything else in quotation marks. */
export const letterName = (letter: string): string => (letter === " " ? "a space" : quote(letter));

/** The same where there is little room. */
export const letterSign = (letter: string): string => (letter === " " ? "space" : letter);

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

export const readWords = {
  title: "A small network reads along",
  input: "Type anything",
  example: "Example",
  ownText: "Your text",
  examples: [
    "the quick brown fox",
    "the whale and the sea",
    "once upon a time",
    "there is something in the water",
    "xylophone jazz quiz",
  ],
  full: (most: number) => `That is the limit: it reads ${most} characters.`,
  unknown: (number: number, sign: string) =>
    `${count(number, "character is", "characters are")} not in its alphabet; it reads ${number === 1 ? "it" : "them"} as ${quote(sign)}.`,
  nothing: "Nothing is read yet: the memory is all zeros. Type a letter.",
  guessRow: "guess",
  letterRow: "letter",
  memoryRow: "memory",
  units: (number: number) => `${number} units`,
  unit: (unit: number) => `unit ${unit}`,
  scroller: "The picture, letter by letter",
  picture: "A column for each letter: the guess, the letter, and the memory after it",
  how: "Above each letter stands what the network guessed before it saw it, using the memory one column to the left. Correct guesses are bold and underlined.",
  memory:
    "Each row of the memory is one hidden unit: blue and thick above 0, orange and thin below, pale near 0.",
  memoryKeys: "Click a row, or press ↑ and ↓, to follow a unit.",
  expects: (letter: string) => `After ${letterName(letter)} it expects`,
  expectsNothing: "It expects nothing yet",
  cameNext: (letter: string, probability: string, surprise: string) =>
    `Then comes ${letterName(letter)}, to which it gave ${probability}: ${surprise} bits of surprise.`,
  noneNext: "This is the last letter so far. Type on to see whether it is right.",
  beforeFirst: "The first guess comes after the first letter.",
  follow: "Unit to follow",
  unitHere: (unit: number, value: string) => `Unit ${unit} is at ${value} here.`,
  unitInText: (highest: string, highestValue: string, lowest: string, lowestValue: string) =>
    `In this text it is highest after ${letterName(highest)} (${highestValue}) and lowest after ${letterName(lowest)} (${lowestValue}).`,
  unitUsually: (high: readonly string[], low: readonly string[], part: string) =>
    `On chapters it never saw in training, it is usually high after ${high.map(letterSign).join(", ")} and low after ${low.map(letterSign).join(", ")}. The letter just read explains ${part} of its ups and downs; the letters before it, the rest.`,
  score: (right: number, guesses: number) =>
    guesses === 0
      ? "Two letters make the first guess that can be right or wrong."
      : `${right} of ${count(guesses, "guess", "guesses")} right`,
  chance: (letters: number) => `blind guessing: 1 in ${letters}`,
  bits: (value: string, blind: string) =>
    `${value} bits per letter: fewer is better, blind guessing takes ${blind}`,
  step: (letter: string, position: number, number: number, top: string, probability: string) =>
    `Letter ${position} of ${number}, ${letterName(letter)}: it expects ${letterName(top)} next, ${probability}`,
  noStep: "No letter yet",
  description: (facts: {
    readonly read: number;
    readonly letters: number;
    readonly last: string;
    readonly top: string;
    readonly probability: string;
    readonly unit: number;
    readonly value: string;
    readonly right: number;
    readonly guesses: number;
  }) =>
    `After ${count(facts.read, "letter", "letters")} of ${facts.letters}, the last being ${letterName(facts.last)}, the network expects ${letterName(facts.top)} next with ${facts.probability}, unit ${facts.unit} of its memory is at ${facts.value}, and in the whole text ${facts.right} of ${count(facts.guesses, "guess is", "guesses are")} right.`,
  emptyDescription: "No letter is read yet, so the memory is all zeros and there is no guess.",
};

export const readTableWords = {
  caption: "Letter by letter: guess, surprise, and each unit of the memory after the letter",
  columns: {
    position: "position",
    letter: "letter",
    guess: "guess for the next",
    probability: "probability of the guess",
    next: "next letter",
    nextProbability: "probability of the next",
    surprise: "surprise, bits",
    right: "right",
    unit: (unit: number) => `unit ${unit}`,
  },
  yes: "yes",
  no: "no",
  none: "–",
};
