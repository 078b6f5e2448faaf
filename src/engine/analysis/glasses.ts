import { log } from "../kernels/elementary.ts";

/**
 * How many tenfold glasses bring a share above 0.1 and to 1 at most: magnifying ones, negative for reducing ones, 0
 * for a share of 0, which none brings there.
 */
export function glassesFor(share: number): number {
  if (share === 0) return 0;
  const glasses = -Math.ceil(log(share) / Math.LN10);
  return glasses === 0 ? 0 : glasses;
}
