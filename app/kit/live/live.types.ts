import type { ComponentType } from "react";
import type { StoreApi } from "zustand/vanilla";
import type {
  InspectionAnswer,
  InspectionQuestion,
  TrainingNews,
  TrainingRunOptions,
  TrainingStarted,
} from "../../../src/protocol/messages.ts";
import type { TapeFlag } from "../../network/tape.ts";
import type { Followed } from "../figureNow.ts";
import type { Score } from "./scores.ts";

/**
 * What a figure says of the network that it trains; `Params` are the values of its parameters, `Answer` is what its
 * experiment answers.
 */
export interface LiveDeclaration<Params, Answer> {
  /** All that a run depends on: equal options, equal run to the last bit. */
  readonly start: (params: Params, answer: Answer) => TrainingRunOptions;
  /**
   * The parameters that end a run when they change; all, unless this says otherwise. What changes the figure's
   * question ends it in any case.
   */
  readonly dependsOn?: readonly (keyof Params)[];
  /** What to ask about the run with each news, so that it can be drawn while it trains. */
  readonly inspect?: (params: Params, answer: Answer) => readonly InspectionQuestion[];
  /** Names what happened after so many updates, on the loss curve. */
  readonly flags?: (live: LiveState, answer: Answer) => readonly TapeFlag[];
}

/**
 * - `idle`: nothing has been started
 * - `waiting`: others are being trained on this page, as many as may be at once
 * - `ended`: by itself, or because a setting was changed
 * - `failed`: `message` says why
 */
export type LiveStatus = "idle" | "waiting" | "running" | "paused" | "ended" | "failed";

/** Something that happened to a run and that the reader did not ask for. */
export type LiveIncident =
  | "hidden" // the tab was, and the run paused meanwhile
  | "restarted" // the worker died
  | "changed"; // a setting was, which ended the run; what it had learnt is gone once the new answer is there

/** A training run as a figure draws it. `news` and `parameters` are lent until the next news. */
export interface LiveState {
  readonly status: LiveStatus;
  /** Updates made at the moment that is shown */
  readonly update: number;
  readonly planned: number;
  /** The last that was told; null before the first */
  readonly news: TrainingNews | null;
  /** In the order of `parameterBlocks`; null before the first news */
  readonly parameters: Float32Array | null;
  /** Answers to what the figure inspects, in its order; empty before the first, and if it was refused */
  readonly inspected: readonly InspectionAnswer[];
  /** Why it was refused: a sentence; null if it was not */
  readonly refusal: string | null;
  /** In order of their updates */
  readonly scoreByUpdate: readonly Score[];
  /** Where `goTo` leads to */
  readonly checkpoints: NonNullable<TrainingNews["checkpoints"]>;
  /** What can be reached without looking at the inputs; null before the start */
  readonly chance: TrainingStarted["chance"] | null;
  readonly end: TrainingNews["progress"]["end"];
  readonly incident: LiveIncident | null;
  /** Why it failed: a sentence for the reader */
  readonly message: string | null;
  /** Updates that the run with these very settings has come to since the tab was opened; 0 if it was not begun. */
  madeBefore(): number;
  /** Trains, from the start if nothing was started. */
  play(): void;
  pause(): void;
  /** Makes a few updates, and pauses. */
  advance(updates: number): void;
  /** Shows the moment of a checkpoint, and pauses there. */
  goTo(update: number): void;
  /** Ends the run, and keeps what it shows. */
  stop(): void;
}

/** A training run of one figure on one page. */
export interface Live extends StoreApi<LiveState> {
  /** Ends everything, since the page is left; says whether something was lost that the reader was not asked about. */
  close(): boolean;
}

/** A declaration with the code that carries it out: only pages that train load it. See `trained`. */
export interface LivePart<Params, Answer> extends LiveDeclaration<Params, Answer> {
  readonly follow: (ask: (params: Params) => object, instance: Followed<Params, Answer>) => Live;
  readonly Bar: ComponentType<BarProps>;
}

export interface BarProps {
  readonly live: LiveState;
  readonly flags: readonly TapeFlag[];
}
