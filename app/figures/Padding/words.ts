import { quote } from "../../words/isolated.ts";
import { formatCount } from "../../words/count.ts";

const cells = (count: number) => (count === 1 ? "1 cell is" : `${formatCount(count)} cells are`);
const letters = (count: number) => (count === 1 ? "1 letter" : `${count} letters`);

/** The words of the figure “padding”. */
export const paddingWords = {
  title: "A batch with holes in it",
  more: "Another batch",
  words: "Words",
  count: "Count",
  counts: { letters: "the letters alone", all: "padding too" },
  marks: { letters: "letters", all: "all cells" },
  picture: "Words side by side, filled up with zeros, and the loss of every cell",
  pair: (read: string, target: string) => `${read}→${target}`,
  after: "state after the word",
  padded: "after the padding",
  unit: (what: string, unit: number) => `${what}, unit ${unit}`,
  bars: { letters: "mean of the letters", all: "with the padding" },
  says: {
    whole: (isAll: boolean, count: number, mean: string) =>
      `All words are of one length, and nothing is filled up. ${isAll ? "With padding, of which there is none" : "Without padding"}, ${letters(count)} cost ${mean} on average.`,
    masked: (count: number, padding: number, total: string, mean: string) =>
      `${letters(count)} are guessed, and ${cells(padding)} padding. The letters cost ${total} in all, ${mean} on average.`,
    unmasked: (
      count: number,
      padding: number,
      mean: string,
      right: string,
      way: "less" | "more" | "as much",
    ) =>
      `Of ${count} cells ${padding} ask for a “d” that nobody wrote. The mean is ${mean}, ${{ less: "less than", more: "more than", "as much": "as much as" }[way]} the ${right} of the letters.`,
    drift: (word: string, drift: string) => `And the state of ${quote(word)} moved on by ${drift}.`,
  },
  table: {
    caption: (list: readonly string[]) => `A batch of ${list.map(quote).join(", ")}`,
    columns: ["Word", "Letters guessed", "Cells of padding", "Losses", "State moved by"],
    losses: (real: readonly string[], padded: readonly string[]) =>
      padded.length === 0 ? real.join(", ") : `${real.join(", ")} | ${padded.join(", ")}`,
    notes: (masked: string, unmasked: string, words: string, padding: number) => [
      `Letters alone: ${masked}`,
      `Padding too: ${unmasked}; cells of padding: ${padding}`,
      `Letters alone, added up and divided by the number of words: ${words}`,
    ],
    sum: (total: string, count: number, mean: string) => `${total} / ${count} = ${mean}`,
  },
  guess: {
    question:
      "Your guess first: will counting the padding make the mean loss of this batch smaller or larger?",
    subject: "The mean",
    options: [
      { value: "less", name: "smaller" },
      { value: "same", name: "the same" },
      { value: "more", name: "larger" },
    ],
    outcome: (padded: string, plain: string) => `${padded} with the padding, ${plain} without.`,
  },
  check: {
    question: "How many cells of this batch are padding?",
    right: (count: number) => `${count}. None of them may be counted.`,
    letters: "Those are the letters that are there. The others are asked for.",
    all: "Those are all cells. Some of them hold a letter of a word.",
    rows: "So many words are filled up. Count their cells.",
    hint: "Count the hatched cells.",
  },
} as const;
