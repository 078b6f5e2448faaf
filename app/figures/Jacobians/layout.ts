import { linear } from "../../math/linear.ts";
import { placeLabels } from "../../chart/labels.ts";
import { type ChartSize, FONT_SIZE, logScale, type Tick } from "../../chart/plane.ts";
import type { Series } from "../../chart/series.ts";
import { textWidth } from "../../words/textWidth.ts";
import { type JacobianAnswer, valueAt } from "./jacobians.ts";
import { jacobianWords as words } from "./words.ts";

interface Curve {
  readonly of: Series;
  readonly name: string;
  readonly valueAt: (t: number) => number;
}

const curvesOf = (answer: JacobianAnswer): readonly Curve[] => [
  { of: "A", name: words.product, valueAt: (t) => valueAt(answer.axesByStep, t, "most") },
  { of: "B", name: words.least, valueAt: (t) => valueAt(answer.axesByStep, t, "least") },
  { of: "C", name: words.envelope, valueAt: (t) => valueAt(answer.envelopeByStep, t, "most") },
  { of: "D", name: words.arrow, valueAt: (t) => answer.arrowLengthByStep[t] ?? 0 },
];

/** Room between a name and its line's end */
const BESIDE = 16;

/** The chart of stretches: time to the right, one line for each, as far back as the reader has come. */
export function layoutStretches(size: ChartSize, answer: JacobianAnswer, reached: number) {
  const T = answer.wordByStep.length;
  const frame = { left: 58, right: size.width - 14, top: 26, bottom: size.height - 44 };
  const curves = curvesOf(answer);
  // Each name stands to the left of its line's end, where no line has come yet: at the first word, too.
  const names = Math.max(...curves.map(({ name }) => textWidth(name, FONT_SIZE)));
  const x = linear([1, T], [frame.left + names + BESIDE, frame.right - 8]);
  const all = curves.flatMap(({ valueAt: at }) =>
    Array.from({ length: T }, (_, index) => at(index + 1)),
  );
  const y = logScale(all, [frame.bottom - 26, frame.top + 16]);
  const lines = curves.map(({ of, name, valueAt: at }) => ({
    of,
    name,
    places: Array.from({ length: T - reached + 1 }, (_, index) => ({
      t: T - index,
      x: x(T - index),
      y: y.of(at(T - index)),
    })),
  }));
  const ends = lines.flatMap(({ of, name, places }) =>
    places.slice(-1).map((end) => ({ of, lines: [name], x: end.x, y: end.y, falls: true })),
  );
  const stride = size.width < 420 ? 7 : 2;
  const xTicks: Tick[] = Array.from({ length: T }, (_, index) => index + 1)
    .filter((t) => (T - t) % stride === 0)
    .map((t) => ({ at: x(t), label: String(t) }));
  return {
    frame,
    lines,
    yTicks: y.ticks,
    xTicks,
    now: x(reached),
    labels: reached === T ? [] : placeLabels(frame, ends),
  };
}

/** The circle of length 1 has room for one and a half times its size. */
export const PLANE = { side: 320, middle: 160, radius: 101 } as const;

/** A place of the plane in degrees, 0 … 179: a direction and its opposite are stretched alike. */
export function degreesAt(x: number, y: number): number {
  const degrees = Math.round((Math.atan2(PLANE.middle - y, x - PLANE.middle) * 180) / Math.PI);
  return ((degrees % 180) + 180) % 180;
}
