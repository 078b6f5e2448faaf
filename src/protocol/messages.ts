/**
 * Everything that crosses between page and worker. Plain data only: it must survive
 * structured cloning, so no functions, no class instances, no Error objects.
 */
import type {
  CharacterModel,
  CharacterReading,
  EngineErrorCode,
  GradientNormCurve,
  GradientNormSpec,
  SpellingExperiment,
  SpellingRun,
} from "../engine/index.ts";

// The page names the engine's types through this file alone.
export type {
  CharacterModel,
  CharacterReading,
  Edit,
  EditTarget,
  GradientNormCurve,
  GradientNormSpec,
  SpellingExperiment,
  SpellingRun,
} from "../engine/index.ts";

/** Pairs a reply with its request. Ids count up and are never reused. */
export type RequestId = number;

/** Raised on every incompatible change; a page that meets an older, cached worker asks for a reload. */
export const PROTOCOL_VERSION = 1;

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
  /** A trained character network, or the file of one, reads a text. */
  read: {
    question: {
      readonly model: CharacterModel | Uint8Array<ArrayBuffer>;
      readonly text: string;
    };
    answer: CharacterReading;
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
