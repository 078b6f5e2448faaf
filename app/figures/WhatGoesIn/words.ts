import { quote } from "../../words/isolated.ts";

const formNames = { index: "index", oneHot: "one-hot", embedding: "embedding" } as const;

/** The words of the figure "what-goes-in". */
export const goesInWords = {
  title: "What goes in, in three forms",
  letter: "Letter",
  more: "Other embedding",
  size: "Embedding size",
  forms: formNames,
  step: { index: "As its index", oneHot: "As a one-hot vector", embedding: "As an embedding" },
  goesIn: (letter: string) => `what goes in for ${quote(letter)}`,
  adds: "what it adds",
  all: "each letter adds",
  table: "table",
  tableName: "table of embeddings",
  cell: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
  unit: (letter: string, unit: number) => `${quote(letter)}, unit ${unit}`,
  number: (letter: string, place: number) => `${quote(letter)}, number ${place}`,
  /** Of all four pushes together: how many dimensions they fill */
  directions: (count: number) =>
    count === 1
      ? "All four letters push along one line."
      : count === 2
        ? "All four pushes lie in one plane."
        : "The four pushes lie in no common plane.",
  index: (letter: string, index: string, sums: string) =>
    index === "0"
      ? `${quote(letter)} has the index 0, and 0 times a column is nothing: ${sums}. No weight can make it heard.`
      : `${quote(letter)} has the index ${index}, so it adds ${index} times the only column: ${sums}.`,
  oneHot: (letter: string, sums: string) =>
    `${quote(letter)} is a key with one tooth. It opens one column, which is added as it is: ${sums}.`,
  embedding: (letter: string, size: number, numbers: string, sums: string) =>
    `${quote(letter)} opens its own column of a learnt table, ${size} ${size === 1 ? "number" : "numbers"}: ${numbers}. The weights make three sums of ${size === 1 ? "it" : "them"}: ${sums}.`,
  data: {
    caption: (form: keyof typeof formNames, parameters: number) =>
      `What each letter adds to the sums of three units, as ${formNames[form]}: ${parameters} learnt numbers`,
    weights: (unit: number, weights: string) => `Weights of unit ${unit}: ${weights}`,
    columns: ["Letter", "Goes in", "Unit 1 gets", "Unit 2 gets", "Unit 3 gets"],
  },
  check: {
    question: "The alphabet is d, o, g, s. Which is the one-hot vector of “g”, whose index is 2?",
    right:
      "A 1 at its place, zeros elsewhere. The index says where the 1 stands, not how large it is.",
    twice: "The index says where the 1 stands. A 2 there would add the column twice.",
    index: "That is its index. A one-hot vector has a place for each letter of the alphabet.",
    short: "It needs a place for each of the four letters.",
  },
} as const;
