import type { Loadable } from "./loadable.ts";

/** What work beside a figure's picture needs to know of it: how it is set, and what was answered. An instance has it. */
export interface FigureNow<Params, Answer> {
  readonly params: Params;
  readonly answer: Loadable<{ readonly params: Params; readonly value: Answer }>;
}

export interface Followed<Params, Answer> {
  getState(): FigureNow<Params, Answer>;
  subscribe(
    listener: (now: FigureNow<Params, Answer>, before: FigureNow<Params, Answer>) => void,
  ): () => void;
}

/**
 * Makes the key of what such work belongs to: the figure's question, and the parameters named in `dependsOn`; all,
 * if none are named.
 */
export const subjectOf =
  <Params>(ask: (params: Params) => object, dependsOn?: readonly (keyof Params)[]) =>
  (params: Params): string =>
    JSON.stringify([ask(params), dependsOn ? dependsOn.map((name) => params[name]) : params]);
