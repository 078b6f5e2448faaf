import { quote } from "../../words/isolated.ts";

const matrices = { Wx: "input", Wh: "memory" } as const;
type MatrixName = keyof typeof matrices;
type Way = "chunks" | "sliding";
type StateName = "carried" | "reset";

const stepsText = (count: number) => `${count} ${count === 1 ? "step" : "steps"}`;

/** The words of the figure "truncation". */
export const truncationWords = {
  title: "Cut the way back",
  way: "Cut into",
  ways: { chunks: "pieces", sliding: "a sliding window" },
  state: "State before the cut",
  states: { carried: "carried over", reset: "zeros" },
  matrix: "Gradient of",
  matrices,
  text: "Text",
  more: "Reset the state, another matrix, another text",
  step: (way: Way, horizon: number, T: number) =>
    horizon === T
      ? `The whole way, ${stepsText(T)}`
      : way === "chunks"
        ? `Pieces of ${stepsText(horizon)}`
        : `A window of ${stepsText(horizon)}`,
  marks: { first: "1 step", last: "the whole way" },
  triangle: "The losses, from the last at the top, and the steps that they reach",
  whole: "whole",
  cut: "cut",
  turned: (angle: string) => `turned by ${angle}`,
  nothing: "nothing is left",
  angles: "turned, by horizon",
  says: {
    all: (pairs: number) =>
      `Every loss reaches back to step 1: all ${pairs} pairs of a loss and a step are there, and the gradient is the whole one.`,
    chunks: (dropped: number, pairs: number, emptied: string) =>
      `No loss reaches past the start of its piece: ${dropped} of ${pairs} pairs drop out${emptied}.`,
    sliding: (horizon: number, dropped: number, pairs: number, emptied: string) =>
      `Each loss reaches ${horizon === 1 ? "its own step alone" : `${horizon} steps, its own among them`}: ${dropped} of ${pairs} pairs ${dropped === 1 ? "drops" : "drop"} out${emptied}.`,
    ofStepOne: (count: number, dropped: number) =>
      dropped === 1
        ? ", and it was empty from the start"
        : `, ${count} of them empty from the start`,
    reset: "The states are others, too: what is before the cut is forgotten.",
    turns: (matrix: MatrixName, angle: string, ratio: string) =>
      `The gradient of the ${matrices[matrix]} weights turns by ${angle} and is ${ratio} times as long.`,
    same: (matrix: MatrixName) =>
      `The gradient of the ${matrices[matrix]} weights is still the whole one.`,
    gone: (matrix: MatrixName) =>
      `Of the gradient of the ${matrices[matrix]} weights nothing is left.`,
  },
  table: {
    caption: (text: string, way: Way, state: StateName) =>
      `The gradient of ${quote(text)}, cut into ${{ chunks: "pieces", sliding: "a sliding window" }[way]}, ${state === "carried" ? "with the state carried over" : "each from zeros"}`,
    notes: (pairs: number) => [
      `There are ${pairs} pairs of a loss and a step that it may reach.`,
      "A pair of step 1 counts, too, though its share of the memory weights is zero: the state before step 1 is zero.",
      "A ratio is the length of the gradient that is cut, divided by that of the whole one.",
    ],
    columns: [
      "steps",
      "pairs that drop out",
      "input weights turned by",
      "their ratio",
      "memory weights turned by",
      "ratio of these",
      "output weights turned by",
      "ratio of those",
      "all weights turned by",
      "ratio of all",
    ],
    none: "no direction",
  },
  guess: {
    question: (way: Way, matrix: MatrixName) =>
      `Your guess first: ${way === "chunks" ? "in pieces" : "in a sliding window"} of 2 steps or of 3, which gradient of the ${matrices[matrix]} weights lies closer to the whole one?`,
    subject: "Closer:",
    options: [
      { value: "3", name: "3 steps: they reach further" },
      { value: "2", name: "2 steps" },
      { value: "equal", name: "both alike" },
    ],
    outcome: (two: string, three: string) =>
      `With 2 steps it turns by ${two}, with 3 steps by ${three}.`,
  },
  check: {
    question: (T: number) =>
      `A sliding window of one step on a text of ${T} steps: how many pairs of a loss and a step are left?`,
    right: (T: number) => `${T}: each loss with its own step.`,
    hint: "Choose the sliding window, walk to 1 step and count the filled places, the empty ones of step 1 too.",
    slips: {
      all: "That is all pairs, with nothing cut. A window of one step leaves a loss no step but its own.",
      dropped: "Those are the pairs that drop out. What is left is the rest of the triangle.",
      one: "One for each loss, and there are several losses.",
    },
  },
} as const;
