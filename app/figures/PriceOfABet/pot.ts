import { potLimits } from "../../../src/engine/experiments/betPrices/limits.ts";

const WHOLE = potLimits.max;

const sum = (parts: readonly number[]): number => parts.reduce((whole, part) => whole + part, 0);

/** Whole hundredths in the proportions of `weights` that add up to `whole`: what rounding leaves goes to the largest rests. */
function shared(weights: readonly number[], whole: number): number[] {
  const total = sum(weights);
  const exact = weights.map((weight) =>
    total === 0 ? whole / weights.length : (whole * weight) / total,
  );
  const parts = exact.map(Math.floor);
  const byRest = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .toSorted((one, other) => other.rest - one.rest);
  for (const { index } of byRest.slice(0, whole - sum(parts)))
    parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Sets one bar of the pot, in hundredths; the others share what is left as they shared it before. */
export function shareOut(parts: readonly number[], index: number, to: number): number[] {
  const own = Math.round(Math.min(Math.max(to, potLimits.min), WHOLE));
  const others = shared(
    parts.filter((_, other) => other !== index),
    WHOLE - own,
  );
  return others.toSpliced(index, 0, own);
}
