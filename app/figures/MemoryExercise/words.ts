import type { Answer } from "../../../src/protocol/messages.ts";

export type Slip = keyof Answer<"memoryExercise">["slips"];

/** The words of the figure "exercise". */
export const exerciseWords = {
  title: "The gradient of the memory’s matrix, by hand",
  row: "Row",
  column: "Column",
  more: "Choose an entry by its row and column",
  comes: (t: number, k: number) => `what loss ${t} sends to the sum of step ${k}`,
  state: (t: number) => `the state of step ${t}`,
  unit: (what: string, unit: number) => `${what}, unit ${unit}`,
  gradient: "the gradient of the memory weights, for you to compute",
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  says: (row: number, column: number, deltas: readonly string[], states: readonly string[]) =>
    `The entry in row ${row}, column ${column} leads from unit ${column} to unit ${row}. To the sum of unit ${row} come ${deltas[0]} (loss 2, step 2), ${deltas[1]} (loss 3, step 2) and ${deltas[2]} (loss 3, step 3); unit ${column} was ${states[0]} at step 1 and ${states[1]} at step 2.`,
  term: (delta: string, met: string) => `${delta} × ${met}`,
  sum: (terms: string, value: string | null) =>
    `${terms}${value === null ? " = ?" : ` ≈ ${value}`}`,
  saysTerm: (
    at: { readonly t: number; readonly k: number; readonly row: number; readonly column: number },
    delta: string,
    met: string,
  ) =>
    `Loss ${at.t} sends ${delta} to the sum of unit ${at.row} at step ${at.k}. The matrix met the state before, that of step ${at.k - 1}, where unit ${at.column} was ${met}. Their product is ${at.t === 2 ? "a first" : at.k === 2 ? "a second" : "the last"} term.`,
  saysSum: (terms: string, value: string, row: number, column: number) =>
    `${terms} comes to ${value}, but for rounding: the entry in row ${row}, column ${column}.`,
  steps: {
    asked: "The question",
    term: (t: number, k: number) => `Loss ${t} by way of step ${k}`,
    sum: "The entry",
  },
  guess: {
    question:
      "Your guess first: three losses, three steps. How many products must be added up for one entry?",
    subject: "For one entry",
    options: [
      { value: "1", name: "one" },
      { value: "3", name: "three" },
      { value: "6", name: "six" },
    ],
    outcome: (count: number) =>
      `${count} products: six pairs of a loss and a step, without those by way of step 1, where the matrix met zeros.`,
  },
  table: {
    caption: "What comes to the sums, and the states that the memory’s matrix met",
    note: (value: string, row: number, column: number) =>
      `The entry in row ${row}, column ${column} is ${value}.`,
    unit: "unit",
    delta: (t: number, k: number) => `loss ${t}, step ${k}`,
    state: (t: number) => `state ${t}`,
  },
  check: {
    question: (row: number, column: number) =>
      `What is the entry in row ${row}, column ${column} of the gradient? Three decimals; a sum such as 0.3 + 0.12 − 0.05 will do.`,
    right: (value: string) =>
      `${value}: what came to step 2 times the state of step 1, and what came to step 3 times the state of step 2.`,
    alike:
      " (At this entry a mistake would have come to nearly the same. Row 1, column 2 tells them all apart.)",
    hint: "Three terms: each is a number on the left, times a state on the right, one step earlier than its sum.",
  },
  slips: {
    earlierSteps:
      "That is step 3 alone. The same matrix was at work at step 2, too: what comes there, times the state of step 1.",
    lastStep: "That is step 2 alone. What comes to step 3, times the state of step 2, is missing.",
    laterLosses:
      "Each loss counts at its own step there, and no further. Loss 3 also goes back to step 2: add what it sends there.",
    slopes:
      "That is what comes to the states. It still has to pass tanh: multiply by its slope, or take the numbers on the left, which have passed.",
    stateBefore:
      "The matrix met the state before the step, not the one that it made. Take the state one step earlier.",
    transposed:
      "Row and column are exchanged: the row is the unit whose sum it is, the column the unit that the weight comes from.",
  } satisfies Record<Slip, string>,
} as const;
