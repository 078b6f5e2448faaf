import type { Vector } from "../../types.ts";
import { OSCILLATION_JUMPS, OSCILLATION_RISE, OSCILLATION_WINDOW } from "./limits.ts";

/** A loss that jumps up and down instead of falling. */
export interface Oscillation {
  /** Jumps upwards within the window */
  readonly jumps: number;
  /** Nats; the lowest loss before the window, which none of the window's came below */
  readonly lowest: number;
}

/**
 * Finds out whether the latest losses jump about without getting anywhere, as they do when the
 * learning rate is far too large:  min(last 50) ≥ min(before), with at least 10 rises of 1 % or more.
 *
 * @param lossByUpdate [≥ last + 1] nats; only read
 * @param since        the update of the latest edit: what came before says nothing of what is now
 * @param last         the latest update
 * @returns            null while there is progress, or too little to judge by
 * @remarks            a window before the one that is judged is needed to compare it with
 */
export function oscillationOf(
  lossByUpdate: Vector,
  since: number,
  last: number,
): Oscillation | null {
  const start = last - OSCILLATION_WINDOW + 1;
  if (start - since < OSCILLATION_WINDOW) return null;
  let jumps = 0;
  for (let u = start; u <= last; u++)
    if (lossByUpdate[u]! > OSCILLATION_RISE * lossByUpdate[u - 1]!) jumps += 1;
  if (jumps < OSCILLATION_JUMPS) return null;
  const lowest = lowestOf(lossByUpdate, since, start - 1);
  return lowestOf(lossByUpdate, start, last) >= lowest ? { jumps, lowest } : null;
}

function lowestOf(values: Vector, from: number, to: number): number {
  let lowest = Infinity;
  for (let u = from; u <= to; u++) lowest = Math.min(lowest, values[u]!);
  return lowest;
}

/** The sentence for a run that oscillates. */
export function describeOscillation({ jumps, lowest }: Oscillation): string {
  return `In the last ${OSCILLATION_WINDOW} updates the loss jumped up ${jumps} times and never fell below ${lowest.toFixed(3)}, its lowest before.`;
}
