import { type ComponentType, useSyncExternalStore } from "react";
import { sayUnloaded } from "../hooks/unloaded.ts";

/** Code that nothing on the page needs before the reader does something: it comes with the first sign of one. */
export interface LateCode<Code> {
  /** Null until it has come. */
  readonly code: Code | null;
  /** Calls when it has come. */
  onArrival(tell: () => void): () => void;
}

/** With any of these a reader is there; the last is the browser's own button for the way back. */
const signs = [
  "pointermove",
  "pointerdown",
  "click",
  "keydown",
  "focusin",
  "input",
  "popstate",
] as const;

const all = new Set<() => Promise<unknown>>();

/** Loads all that was left for later. */
export const allLate = (): Promise<unknown> => Promise.all([...all].map((load) => load()));

/** Loads it with the first sign of a reader, such as the pointer, which comes before the click. That it cannot be had is said. */
export function loadAtFirstSign(): void {
  const heard = new AbortController();
  const load = () => {
    heard.abort();
    allLate().catch(sayUnloaded);
  };
  for (const sign of signs)
    addEventListener(sign, load, { capture: true, passive: true, signal: heard.signal });
}

/** Leaves code for later: what stands on the page at first wakes sooner without it. */
export function lateCode<Code>(load: () => Promise<Code>): LateCode<Code> {
  let code: Code | null = null;
  let underWay: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  all.add(
    () =>
      (underWay ??= load().then((arrived) => {
        code = arrived;
        waiting.forEach((tell) => tell());
      })),
  );
  return {
    get code() {
      return code;
    },
    onArrival(tell) {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
  };
}

/** The code, or null until it has come: what is drawn with it is drawn then. The first drawing is the build's, without. */
export const useLate = <Code,>(late: LateCode<Code>): Code | null =>
  useSyncExternalStore(
    late.onArrival,
    () => late.code,
    () => (import.meta.env.SSR ? late.code : null),
  );

/**
 * A part that no page shows at first: a table, a form in a drawer, what belongs to a presentation. Until its code has
 * come, nothing stands in its place.
 *
 * @param pick finds it in the code
 */
export function latePart<Code, Props extends object>(
  late: LateCode<Code>,
  pick: (code: Code) => ComponentType<Props>,
): ComponentType<Props> {
  return function LatePart(props: Props) {
    const code = useLate(late);
    const Part = code && pick(code);
    return Part && <Part {...props} />;
  };
}
