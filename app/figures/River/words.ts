import { quote } from "../../words/isolated.ts";
import { inPercent } from "../../words/percent.ts";

const timesOver = (count: number) =>
  count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;

/** The words of the figure "river". */
export const riverWords = {
  title: "The river of blame",
  rho: "Spectral radius ρ of the memory’s matrix",
  rhoMeans:
    "Its largest eigenvalue, in size: multiply by it over and over, and each time is about ×ρ.",
  cells: "Cells",
  cellNames: { rnn: "tanh", all: "tanh, GRU and LSTM" },
  gatesNote: "GRU and LSTM are two cells with gates. Same seed, same ρ.",
  key: "Width: the norm, on a linear scale. Needle: the gradient’s direction, seen in the two leading directions of its 32. Ring: a tenfold glass. Less than a thousandth is written in powers of ten.",
  tanh: "tanh",
  changed: {
    rho: (before: number, now: number) => `Changed: ρ, from ${before} to ${now}.`,
    seed: (before: number, now: number) => `Changed: the seed, from ${before} to ${now}.`,
    cells: (name: string) => `Changed: the cells, to ${name}.`,
  },
  more: "Other cells, other weights",
  seed: "Seed",
  nextSeed: "Draw again",
  erase: "Erase my bank",
  invitation: "How wide will the river be at each word? Draw its bank.",
  invitationShort: "Draw its bank",
  bankAt: (t: number, word: string) => `Your bank at t = ${t}, ${quote(word)}`,
  percent: inPercent,
  gru: "GRU",
  lstm: "LSTM",
  mark: (t: number) => `t = ${t}`,
  step: (t: number, word: string, share: string) => `t = ${t}, ${quote(word)}: ${share} arrives`,
  source: (last: string, target: string, norm: string, hasGuess: boolean) =>
    `After ${quote(last)} the network should say ${quote(target)}, the full stop. The loss of its bet sends back a gradient of norm ${norm}: the river is that wide at its source. ${hasGuess ? "Your bank is drawn. Step back, and see." : "How much of it reaches the first word? Each step goes back, to the left (key ←)."}`,
  sourceCue: (last: string, target: string, hasGuess: boolean) =>
    `After ${quote(last)} the network should say ${quote(target)}. The gradient of its loss sets out here.${hasGuess ? " Your bank is drawn. Step back, and see." : ""}`,
  steppedCue: (t: number, word: string, factor: string) =>
    `t = ${t}, ${quote(word)}: this step multiplied the gradient by ${factor}.`,
  stepped: (t: number, word: string, factor: string, slopes: string, matrix: string) =>
    `t = ${t}, ${quote(word)}: this step multiplied the gradient by ${factor} (slopes ${slopes}, matrix ${matrix}).`,
  arrives: (share: string, isMore: boolean, last: string) =>
    isMore
      ? `${share} as much arrives as set out at ${quote(last)}.`
      : `${share} of what set out at ${quote(last)} arrives.`,
  /** At the first share that is not written in percent */
  powers: "That is less than a thousandth: from here on, powers of ten.",
  bursts: "It bursts its channel: the picture shows a part of its width.",
  glasses: (count: number) =>
    count === 0
      ? "Needle as it is."
      : count > 0
        ? `Needle magnified tenfold ${timesOver(count)}.`
        : `Needle reduced tenfold ${timesOver(-count)}.`,
  count: (count: number) => String(count).replace("-", "−"),
  youDrew: (guess: string) => `You drew ${guess}.`,
  gates: (gru: string, lstm: string) =>
    `With gates that begin open: ${gru} in a GRU, ${lstm} in an LSTM.`,
  gatesCue: "The gates begin open.",
  table: {
    caption: (rho: number) =>
      `Gradient of the last loss at every state, from the last word back, with ρ = ${rho}`,
    notes: (loss: string) => [
      `Loss at the last word: ${loss} nats. 32 units in each network.`,
      "Of the LSTM it is the gradient with respect to c, its memory.",
      "A needle is as long as the gradient, as a part of the start, times 10 for each glass. It points as the gradient does in the two leading directions of all of them.",
    ],
    t: "t",
    word: "Word",
    none: "–",
    norm: "norm",
    share: "of the start",
    factor: "× in this step",
    slopes: "× by the slopes",
    matrix: "× by the matrix",
    magnifiers: "tenfold glasses",
    needle: ["needle, direction 1", "needle, direction 2"] as const,
    inPlane: "length in these directions",
    gru: "GRU: of the start",
    lstm: "LSTM: of the start",
    guess: "your bank",
  },
  guess: {
    question: (first: string) => `How much of it reaches the first word, ${quote(first)}?`,
    subject: "Of the gradient",
    options: [
      { value: "nothing", name: "less than a thousandth" },
      { value: "little", name: "up to a tenth" },
      { value: "much", name: "up to all of it" },
      { value: "more", name: "more than set out" },
    ],
    outcome: (share: string) =>
      share.endsWith("times") ? `It is ${share} what set out.` : `It is ${share} of what set out.`,
  },
  check: {
    rings: (word: string) =>
      `How many rings hang at ${quote(word)}: how many tenfold glasses does its needle need? Write a minus where they reduce.`,
    ringsRight: (share: string, count: string) =>
      `${share} arrives: ${count} tenfold glasses bring it to between a tenth and one.`,
    ringsSlips: {
      sign: "The number is right, the sign is not: glasses that make the needle larger count up, those that make it smaller have a minus.",
      exponent:
        "That is the exponent of the share. With so many glasses the needle would be longer than at its start; it is to be shorter, but longer than a tenth.",
      steps:
        "That is the number of steps. A ring hangs only where another tenfold glass is needed.",
    },
    ringsHint: "Walk to the first word, and count the rings below its dial.",
    perStep: (steps: number, share: string) =>
      `${share} arrives after ${steps} steps. If each step had multiplied by the same number, which would it be? Two decimals will do.`,
    perStepRight: (factor: string, steps: number, share: string) =>
      `About ${factor}: a product of ${steps} such factors is about ${share}. The real steps are scattered around it.`,
    perStepSlips: {
      upsideDown:
        "That is the ratio upside down: what sets out is multiplied on its way back, to give what arrives.",
      words: "You counted the words. From the last word to the first there is one step less.",
      divided:
        "You divided the share by the number of steps, as if the steps were added. They are multiplied: take a root.",
      logarithm:
        "That is the logarithm of the factor. Go back from it: raise 10, or e, to that power.",
    },
    perStepHint:
      "Take the logarithm of the share, divide it by the number of steps, and go back. Or try: a number, multiplied by itself once for each step.",
  },
} as const;
