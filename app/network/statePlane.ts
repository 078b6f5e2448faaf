import type { Box, Point } from "./boxes.ts";
import type { Segment } from "./placeSigns.ts";

/** A square of two units, from −1 to 1, in units of the picture. */
export interface Plane {
  /** Of the whole picture, which is a square */
  readonly side: number;
  readonly fontSize: number;
  /** Its edges are −1 and 1. */
  readonly bounds: Box;
}

/** A square with room for the names of its axes at the left and below. */
export function planeOf(side: number, fontSize: number): Plane {
  const edge = Math.ceil(1.5 * fontSize);
  const inner = side - edge - 2;
  return { side, fontSize, bounds: { x: edge, y: 2, width: inner, height: inner } };
}

/** The same with room around its frame, since what is added up may lie beyond it before it is bent. */
export function withRoom({ side, fontSize }: Plane, reach: number): Plane {
  const inner = side / reach;
  const edge = (side - inner) / 2;
  return { side, fontSize, bounds: { x: edge, y: edge, width: inner, height: inner } };
}

export const pointIn = ({ bounds }: Plane, [one, two]: readonly [number, number]): Point => ({
  x: bounds.x + (bounds.width * (1 + one)) / 2,
  y: bounds.y + (bounds.height * (1 - two)) / 2,
});

/** Where either unit is 0. */
export const axesIn = (plane: Plane): readonly [Segment, Segment] => [
  [pointIn(plane, [-1, 0]), pointIn(plane, [1, 0])],
  [pointIn(plane, [0, -1]), pointIn(plane, [0, 1])],
];
