import { quote } from "../../words/isolated.ts";

const updates = (count: number) => `${count} ${count === 1 ? "update" : "updates"}`;

const matrices = { Wx: "input", Wh: "memory", Wy: "output" } as const;
type MatrixName = keyof typeof matrices;

/** The words of the figure "six-moves". */
export const movesWords = {
  title: "Training is six moves",
  moves: {
    initialise: "Initialise",
    forward: "Forward",
    loss: "Loss",
    backward: "Backward",
    update: "Update",
    repeat: "Repeat",
  },
  matrices,
  ring: "The six moves",
  learnt: "learnt",
  gradient: "its gradient",
  computed: "computed",
  more: "A later round, another matrix",
  rounds: "Rounds before this one",
  matrix: "Matrix that is shown",
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  unit: (t: number, unit: number) => `h_${t}, unit ${unit}`,
  state: (t: number) => `h_${t}`,
  direct: (t: number) => `gradient from the loss at step ${t} to its state`,
  returning: (t: number) => `gradient from step ${t + 1} back to step ${t}`,
  plate: (matrix: MatrixName) => `the ${matrices[matrix]} weights`,
  gradientPlate: (matrix: MatrixName) => `gradient of the ${matrices[matrix]} weights`,
  says: {
    initialise: (count: number, rounds: number) =>
      rounds === 0
        ? `${count} weights are given, and nothing is computed yet.`
        : `${count} weights, as ${updates(rounds)} ${rounds === 1 ? "has" : "have"} left them. Nothing is computed from them yet.`,
    forward: (states: number, chances: readonly string[]) =>
      `The network reads the word: ${states} states, ${states} bets. The right letters get ${chances.join(", ")}. No weight has moved.`,
    loss: (losses: readonly string[], loss: string) =>
      `Each bet costs: ${losses.join(" + ")} ≈ ${loss}. States and weights stand still.`,
    backward: (count: number, matrix: MatrixName, most: string) =>
      `Each of the ${count} weights gets its gradient; among the ${matrices[matrix]} weights the one farthest from 0 is ${most}. No weight has moved yet.`,
    update: (moved: number, count: number, matrix: MatrixName, before: string, after: string) =>
      `${moved === count ? `All ${count} weights move` : `${moved} of the ${count} weights move`}, each against its gradient${moved === count ? "" : " (the others have gradient 0)"}; the first of the ${matrices[matrix]} weights from ${before} to ${after}. The states are still those of the old weights.`,
    repeat: (before: string, after: string, way: "less" | "more" | "same") =>
      `The new weights read the word again, and all states are new. The loss is ${after}, ${
        { less: "down from", more: "up from", same: "to two decimals as before:" }[way]
      } ${before}.`,
  },
  table: {
    caption: (rounds: number) =>
      `One round of training, after ${updates(rounds)}: what is computed before the update and after it`,
    notes: (moved: number, count: number, rate: number) => [
      `There are ${count} weights. Each moves by ${rate} times its gradient, which is 0 for ${count - moved} of them: ${moved} move.`,
    ],
    columns: ["what", "before the update", "its gradient", "after the update"],
    weight: (matrix: MatrixName, row: number, column: number) =>
      `${matrices[matrix]} weight, row ${row}, column ${column}`,
    chance: (t: number, letter: string) => `chance of ${quote(letter)} at step ${t}`,
    lossAt: (t: number) => `loss at step ${t}`,
    loss: "loss, all steps",
    states: "states",
  },
  guess: {
    question: "Your guess first: at which of the six moves do the weights change?",
    subject: "The weights change at",
    outcome: (changed: number, count: number) =>
      `${changed} of ${count} weights have moved, all of them at the update.`,
  },
  check: {
    question:
      "After the backward pass a program computes the states once more, before the update. By how much does h_1 differ?",
    right: "By 0: the same weights and the same letters make the same states.",
    hint: "States are made of weights and letters. Which of them has the backward pass changed?",
  },
} as const;
