/** The sentences of the walkthrough; see `words.ts` for their markers. */
import type { OperationKind } from "./operations.ts";
import { quote } from "../../words/isolated.ts";

/** What a caption speaks of: the step's letters and the numbers it mentions, already written. */
export interface CaptionFacts {
  readonly t: number;
  readonly timeSteps: number;
  readonly alphabetSize: number;
  /** The letter read at t, the letter before it ("" at t = 1) and the one to predict. */
  readonly letter: string;
  readonly before: string;
  /** All letters read before t, joined. */
  readonly soFar: string;
  readonly target: string;
  readonly topGuess: string;
  readonly topProbability: string;
  readonly targetProbability: string;
  readonly loss: string;
  readonly totalLoss: string;
  readonly lossAfter: string;
  /** Whether the loss after the update is written as the one before, is lower, or is higher. */
  readonly change: "same" | "lower" | "higher";
  readonly learningRate: string;
}

/** The current sentence of each operation. */
export const captions: Readonly<Record<OperationKind, (facts: CaptionFacts) => string>> = {
  x: ({ t, letter, alphabetSize }) =>
    `Step ${t} reads ${quote(letter)}. One-hot: a 1 in the place of ${quote(letter)}, ${alphabetSize === 1 ? "and there is no other place" : "0 everywhere else"}.`,
  wh: ({ t, before }) =>
    t === 1
      ? "The memory [h:0] starts as zeros, so [Wh] [h:0] adds nothing yet."
      : `What the network kept after ${quote(before)} comes back: each row of [Wh] meets [h:${t - 1}], product by product.`,
  wx: ({ letter, t, alphabetSize }) =>
    alphabetSize === 1
      ? `[Wx] meets the one-hot [x:${t}], a single 1: its only column stays as it is.`
      : `[Wx] meets the one-hot [x:${t}]. Every product with a 0 is gone: what stays is the ${quote(letter)} column of [Wx].`,
  a: ({ t }) =>
    t === 1
      ? "Memory and input are added, unit by unit. Memory is still empty, so this is the input alone."
      : "Memory and input are added, unit by unit. This is where the past enters the present.",
  h: ({ t }) =>
    `tanh squeezes each sum into the range from −1 to 1. The result is the new memory, [h:${t}].`,
  z: ({ t }) => `[Wy] turns the memory into one score for each letter: the logits [z:${t}].`,
  e: () =>
    "Softmax, first half: we subtract the largest [z] first (the shares do not change), and raise e to the power of what is left.",
  y: ({ letter, topGuess, topProbability }) =>
    `Softmax, second half: divide by the sum, so that all add up to 1. After ${quote(letter)} the likeliest letter is ${quote(topGuess)}, with ${topProbability}.`,
  L: ({ t, target, targetProbability, loss }) =>
    targetProbability === "0"
      ? `Right would be ${quote(target)}. Its probability is too small for a computer to hold, so the loss [L:${t}] is taken from the scores: ${loss}.`
      : `Right would be ${quote(target)}. It got ${targetProbability}, so the loss [L:${t}] is −ln ${targetProbability} ≈ ${loss}.`,
  total: ({ timeSteps, totalLoss }) =>
    timeSteps === 1
      ? `One bet, one loss: ${totalLoss}. Now we ask which weights are to blame.`
      : `${timeSteps} bets, ${timeSteps} losses, one sum: ${totalLoss}. Now we ask which weights are to blame.`,
  dz: ({ t, target }) =>
    `Backward, starting from step ${t}’s bet. Softmax with this loss has a simple slope: probability minus target. It is negative for ${quote(target)} alone: that score should have been higher.`,
  do: () =>
    "The same [Wy], read down its columns, hands the blame to the hidden units: which of them pushed the wrong letters?",
  df: ({ t, timeSteps, letter }) =>
    t === timeSteps
      ? `Nothing comes back from later steps: ${quote(letter)} is the last letter that is read.`
      : `[h:${t}] was also used at step ${t + 1}. The blame from there comes back through the same [Wh], read down its columns.`,
  dh: ({ t }) =>
    `Both kinds of blame add up: how much the total loss would change if a unit of [h:${t}] changed.`,
  da: ({ t }) =>
    `Back through tanh: multiply by its slope, 1 − [h:${t}]². Where tanh is nearly flat, little blame gets through.`,
  cy: ({ t }) =>
    `What step ${t} adds to the gradient of [Wy]: the blame of each letter times each unit of [h:${t}].`,
  cx: ({ t, letter }) =>
    `What step ${t} adds to the gradient of [Wx]. [x:${t}] is one-hot, so only the ${quote(letter)} column is blamed.`,
  ch: ({ t }) =>
    t === 1
      ? "What step 1 adds to the gradient of [Wh]: nothing, because [h:0] was zero."
      : `What step ${t} adds to the gradient of [Wh]: the blame at step ${t} times the memory it was mixed with, [h:${t - 1}].`,
  gy: ({ timeSteps }) =>
    `[Wy] was used at ${timeSteps === 1 ? "one step" : `all ${timeSteps} steps`}, so its gradient is the sum over them.`,
  gx: () => "The same for [Wx]: one matrix, used at every step, blamed for all of them together.",
  gh: () => "And for [Wh]. Point at any number to see what each step put in.",
  gby: () => "The output bias was added at every step, so its gradient is the sum of the blame.",
  gbh: () => "So is the gradient of the hidden bias.",
  uy: ({ learningRate }) =>
    `The update: each weight moves a little against its gradient. New = old − [eta] × gradient, with [eta] = ${learningRate}.`,
  ux: () => "The same rule for [Wx]. Columns of letters that were never read stay as they are.",
  uh: () => "The same rule for [Wh]. Once for the whole word, not once per letter.",
  uby: () => "The same rule for the output bias.",
  ubh: () => "And for the hidden bias.",
  after: ({ totalLoss, lossAfter, change }) =>
    change === "same"
      ? `With the new weights the loss is ${lossAfter}, as before: this update changed nothing that the numbers show.`
      : change === "lower"
        ? `With the new weights the loss is ${lossAfter} instead of ${totalLoss}. That was one update. Training repeats it.`
        : `With the new weights the loss is ${lossAfter} instead of ${totalLoss}: this step overshot. A smaller learning rate would help.`,
};
