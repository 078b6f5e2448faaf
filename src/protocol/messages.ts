/**
 * Everything that crosses between page and worker. Plain data only: it must survive
 * structured cloning, so no functions, no class instances, no Error objects.
 */
import type {
  Chance,
  CharacterModel,
  EngineErrorCode,
  InspectionAnswer,
  InspectionQuestion,
  TimeLeft,
  TrainingProgress,
  TrainingRunOptions,
} from "../engine/index.ts";

// The page names the engine's types through this file alone.
export type {
  CharacterReading,
  Edit,
  EditTarget,
  GradientNormCurve,
  GradientNormSpec,
  Held,
  InspectionAnswer,
  InspectionQuestion,
  Slip,
  SpellingExperiment,
  SpellingRun,
  TrainingRunOptions,
} from "../engine/index.ts";

/** Names a training run in the worker. Ids count up and are never reused by the same worker. */
export type TrainingRunId = number;

export interface TrainingStarted {
  readonly run: TrainingRunId;
  readonly parameterCount: number;
  readonly chance: Chance;
}

/** What has changed in a training run since it was last asked. */
export interface TrainingNews {
  /** With the measurements made since */
  readonly progress: TrainingProgress;
  /** Where a pull may go back to; null if that has not changed */
  readonly checkpoints: readonly { readonly update: number; readonly score: number }[] | null;
  /** In the order of `parameterBlocks`, rounded to 32 bits, for pictures; null if they have not changed */
  readonly parameters: Float32Array<ArrayBuffer> | null;
  /** null as long as nothing is known of the pace */
  readonly timeLeft: TimeLeft | null;
}

/** Pairs a reply with its request. Ids count up and are never reused. */
export type RequestId = number;

/** Raised on every incompatible change; a page that meets an older, cached worker asks for a reload. */
export const PROTOCOL_VERSION = 5;

/**
 * The experiments that anyone may ask for: one line each, which `src/worker/experiments.ts` loads by the same name.
 * An experiment takes one object and answers with plain data; equal questions have equal answers.
 */
export interface Experiments {
  /** The walkthrough after `update` updates, trained in all for `trainedTo` ≥ `update`. */
  spell: typeof import("../engine/experiments/spelling/spelling.ts").runSpelling;
  gradientNorms: typeof import("../engine/experiments/gradientNorms/gradientNorms.ts").gradientNorms;
  /** The gradient of the last loss on its way back to the first word: its length and where it points. */
  river: typeof import("../engine/experiments/river/river.ts").river;
  /** What the steps back through time do to every direction of a gradient, in a network of two units. */
  jacobians: typeof import("../engine/experiments/jacobians/jacobians.ts").jacobians;
  /** A network, and the data from which it is to learn to recall a first letter. */
  recall: typeof import("../engine/experiments/recall/recall.ts").recall;
  /** Networks of three cells learn to recall a first letter, a few updates at a time. */
  memorySpan: typeof import("../engine/experiments/memorySpan/memorySpan.ts").memorySpan;
  /** A gradient taken apart by the losses it comes from and the steps it comes through. */
  lossTerms: typeof import("../engine/experiments/lossTerms/lossTerms.ts").lossTerms;
  /** The loss of one recurrent unit over its two numbers, and gradient descent on it, clipped or not. */
  cliff: typeof import("../engine/experiments/cliff/cliff.ts").cliff;
  /** One round of training: what the six moves change, and what they leave alone. */
  sixMoves: typeof import("../engine/experiments/sixMoves/sixMoves.ts").sixMoves;
  /** A gradient whole and with its way back cut: which terms are left out, and where it then points. */
  memoryExercise: typeof import("../engine/experiments/memoryExercise/memoryExercise.ts").memoryExercise;
  triangle: typeof import("../engine/experiments/triangle/triangle.ts").triangle;
  truncation: typeof import("../engine/experiments/truncation/truncation.ts").truncation;
  /** A gradient of two weights, clipped by norm and by value. */
  clipping: typeof import("../engine/experiments/clipping/clipping.ts").clipping;
  /** The slope of the loss along one weight, measured by nudges of many sizes. */
  finiteDifferences: typeof import("../engine/experiments/finiteDifferences/finiteDifferences.ts").finiteDifferences;
  /** What learning from one sequence costs by its length: memory, and time where it is asked for, which differs from machine to machine. */
  passCost: typeof import("../engine/experiments/passCost/passCost.ts").passCost;
  /** A linear recurrence computed in rounds, beside one that is bent at each step. */
  scan: typeof import("../engine/experiments/scan/scan.ts").scan;
  /** What one unit remembers of its first input, and what of a gradient reaches it. */
  held: typeof import("../engine/experiments/held/held.ts").held;
  /** Two sentences of the same words, read in two orders. */
  order: typeof import("../engine/experiments/order/order.ts").order;
  /** A few words in two orders, and the ends of all their orders. */
  roads: typeof import("../engine/experiments/roads/roads.ts").roads;
  /** A word learnt with a memory and without, update by update. */
  cutWire: typeof import("../engine/experiments/cutWire/cutWire.ts").cutWire;
  /** A recurrent and a feed-forward network learn to notice A B C, and are tested where it never stood. */
  shiftedPattern: typeof import("../engine/experiments/shiftedPattern/shiftedPattern.ts").shiftedPattern;
  /** How many numbers a recurrent and a feed-forward network learn, by the length of the sentence. */
  parameterCounts: typeof import("../engine/experiments/parameterCounts/parameterCounts.ts").parameterCounts;
  /** One network, unrolled over a word: its weights, and what they do at every step. */
  unrolled: typeof import("../engine/experiments/unrolled/unrolled.ts").unrolled;
  /** What a network of some sizes learns, part by part, and what its activation and its output function do. */
  shapes: typeof import("../engine/experiments/shapes/shapes.ts").shapes;
  /** Two texts with one last letter, read with a memory and without. */
  twoHistories: typeof import("../engine/experiments/twoHistories/twoHistories.ts").twoHistories;
  /** What each letter adds to the sum, as an index, as a one-hot vector and as an embedding. */
  inputForms: typeof import("../engine/experiments/inputForms/inputForms.ts").inputForms;
  /** A text, and the same with one letter replaced: which states differ. */
  causality: typeof import("../engine/experiments/causality/causality.ts").causality;
  /** One step by two matrices and by one on the stacked vector, and the gradient of that one. */
  stackedMatrix: typeof import("../engine/experiments/stackedMatrix/stackedMatrix.ts").stackedMatrix;
  /** One text read from zeros, from a state carried over, and from a learnt one. */
  initialState: typeof import("../engine/experiments/initialState/initialState.ts").initialState;
  /** What bets on the next letter cost: the reader's, and an untrained network's. */
  betPrices: typeof import("../engine/experiments/betPrices/betPrices.ts").betPrices;
  /** The best bet of a bettor who is told only the present letter, for any word. */
  memorylessFloor: typeof import("../engine/experiments/memorylessFloor/memorylessFloor.ts").memorylessFloor;
  /** What reaches each state, with a loss at every step or at the last alone. */
  lossPlaces: typeof import("../engine/experiments/lossPlaces/lossPlaces.ts").lossPlaces;
  /** What forecasts of numbers cost, and how hard each is pulled. */
  squaredError: typeof import("../engine/experiments/squaredError/squaredError.ts").squaredError;
  /** Words of different lengths side by side, with their padding counted and not. */
  padding: typeof import("../engine/experiments/padding/padding.ts").padding;
  /** The gradient of softmax with cross-entropy, with the numbers of its derivation. */
  softmaxGradient: typeof import("../engine/experiments/softmaxGradient/softmaxGradient.ts").softmaxGradient;
  /** One of equally likely letters, found by questions that leave one half. */
  halvings: typeof import("../engine/experiments/halvings/halvings.ts").halvings;
  /** What a trained character network holds and expects at the end of several texts. */
  endings: typeof import("../engine/experiments/endings/endings.ts").endings;
  /** A trained character network reads a text. */
  read: typeof import("../engine/experiments/reading/reading.ts").readText;
}

export type Kind = keyof Experiments;

/** The trained networks that come with the site. */
export type ModelName = "home";

/** In a question a trained network is named, not sent: the worker fetches it, once. */
type Named<Argument> = {
  readonly [Field in keyof Argument]: Argument[Field] extends CharacterModel
    ? ModelName
    : Argument[Field];
};

type ExperimentExchange = {
  readonly [K in Kind]: {
    question: Named<Parameters<Experiments[K]>[0]>;
    answer: ReturnType<Experiments[K]>;
  };
};

/**
 * What is asked of the worker beside the experiments: who it is, and training runs, which it holds from one
 * question to the next.
 */
export interface WorkerExchange {
  hello: { question: unknown; answer: { readonly protocolVersion: number } };
  /** Starts a training run, which then does nothing until it is pulled. */
  startTraining: {
    question: { readonly options: TrainingRunOptions };
    answer: TrainingStarted;
  };
  /** Lets a run make updates, and tells what is new. To pause a run is not to pull it. */
  pullTraining: {
    question: {
      readonly run: TrainingRunId;
      /** Updates to make at most, 0 … */
      readonly updates: number;
      /** Goes to the checkpoint made after as many updates first; null to go on. */
      readonly goTo: number | null;
      /** Milliseconds that the updates made so far have taken, by the page's clock */
      readonly elapsedMs: number;
      /** An array of an earlier answer that is done with, moved back to be filled again; null for none */
      readonly spare: Float32Array<ArrayBuffer> | null;
    };
    answer: TrainingNews;
  };
  /** Answers a question about a run as it is at this moment; what the run does afterwards is the same to the last bit. */
  inspectTraining: {
    question: { readonly run: TrainingRunId; readonly about: InspectionQuestion };
    answer: InspectionAnswer;
  };
  /** Ends a run where it is, tells the last news, and forgets it. */
  stopTraining: {
    question: { readonly run: TrainingRunId };
    answer: TrainingNews;
  };
}

/** Everything that can be asked, and what each question is answered with. */
export interface Exchange extends ExperimentExchange, WorkerExchange {}

export type AnyKind = keyof Exchange;

export type AnyQuestion<K extends AnyKind = AnyKind> = {
  [P in K]: { readonly kind: P } & Exchange[P]["question"];
}[K];

export type AnyAnswer<K extends AnyKind = AnyKind> = Exchange[K]["answer"];

/** A question to an experiment: its kind, and the one object that the experiment takes. */
export type Question<K extends Kind = Kind> = AnyQuestion<K>;

export type Answer<K extends Kind = Kind> = AnyAnswer<K>;

export interface Request {
  readonly id: RequestId;
  readonly question: AnyQuestion;
  /** Whether the page wants to hear how far a long work has come. */
  readonly isTold?: boolean;
}

export type Reply =
  | {
      readonly id: RequestId;
      readonly ok: true;
      readonly answer: AnyAnswer;
      /** The work goes on: what would be the answer if it ended now. */
      readonly isSoFar?: true;
    }
  | { readonly id: RequestId; readonly ok: false; readonly error: WireError };

/**
 * An EngineError on the wire, or
 *
 * - "internal": anything that the engine did not mean to throw;
 * - "not-loaded": a part of the engine or a trained network could not be fetched; asking again tries that again;
 * - "unknown-run": the training run was stopped, or belonged to a worker that is no more;
 * - "no-room": a training run would need more memory than is left for it;
 * - "worker-stopped", "worker-not-loaded", "worker-refused", "worker-outdated": never from a worker; its client says
 *   them about one that died, did not come, may not be started here at all, or speaks another version.
 */
export interface WireError {
  readonly code:
    | EngineErrorCode
    | "internal"
    | "not-loaded"
    | "unknown-run"
    | "no-room"
    | "worker-stopped"
    | "worker-not-loaded"
    | "worker-refused"
    | "worker-outdated";
  readonly message: string;
}
