/** A value that arrives later. The last good one is kept, so a figure never blinks while a slider moves. */
export interface Loadable<Value> {
  readonly status: "loading" | "ready" | "failed";
  readonly value: Value | null;
  /** Of one that takes long, what it would be if the work ended now. */
  readonly soFar?: Value;
  /** Set only when failed: a sentence for the reader. */
  readonly message: string | null;
}

/** A value known from the start (it came with the page), or one still to be asked for. */
export function initially<Value>(value: Value | undefined): Loadable<Value> {
  return value === undefined
    ? { status: "loading", value: null, message: null }
    : { status: "ready", value, message: null };
}

export const ready = <Value>(value: Value): Loadable<Value> => ({
  status: "ready",
  value,
  message: null,
});

export const loading = <Value>(before: Loadable<Value>): Loadable<Value> => ({
  status: "loading",
  value: before.value,
  message: null,
});

export const failed = <Value>(before: Loadable<Value>, message: string): Loadable<Value> => ({
  status: "failed",
  value: before.value,
  message,
});
