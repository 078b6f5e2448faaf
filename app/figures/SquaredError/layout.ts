import { linearScale } from "../../chart/plane.ts";
import type { Box } from "../../network/boxes.ts";
import { MOVED, movedOf, shown, type SquareView } from "./squaredError.ts";

export const TEXT = 19.5;
/** One unit of a number, in units of the picture: a square on a distance is a square on screen, too. */
const UNIT = 104;
const LOW = -0.6;
const HIGH = 1.6;
const LEFT = 52;
const PITCH = 70;
const TOP = 14;
const FOOT = 34;

/** Numbers over time, and on each distance its square; plain numbers. */
export function layoutSquares(view: SquareView) {
  const all = shown(view);
  const bottom = TOP + (HIGH - LOW) * UNIT;
  const y = linearScale([LOW, HIGH], [bottom, TOP]);
  const xOf = (t: number) => LEFT + (t - 0.4) * PITCH;
  const steps = all.map(({ t, came, forecast }) => {
    const [from, to] = [y.of(came), y.of(forecast)];
    const side = Math.abs(from - to);
    const square: Box = { x: xOf(t), y: Math.min(from, to), width: side, height: side };
    return { t, x: xOf(t), came: from, forecast: to, square, isMoved: t === MOVED };
  });
  const { slope } = movedOf(view);
  const moved = steps[MOVED - 1];
  return {
    width: LEFT + all.length * PITCH + 60,
    height: bottom + FOOT,
    left: LEFT,
    right: LEFT + all.length * PITCH + 60,
    ticks: [-0.5, 0, 0.5, 1, 1.5].map((value) => ({ value, y: y.of(value) })),
    steps,
    /** Above all numbers, to the right of the one that is moved */
    total: { x: LEFT + all.length * PITCH + 60, y: y.of(1.5) + 26 },
    baseline: bottom + 24,
    /** Against the slope, half as long as it: the distance itself */
    pull: moved && {
      from: { x: moved.x - 16, y: moved.forecast },
      to: { x: moved.x - 16, y: moved.forecast + Math.sign(slope) * moved.square.height },
    },
  };
}
