import { quote } from "../../words/isolated.ts";
import type { MatrixId, Selection } from "./selection.ts";

const matrices = { Wy: "output", Wx: "input", Wh: "memory" } as const;
const weights = (matrix: MatrixId) => `${matrices[matrix]} weights`;
const stepsText = (count: number) => `${count} ${count === 1 ? "step" : "steps"}`;
const pairsOf = (T: number) => (T * (T + 1)) / 2;

/** The words of the figure "triangle". */
export const triangleWords = {
  title: "The triangle of blame",
  matrix: "Gradient of",
  matrices,
  choose: "A row, a column, one square",
  more: "Your own word",
  loss: "Loss t (0: all)",
  step: "By way of step k (0: all)",
  word: "Your own word",
  steps: "Steps T",
  units: "Units",
  marks: { output: "output", input: "input", memory: "memory" },
  label: ({ matrix, t, k, apart }: Selection) =>
    `${matrices[matrix]}: ${
      t !== null && k !== null
        ? `loss ${t} by way of step ${k}`
        : t !== null
          ? `all of loss ${t}`
          : k !== null
            ? `all by way of step ${k}`
            : apart !== null
              ? "by distance"
              : "all"
    }`,
  triangle: "The losses, from the last at the top, and the steps that they reach",
  walk: "The way back of the gradient",
  arrives: "the gradient that arrives",
  term: "term",
  sum: "sum",
  /** What the plate of some of the terms holds: one of them, a column, or all of one distance. */
  part: (t: number | null, k: number | null, apart: number | null) =>
    apart !== null
      ? `${apart} apart`
      : t !== null && k !== null
        ? `term (${t}, ${k})`
        : `column ${k}`,
  column: (row: number) => `the gradient, row ${row}`,
  row: (column: number) => `what was met, ${column}`,
  cell: (row: number, column: number) => `row ${row}, column ${column}`,
  product: "A column times a row: a matrix",
  says: {
    own: (t: number, norm: string) =>
      `Loss ${t} meets the output weights at its own step, ${t}, and nowhere else. What it adds is ${norm} long.`,
    pair: (
      facts: {
        readonly matrix: MatrixId;
        readonly t: number;
        readonly k: number;
        readonly norm: string;
        readonly isEmpty: boolean;
      },
      from: string,
      to: string,
    ) => {
      const { matrix, t, k, norm, isEmpty } = facts;
      const way =
        t === k
          ? `Loss ${t} at its own step: a gradient of norm ${from} comes down to the state.`
          : `Loss ${t} goes back ${stepsText(t - k)}: of norm ${from}, ${to} arrives at step ${k}.`;
      return isEmpty
        ? `${way} But before step 1 the state is zeros, so the ${weights(matrix)} met nothing there: the term is ${norm}.`
        : `${way} Times ${matrix === "Wy" ? "" : "the slopes of tanh and "}what the ${weights(matrix)} met there: a term of norm ${norm}.`;
    },
    loss: (matrix: MatrixId, t: number, norm: string) =>
      `A row: all that loss ${t} adds to the gradient of the ${weights(matrix)}, ${matrix === "Wy" ? "by way of its own step" : `by way of ${stepsText(t)}`}. The sum has norm ${norm}.`,
    step: (matrix: MatrixId, k: number, T: number, norm: string) =>
      matrix === "Wy"
        ? `A column: at step ${k} the ${weights(matrix)} met one loss, its own. The norm is ${norm}.`
        : matrix === "Wh" && k === 1
          ? `A column: before step 1 the state is zeros, so the ${weights(matrix)} met nothing there. The norm is ${norm}.`
          : `A column: all that goes by way of step ${k} is asked for by ${T - k + 1 === 1 ? "1 loss" : `${T - k + 1} losses`}. The sum has norm ${norm}.`,
    apart: (matrix: MatrixId, apart: number, norms: string) =>
      `Lit: each loss with the step ${apart === 0 ? "of its own" : apart === 1 ? "before its own" : `${apart} before its own`}. By distance 0, 1, 2 …, the terms of the ${weights(matrix)} add up to norms ${norms}.`,
    all: (matrix: MatrixId, T: number, norm: string) =>
      matrix === "Wy"
        ? `The easy matrix: ${T === 1 ? "the one loss" : `each of ${T} losses`} meets the output weights at its own step. The sum is their gradient, of norm ${norm}.`
        : `${pairsOf(T) === 1 ? "1 term. It is" : `${pairsOf(T)} terms. Their sum is`} the gradient of the ${weights(matrix)}, of norm ${norm}. ${matrix === "Wh" ? "Column 1 is empty: before step 1 the state is zeros." : "The area of a square is the norm of its term."}`,
  },
  table: {
    caption: (word: string, pairs: number) =>
      `The gradients of ${quote(word)}, taken apart into ${pairs} pairs of a loss and a step (norms)`,
    notes: (
      matrix: MatrixId,
      whole: string,
      byLoss: string,
      byStep: string,
      byDistance: string,
    ) => [
      `Gradient of the ${weights(matrix)}: ${whole}.`,
      `The same by loss: ${byLoss}; by step: ${byStep}; by distance 0, 1, 2 …: ${byDistance}. (${weights(matrix)})`,
    ],
    pair: (t: number, k: number) => `loss ${t}, step ${k}`,
    columns: ["pair", "loss", "step", "arrives at the state", "output", "input", "memory"],
  },
  guess: {
    question: (T: number) =>
      `Your guess first: by way of which step does loss ${T} change the input weights most?`,
    subject: "Most by way of",
    options: [
      { value: "own", name: "its own step" },
      { value: "before", name: "the one before" },
      { value: "early", name: "earlier" },
    ],
    outcome: (k: number, most: string, row: string) =>
      `The term of step ${k} is the longest, with norm ${most}. By way of steps 1, 2 … the norms are ${row}.`,
  },
  squares: {
    question: (T: number) =>
      `How many squares of the memory weights are not empty, with ${T === 1 ? "1 loss" : `${T} losses`}?`,
    right: (count: number) => `${count}: all pairs but those by way of step 1.`,
    hint: "Choose “memory”, and count the squares that are filled.",
    slips: {
      all: "That counts step 1, too. Before step 1 the state is zeros: the matrix met nothing there.",
      own: "That is one for each loss. A loss also reaches the steps before its own.",
      square:
        "That counts every loss with every step. A loss cannot reach a step that comes after it.",
    },
  },
  entry: {
    question: (delta: string, met: string) =>
      `The last loss asks unit 1 of its own step for ${delta}, before tanh. Unit 1 of the state before was ${met}. What is added to the weight from unit 1 to unit 1? Three decimals will do.`,
    right: (value: string) => `${value}: the one times the other.`,
    hint: "An entry of the term is a product of two numbers.",
    slips: {
      slope:
        "The slope of tanh is in it twice. The number is what comes before tanh: it has passed the slope already.",
      sum: "That is their sum. An entry of the term is the one times the other.",
      sign: "The size is right and the sign is not: look at the signs of both numbers.",
      early: "Rounded too early. Keep three decimals.",
    },
  },
} as const;
