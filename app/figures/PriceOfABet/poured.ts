/** What goes from one letter's bar to another's. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  /** Of the pot */
  readonly share: number;
}

/** Less than this is rounding. */
const LEAST = 1e-9;

/** How one way to share out the pot becomes another: what is taken from some letters goes to others, in their order. */
export function pouredBetween(before: ArrayLike<number>, now: ArrayLike<number>): readonly Flow[] {
  const change = Array.from(now, (share, index) => share - (before[index] ?? 0));
  const flows: Flow[] = [];
  let [from, to] = [0, 0];
  for (;;) {
    while (from < change.length && (change[from] ?? 0) > -LEAST) from++;
    while (to < change.length && (change[to] ?? 0) < LEAST) to++;
    if (from >= change.length || to >= change.length) return flows;
    const share = Math.min(-(change[from] ?? 0), change[to] ?? 0);
    flows.push({ from, to, share });
    change[from] = (change[from] ?? 0) + share;
    change[to] = (change[to] ?? 0) - share;
  }
}
