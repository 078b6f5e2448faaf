import type { Box, Point } from "../../network/boxes.ts";
import { layoutPairs, type PairPlace, squareIn } from "../../network/pairs.ts";
import {
  angleText,
  comparisonAt,
  lengthOf,
  reachOf,
  termAt,
  type TruncationView,
} from "./truncation.ts";

export const TEXT = { label: 20, letter: 21, narrow: 13 } as const;
/** Bars that stand closer have smaller numbers on them. */
const NARROW = 50;
/** The whole triangle, however many steps it has */
const SIDE = 264;
const LEFT = 40;
const TOP = 6;
const GAP = 4;

export interface Square extends PairPlace {
  /** What the whole gradient has there, and what is left of it, as areas */
  readonly full: Box;
  readonly cut: Box | null;
}

/** A square for each loss and each step that it may reach. */
export function layoutTriangle(view: TruncationView) {
  const T = lengthOf(view);
  const { times, pitch, pairs, lossAt, stepAt } = layoutPairs({
    steps: T,
    left: LEFT,
    top: TOP,
    side: SIDE,
    gap: GAP,
  });
  const terms = pairs.map((pair) => ({ ...pair, ...termAt(view, pair.t, pair.k) }));
  const most = Math.max(...terms.flatMap(({ full, cut }) => [full, cut]));
  const squares = terms.map(({ t, k, box, full, cut, isDropped }): Square => ({
    t,
    k,
    box,
    full: squareIn(box, full / most),
    cut: isDropped ? null : squareIn(box, cut / most),
  }));
  // From the lower end upwards: along the left side of what each loss reaches.
  const edge = times.map((t) => LEFT + (reachOf(view, t) - 1) * pitch - GAP / 2);
  const stairs = edge
    .map((x, index) => {
      const bottom = TOP + (T - index) * pitch - GAP / 2;
      return `${index === 0 ? "M" : "L"}${x} ${bottom}V${bottom - pitch}`;
    })
    .join("");
  return {
    squares,
    stairs,
    lossAt,
    letterAt: (k: number): Point => ({ x: stepAt(k).x, y: stepAt(k).y + TEXT.letter }),
    times,
    width: LEFT + SIDE,
    height: TOP + SIDE + TEXT.letter * 1.4,
  };
}

const ARROW = { x: 12, length: { carried: 250, reset: 120 }, top: 52, least: 40 } as const;
/** Below the arrows */
const ANGLES = { below: 92, height: 124, width: 300 } as const;
/**
 * What a bar of that height stands for, in degrees, whatever is cut and how far: bars can be compared from press to
 * press. Where the states are others, too, gradients turn about ten times as far; the line on top says which scale it is.
 */
const STEEPEST = { carried: 10, reset: 100 } as const;

/** Where the arrow of a gradient ends, upwards and to the right of its beginning; null where it has no direction. */
function tipOf(
  { fullNorm, truncatedNorm, angle }: ReturnType<typeof comparisonAt>,
  whole: number,
): Point | null {
  if (angle === null) return null;
  const length = (whole * truncatedNorm) / fullNorm;
  const turn = (angle * Math.PI) / 180;
  return { x: length * Math.cos(turn), y: length * Math.sin(turn) };
}

/** Both gradients as arrows, at their true angle and in their true ratio; and the angles of all horizons. */
export function layoutArrows(view: TruncationView) {
  const T = lengthOf(view);
  const length = ARROW.length[view.params.state];
  const tips = Array.from({ length: T }, (_, index) =>
    tipOf(comparisonAt(view, index + 1), length),
  );
  // As high as the arrows of all horizons need, so that nothing moves but the arrow.
  const rise = Math.max(ARROW.least, ...tips.map((tip) => tip?.y ?? 0));
  const from = { x: ARROW.x, y: ARROW.top + rise };
  const top = from.y + ANGLES.below;
  const tip = tips[view.step] ?? null;
  const angles = Array.from({ length: T }, (_, index) => comparisonAt(view, index + 1).angle);
  const steepest = STEEPEST[view.params.state];
  const slot = ANGLES.width / T;
  return {
    from,
    whole: { x: from.x + length, y: from.y },
    cut: tip && { x: from.x + tip.x, y: from.y - tip.y },
    text: { x: ARROW.x, y: 18 },
    title: { x: ARROW.x, y: top - 22 },
    bars: angles.map((one, index) => {
      // A longer horizon than the one in hand is still to be guessed.
      const isTold = index <= view.step;
      const height = one === null || !isTold ? 0 : (one / steepest) * ANGLES.height;
      const x = ARROW.x + index * slot;
      return {
        horizon: index + 1,
        isGone: isTold && one === null,
        box: {
          x: x + slot * 0.2,
          y: top + ANGLES.height - height,
          width: slot * 0.6,
          height,
        },
        /** On top of the bar */
        angle: isTold && one !== null ? angleText(one) : null,
        number: { x: x + slot / 2, y: top + ANGLES.height - height - 6 },
        name: { x: x + slot / 2, y: top + ANGLES.height + TEXT.label },
      };
    }),
    numberSize: slot < NARROW ? TEXT.narrow : TEXT.label,
    /** The height of the scale's end */
    ceiling: { x: ARROW.x, y: top, width: ANGLES.width, text: `${steepest}°` },
    floor: { x: ARROW.x, y: top + ANGLES.height, width: ANGLES.width },
    width: ARROW.x + ANGLES.width + 52,
    height: top + ANGLES.height + TEXT.label * 1.5,
  };
}
