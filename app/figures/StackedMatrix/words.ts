import { quote } from "../../words/isolated.ts";

/** The words of the figure "stacked". */
export const stackedWords = {
  title: "Two matrices, or one",
  order: "Stacked",
  orders: { "hidden-first": "[h; x]", "input-first": "[x; h]" },
  more: "Another step",
  at: "Step of “goods”",
  both: (rows: number, columns: number) => `one matrix, ${rows} × ${columns}`,
  two: "two",
  one: "one",
  gradient: (rows: number, columns: number) => `one gradient, ${rows} × ${columns}`,
  gradientName: (matrix: string) => `gradient of ${matrix}`,
  cut: "cut here",
  cell: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
  unit: (name: string, unit: number) => `${name}, unit ${unit}`,
  steps: {
    two: "Two matrices",
    one: "Pushed together",
    gradient: "Its gradient",
    cut: "Cut into two",
  },
  says: {
    two: (letter: string, sums: string, learnt: number) =>
      `At ${quote(letter)} one matrix meets the state before it, the other the letter. The two results are added: ${sums}. ${learnt} learnt numbers.`,
    same: (sums: string, learnt: number) =>
      `One matrix on the stacked vector gives exactly the same sums: ${sums}. It has ${learnt} learnt numbers as well.`,
    rounded: (sums: string, difference: string) =>
      `One matrix gives the same sums: ${sums}. The products are added in another order, so they are rounded otherwise: over all steps the sums differ by ${difference} at most.`,
    gradient: (rows: number, columns: number) =>
      `Its gradient has its shape, ${rows} by ${columns}: each entry says how the loss of “goods” answers to one weight.`,
    cut: (split: number, isHiddenFirst: boolean, difference: string) =>
      `Cut after column ${split}: on the left stands the gradient of the ${isHiddenFirst ? "memory’s" : "input’s"} matrix, on the right that of the ${isHiddenFirst ? "input’s" : "memory’s"}. Their entries differ from those of the two matrices by ${difference}.`,
  },
  table: {
    caption: (t: number, letter: string) =>
      `Step ${t} of “goods”, ${quote(letter)}, by two matrices and by one`,
    notes: (learnt: number, rows: number, columns: number, split: number) => [
      `${learnt} learnt numbers either way: ${rows} rows of ${columns}, cut after column ${split}.`,
    ],
    apart: (sums: string, gradients: string) =>
      `Largest differences: of the sums over all steps ${sums}, of the gradients ${gradients}.`,
    before: (t: number) => `The state is that of step ${t}.`,
    unit: "Unit",
    memory: "From the state",
    input: "From the input",
    two: "Sum, two matrices",
    one: "Sum, one matrix",
    weight: (column: number) => `Weight ${column}`,
    slope: (column: number) => `Gradient ${column}`,
  },
} as const;
