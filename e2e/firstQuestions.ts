import type { AnyQuestion, Kind, Question } from "../src/protocol/messages.ts";
import { OPTIONS } from "../src/worker/testing/smallRun.ts";

/** What a worker is asked first, and what must answer it. */
interface Asked {
  /** One after another, of one worker */
  readonly questions: readonly AnyQuestion[];
  /** The experiment that answers them; null for what is no experiment */
  readonly source: string | null;
}

const experiment = (name: string, question: Question): Asked => ({
  questions: [question],
  source: `src/engine/experiments/${name}.ts`,
});

const article = {
  word: "dogs",
  hiddenSize: 3,
  activation: "tanh",
  lossPlacement: "everyStep",
  hasBiases: false,
  start: "article",
  learningRate: 0.1,
  edits: [],
} as const;

/** A small first question of each kind. */
export const firstQuestions: Readonly<Record<Kind | "hello" | "training", Asked>> = {
  spell: experiment("spelling/spelling", {
    kind: "spell",
    experiment: article,
    update: 0,
    trainedTo: 0,
  }),
  gradientNorms: experiment("gradientNorms/gradientNorms", {
    kind: "gradientNorms",
    specs: [
      {
        words: ["a", "b"],
        spectralRadius: 0.5,
        hiddenSize: 2,
        activation: "tanh",
        seed: 1,
        sequenceLength: 3,
      },
    ],
  }),
  river: experiment("river/river", {
    kind: "river",
    words: ["a", "b"],
    spectralRadius: 0.5,
    seed: 1,
  }),
  jacobians: experiment("jacobians/jacobians", {
    kind: "jacobians",
    words: ["a", "b"],
    spectralRadius: 0.5,
    seed: 1,
    angle: 30,
  }),
  unrolled: experiment("unrolled/unrolled", { kind: "unrolled", word: "goods", hiddenSize: 3 }),
  shapes: experiment("shapes/shapes", {
    kind: "shapes",
    inputSize: 4,
    hiddenSize: 3,
    outputSize: 4,
    hasBiases: true,
    activation: "tanh",
    output: "softmax",
  }),
  recall: experiment("recall/recall", {
    kind: "recall",
    cell: "vanilla",
    gap: 3,
    spectralRadius: 1,
    seed: 1,
  }),
  memorySpan: experiment("memorySpan/memorySpan", {
    kind: "memorySpan",
    gap: 3,
    seed: 1,
    updates: 1,
    runs: [{ cell: "vanilla", gates: "drawn", after: null }],
  }),
  lossTerms: experiment("lossTerms/lossTerms", {
    kind: "lossTerms",
    words: ["a", "b"],
    spectralRadius: 0.5,
    seed: 1,
  }),
  cliff: experiment("cliff/cliff", {
    kind: "cliff",
    weight: 1.6,
    bias: 0.2,
    clipping: "norm",
    limit: 1,
  }),
  sixMoves: experiment("sixMoves/sixMoves", { kind: "sixMoves", rounds: 1 }),
  memoryExercise: experiment("memoryExercise/memoryExercise", {
    kind: "memoryExercise",
    word: "goods",
  }),
  triangle: experiment("triangle/triangle", {
    kind: "triangle",
    word: "goods",
    steps: 4,
    hiddenSize: 3,
  }),
  truncation: experiment("truncation/truncation", {
    kind: "truncation",
    text: "goods",
    way: "chunks",
    state: "carried",
  }),
  clipping: experiment("clipping/clipping", { kind: "clipping", pair: "input", limit: 0.1 }),
  finiteDifferences: experiment("finiteDifferences/finiteDifferences", {
    kind: "finiteDifferences",
    matrix: "weightHh",
    row: 0,
    column: 1,
  }),
  passCost: experiment("passCost/passCost", { kind: "passCost", timed: null }),
  scan: experiment("scan/scan", { kind: "scan", length: 8, weight: 0.5 }),
  held: experiment("held/held", { kind: "held", weight: 2, back: 19 }),
  order: experiment("order/order", {
    kind: "order",
    sentences: [
      ["a", "b"],
      ["b", "a"],
    ],
    seed: 1,
  }),
  roads: experiment("roads/roads", { kind: "roads", words: ["a", "b"], order: [1, 0], seed: 1 }),
  cutWire: experiment("cutWire/cutWire", {
    kind: "cutWire",
    words: [{ word: "dogs", alphabet: null, start: "article" }],
    hiddenSize: 3,
    learningRate: 0.1,
    updates: 2,
  }),
  shiftedPattern: experiment("shiftedPattern/shiftedPattern", {
    kind: "shiftedPattern",
    targets: "lastStep",
    trainedPositions: [0],
    seed: 1,
    probes: ["ABC"],
  }),
  read: experiment("reading/reading", { kind: "read", model: "home", text: "whale" }),
  parameterCounts: experiment("parameterCounts/parameterCounts", {
    kind: "parameterCounts",
    symbolCount: 10,
    hiddenSize: 8,
  }),
  twoHistories: experiment("twoHistories/twoHistories", {
    kind: "twoHistories",
    model: "home",
    texts: ["the th", "who wh"],
  }),
  inputForms: experiment("inputForms/inputForms", { kind: "inputForms", embeddingSize: 1 }),
  causality: experiment("causality/causality", {
    kind: "causality",
    text: "do",
    timeStep: 1,
    letter: "g",
  }),
  stackedMatrix: experiment("stackedMatrix/stackedMatrix", {
    kind: "stackedMatrix",
    text: "do",
    timeStep: 1,
    order: "hidden-first",
  }),
  initialState: experiment("initialState/initialState", {
    kind: "initialState",
    text: "do",
    before: "go",
    rate: 1,
  }),
  betPrices: experiment("betPrices/betPrices", {
    kind: "betPrices",
    scenes: [{ read: "d", followers: ["o"], parts: [1, 1, 1, 1] }],
    unit: "nats",
  }),
  memorylessFloor: experiment("memorylessFloor/memorylessFloor", {
    kind: "memorylessFloor",
    asked: "bananas",
    word: "do",
  }),
  lossPlaces: experiment("lossPlaces/lossPlaces", {
    kind: "lossPlaces",
    inputs: { kind: "symbols", symbols: [0, 1] },
    targets: { kind: "classes", classes: [0] },
    timeSteps: 2,
    outputSize: 2,
    placement: "lastStep",
    isCut: false,
    seed: 1,
  }),
  squaredError: experiment("squaredError/squaredError", {
    kind: "squaredError",
    targets: [1],
    forecasts: [0],
    askedDistance: 1,
  }),
  padding: experiment("padding/padding", { kind: "padding", words: ["do"] }),
  softmaxGradient: experiment("softmaxGradient/softmaxGradient", {
    kind: "softmaxGradient",
    text: "do",
    timeStep: 1,
  }),
  halvings: experiment("halvings/halvings", { kind: "halvings", count: 2, target: 0 }),
  endings: experiment("endings/endings", { kind: "endings", model: "home", texts: ["th", "wh"] }),
  hello: { questions: [{ kind: "hello" }], source: null },
  training: {
    questions: [
      { kind: "startTraining", options: OPTIONS },
      { kind: "pullTraining", run: 1, updates: 1, goTo: null, elapsedMs: 0, spare: null },
      { kind: "stopTraining", run: 1 },
    ],
    source: null,
  },
};
