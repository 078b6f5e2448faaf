import type { Point } from "../../network/boxes.ts";
import { ways, type ClippingView } from "./clipping.ts";

export const TEXT = 20;
const HEIGHT = 264;
/** Projected, the plane is as wide as the stage has room. */
const WIDTH = { usual: 300, projected: 620 } as const;
const MARGIN = { left: 8, right: 8, top: 28, bottom: 30 } as const;
/** How far the plane reaches beyond the gradient, and at least to each side of the origin: a limit of a quarter is whole. */
const BEYOND = 1.12;
const BEHIND = 0.27;

/** The plane of both numbers, with the origin near a corner, so that the gradient has the room. */
export function layoutPlane({ answer, params }: ClippingView, isProjected = false) {
  const [first = 0, second = 0] = answer.whole.values;
  const signs = { x: first < 0 ? -1 : 1, y: second < 0 ? -1 : 1 };
  const width = WIDTH[isProjected ? "projected" : "usual"];
  const behind = BEHIND * answer.whole.norm;
  const reaches = [first, second].map(
    (value) => Math.max(BEYOND * Math.abs(value), behind) + behind,
  );
  const [across = 1, up = 1] = reaches;
  const scale = Math.min(width / across, HEIGHT / up);
  // What is drawn stands in the middle of the room that is left.
  const before = (room: number, reach: number) => behind * scale + (room - reach * scale) / 2;
  const [left, below] = [before(width, across), before(HEIGHT, up)];
  const origin: Point = {
    x: MARGIN.left + (signs.x > 0 ? left : width - left),
    y: MARGIN.top + (signs.y > 0 ? HEIGHT - below : below),
  };
  const place = ([x = 0, y = 0]: ArrayLike<number> & Iterable<number>): Point => ({
    x: origin.x + x * scale,
    y: origin.y - y * scale,
  });
  const reach = params.limit * scale;
  return {
    frame: { x: MARGIN.left, y: MARGIN.top, width, height: HEIGHT },
    origin,
    axes: `M${MARGIN.left} ${origin.y}h${width}M${origin.x} ${MARGIN.top}v${HEIGHT}`,
    tips: {
      whole: place(answer.whole.values),
      byNorm: place(answer.byNorm.values),
      byValue: place(answer.byValue.values),
    },
    /** What is allowed: by norm a disc, by value a square */
    disc: { cx: origin.x, cy: origin.y, r: reach },
    square: { x: origin.x - reach, y: origin.y - reach, width: 2 * reach, height: 2 * reach },
    names: {
      first: { x: MARGIN.left + width, y: MARGIN.top + HEIGHT + 24 },
      second: { x: MARGIN.left, y: MARGIN.top - 10 },
    },
    width: MARGIN.left + width + MARGIN.right,
    height: MARGIN.top + HEIGHT + MARGIN.bottom,
  };
}

const ROW = { top: 40, pitch: 84, text: 30, values: 102, width: 366 } as const;

/** Each gradient in numbers, one below the other. */
export const layoutNumbers = () => ({
  rowAt: (index: number) => ({
    name: { x: 0, y: ROW.top + index * ROW.pitch },
    values: { x: ROW.values, y: ROW.top + index * ROW.pitch },
    length: { x: ROW.values, y: ROW.top + index * ROW.pitch + ROW.text },
  }),
  width: ROW.width,
  height: ROW.top + ways.length * ROW.pitch - 20,
});
