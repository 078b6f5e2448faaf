import { spellingLimits as limits } from "../../../src/engine/experiments/spelling/limits.ts";
import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";
import { predictionWords } from "./words.ts";

/** The words of what comes with the reader's first input (`shownLater.ts`); see `words.ts` for their markers. */

export const networkFormWords = {
  word: "Word to learn",
  acceptWord: "Use this word",
  wordHint: `${limits.letters.min} to ${limits.letters.max} letters of any script. A new word starts a new network; undo brings the old one back.`,
  hiddenSize: "Hidden units",
  seed: "First weights",
  acceptSeed: "Random, from this seed",
  article: "This chapter’s weights",
  biases: (start: "article" | number) =>
    `Use biases (they start ${start === "article" ? "at zero" : "at random, like the weights"})`,
};

export const trainedWords = {
  updates: (count: number) => `${formatCount(count)} ${count === 1 ? "update" : "updates"}`,
  after: (updates: string, loss: string) => `After ${updates} the loss is ${loss}.`,
  noneWon: "No right letter is the likeliest yet.",
  won: (target: string, read: string, update: string) =>
    `${quote(target)} wins after ${quote(read)} since update ${update}.`,
  wonFromStart: (target: string, read: string) =>
    `${quote(target)} was the likeliest after ${quote(read)} from the start.`,
  learnt: "It stopped because it has learnt: every right letter has a probability of at least 0.9.",
  limit:
    "It stopped after 2,000 updates without learning the word. More hidden units, another seed or another learning rate may help.",
  oscillates: (message: string) =>
    `It stopped because the steps are too long: they leap over what they look for. ${message} Undo, and take a smaller learning rate.`,
  diverged: (message: string) =>
    `It stopped because the numbers grew out of bounds. ${message} Undo, or take a smaller learning rate.`,
  paused: "Training is paused.",
};

export const trainingGuessWords = {
  title: predictionWords.title,
  askTraining: (target: string, read: string) =>
    `Predict first: how many updates until ${quote(target)} is the likeliest after ${quote(read)}?`,
  span: (least: number, most: number) =>
    most === Infinity ? `more than ${least - 1}, or never` : `${least} to ${most}`,
  trainingOutdated: (guess: string) =>
    `You guessed ${guess} for a run that began otherwise, or was not changed on its way.`,
  trainingOutcome: (guess: string, target: string, won: string | null, isRight: boolean) =>
    won === null
      ? `You guessed ${guess}. ${quote(target)} has not won.${isRight ? " You were right." : ""}`
      : `You guessed ${guess}. ${quote(target)} won at update ${won}.${isRight ? " You were right." : ""}`,
};

export const tableWords = {
  input: "input [x], one-hot",
  step: "step",
  value: "value",
  size: (hidden: number, letters: number, steps: number) =>
    `${hidden} hidden units, ${letters} letters, ${steps} time steps. A dash stands for what this step has not computed yet.`,
};

export const byHandFormWords = {
  unit: (row: number) => `unit ${row}`,
  how: "Two decimals; tanh(…) of a number will do.",
  check: "Check",
  show: "Show me",
  again: "Again",
  solved: "Right, to two decimals: the memory is yours.",
  shown: "That is the memory, as the network computes it.",
  outdated: "The numbers have changed since your answer: this is a new sum.",
  about: (row: number, hint: string) => `Unit ${row}: ${hint}`,
};
