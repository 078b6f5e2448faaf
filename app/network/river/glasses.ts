/**
 * How many tenfold glasses a share is seen through so that it lies above 0.1 and is 1 at most: magnifying ones, negative
 * for reducing ones, 0 for a share of 0. As with the ticks of an axis, it is the picture's scale that is counted.
 */
export function glassesFor(share: number): number {
  if (share === 0) return 0;
  const glasses = -Math.ceil(Math.log10(share));
  return glasses === 0 ? 0 : glasses;
}
