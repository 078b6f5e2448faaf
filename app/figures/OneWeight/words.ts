import { quote } from "../../words/isolated.ts";

const meets = {
  Wx: "the letter’s place in the one-hot column",
  Wh: "a number of the state before",
  Wy: "a number of the new state",
};
const names = { Wx: "input", Wh: "memory", Wy: "output" };

/** The words of the figure "one weight at every step". */
export const oneWeightWords = {
  title: "One weight, at every step",
  matrix: "Matrix",
  names,
  plate: (matrix: keyof typeof names) => `The ${names[matrix]} matrix: choose a weight`,
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  description: (
    matrix: keyof typeof meets,
    row: number,
    column: number,
    value: string,
    products: readonly string[],
  ) =>
    `The weight in row ${row}, column ${column} of the ${names[matrix]} matrix is ${value} at every step: one number, stored once. It meets ${meets[matrix]}, which changes, so its products are ${products.join(", ")}.`,
  step: (t: number, letter: string) => `Step ${t}: ${quote(letter)}`,
  at: (
    matrix: keyof typeof meets,
    [row, column]: readonly [number, number],
    t: number,
    said: { readonly value: string; readonly met: string; readonly product: string },
  ) =>
    `Step ${t}: the weight in row ${row}, column ${column} of the ${names[matrix]} matrix is ${said.value}. It meets ${said.met}, ${meets[matrix]}, and the product is ${said.product}.`,
  guess: {
    question: "Your guess first: at the next step the state is another one. And this weight?",
    subject: "The weight is",
    options: [
      { value: "other", name: "another number, too" },
      { value: "same", name: "the same number" },
    ],
    outcome: (value: string, count: number) =>
      `It is ${value} at all ${count} steps. What it meets is another number each time.`,
  },
  table: {
    caption: (matrix: keyof typeof names, row: number, column: number) =>
      `The weight in row ${row}, column ${column} of the ${names[matrix]} matrix, and what it does at each step`,
    columns: ["step", "letter", "weight", "meets", "product"],
  },
  rows: { scores: "scores", weight: "weight", met: "meets", product: "product" },
  more: "Another word",
  word: "Word, 2 to 12 letters",
  check: {
    question: (count: number) =>
      `Training changes this weight once. At how many of the ${count} steps does the network then compute with the new number?`,
    right: (count: number) =>
      `At all ${count}: it is one number in one plate. The steps cannot drift apart.`,
    one: "Only if each step had a weight of its own. There is one plate, and all steps multiply by it.",
    after: "The first step multiplies by it, too, even where it meets a 0.",
    hint: "Look at the row of the weight: is there one number, or one for each step?",
  },
} as const;
