interface Place {
  readonly x: number;
  readonly y: number;
}

/** A thousandth of a unit of the picture is seen nowhere. */
const written = (place: number): number => Math.round(place * 1000) / 1000;

/** The outline, for a `<path>`, of a straight line from each of these places to the next; empty without any. */
export const pathThrough = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${written(x)},${written(y)}`).join("");
