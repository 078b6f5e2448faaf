import type { Point } from "../../network/boxes.ts";
import { ways, type ClippingView } from "./clipping.ts";

export const TEXT = 18;
const SIDE = 264;
const MARGIN = { left: 8, right: 8, top: 28, bottom: 30 } as const;
/** How far the plane reaches beyond the gradient, and beyond the origin to the other side */
const BEYOND = 1.12;
const BEHIND = 0.14;

/** The plane of both numbers, with the origin near a corner, so that the gradient has the room. */
export function layoutPlane({ answer, params }: ClippingView) {
  const [first = 0, second = 0] = answer.whole.values;
  const signs = { x: first < 0 ? -1 : 1, y: second < 0 ? -1 : 1 };
  const scale = SIDE / (answer.whole.norm * (BEYOND + BEHIND));
  const behind = SIDE * (BEHIND / (BEYOND + BEHIND));
  const origin: Point = {
    x: MARGIN.left + (signs.x > 0 ? behind : SIDE - behind),
    y: MARGIN.top + (signs.y > 0 ? SIDE - behind : behind),
  };
  const place = ([x = 0, y = 0]: ArrayLike<number> & Iterable<number>): Point => ({
    x: origin.x + x * scale,
    y: origin.y - y * scale,
  });
  const reach = params.limit * scale;
  return {
    frame: { x: MARGIN.left, y: MARGIN.top, width: SIDE, height: SIDE },
    origin,
    axes: `M${MARGIN.left} ${origin.y}h${SIDE}M${origin.x} ${MARGIN.top}v${SIDE}`,
    tips: {
      whole: place(answer.whole.values),
      byNorm: place(answer.byNorm.values),
      byValue: place(answer.byValue.values),
    },
    /** What is allowed: by norm a disc, by value a square */
    disc: { cx: origin.x, cy: origin.y, r: reach },
    square: { x: origin.x - reach, y: origin.y - reach, width: 2 * reach, height: 2 * reach },
    names: {
      first: { x: MARGIN.left + SIDE, y: MARGIN.top + SIDE + 22 },
      second: { x: MARGIN.left, y: MARGIN.top - 10 },
    },
    width: MARGIN.left + SIDE + MARGIN.right,
    height: MARGIN.top + SIDE + MARGIN.bottom,
  };
}

const ROW = { top: 40, pitch: 78, text: 27, values: 92, width: 324 } as const;

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
