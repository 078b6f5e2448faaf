/** What undo and redo walk through. */
export interface History<Value> {
  /** The oldest first */
  readonly past: readonly Value[];
  /** The next first */
  readonly future: readonly Value[];
}

const MOST_UNDO = 200;

export const noHistory: History<never> = { past: [], future: [] };

/** After a change: what was shown until then can be brought back, and what had been undone cannot. */
export const remember = <Value>({ past }: History<Value>, now: Value): History<Value> => ({
  past: [...past, now].slice(-MOST_UNDO),
  future: [],
});

/** One step back or forth, and the value to show; null where there is none. */
export function travel<Value>(
  { past, future }: History<Value>,
  now: Value,
  way: "undo" | "redo",
): { readonly value: Value; readonly history: History<Value> } | null {
  if (way === "undo") {
    const value = past.at(-1);
    if (value === undefined) return null;
    return { value, history: { past: past.slice(0, -1), future: [now, ...future] } };
  }
  const [value, ...rest] = future;
  if (value === undefined) return null;
  return { value, history: { past: [...past, now], future: rest } };
}
