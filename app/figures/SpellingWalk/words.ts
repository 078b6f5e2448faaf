import { shorten } from "../../words/shorten.ts";
import { quote } from "../../words/isolated.ts";

/**
 * The words of the walkthrough, in English. `[Wh]` and `[h:2]` stand for symbols in the reader's
 * notation: they become coloured symbols on screen and plain names when spoken.
 */

export const stageWords = {
  title: (steps: number) =>
    steps === 1 ? "The network at its one step" : `The network, unrolled over ${steps} letters`,
  graph: "The film strip",
  strip: (word: string) => `The network reads ${quote(word)}, one frame for each letter`,
  comesBack: (t: number) => `∂[loss]/∂[h:${t}] from later steps`,
  stepNumber: (t: number) => `t = ${t}`,
  row: (number: number) => `row ${number}`,
  column: (number: number) => `column ${number}`,
  unit: (number: number) => `unit ${number}`,
  letter: quote,
  atStep: (t: number) => `step ${t}`,
  afterUpdate: "after the update",
  allZeros: "all zeros",
  target: "target",
  notYet: "not computed yet",
  soFar: "so far",
  computedNow: "computed in this step",
  changedByEdit: "changed",
  rightLetter: "the right letter",
  weightHint: "Up and down change it; Enter lets you type.",
  letterRead: (name: string, t: number) => `${name}, step ${t}`,
  letterIs: (letter: string, isSet: boolean) =>
    `${quote(letter)}${isSet ? ", set by hand" : ""}; up and down read another letter`,
  held: (names: readonly string[]) => `Set by hand: ${names.join(", ")}.`,
  release: "Release",
  released: "Nothing is set by hand any more.",
  set: "is set by hand; Delete releases it.",
  setSlope: "because the state is set by hand: what is computed before it no longer changes it.",
  given: "is given: drag it sideways, step it with ↑ and ↓, or press Enter and type.",
  runningSum: "so far",
  firstRow: "first row",
  matrixShape: (rows: number, cols: number) => `${rows} × ${cols}`,
  describe: (place: string, sentence: string) => `Now at ${place}: ${sentence}`,
  spokenProduct: (name: string, place: readonly [number, number] | null, arithmetic: string) => {
    const what = place === null ? name : `${name}, product ${place[0]} of ${place[1]}`;
    return arithmetic === "" ? `${what}.` : `${what}: ${arithmetic.replace(/\.$/u, "")}.`;
  },
  pace: "Level",
  paces: { stop: "Stop", operation: "Operation", product: "Single product" },
  open: "Open",
  close: "Close",
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
    return `${id.startsWith("t") ? "" : "back "}t = ${id.slice(1)}`;
  },
  controls: "Controls",
  called: "The figure shows this step now.",
};

/** Short names in the lens. */
export const lensWords = {
  memory: "memory",
  input: "input",
  powers: "powers",
  fromOutput: "from output",
  fromFuture: "from future",
  slope: "slope",
  losses: "losses",
  renewed: "new",
  sum: "sum",
  nothing: "nothing comes back from after the last letter",
  minusRate: "− [eta] ×",
  lossBefore: "loss before",
  lossAfter: "loss after",
  step: (t: number) => `step ${t}`,
  readDown: "read down",
  openRow: (row: string) => `row ${row}`,
  inside: (what: string) => `inside ${what}`,
  back: (what: string) => `back into ${what}`,
  rowOf: (row: number, rows: number) => `row ${row} of ${rows}`,
  allWeights: "all weights",
  picture: "The lens: this operation, large",
  comesNext: (operation: string) => `then ${operation}`,
  next: "What comes next",
};

/** What is said of an address that cannot be followed. */
export const urlWords = {
  notInRange: (name: string, text: string, least: number, most: number, used: number) =>
    `The address asks for ${name} = ${quote(text)}. A whole number from ${least} to ${most} is accepted; ${used} is shown.`,
  badEdits: (text: string, most: number) =>
    `The changes ${quote(text)} of the address cannot be made, and the others are. Accepted are at most ${most} such as 0_wh_1_2_0.5, in the order of their updates.`,
  badHeld: (text: string, most: number, { min, max }: { min: number; max: number }) =>
    `Not all of ${quote(text)} can be set by hand, and the rest is. Accepted are at most ${most} numbers such as h_2_1_-0.5 (unit 1 of the memory after step 2, from ${min} to ${max}) and letters such as x_2_3 (step 2 reads letter 3).`,
  otherWord: (refusal: string, used: string) =>
    `${refusal} The address’s other settings are shown with the word ${quote(used)}.`,
  articleDoesNotFit:
    "This chapter’s weights fit the word “dogs” with 3 hidden units only; random weights from seed 1 are shown.",
  unknownPace: (text: string) =>
    `The address asks for the pace ${quote(text)}. Accepted are stop, operation and product.`,
  unknownStep: (text: string) =>
    `This walk has no step ${quote(text)}; the first step is shown. Steps are called t2, t2.wh or t2.wh.1.3.`,
};

export const settingWords = {
  summary: (word: string, hiddenSize: number, start: "article" | number) =>
    `Network: ${quote(shorten(word))}, ${hiddenSize} hidden ${hiddenSize === 1 ? "unit" : "units"}, ${
      start === "article" ? "this chapter’s weights" : `random weights from seed ${start}`
    }`,
  undo: "Undo",
  redo: "Redo",
  undone: "The last change is undone.",
  redone: "The change is made again.",
};

export const trainWords = {
  title: "Train",
  one: "1 update",
  ten: "10 updates",
  untilLearnt: "Until it has learnt",
  again: "Again, from the first weights",
  pause: "Pause",
  learningRate: "Learning rate",
  atUpdate: (update: string, loss: string) => `update ${update}: total loss ${loss}`,
};

export const predictionWords = {
  title: "Your prediction",
  ask: (read: string) =>
    `Predict first: which letter will the untrained network find likeliest after ${quote(read)}?`,
  askTrained: (read: string) =>
    `Predict first: which letter is likeliest after ${quote(read)} now?`,
  outdated: (guess: string) =>
    `You guessed ${quote(guess)} for other numbers: these are new ones, and so is the question.`,
  outcome: (guess: string, top: string, topProbability: string, guessProbability: string) =>
    guess === top
      ? `You guessed ${quote(guess)}, and so does the network (${topProbability}).`
      : `You guessed ${quote(guess)} (${guessProbability}). The network finds ${quote(top)} likeliest (${topProbability}): untrained weights know nothing of words.`,
};

export const checkWords = {
  column: (word: string, t: number) =>
    `Reading ${quote(word)}: which column of [Wx] does the network use at step ${t}?`,
  columnReason: (t: number, letter: string) =>
    `At step ${t} it reads ${quote(letter)}, and the one-hot input picks that column.`,
  sum: (word: string, t: number, memory: string, input: string) =>
    `Reading ${quote(word)}: at step ${t}, memory gives the first unit ${memory} and the input gives it ${input}. What is the unit’s [a:${t}], before tanh?`,
  sumReason: (value: string) =>
    `With all its digits the engine has ${value}: the two parts are simply added.`,
  columnHint: "Look for the letter that is read at that step.",
  sumHint: "Add the two numbers.",
  withoutGradientHint: "A column is blamed whenever its letter is read.",
  withoutGradient: (word: string) =>
    `Reading ${quote(word)}: which letter’s column of [Wx] gets no gradient at all?`,
  none: "none",
  withoutGradientReason: (letters: readonly string[]) =>
    letters.length === 0
      ? "Here every letter is read at least once, so every column gets its share of the blame."
      : `${letters.map(quote).join(" and ")}: never read, so never multiplied by a 1, so never blamed.`,
};
