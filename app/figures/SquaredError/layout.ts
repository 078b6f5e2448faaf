import { linearScale } from "../../chart/plane.ts";
import type { Box } from "../../network/boxes.ts";
import { MOVED, movedOf, shown, type SquareView } from "./squaredError.ts";

const LOW = -0.6;
const HIGH = 1.6;
/**
 * `unit`: one of a number, in units of the picture: a square on a distance is a square on screen, too; `start`: of the
 * way from a step to the next, before the first; `side`: right of the last; `aside`: from the distance to its number, to
 * that of its square, and to that of its pull.
 */
const SHAPES = {
  tall: {
    text: 19.5,
    value: 22,
    dot: 5,
    unit: 104,
    left: 52,
    pitch: 70,
    start: 0.6,
    side: 60,
    top: 14,
    foot: 34,
    aside: [14, 14, 32],
    pull: { aside: 16, thickness: 6 },
  },
  broad: {
    text: 28,
    value: 36,
    dot: 8,
    unit: 158,
    left: 66,
    pitch: 152,
    start: 0.95,
    side: 250,
    top: 16,
    foot: 44,
    aside: [20, 20, 46],
    pull: { aside: 24, thickness: 9 },
  },
};

/** Numbers over time, and on each distance its square; plain numbers. */
export function layoutSquares(view: SquareView, isBroad = false) {
  const shape = isBroad ? SHAPES.broad : SHAPES.tall;
  const { left, pitch, side, unit, top, text, pull } = shape;
  const all = shown(view);
  const bottom = top + (HIGH - LOW) * unit;
  const y = linearScale([LOW, HIGH], [bottom, top]);
  const xOf = (t: number) => left + (t - 1 + shape.start) * pitch;
  const width = left + all.length * pitch + side;
  const steps = all.map(({ t, came, forecast }) => {
    const [from, to] = [y.of(came), y.of(forecast)];
    const height = Math.abs(from - to);
    const square: Box = { x: xOf(t), y: Math.min(from, to), width: height, height };
    return { t, x: xOf(t), came: from, forecast: to, square, isMoved: t === MOVED };
  });
  const { slope } = movedOf(view);
  const moved = steps[MOVED - 1];
  return {
    ...shape,
    width,
    height: bottom + shape.foot,
    right: width,
    ticks: [-0.5, 0, 0.5, 1, 1.5].map((value) => ({ value, y: y.of(value) })),
    steps,
    /** Above all numbers, to the right of the one that is moved; one line, or where there is room one for each part. */
    totals: isBroad
      ? [y.of(1.3), y.of(1.3) + 1.3 * text, y.of(0.7), y.of(0.7) + 1.3 * text].map((at) => ({
          x: width,
          y: at,
        }))
      : [{ x: width, y: y.of(1.5) + 26 }],
    /** Beside the marks of the first step, where there is room to name them. */
    names: isBroad,
    baseline: bottom + shape.foot - 10,
    /** Against the slope, half as long as it: the distance itself */
    arrow: moved && {
      from: { x: moved.x - pull.aside, y: moved.forecast },
      to: {
        x: moved.x - pull.aside,
        y: moved.forecast + Math.sign(slope) * moved.square.height,
      },
    },
  };
}

export type SquareLayout = ReturnType<typeof layoutSquares>;
