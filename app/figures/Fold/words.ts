import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";

interface Facts {
  readonly T: number;
  readonly units: number;
  readonly recurrent: number;
  readonly feedForward: number;
}

const stepsName = (T: number) => (T === 1 ? "1 step" : `${T} steps`);
const unitsName = (units: number) => (units === 1 ? "1 unit" : `${units} units`);
const numbersToLearn = (count: number) => `${formatCount(count)} numbers to learn`;

/** The words of the figure "the fold". */
export const foldWords = {
  title: "The fold",
  handle: "Pull it apart: number of steps",
  handleValue: (T: number) => (T === 0 ? "folded" : `unrolled, T = ${T}`),
  step: (T: number) =>
    T === 0 ? "Folded: one machine with a loop" : `Unrolled into ${stepsName(T)}`,
  touch: "One arrow is touched, and all answer",
  again: "Folded up again",
  mark: (T: number) => (T === 0 ? "folded" : `${T}`),
  learnt: (count: number) => `Learnt once: ${formatCount(count)} numbers`,
  computed: "Computed each step: hidden state, answer",
  rows: { answer: "answers", layer: ["hidden", "layer"], input: "letters" } as const,
  folded: ({ units, recurrent }: Facts) =>
    `Folded: one machine with a loop. Its hidden layer has ${unitsName(units)}, and it has ${numbersToLearn(recurrent)}. Pull the handle.`,
  refolded: ({ T, recurrent, feedForward }: Facts) =>
    `Pushed together, it is one machine again: the ${T} cards were ${T} uses of the same ${numbersToLearn(recurrent)}. A feed-forward network that reads as many letters cannot be folded; it keeps its ${formatCount(feedForward)}.`,
  unrolled: ({ T, recurrent, feedForward }: Facts, letters: readonly string[]) =>
    `The same machine at ${stepsName(T)}, reading ${quote(letters.join(""))}: still ${numbersToLearn(recurrent)}. A feed-forward network with a place for each of ${T === 1 ? "1 letter" : `${T} letters`} has ${formatCount(feedForward)}.`,
  touched: (matrix: "Wx" | "Wh" | "Wy", T: number, count: number) => {
    const on = {
      Wx: "a letter into the layer",
      Wh: "a state to the next step",
      Wy: "a state to its answer",
    }[matrix];
    return T < 2
      ? `The arrow that leads ${on} carries ${formatCount(count)} weights: one plate, for as many steps as there are.`
      : `Touch one arrow that leads ${on}, and all answer: each of the ${T} steps uses the same plate of ${formatCount(count)} weights.`;
  },
  counter: { recurrent: "this network", feedForward: "feed-forward", learns: "Numbers to learn" },
  guess: {
    question: (count: number) =>
      `Your guess first: for 1 step the network has ${numbersToLearn(count)}. How many has it for 12?`,
    options: [
      { value: "same", name: "as many" },
      { value: "more", name: "a few more" },
      { value: "times", name: "12 times as many" },
    ],
    subject: "For 12 steps it has",
    outcome: (recurrent: number, feedForward: number) =>
      `It has ${formatCount(recurrent)}, whatever T is; the feed-forward network has ${formatCount(feedForward)}.`,
  },
  table: {
    caption: ([output, memory, input]: readonly number[]) =>
      `What the network reads, holds and answers at each step, with one plate of ${input} weights for the letters, one of ${memory} for the state and one of ${output} for the answers; and the numbers to learn of a network of so many steps`,
    columns: ["step", "letter", "best guess"],
    unit: (unit: number) => `unit ${unit}`,
    counts: ["recurrent network", "feed-forward network"],
  },
  more: "Your own word, and more units",
  word: "Word, 2 to 12 letters",
  units: "Hidden units",
  checks: {
    right: (count: number, T: number) =>
      `${formatCount(count)}, as for any T: the ${T} frames share one set of plates.`,
    question: (T: number, units: number) =>
      `Unroll a network of ${unitsName(units)} into ${stepsName(T)}. How many numbers do its three plates hold in all?`,
    hint: "Rows times columns of each plate, added up. How often a plate is used does not count.",
    state: (units: number) =>
      `The network reads 12 letters. How many numbers does it hand on from the sixth step to the seventh? (It has ${unitsName(units)}.)`,
    stateRight: (units: number) =>
      `${formatCount(units)}: one for each unit, at every step. Units are cells in a frame, steps are frames.`,
    slips: {
      everyStep:
        "That counts the plates once for each step. They are made once, and all steps use them.",
      feedForward: "So many has the feed-forward network, with a block of its own for each letter.",
      biases:
        "That counts biases, too. The machine of this page has none: look at its two equations.",
      noAnswer: "Those are the two plates of the layer. A third one makes the answers.",
      steps:
        "So many letters are read. What is handed on is one state, as long as there are units.",
      weights:
        "So many weights are on the arrow. What goes along it is the state, which they multiply.",
      allStates:
        "Those are the states of all steps together. From one step to the next goes one of them.",
    },
    stateHint: "Count the cells in one frame.",
  },
} as const;
