import type { Box, Point } from "../../network/boxes.ts";
import {
  type Placed,
  placeSigns,
  type Segment,
  type Sign,
  widthOf,
} from "../../network/placeSigns.ts";
import { axesIn, type Plane, planeOf, pointIn, withRoom } from "../../network/statePlane.ts";
import type { RoadsAnswer } from "./roads.ts";
import { roadsWords as words } from "./words.ts";

/** Half the size of a mark, in units of the font size */
const MARK = 0.6;

/**
 * How far the picture reaches, where its frame reaches to 1: a sum may leave the frame before it is bent. Nine of ten
 * sums of seven random words come no farther, and all of the first picture; an arrow that does is cut off at the edge,
 * its state stands in the frame.
 */
const REACH = 1.3;

export const roadsPlane = (side: number, fontSize: number): Plane =>
  withRoom(planeOf(side, fontSize), REACH);

/** The lines that no sign should lie on where there is room elsewhere: both axes, and the frame of all states. */
export function gridIn(plane: Plane): readonly Segment[] {
  const { x, y, width, height } = plane.bounds;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ] as const;
  const [a, b, c, d] = corners;
  return [...axesIn(plane), [a, b], [b, c], [c, d], [d, a]];
}

export const bagIn = (plane: Plane, { bagPoint: [one = 0, two = 0] }: RoadsAnswer): Point =>
  pointIn(plane, [one, two]);

export function marksAt(points: readonly Point[], { fontSize }: Plane): Box[] {
  const size = 2 * MARK * fontSize;
  return points.map(({ x, y }) => ({
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  }));
}

export const bagSign = (plane: Plane, answer: RoadsAnswer) => ({
  id: "bag",
  text: words.bag,
  at: bagIn(plane, answer),
});
export const startSign = (plane: Plane) => ({
  id: "start",
  text: words.start,
  at: pointIn(plane, [0, 0]),
});

/** Where signs may stand: in the frame and around it. */
export const roomOf = ({ side, fontSize }: Plane) => ({
  bounds: { x: 1, y: 1, width: side - 2, height: side - 2 },
  fontSize,
});

/** What the frame's own names take, each on its edge. */
export function namesOfAxes(plane: Plane): readonly Box[] {
  const { bounds, fontSize } = plane;
  const origin = pointIn(plane, [0, 0]);
  const long = widthOf(words.axes[0], fontSize);
  const high = 1.4 * fontSize;
  return [
    { x: origin.x - long / 2, y: bounds.y + bounds.height, width: long, height: high },
    { x: bounds.x - high, y: origin.y - long / 2, width: high, height: long },
  ];
}

/** Clear of the first lines; where that leaves no room for one of the signs, clear of the next that leave more. */
export function placeBest(
  signs: readonly Sign[],
  lines: readonly (readonly Segment[])[],
  marks: readonly Box[],
  plane: Plane,
): readonly Placed[] {
  return lines
    .map((some) => placeSigns(signs, some, marks, roomOf(plane)))
    .reduce((best, next) => (next.length > best.length ? next : best));
}
