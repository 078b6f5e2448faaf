/**
 * The words of the walkthrough, in English. `[Wh]` and `[h:2]` stand for symbols in the reader's
 * notation: they become coloured symbols on screen and plain names when spoken.
 */
import type { Quantity } from "../figures/SpellingWalk/cells.ts";
import type { OperationKind } from "../figures/SpellingWalk/walk.ts";

/** What a caption speaks of: the step's letters and the numbers it mentions, already written. */
export interface CaptionFacts {
  readonly t: number;
  readonly timeSteps: number;
  readonly alphabetSize: number;
  /** The letter read at t, the letter before it ("" at t = 1) and the one to predict. */
  readonly letter: string;
  readonly before: string;
  readonly target: string;
  readonly topGuess: string;
  readonly topProbability: string;
  readonly targetProbability: string;
  readonly loss: string;
  readonly totalLoss: string;
  readonly lossAfter: string;
  readonly isLower: boolean;
  readonly learningRate: string;
}

const quote = (letter: string) => `“${letter}”`;

/** The current sentence of each operation. */
export const captions: Readonly<Record<OperationKind, (facts: CaptionFacts) => string>> = {
  x: ({ t, letter }) =>
    `Step ${t} reads ${quote(letter)}. One-hot: a 1 in the place of ${quote(letter)}, 0 everywhere else.`,
  wh: ({ t, before }) =>
    t === 1
      ? "The memory [h:0] starts as zeros, so [Wh] [h:0] adds nothing yet."
      : `What the network kept after ${quote(before)} comes back: each row of [Wh] meets [h:${t - 1}], product by product.`,
  wx: ({ letter, t }) =>
    `[Wx] meets the one-hot [x:${t}]. Every product with a 0 is gone: what stays is the ${quote(letter)} column of [Wx].`,
  a: ({ t }) =>
    t === 1
      ? "Memory and input are added, unit by unit. Memory is still empty, so this is the input alone."
      : "Memory and input are added, unit by unit. This is where the past enters the present.",
  h: ({ t }) =>
    `tanh squeezes each sum into the range from −1 to 1. The result is the new memory, [h:${t}].`,
  z: ({ t }) => `[Wy] turns the memory into one score for each letter: the logits [z:${t}].`,
  e: () =>
    "Softmax, first half: e to the power of each score. The largest score is taken away first; that keeps the numbers small and changes no probability.",
  y: ({ letter, topGuess, topProbability }) =>
    `Softmax, second half: divide by the sum, so that all add up to 1. After ${quote(letter)} the likeliest guess is ${quote(topGuess)}, with ${topProbability}.`,
  L: ({ t, target, targetProbability, loss }) =>
    `Right would be ${quote(target)}. It got ${targetProbability}, so the loss [L:${t}] is −ln ${targetProbability} = ${loss}.`,
  total: ({ timeSteps, totalLoss }) =>
    timeSteps === 1
      ? `One guess, one loss: ${totalLoss}. Now we ask which weights are to blame.`
      : `${timeSteps} guesses, ${timeSteps} losses, one sum: ${totalLoss}. Now we ask which weights are to blame.`,
  dz: ({ t, target }) =>
    `Backward, starting from step ${t}’s guess. Softmax with this loss has a simple slope: probability minus target. It is negative for ${quote(target)} alone: that score should have been higher.`,
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
  after: ({ totalLoss, lossAfter, isLower }) =>
    isLower
      ? `With the new weights the loss is ${lossAfter} instead of ${totalLoss}. That was one update. Training repeats it.`
      : `With the new weights the loss is ${lossAfter} instead of ${totalLoss}: this step overshot. A smaller learning rate would help.`,
};

/** The sentences of whole time steps. */
export const groupCaptions = {
  forward: ({ t, letter, before, topGuess, topProbability, target }: CaptionFacts) =>
    t === 1
      ? `Step 1 reads ${quote(letter)} with an empty memory and guesses ${quote(topGuess)} (${topProbability}). Right would be ${quote(target)}.`
      : `Step ${t} mixes ${quote(letter)} with the memory of ${quote(before)} and guesses ${quote(topGuess)} (${topProbability}). Right would be ${quote(target)}.`,
  backward: ({ t, timeSteps }: CaptionFacts) =>
    t === timeSteps
      ? `Backward through step ${t}: the blame for [h:${t}] comes from its own guess alone.`
      : `Backward through step ${t}: the blame for [h:${t}] comes from its own guess and from step ${t + 1}.`,
  sum: () =>
    "Each matrix was used at every step, so its gradient is the sum of what the steps put in.",
  update: ({ learningRate, totalLoss, lossAfter }: CaptionFacts) =>
    `Every weight moves a little against its gradient, with [eta] = ${learningRate}. The loss goes from ${totalLoss} to ${lossAfter}.`,
};

/** What each operation is called, above its sentence and in the scrubber. */
export const operationNames: Readonly<Record<OperationKind, string>> = {
  ...{ x: "read the letter", wh: "from memory", wx: "from the input", a: "add" },
  ...{ h: "new memory", z: "scores", e: "softmax: powers", y: "softmax: probabilities" },
  ...{ L: "loss", total: "total loss", dz: "blame for the scores" },
  ...{ do: "blame from the output", df: "blame from the future", dh: "blame for the memory" },
  ...{ da: "back through tanh", cy: "into the gradient of [Wy]", cx: "into the gradient of [Wx]" },
  ...{ ch: "into the gradient of [Wh]", gy: "gradient of [Wy]", gx: "gradient of [Wx]" },
  ...{ gh: "gradient of [Wh]", gby: "gradient of [by]", gbh: "gradient of [bh]" },
  ...{ uy: "update [Wy]", ux: "update [Wx]", uh: "update [Wh]", uby: "update [by]" },
  ...{ ubh: "update [bh]", after: "after the update" },
};

export const groupNames = {
  forward: "forward",
  backward: "backward",
  loss: "loss",
  sum: "gradients",
  update: "update",
};

/** What a number is, spoken and in tables. Indices count from 1. */
export const quantityNames: Readonly<Record<Quantity, string>> = {
  ...{ Wx: "weight [Wx]", Wh: "weight [Wh]", Wy: "weight [Wy]", bh: "bias [bh]", by: "bias [by]" },
  ...{ eta: "learning rate [eta]", x: "input [x]", target: "target [y]", wh: "from memory" },
  ...{ wx: "from the input", a: "sum [a]", h: "hidden state [h]", z: "logit [z]" },
  ...{ e: "exponential", s: "sum of exponentials", y: "probability [p]", L: "loss [L]" },
  ...{ total: "total loss [loss]", dz: "∂[loss]/∂[z]", do: "blame from the output" },
  ...{ df: "blame from the future", dh: "∂[loss]/∂[h]", slope: "slope of tanh" },
  ...{ da: "∂[loss]/∂[a]", cy: "part of ∂[loss]/∂[Wy]", cx: "part of ∂[loss]/∂[Wx]" },
  ...{ ch: "part of ∂[loss]/∂[Wh]", gy: "∂[loss]/∂[Wy]", gx: "∂[loss]/∂[Wx]" },
  ...{ gh: "∂[loss]/∂[Wh]", gby: "∂[loss]/∂[by]", gbh: "∂[loss]/∂[bh]", uy: "new [Wy]" },
  ...{ ux: "new [Wx]", uh: "new [Wh]", uby: "new [by]", ubh: "new [bh]", after: "new loss" },
};

export const stageWords = {
  title: (steps: number) =>
    steps === 1 ? "The network at its one step" : `The network, unrolled over ${steps} letters`,
  stepNumber: (t: number) => `t = ${t}`,
  row: (number: number) => `row ${number}`,
  column: (number: number) => `column ${number}`,
  unit: (number: number) => `unit ${number}`,
  letter: quote,
  atStep: (t: number) => `step ${t}`,
  allZeros: "all zeros",
  target: "target",
  notYet: "not computed yet",
  hint: "Point at a number, or tap it, to see where it comes from. Drag a weight sideways to change it.",
  given: "is given: drag it sideways, step it with ↑ and ↓, or press Enter and type.",
  runningSum: "so far",
  firstRow: "first row",
  matrixShape: (rows: number, cols: number) => `${rows} × ${cols}`,
  describe: (place: string, sentence: string) => `Now at ${place}: ${sentence}`,
  pace: "Pace",
  paces: { time: "Time step", operation: "Operation", product: "Single product" },
  digits: "Decimals",
  jump: "Jump to",
  /** The groups of the walk, as the jump list names them. */
  groupName: (id: string) => {
    if (id === "loss") return "total loss";
    if (id === "sum") return "gradients";
    if (id === "update") return "update";
    return `${id.startsWith("t") ? "forward" : "backward"}, t = ${id.slice(1)}`;
  },
  /** The same under the scrubber, where there is little room. */
  groupMark: (id: string) => {
    if (id === "update") return id;
    return `${id.startsWith("t") ? "t = " : "∂ "}${id.slice(1)}`;
  },
  notALearningRate: (text: string) =>
    `“${text}” is not a learning rate. A number from 0 upwards, such as 0.5, is accepted.`,
  called: "The figure shows this step now.",
  changed: (what: string, value: string) => `${what} is now ${value}.`,
  notANumber: (text: string) =>
    `“${text}” is not a number. Numbers such as 0.5, −2 or 1e-3 are accepted.`,
};

/** Short names above the columns of the workbench. */
export const benchWords = {
  shape: (rows: number, cols: number) => (cols === 1 ? `${rows}` : `${rows} × ${cols}`),
  readDown: "↓ by column",
  memory: "memory",
  input: "input",
  exponential: "powers",
  fromOutput: "from output",
  fromFuture: "from future",
  slope: "slope",
  partOf: (t: number) => `part of step ${t}`,
  updated: "new",
  lossBefore: "loss before",
  lossAfter: "loss after",
};

/** What is said of an address that cannot be followed. */
export const urlWords = {
  notInRange: (name: string, text: string, least: number, most: number, used: number) =>
    `The address asks for ${name} = ${quote(text)}. A whole number from ${least} to ${most} is accepted; ${used} is shown.`,
  badEdits: (most: number) =>
    `The address holds changes that cannot be read, so none of them was made. A list of at most ${most} such as 0_wh_1_2_0.5 is accepted.`,
  articleDoesNotFit:
    "The article’s weights fit the word “dogs” with 3 hidden units only; random weights from seed 1 are shown.",
  unknownPace: (text: string) =>
    `The address asks for the pace ${quote(text)}. Accepted are time, operation and product.`,
  unknownStep: (text: string) =>
    `This walk has no step ${quote(text)}; the first step is shown. Steps are called t2, t2.wh or t2.wh.1.3.`,
};

export const settingWords = {
  summary: (word: string, hiddenSize: number, start: "article" | number) =>
    `Network: “${word}”, ${hiddenSize} hidden ${hiddenSize === 1 ? "unit" : "units"}, ${
      start === "article" ? "the article’s weights" : `random weights from seed ${start}`
    }`,
  word: "Word to learn",
  useWord: "Use this word",
  wordHint:
    "2 to 12 letters of any script. A new word starts a new network; undo brings the old one back.",
  hiddenSize: "Hidden units",
  seed: "First weights",
  useSeed: "Random, from this seed",
  article: "The article’s weights",
  badSeed: (text: string) =>
    `“${text}” is not a seed. A whole number from 0 to 4294967295 is accepted.`,
  biases: "Use biases (they start at zero)",
  undo: "Undo",
  redo: "Redo",
};

export const trainWords = {
  title: "Train",
  one: "1 update",
  ten: "10 updates",
  untilLearnt: "Until it has learnt",
  pause: "Pause",
  learningRate: "Learning rate",
  scrub: "Update shown",
  atUpdate: (update: string, loss: string) => `update ${update}: total loss ${loss}`,
  curveAtStart: (loss: string) =>
    `The loss before training is ${loss}. No update has been made yet.`,
  curve: (first: string, last: string, updates: string) =>
    `The loss went from ${first} to ${last} in ${updates} updates.`,
  after: (updates: string, loss: string) => `After ${updates} updates the loss is ${loss}.`,
  noneWon: "No right letter is the likeliest yet.",
  won: (target: string, read: string, update: string) =>
    `“${target}” wins after “${read}” since update ${update}.`,
  wonFromStart: (target: string, read: string) =>
    `“${target}” was the likeliest after “${read}” from the start.`,
  learnt: "It stopped because it has learnt: every right letter has a probability of at least 0.9.",
  limit:
    "It stopped after 2,000 updates without learning the word. More hidden units, another seed or another learning rate may help.",
  grew: "It stopped after 2,000 updates with a larger loss than at the start: the steps are too long. Undo, and take a smaller learning rate.",
  diverged: (message: string) =>
    `It stopped because the numbers grew out of bounds. ${message} Undo, or take a smaller learning rate.`,
  paused: "Training is paused.",
  dismiss: "Dismiss",
};

export const predictionWords = {
  title: "Your prediction",
  ask: (read: string) =>
    `Predict first: nothing has been trained. Which letter will the network find likeliest after “${read}”?`,
  askTrained: (read: string) => `Predict first: which letter is likeliest after “${read}” now?`,
  outcome: (guess: string, top: string, topProbability: string, guessProbability: string) =>
    guess === top
      ? `You guessed “${guess}”, and so does the network (${topProbability}).`
      : `You guessed “${guess}” (${guessProbability}). The network finds “${top}” likeliest (${topProbability}): untrained weights know nothing of words.`,
  askTraining: (target: string, read: string) =>
    `Predict first: how many updates until “${target}” is the likeliest after “${read}”?`,
  span: (least: number, most: number) =>
    most === Infinity ? `more than ${least - 1}, or never` : `${least} to ${most}`,
  trainingOutcome: (guess: string, target: string, won: string | null, isRight: boolean) =>
    won === null
      ? `You guessed ${guess}. “${target}” has not won.${isRight ? " You were right." : ""}`
      : `You guessed ${guess}. “${target}” won at update ${won}.${isRight ? " You were right." : ""}`,
};

export const tableWords = {
  input: "input [x], one-hot",
  step: "step",
  value: "value",
  size: (hidden: number, letters: number, steps: number) =>
    `${hidden} hidden units, ${letters} letters, ${steps} time steps. A dash stands for what this step has not computed yet.`,
};

export const checkWords = {
  column: (t: number) => `Which column of [Wx] does the network use at step ${t}?`,
  columnReason: (t: number, letter: string) =>
    `At step ${t} it reads ${quote(letter)}, and the one-hot input picks that column.`,
  sum: (t: number, memory: string, input: string) =>
    `At step ${t}, memory gives the first unit ${memory} and the input gives it ${input}. What is the unit’s [a:${t}], before tanh?`,
  sumReason: (value: string) =>
    `The engine has ${value}: the two parts are added, not joined end to end.`,
  notANumber: (text: string) => `${quote(text)} is not a number.`,
  unblamed: "Which letter’s column of [Wx] gets no gradient at all?",
  none: "none",
  unblamedReason: (letters: readonly string[]) =>
    letters.length === 0
      ? "Here every letter is read at least once, so every column gets its share of the blame."
      : `${letters.map(quote).join(" and ")}: never read, so never multiplied by a 1, so never blamed.`,
};
