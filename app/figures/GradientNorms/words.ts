import type { Series } from "../../chart/series.ts";
import { quote } from "../../words/isolated.ts";
import type { Network, NormAxis, NormSetting } from "./networks.ts";
import type { Outcome } from "./reading.ts";

const names = { tanh: "tanh", relu: "ReLU", sigmoid: "sigmoid", identity: "identity" };

const outcomeNames = {
  vanishes: "vanishes",
  holds: "stays about equal",
  explodes: "explodes",
} satisfies Record<Outcome, string>;

const outcomeBounds: Readonly<Record<Outcome, string>> = {
  vanishes: "less than a tenth",
  holds: "between a tenth and ten times",
  explodes: "more than ten times",
};

const units = (count: number) => (count === 1 ? "unit" : "units");

/** The words of chapter 6's figure and of its questions. */
export const normWords = {
  title: "How much error reaches each word",
  activations: names,
  axis: {
    label: "Axis",
    names: { log: "Logarithmic", linear: "Linear" } satisfies Record<NormAxis, string>,
  },
  length: "Length T",
  sentence: "Your sentence",
  noSentence: "Nothing is typed, so the usual sentence is read.",
  lengthNote: (length: number, words: number) =>
    length === words
      ? "The sentence once through."
      : length < words
        ? `The sentence cut after ${length} of ${words} words.`
        : `The sentence of ${words} words, over and over.`,

  settings: "Networks compared",
  setting: ({ id, activation, spectralRadius }: NormSetting) =>
    `${id}: ${names[activation]}, ρ = ${spectralRadius}`,
  settingInFull: ({ activation, spectralRadius, hiddenSize, seed }: NormSetting) =>
    `${names[activation]}, spectral radius ${spectralRadius}, ${hiddenSize} hidden ${units(hiddenSize)}, seed ${seed}`,
  rest: ({ activation, hiddenSize, seed }: NormSetting) =>
    `${names[activation]}, ${hiddenSize} ${units(hiddenSize)}, seed ${seed}`,
  spectralRadius: "Spectral radius ρ",
  activation: "Activation",
  hiddenSize: "Units",
  seed: "Seed",
  of: (id: Series) => ` of ${id}`,
  otherSeed: "Other seed",
  add: "Add a network",
  remove: "Remove",

  mark: (t: number) => `t = ${t}`,
  normOf: (id: Series, norm: string) => `${id}: ${norm}`,
  state: (t: number, word: string) => `t = ${t}, ${quote(word)}`,
  walked: (from: string, to: string) => `One step back: from ${from}, to ${to}.`,
  difference: {
    fields: {
      activation: "activation",
      spectralRadius: "spectral radius",
      hiddenSize: "size",
      seed: "seed",
    },
    only: (one: Series, other: Series, name: string) =>
      `${one} and ${other} differ in their ${name} alone.`,
  },
  start: (norm: string) => `starts with a gradient norm of ${norm}.`,
  noGradient:
    "has no gradient at all: the network is so sure of the right word that its loss is exactly 0. Lower its spectral radius or change the seed.",
  product: (before: string, factor: string, norm: string) => `${before} × ${factor} ≈ ${norm}.`,
  stillZero: "0, as before: nothing is left to multiply.",
  ceiling: (value: string) => `This step’s matrix could stretch it ×${value} at most.`,
  left: (share: string, isMore: boolean) =>
    isMore ? `That is ${share} the start.` : `${share} of the start is left.`,
  nothingLeft: "Nothing is left of the start.",

  label: {
    perStep: (id: Series, factor: string) => `${id}: ×${factor} per step back`,
    arrives: (share: string, isMore: boolean, word: string) =>
      isMore ? `${share} as much reaches ${quote(word)}` : `${share} of it reaches ${quote(word)}`,
    nothing: (word: string) => `nothing reaches ${quote(word)}`,
    none: (id: Series) => `${id}: no gradient: the loss is 0`,
  },

  guess: {
    question: (word: string, last: string) =>
      `Your guess first: the gradient sets out at ${quote(last)}. What has become of it at ${quote(word)}?`,
    names: outcomeNames,
    meaning: "Vanishes: less than a tenth arrives. Explodes: more than ten times as much arrives.",
    /** What arrived, and why it is called what it is called. */
    outcome: (arrived: string, outcome: Outcome) => `${arrived}: ${outcomeBounds[outcome]}.`,
    none: "There is no gradient to begin with.",
  },

  describe: {
    picture: (count: number, axis: NormAxis, last: string, now: string) =>
      `Gradient norms of ${count === 1 ? "one network" : `${count} networks`}, ${
        axis === "log" ? "logarithmic" : "linear"
      } axis, from ${last} back to ${now}.`,
    curve: (id: Series, setting: string, norm: string, rest: string) =>
      `${id} (${setting}): ${norm}${rest}.`,
    share: (share: string) => `, ${share} of the start`,
    times: (share: string) => `, ${share} the start`,
  },

  table: {
    caption: "Norm of the gradient of the last loss at every state, from the last step back",
    t: "t",
    word: "Word",
    none: "–",
    norm: (id: Series) => `${id}: norm`,
    share: (id: Series) => `${id}: share of the start`,
    factor: (id: Series) => `${id}: × per step`,
    ceiling: (id: Series) => `${id}: largest singular value`,
    state: (id: Series) => `${id}: norm of the state`,
  },

  zero: (id: Series, t: number) =>
    `${id}’s gradient is stored as exactly 0 from t = ${t} back: dead ReLUs pass nothing on, or it is below 10⁻³²³, the least that a 64-bit number holds.`,
  check: {
    hundredth: (id: Series, last: string) =>
      `Walk back from ${quote(last)} with ${id}. At which t is its gradient below a hundredth of its start for the first time? Type that t, or 0 if it never is.`,
    below: (id: Series, t: number, word: string, share: string, before: string) =>
      `At t = ${t}, ${quote(word)}, ${share} of ${id}’s gradient is left; one word later in the sentence it is still ${before}.`,
    hundredthHint:
      "Walk back with Next. The sentence under the figure says how much of the start is left.",
    hundredthSlips: {
      stepsBack:
        "That is how many steps back it is. Asked is t, which counts the words from the first one on.",
      early: "Not yet: there a little more than a hundredth is left. Go one step further back.",
      tenth: "There it falls below a tenth. Asked is a hundredth.",
      late: "It is below a hundredth there, but one word later in the sentence it was so already.",
    },
    neverBelow: (id: Series, word: string, share: string) =>
      `With the setting on screen ${id} never falls that far: at ${quote(word)} its gradient is ${share} of the start.`,
    ceiling: (id: Series, t: number, norm: string, ceiling: string) =>
      `At t = ${t + 1} the norm of ${id}’s gradient is ${norm}. The largest singular value of the step from there to t = ${t} is ${ceiling}. How large can the norm at t = ${t} be at most?`,
    ceilingHint: "No step stretches the gradient by more than its largest singular value.",
    ceilingSlips: {
      real: "That is what the norm really is. Asked is the most that it could be.",
      stretch:
        "That is by how much the step stretches at most. The norm before it is to be multiplied by it.",
      before: "That is the norm before the step. The step may still stretch it.",
      sum: "You added the two. A step multiplies.",
      ratio: "You divided the two. A step multiplies.",
    },
    ceilingReason: (norm: string, ceiling: string, most: string, really: string) =>
      `${norm} × ${ceiling} ≈ ${most} is the ceiling. The norm is really ${really}: the gradient does not point where this matrix stretches most.`,
    clipping: (word: string) =>
      `Clip each curve’s gradient at ${quote(word)} to a norm of 1. Name one that this changes.`,
    clippingHint: "Walk back to the first word, and look for a norm above 1.",
    clippingSlip: (id: Series, norm: string) =>
      `${id} is ${norm} long there, no longer than the limit, so clipping leaves it as it is.`,
    noCurve: "none of them",
    clipped: (id: Series, norm: string) => `${id} shrinks from ${norm} to 1.`,
    notClipped: (id: Series, norm: string) => `${id} stays at ${norm}.`,
    clippingReason: "Clipping makes large gradients smaller and lets small ones be.",
  },
  survey: {
    title: (seeds: number) => `Each network, drawn ${seeds} times`,
    run: (seeds: number) => `Draw each network ${seeds} times`,
    units: "drawings",
    caption: (seeds: number) =>
      `What became of the gradient in ${seeds} drawings of each network, seeds 1 to ${seeds}`,
    axis: "of what sets out, so much arrives",
    shortNames: {
      vanishes: "vanishes",
      holds: "holds",
      explodes: "explodes",
    } satisfies Record<Outcome, string>,
    drawing: "Drawing",
    ends: ["smallest", "largest"],
    seed: (seed: number) => `seed ${seed}`,
    name: (ids: readonly Series[], { activation, spectralRadius }: Omit<Network, "seed">) =>
      `${ids.join(", ")}: ${names[activation]}, ρ = ${spectralRadius}`,
    none: (networks: readonly string[], seeds: number) =>
      `Nothing is drawn yet. Each of these is to be drawn ${seeds} times: ${networks.join("; ")}.`,
    counts: (network: string, drawn: number, [vanishes, holds, explodes]: readonly number[]) =>
      `${network}: in ${drawn} ${drawn === 1 ? "drawing" : "drawings"} the gradient vanishes in ${vanishes}, stays about equal in ${holds} and explodes in ${explodes}.`,
  },
} as const;
