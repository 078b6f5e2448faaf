/** The first and the last of a line of numbers; the second may be the smaller one. */
type Span = readonly [from: number, to: number];

export interface Linear {
  /** The place of a value. */
  (value: number): number;
  /** The value at a place. */
  invert(place: number): number;
}

/** How far between `from` and `to` a number is: 0 to 1; half where both are one. */
const shareIn = ([from, to]: Span, value: number): number =>
  to === from ? 0.5 : (value - from) / (to - from);

const between = ([from, to]: Span, share: number): number => from * (1 - share) + to * share;

const within = ([from, to]: Span, value: number): number =>
  Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));

/** Places at equal distances for values at equal distances, beyond both ends too. */
export function linear(domain: Span, range: Span): Linear {
  const placeOf = (value: number) => between(range, shareIn(domain, value));
  return Object.assign(placeOf, {
    invert: (place: number) => between(domain, shareIn(range, place)),
  });
}

/** The same, but nothing lies beyond the ends: neither a place nor a value. */
export function linearWithin(domain: Span, range: Span): Linear {
  const scale = linear(domain, range);
  return Object.assign((value: number) => scale(within(domain, value)), {
    invert: (place: number) => within(domain, scale.invert(place)),
  });
}
