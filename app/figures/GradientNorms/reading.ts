import type { NamedCurve } from "./networks.ts";

/** What becomes of a gradient on its way back to word 1. */
export const outcomes = ["vanishes", "holds", "explodes"] as const;
export type Outcome = (typeof outcomes)[number];

/** Less than this share has vanished; more than its inverse has exploded. */
export const VANISHED_SHARE = 0.1;

/** One curve read at one time step. */
export interface NormReading {
  /** ‖∂L_T/∂h_t‖ */
  readonly norm: number;
  /** ‖∂L_T/∂h_{t+1}‖, from which the last step came; null at T */
  readonly normBefore: number | null;
  /** `norm` / `normBefore`; null at T and where nothing was left to multiply */
  readonly factor: number | null;
  /** Largest singular value of ∂h_{t+1}/∂h_t: the ceiling of `factor`; null at T */
  readonly ceiling: number | null;
  /** `norm` as a share of the norm at T; null when there is no gradient even at T */
  readonly share: number | null;
  /** The factor that, taken at every step so far, gives `share`; null at T */
  readonly perStep: number | null;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** Reads a curve at time step t, 1 … T. */
export function readNorm({ curve }: NamedCurve, t: number): NormReading {
  const { normByStep, largestSingularValueByStep } = curve;
  const length = curve.wordByStep.length;
  const norm = at(normByStep, t);
  const start = at(normByStep, length);
  const share = start === 0 ? null : norm / start;
  if (t === length)
    return { norm, normBefore: null, factor: null, ceiling: null, share, perStep: null };
  const normBefore = at(normByStep, t + 1);
  return {
    norm,
    normBefore,
    factor: normBefore === 0 ? null : norm / normBefore,
    // ∂h_{t+1}/∂h_t stands at index t.
    ceiling: at(largestSingularValueByStep, t),
    share,
    perStep: share === null ? null : share ** (1 / (length - t)),
  };
}

/** What to call a gradient of which `share` arrives. */
export function outcomeOfShare(share: number): Outcome {
  if (share < VANISHED_SHARE) return "vanishes";
  return share > 1 / VANISHED_SHARE ? "explodes" : "holds";
}

/** The first step, walking back from T, whose norm is below `share` of the norm at T; null if there is none. */
export function firstStepBelow({ curve }: NamedCurve, share: number): number | null {
  const length = curve.wordByStep.length;
  const limit = share * at(curve.normByStep, length);
  for (let t = length; t >= 1; t--) if (at(curve.normByStep, t) < limit) return t;
  return null;
}

/** The first step, walking back from T, at which nothing at all is left; null if there is none. */
export const firstZero = ({ curve }: NamedCurve): number | null => {
  for (let t = curve.wordByStep.length; t >= 1; t--) if (at(curve.normByStep, t) === 0) return t;
  return null;
};
