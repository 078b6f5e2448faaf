interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** One step on from a number, without the binary dust of sums such as 0.1 + 0.2, and no further than the bounds. */
export const stepped = (from: number, by: number, { min, max }: Bounds): number =>
  Math.min(Math.max(Number((from + by).toPrecision(12)), min), max);
