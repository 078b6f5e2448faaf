/** A stretch of the picture from top to bottom. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Takes out the gaps that controls leave where they are not drawn: every stretch in which nothing
 * stands shrinks to `largest`, and what stands below moves up as a whole.
 *
 * @param taken   where something stands, in any order, overlapping or not
 * @param largest height of a gap that stays, in the unit of `taken`
 * @returns the new height of a place; it never falls, and keeps every distance inside a span
 */
export function foldGaps(taken: readonly Span[], largest: number): (y: number) => number {
  const gaps: Span[] = [];
  let reached = Infinity;
  for (const { top, bottom } of taken.toSorted((one, other) => one.top - other.top)) {
    if (top - reached > largest) gaps.push({ top: reached + largest, bottom: top });
    reached = reached === Infinity ? bottom : Math.max(reached, bottom);
  }
  return (y) =>
    gaps.reduce((height, gap) => height - Math.max(Math.min(y, gap.bottom) - gap.top, 0), y);
}
