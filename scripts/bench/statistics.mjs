/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * The middle of several rounds, and how far they scatter.
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export const spread = (values) => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/**
 * Round by round, how many times as fast one peer is as another: both met the same machine then.
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export function ratios(ours, theirs) {
  if (ours.length !== theirs.length || ours.length === 0)
    throw new Error(`${ours.length} and ${theirs.length} rounds cannot be compared`);
  return spread(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)));
}

/**
 * Of several styles of one library the one with the highest median.
 * @param {Readonly<Record<string, readonly number[]>>} rates by name
 * @param {string} library what the names of its styles begin with
 */
export function fastestStyle(rates, library) {
  const styles = Object.entries(rates).filter(([name]) => name.startsWith(library));
  const [best] = styles.toSorted(([, a], [, b]) => median(b) - median(a));
  return best && { name: best[0], rates: best[1] };
}

/** @param {readonly number[]} values at least one */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The least-squares line through points, and R², the share of the variance that it explains.
 * @param {readonly (readonly [x: number, y: number])[]} points at least two
 */
export function fitLine(points) {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  const slope = xy / xx;
  const residual = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, intercept: meanY - slope * meanX, rSquared: yy === 0 ? 1 : 1 - residual / yy };
}
