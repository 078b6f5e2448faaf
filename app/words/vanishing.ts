import type { CurveId, NormAxis, NormSetting, Outcome } from "../store/gradientNormPlace.ts";

const names = { tanh: "tanh", relu: "ReLU", sigmoid: "sigmoid", identity: "identity" };

/** The words of chapter 6's figure and of its questions. */
export const normWords = {
  title: (word: string) => `How much of the error at “${word}” reaches each word`,
  activations: names,
  axis: {
    label: "Vertical axis",
    names: { log: "Logarithmic", linear: "Linear" } satisfies Record<NormAxis, string>,
  },
  length: "Sequence length T",
  lengthNote: (length: number, words: number) =>
    length === words
      ? `T = ${length}: the sentence once through.`
      : length < words
        ? `T = ${length}: the sentence is cut after ${length} words.`
        : `T = ${length}: the sentence of ${words} words starts over until ${length} are read.`,

  settings: "Networks compared",
  setting: ({ id, activation, spectralRadius }: NormSetting) =>
    `${id}: ${names[activation]}, ρ = ${spectralRadius}`,
  settingInFull: ({ activation, spectralRadius, hiddenSize, seed }: NormSetting) =>
    `${names[activation]}, spectral radius ${spectralRadius}, ${hiddenSize} hidden units, seed ${seed}`,
  rest: ({ activation, hiddenSize, seed }: NormSetting) =>
    `${names[activation]}, ${hiddenSize} units, seed ${seed}`,
  spectralRadius: "Spectral radius ρ",
  activation: "Activation",
  hiddenSize: "Units",
  seed: "Seed",
  of: (id: CurveId) => ` of ${id}`,
  otherSeed: "Other seed",
  add: "Add a network",
  remove: "Remove",

  mark: (t: number) => `t = ${t}`,
  state: (t: number, word: string) => `t = ${t}, “${word}”`,
  walked: (fromT: number, from: string, t: number, to: string) =>
    `One step back: from t = ${fromT}, “${from}”, to t = ${t}, “${to}”.`,
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
      isMore ? `${share} as much reaches “${word}”` : `${share} of it reaches “${word}”`,
    nothing: (word: string) => `nothing reaches “${word}”`,
    none: (id: CurveId) => `${id}: no gradient: the loss is 0`,
  },

  guess: {
    question: (word: string, last: string) =>
      `Your guess first: the gradient sets out at “${last}”. What has become of it at “${word}”?`,
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
  shown: (description: string) => `The figure has changed. ${description}`,

  address: {
    heading: "The address asked for something this figure cannot show.",
    number: (key: "T" | "back", text: string, min: number, max: number, used: number) =>
      `${key === "T" ? "T" : "Steps back"} was “${text}”; whole numbers from ${min} to ${max} are possible, so ${used} is shown.`,
    setting: (id: CurveId, text: string) =>
      `Network ${id} was “${text}”, which is not an activation, a spectral radius from 0.05 to 3, 1 to 64 units and a seed; it is left out.`,
    axis: (text: string) =>
      `The axis was “${text}”; it can be log or linear, so it is logarithmic.`,
  },

  check: {
    answer: "Check",
    choose: "Choose a word",
    never: "it never does",
  },
} as const;
