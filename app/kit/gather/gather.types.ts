import type { ComponentType } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { Answer, Kind, Question } from "../../../src/protocol/messages.ts";
import type { Asker } from "../asker.ts";
import type { Followed } from "../figureNow.ts";

/** How far it has come, in the units that the words name. */
export interface Progress {
  readonly done: number;
  readonly count: number;
}

/**
 * What a figure says of long work that the engine does in helpings, one after the other. `Params` are the values of
 * its parameters as the picture shows them, `Gathered` is what the helpings come together to.
 */
export interface GatherDeclaration<Params, K extends Kind, Gathered> {
  /** What is known before the first helping. */
  readonly none: Gathered;
  /**
   * The next helping; null when all is known. In the page's worker what the reader asks meanwhile waits behind it, and
   * what was gathered is drawn after each, so the engine should have answered it in about a tenth of a second.
   */
  next(params: Params, gathered: Gathered): Question<K> | null;
  add(gathered: Gathered, answer: Answer<K>, question: Question<K>): Gathered;
  progress(params: Params, gathered: Gathered): Progress;
  /** What still holds when what it depends on has changed; nothing, unless this says otherwise. */
  keep?(gathered: Gathered, params: Params): Gathered;
  /** How it is kept in the tab, so that it is there again after a reload; it is not, unless this says otherwise. */
  readonly kept?: Kept<Gathered>;
  /**
   * The parameters with which it begins anew; all, unless this says otherwise. It does in any case with those that
   * change the figure's question.
   */
  readonly dependsOn?: readonly (keyof Params)[];
  /** Whether it starts by itself, or when the reader says so. */
  readonly isAutomatic?: boolean;
  readonly words: GatherWords;
}

export interface Kept<Gathered> {
  /** Unlike those of other figures. */
  readonly name: string;
  /** What JSON can write. */
  write(gathered: Gathered): unknown;
  /** Reverse of `write`; null for what it did not write. */
  read(kept: unknown): Gathered | null;
}

export interface GatherWords {
  /** On the button that starts it */
  readonly start: string;
  /** What is counted, such as “drawings” */
  readonly units: string;
}

/**
 * - `idle`: not started, or what it depends on has changed since
 * - `waiting`: until one of those that train on this page is done
 * - `paused`: by the reader, or since the page was left
 * - `failed`: `message` says why
 */
export type GatherStatus = "idle" | "waiting" | "running" | "paused" | "done" | "failed";

export interface GatherState {
  readonly status: GatherStatus;
  /** As the figure's declaration makes it; its `of` reads it. */
  readonly gathered: unknown;
  /** How long a unit of the progress took in the last helping, in milliseconds; null before the first */
  readonly unitMs: number | null;
  /** Why it failed: a sentence for the reader */
  readonly message: string | null;
  /** Starts, or goes on. */
  play(): void;
  pause(): void;
}

/** The gathering of one figure on one page. */
export interface Gathering extends StoreApi<GatherState> {
  /** Begins, if it is one that starts by itself. */
  arrive(): void;
  /** Asks nothing more, since the page is left. */
  close(): void;
}

/** A declaration with the code that carries it out: only pages that gather load it. See `gathering`. */
export interface GatherPart<Params, K extends Kind, Gathered> extends GatherDeclaration<
  Params,
  K,
  Gathered
> {
  readonly follow: (
    ask: (params: Params) => object,
    instance: Followed<Params, Answer<K>>,
    asker: Asker,
  ) => Gathering;
  /** What has been gathered for a picture. */
  readonly of: (view: { readonly gather?: GatherState }) => Gathered;
  readonly Bar: ComponentType<GatherBarProps>;
}

export interface GatherBarProps {
  readonly gather: GatherState;
  readonly progress: Progress;
  readonly words: GatherWords;
}
