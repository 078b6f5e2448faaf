import { quote } from "../../words/isolated.ts";

/** The words of the figure “read along”. */

/** A letter in a sentence: a blank by its name, everything else in quotation marks. */
export const letterName = (letter: string): string => (letter === " " ? "a space" : quote(letter));

/** The same at the beginning of a sentence. */
const begun = (letter: string): string => (letter === " " ? "A space" : quote(letter));

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
  priceRow: "had been bet",
  letterRow: "letter",
  memoryRow: "memory",
  units: (number: number) => `${number} numbers`,
  unit: (unit: number) => (unit === 0 ? "none" : `unit ${unit}`),
  scroller: "The picture, letter by letter",
  picture: "A column of memory for each letter, and a wire from each column into the next",
  how: "Each letter changes the memory, and the bet is made from the newest column alone.",
  /** Projected: what just happened, of the first letter, of the one that the highest bet was on, and of any other. */
  cue: {
    first: (letter: string) =>
      `${begun(letter)} changes the memory, and the bet is made from the newest column alone.`,
    won: (letter: string, probability: string) =>
      `${begun(letter)} had ${probability} of the bet, more than any other, and it came.`,
    lost: (letter: string, probability: string, top: string, highest: string) =>
      `${begun(letter)} had ${probability}; it came all the same. The highest bet, ${highest}, was on ${letterName(top)}.`,
  },
  howBars:
    "A bet shares out 100% among all letters; the likeliest of them stand here. The ochre bar over a column is what that letter had got before it came.",
  memory:
    "A column is the memory after a letter: 32 numbers, called units. Blue and thick is above 0, orange and thin below, pale near 0.",
  memoryKeys: "While a unit is followed, a click on a row or ↑ and ↓ choose another.",
  itsBet: "its bet on the next",
  bets: (last: string | undefined) =>
    last === undefined ? "No bet yet" : `What it bets on after ${letterName(last)}`,
  typeLetter: (letter: string) => `Type ${letterName(letter)}`,
  paid: (letter: string, probability: string) => `On ${letterName(letter)}: ${probability}`,
  unpaid: (letter: string) => `On ${letterName(letter)}: no bet`,
  beforeFirst: "No letter, no bet",
  follow: "Unit to follow",
  unitHere: (unit: number, value: string) => `Unit ${unit} is at ${value} here.`,
  unitInText: (highest: string, highestValue: string, lowest: string, lowestValue: string) =>
    `So far it is highest after ${letterName(highest)} (${highestValue}) and lowest after ${letterName(lowest)} (${lowestValue}).`,
  unitUsually: (high: readonly string[], low: readonly string[], part: string) =>
    `On chapters it never saw in training, it is usually high after ${high.map(letterSign).join(", ")} and low after ${low.map(letterSign).join(", ")}. The letter just read explains ${part} of its ups and downs; the letters before it, the rest.`,
  score: (right: number, guesses: number) =>
    guesses === 0
      ? "Two letters make the first bet that can win."
      : `Its highest bet won ${right} of ${count(guesses, "time", "times")}`,
  chance: (letters: number) => `blind guessing wins 1 in ${letters}`,
  step: (letter: string, position: number, number: number, top: string, probability: string) =>
    `Letter ${position} of ${number}, ${letterName(letter)}: it bets on ${letterName(top)}, ${probability}`,
  noStep: "No letter yet",
  description: (facts: {
    readonly read: number;
    readonly letters: number;
    readonly last: string;
    readonly top: string;
    readonly probability: string;
    readonly followed: { readonly unit: number; readonly value: string } | null;
    readonly right: number;
    readonly guesses: number;
  }) =>
    `After ${count(facts.read, "letter", "letters")} of ${facts.letters}, the last being ${letterName(facts.last)}, the network bets most, ${facts.probability}, on ${letterName(facts.top)}${facts.followed ? `; unit ${facts.followed.unit} of its memory is at ${facts.followed.value}` : ""}. Its highest bet has won ${facts.right} of ${count(facts.guesses, "time", "times")}.`,
  emptyDescription: "No letter is read yet, so the memory is all zeros and there is no bet.",
};

export const readTableWords = {
  caption:
    "Letter by letter: the bet made after it, what came, and each unit of the memory after it",
  columns: {
    position: "position",
    letter: "letter",
    guess: "highest bet on",
    probability: "that bet",
    next: "next letter",
    nextProbability: "bet on the next",
    right: "won",
    unit: (unit: number) => `unit ${unit}`,
  },
  yes: "yes",
  no: "no",
  none: "–",
};
