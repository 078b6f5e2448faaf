/**
 * Everything that crosses between page and worker. Plain data only: it must survive
 * structured cloning, so no functions, no class instances, no Error objects.
 */
import type {
  CharacterModel,
  CharacterReading,
  Chance,
  EngineErrorCode,
  GradientNormCurve,
  GradientNormSpec,
  InspectionAnswer,
  InspectionQuestion,
  OrderAnswer,
  OrderSpec,
  SpellingExperiment,
  SpellingRun,
  TimeLeft,
  TrainingProgress,
  TrainingRunOptions,
} from "../engine/index.ts";

// The page names the engine's types through this file alone.
export type {
  CharacterModel,
  CharacterReading,
  Edit,
  EditTarget,
  GradientNormCurve,
  GradientNormSpec,
  InspectionAnswer,
  InspectionQuestion,
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
export const PROTOCOL_VERSION = 2;

/** What can be asked, and what each question is answered with. */
export interface Exchange {
  hello: { question: unknown; answer: { readonly protocolVersion: number } };
  /** The walkthrough after `update` updates, trained in all for `trainedTo` ≥ `update`. */
  spell: {
    question: {
      readonly experiment: SpellingExperiment;
      readonly update: number;
      readonly trainedTo: number;
    };
    answer: SpellingRun;
  };
  gradientNorms: {
    question: { readonly specs: readonly GradientNormSpec[] };
    answer: readonly GradientNormCurve[];
  };
  /** Two sentences of the same words, read in two orders. */
  order: { question: OrderSpec; answer: OrderAnswer };
  /** A trained character network, or the file of one, reads a text. */
  read: {
    question: {
      readonly model: CharacterModel | Uint8Array<ArrayBuffer>;
      readonly text: string;
    };
    answer: CharacterReading;
  };
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

export type Kind = keyof Exchange;

export type Question<K extends Kind = Kind> = {
  [P in K]: { readonly kind: P } & Exchange[P]["question"];
}[K];

export type Answer<K extends Kind = Kind> = Exchange[K]["answer"];

export interface Request {
  readonly id: RequestId;
  readonly question: Question;
}

export type Reply =
  | { readonly id: RequestId; readonly ok: true; readonly answer: Answer }
  | { readonly id: RequestId; readonly ok: false; readonly error: WireError };

/**
 * An EngineError on the wire, or "internal" for anything the engine did not mean to throw. The last
 * two never come from a worker: its client says them about a worker that died or speaks another version.
 */
export interface WireError {
  readonly code: EngineErrorCode | "internal" | "worker-stopped" | "worker-outdated";
  readonly message: string;
}
