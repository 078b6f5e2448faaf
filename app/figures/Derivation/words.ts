import { quote } from "../../words/isolated.ts";
import type { LineName } from "./lines.ts";

type Say = (numbers: string, letter: string, next: string, difference: string) => string;

const lines: Readonly<Record<LineName, string>> = {
  loss: "The loss of one step",
  softmax: "Softmax",
  scores: "The scores",
  state: "The state",
  output: "The output weights: a sum over t",
  own: "The input weights, at the loss’s own step",
  once: "Through the state before",
  start: "Back to the start: a sum over k",
  double: "All losses: a double sum",
  recursion: "The same in one pass back",
};

const says: Readonly<Record<LineName, Say>> = {
  loss: (loss, letter, next) =>
    `Line 1: after ${quote(letter)} comes ${quote(next)}. The loss is minus the logarithm of its share: ${loss}.`,
  softmax: (slopes) =>
    `Line 2: the share is made of the scores by softmax. So the loss has a slope by each score, probability minus target: ${slopes}.`,
  scores: (gradient) =>
    `Line 3: the scores are the output weights times the state. Multiplied by them, turned on their side, the slopes come to the state: ${gradient}.`,
  state: (gradient) =>
    `Line 4: the state is tanh of a sum. Times the slopes of tanh the gradient comes to the sum, before tanh: ${gradient}.`,
  output: (norm) =>
    `Line 5: each loss meets the output weights once, at its own step, so their gradient is a single sum over t. Its norm is ${norm}.`,
  own: (norm) =>
    `Line 6: the last loss meets the input weights at its own step. This term takes the state before as given (the plus at ∂): it is the immediate derivative. Its norm is ${norm}.`,
  once: (norms) =>
    `Line 7: but that state was made with the same weights. One step back, the gradient times what was read there is a second term. Norms: ${norms}.`,
  start: (norms) =>
    `Line 8: and so on to the start. One loss, a sum over all steps k up to its own; from its own step back the terms have norms ${norms}.`,
  double: (norm) =>
    `Line 9: all losses, all steps that they reach. The gradient is a double sum, of norm ${norm}.`,
  recursion: (norms, _, __, difference) =>
    `Line 10: nobody adds up term by term. Going back once, each state takes what its own loss sends and what comes from the state after it. The norm of the gradient: ${norms}. The largest difference in an entry is ${difference}.`,
};

/** The words of the figure "derivation". */
export const derivationWords = {
  title: "Backpropagation through time, line by line",
  word: "Your own word",
  marks: { forward: "forward", back: "back in time", last: "one pass" },
  lines,
  says,
  because: "because",
  why: "Why?",
  /** Each line down to the chain rule. */
  reasons: {
    loss: "A share of 1 costs nothing and a share of 0 more than any number; the logarithm makes the prices of several letters add up. (Chapter 4.)",
    softmax:
      "The loss depends on a score in two ways: through its own power, and through the sum of all powers. Chapter 4 takes both derivatives; their sum is probability minus target.",
    scores:
      "Each unit of the state has a say in each score, by one output weight. The chain rule adds up over the scores: slope by the score, times that weight. As a matrix: the output weights, turned on their side.",
    state:
      "Each unit’s state depends on one sum alone, so the chain rule has a single factor: the slope of tanh, 1 minus the square of the state.",
    output:
      "The score of a letter is a sum of weight times state. Its derivative by the weight is the state. So each loss adds: slope by the score, times state; and nothing else of that step depends on the output weights.",
    own: "The sum before tanh is weight times input, plus what the memory brings. If the memory is held fixed, its derivative by the weight is the input: the immediate derivative. The plus at its ∂ says so: the state before stands still, and what it owes to the same weight is counted in a term of its own.",
    once: "The memory’s part of the sum is its matrix times the state before. The chain rule: what comes to the sum, times that matrix turned on its side, times the slope of tanh one step back; and then the immediate derivative there.",
    start:
      "The same reasoning again for the state before that, until the first step. There it ends, for the state before is given and depends on no weight. So k runs from 1.",
    double:
      "The loss of the word is the sum of the losses of its steps, and the derivative of a sum is the sum of the derivatives.",
    recursion:
      "All terms that go by way of a step share its slope of tanh and what the matrix met there. So gather first what comes from all later losses, and multiply once. That takes T steps instead of T (T + 1) / 2 terms.",
  } satisfies Record<LineName, string>,
  triangle: "The pairs of a loss and a step; those that the line adds up are lit",
  /** What the numbers of a line are that are no vector: lengths of matrices. */
  norms: (numbers: string) => `${numbers.includes(", ") ? "norms" : "norm"} ${numbers}`,
  bothWays: (once: string, double: string) => `one pass ${once}, double sum ${double}`,
  together: (norms: string, norm: string) => `${norms}, together ${norm}`,
  table: {
    caption: (word: string) => `Backpropagation through time for ${quote(word)}, line by line`,
    note: (difference: string) =>
      `Largest difference between the recursion and the double sum: ${difference}.`,
    columns: ["Line", "What it says", "Its numbers"],
  },
  check: {
    question: "Four losses, four steps: how many terms does the double sum of line 9 have?",
    right: (count: number) => `${count}: 1, 2, 3 and 4 steps are reached by the four losses.`,
    hint: "Loss 1 reaches one step, loss 2 two. Go to line 9 and count what is lit.",
    slips: {
      own: "That is one for each loss: its own step. The loss of step 4 also reaches steps 3, 2 and 1.",
      square: "That is every loss with every step. A loss cannot reach a step that comes after it.",
      before: "The loss’s own step counts, too.",
    },
  },
  guess: {
    question:
      "Your guess first: on the next line, one pass back takes the place of the double sum. How much of the gradient does it find?",
    subject: "It finds",
    options: [
      { value: "same", name: "all of it, but for rounding" },
      { value: "less", name: "nearly all: far pairs are left out" },
    ],
    equal: "All of it: every entry is the same to the last digit.",
    outcome: (difference: string) =>
      `All of it: no entry differs by more than ${difference}, which is rounding.`,
  },
} as const;
