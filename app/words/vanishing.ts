import { gradientNormLimits } from "../../src/engine/experiments/gradientNorms/limits.ts";
import type { CurveId, NormAxis, NormSetting, Outcome } from "../store/gradientNormPlace.ts";
import { quote } from "./isolated.ts";

const { spectralRadius: radii, hiddenSize: sizes } = gradientNormLimits;

const names = { tanh: "tanh", relu: "ReLU", sigmoid: "sigmoid", identity: "identity" };

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
  of: (id: CurveId) => ` of ${id}`,
  otherSeed: "Other seed",
  add: "Add a network",
  remove: "Remove",

  mark: (t: number) => `t = ${t}`,
  normOf: (id: CurveId, norm: string) => `${id}: ${norm}`,
  state: (t: number, word: string) => `t = ${t}, ${quote(word)}`,
  walked: (fromT: number, from: string, t: number, to: string) =>
    `One step back: from t = ${fromT}, ${quote(from)}, to t = ${t}, ${quote(to)}.`,
  start: (norm: string) => `starts with a gradient norm of ${norm}.`,
  noGradient:
    "has no gradient at all: the network is so sure of the right word that its loss is exactly 0. Lower its spectral radius or change the seed.",
  product: (before: string, factor: string, norm: string) => `${before} × ${factor} = ${norm}.`,
  stillZero: "0, as before: nothing is left to multiply.",
  ceiling: (value: string) => `This step’s matrix could stretch it ×${value} at most.`,
  left: (share: string, isMore: boolean) =>
    isMore ? `That is ${share} the start.` : `${share} of the start is left.`,
  nothingLeft: "Nothing is left of the start.",

  label: {
    perStep: (id: CurveId, factor: string) => `${id}: ×${factor} per step back`,
    arrives: (share: string, isMore: boolean, word: string) =>
      isMore ? `${share} as much reaches ${quote(word)}` : `${share} of it reaches ${quote(word)}`,
    nothing: (word: string) => `nothing reaches ${quote(word)}`,
    none: (id: CurveId) => `${id}: no gradient: the loss is 0`,
  },

  guess: {
    question: (word: string, last: string) =>
      `Your guess first: the gradient sets out at ${quote(last)}. What has become of it at ${quote(word)}?`,
    names: {
      vanishes: "vanishes",
      holds: "stays about equal",
      explodes: "explodes",
    } satisfies Record<Outcome, string>,
    meaning: "Vanishes: less than a tenth arrives. Explodes: more than ten times as much arrives.",
    see: "Walk back and see",
    skip: "Show without guessing",
    yours: (guess: string) => `You guessed: ${guess}.`,
    right: (outcome: string) => `Right: it ${outcome}.`,
    wrong: (outcome: string) => `Not this time: it ${outcome}.`,
    again: "Guess again",
  },

  describe: {
    picture: (count: number, axis: NormAxis, last: string, now: string) =>
      `Gradient norms of ${count === 1 ? "one network" : `${count} networks`}, ${
        axis === "log" ? "logarithmic" : "linear"
      } axis, from ${last} back to ${now}.`,
    curve: (id: CurveId, setting: string, norm: string, rest: string) =>
      `${id} (${setting}): ${norm}${rest}.`,
    share: (share: string) => `, ${share} of the start`,
    times: (share: string) => `, ${share} the start`,
  },
  nodes: "hidden states h_t, linked by the steps that the gradient has taken back",

  table: {
    caption: "Norm of the gradient of the last loss at every state, from the last step back",
    t: "t",
    word: "Word",
    norm: (id: CurveId) => `${id}: norm`,
    factor: (id: CurveId) => `${id}: × per step`,
    ceiling: (id: CurveId) => `${id}: largest singular value`,
    state: (id: CurveId) => `${id}: norm of the state`,
    radius: (id: CurveId, radius: string) => `${id}: spectral radius measured ${radius}`,
  },

  zero: (id: CurveId, t: number) =>
    `${id}’s gradient is stored as exactly 0 from t = ${t} back: dead ReLUs pass nothing on, or it is below 10⁻³²³, the least that a 64-bit number holds.`,
  failed: "This setting could not be computed, so the picture still shows the one before.",
  wayBack: "Back to the last setting that worked",
  called: "The figure of gradients now shows what the text speaks of.",

  address: {
    heading: "The address asked for something this figure cannot show.",
    number: (key: "T" | "back", text: string, min: number, max: number, used: number) =>
      `${key === "T" ? "T" : "Steps back"} was ${quote(text)}; whole numbers from ${min} to ${max} are possible, so ${used} is shown.`,
    setting: (id: CurveId, text: string) =>
      `Network ${id} was ${quote(text)} and is left out. Accepted is a list such as tanh-0.5-32-5: tanh, relu, sigmoid or identity, a spectral radius from ${radii.min} to ${radii.max}, ${sizes.min} to ${sizes.max} units, and a seed.`,
    axis: (text: string) =>
      `The axis was ${quote(text)}; it can be log or linear, so it is logarithmic.`,
  },

  check: {
    hundredth: (id: CurveId, last: string) =>
      `Walk back from ${quote(last)} with ${id}. At which t is its gradient below a hundredth of its start for the first time? Type that t, or 0 if it never is.`,
    below: (id: CurveId, t: number, word: string, share: string, before: string) =>
      `At t = ${t}, ${quote(word)}, ${share} of ${id}’s gradient is left; one word later in the sentence it is still ${before}.`,
    hundredthHint:
      "Walk back with Next. The sentence under the figure says how much of the start is left.",
    neverBelow: (id: CurveId, word: string, share: string) =>
      `With the setting on screen ${id} never falls that far: at ${quote(word)} its gradient is ${share} of the start.`,
    ceiling: (id: CurveId, t: number, norm: string, ceiling: string) =>
      `At t = ${t + 1} the norm of ${id}’s gradient is ${norm}. The largest singular value of the step from there to t = ${t} is ${ceiling}. How large can the norm at t = ${t} be at most?`,
    ceilingHint: "No step stretches the gradient by more than its largest singular value.",
    ceilingReason: (norm: string, ceiling: string, most: string, really: string) =>
      `${norm} × ${ceiling} = ${most} is the ceiling. The norm is really ${really}: the gradient does not point where this matrix stretches most.`,
    clipping: (word: string) =>
      `Clip each curve’s gradient at ${quote(word)} to a norm of 1. Name one that this changes.`,
    clippingHint: "Walk back to the first word, and look for a norm above 1.",
    noCurve: "none of them",
    clipped: (id: CurveId, norm: string) => `${id} shrinks from ${norm} to 1.`,
    notClipped: (id: CurveId, norm: string) => `${id} stays at ${norm}.`,
    clippingReason: "Clipping makes large gradients smaller and lets small ones be.",
  },
  survey: {
    run: (seeds: number) => `Draw each network ${seeds} times`,
    stop: "Stop",
    caption: (seeds: number) =>
      `What became of the gradient in ${seeds} drawings of each network, seeds 1 to ${seeds}`,
    network: "Network",
    range: "from … to",
    progress: (done: number, all: number) => `${done} of ${all} drawings computed.`,
    done: "All drawings are computed.",
    stale: "The networks on screen have changed since.",
    failed: "The drawings stopped.",
  },
} as const;
