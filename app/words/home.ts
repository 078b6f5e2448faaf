/** The words of the home page and of its figure, in English. */

/** A letter in a sentence: a blank by its name, everything else in quotation marks. */
export const letterName = (letter: string): string => (letter === " " ? "a space" : `“${letter}”`);

/** The same where there is little room. */
export const letterSign = (letter: string): string => (letter === " " ? "space" : letter);

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

export const homeWords = {
  headline: "See what a network remembers",
  lead: "It reads your words letter by letter. Watch what it keeps, then take it apart, number by number, until you could build one yourself.",
  start: (title: string) => `Start: ${title}`,
  byHand: "or compute one step by hand",
  /** Where the reader left off. */
  goOn: (title: string) => `Go on: ${title}`,
  chapters: "Chapters",
};

/** Only the HTML says this: it stands in the text, and no code of the browser asks for it. */
export const trainedWords = (facts: {
  readonly units: number;
  readonly letters: string;
  readonly kilobytes: string;
  readonly accuracy: string;
  readonly bits: string;
  readonly blind: string;
  readonly counting: string;
}) =>
  `${facts.units} units, ${facts.letters} letters of text, ${facts.kilobytes} kB of weights, trained by this site’s own engine. On chapters it never saw, ${facts.accuracy} of its guesses are right, and each letter costs it ${facts.bits} bits, where blind guessing costs ${facts.blind} and knowing only how common each letter is costs ${facts.counting}. It is a small network, and it often errs.`;

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
    `${count(number, "character is", "characters are")} not in its alphabet; it reads ${number === 1 ? "it" : "them"} as “${sign}”.`,
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
  failed: (message: string) => `The network could not read this text. ${message}`,
};

export const readTableWords = {
  caption: "Letter by letter",
  columns: {
    position: "position",
    letter: "letter",
    guess: "guess for the next",
    probability: "its probability",
    next: "next letter",
    nextProbability: "its probability",
    surprise: "surprise, bits",
    right: "right",
    unit: (unit: number) => `unit ${unit}`,
  },
  yes: "yes",
  no: "no",
  none: "–",
  memory: "Memory after each letter, by unit",
};

/** What is said of an address that cannot be followed. */
export const addressWords = {
  notInRange: (name: "unit" | "at", text: string, most: number) =>
    `The address asks for ${name} = “${text}”, but a whole number from 1 to ${most} is accepted; the usual picture is shown.`,
  shortened: (most: number) =>
    `The text of the address is longer than ${most} characters; its beginning is shown.`,
};
