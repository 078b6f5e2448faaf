import { linear } from "../../math/linear.ts";
import { type LabelBox, placeLabels } from "../../chart/labels.ts";
import {
  type ChartFrame,
  type ChartSize,
  linearScale,
  logScale,
  type Scale,
  type Tick,
} from "../../chart/plane.ts";
import type { Series } from "../../chart/series.ts";
import type { NamedCurve, NormAxis } from "./networks.ts";
import { layoutWords, type WordRow } from "./wordRow.ts";

export interface ChartInput {
  readonly size: ChartSize;
  /** At least one, all of the same length. */
  readonly curves: readonly NamedCurve[];
  readonly axis: NormAxis;
  /** Time step reached, T … 1 */
  readonly reached: number;
  /** The direct label of each curve: one string per line of text. */
  readonly labelOf: (curve: NamedCurve) => readonly string[];
}

export interface Mark {
  readonly t: number;
  readonly x: number;
  readonly y: number;
  /** The norm is exactly 0, which a logarithmic axis cannot hold: the mark stands on the floor. */
  readonly isZero: boolean;
}

export interface CurveMarks {
  readonly id: Series;
  /** Revealed time steps, from T backwards. */
  readonly marks: readonly Mark[];
  /** On a linear axis wide enough: one bar from zero per revealed step; else there are none, but a line. */
  readonly bars: readonly { readonly t: number; readonly x: number; readonly y: number }[];
}

export interface NormLayout {
  readonly plot: ChartFrame;
  readonly slot: number;
  readonly barWidth: number;
  readonly ticks: readonly Tick[];
  readonly curves: readonly CurveMarks[];
  readonly labels: readonly LabelBox[];
  readonly words: WordRow;
  /** One node per time step, 1 … T. */
  readonly nodes: readonly { readonly t: number; readonly x: number }[];
  /** Time step reached, and its place. */
  readonly reached: { readonly t: number; readonly x: number };
}

/** Of the mark on a bar */
const MARK_RADIUS = 7;
/** Room above and below the data for the labels of the curves' ends. */
const INSET = 46;

const normAt = ({ curve }: NamedCurve, t: number): number => curve.normByStep[t] ?? 0;

/** Every norm that is drawn sooner or later: steps 1 … T of all curves. */
function normsOf(curves: readonly NamedCurve[]): number[] {
  return curves.flatMap(({ curve }) => Array.from(curve.normByStep.subarray(1)));
}

function verticalScale(axis: NormAxis, norms: readonly number[], frame: ChartFrame): Scale {
  const top = frame.top + INSET;
  if (axis === "log") return logScale(norms, [frame.bottom - INSET, top]);
  const largest = norms.reduce((most, one) => Math.max(most, one), 0);
  return linearScale([0, largest === 0 ? 1 : largest], [frame.bottom, top]);
}

/** Geometry of the chart; no DOM, no React, so it is tested as plain numbers. */
export function layoutNorms({ size, curves, axis, reached, labelOf }: ChartInput): NormLayout {
  const wordByStep = curves[0]?.curve.wordByStep ?? [];
  const length = curves[0] ? curves[0].curve.wordByStep.length : 1;
  const isNarrow = size.width < 560;
  const left = isNarrow ? 48 : 58;
  const right = size.width - (isNarrow ? 10 : 24);
  const slot = (right - left) / length;
  const x = linear([0.5, length + 0.5], [left, right]);
  const words = layoutWords(wordByStep, slot, x, reached, curves[0]?.curve.spec.words.length ?? 1);
  const top = 6;
  const bottom = size.height - words.height;
  const plot = { left, right, top, bottom };
  const { of: y, ticks } = verticalScale(axis, normsOf(curves), plot);

  const barWidth = (slot * 0.8) / curves.length;
  const hasBars = axis === "linear" && barWidth >= 1;
  const drawn = curves.map((named, index): CurveMarks => {
    const marks: Mark[] = [];
    for (let t = length; t >= reached; t--) {
      const norm = normAt(named, t);
      marks.push({ t, x: x(t), y: y(norm), isZero: axis === "log" && norm === 0 });
    }
    const shift = hasBars ? (index - (curves.length - 1) / 2) * barWidth : 0;
    const bars = hasBars ? marks.map((mark) => ({ t: mark.t, x: mark.x + shift, y: mark.y })) : [];
    return { id: named.id, marks, bars };
  });

  const allBars = drawn.flatMap(({ bars }) => bars);
  const topOf = (from: number, to: number) =>
    allBars
      .filter((bar) => bar.x + barWidth / 2 > from && bar.x - barWidth / 2 < to)
      .reduce((highest, bar) => Math.min(highest, bar.y - MARK_RADIUS), plot.bottom);
  const reach = hasBars ? (barWidth * curves.length) / 2 : 0;
  const requests = curves.flatMap((named, index) => {
    const end = drawn[index]?.marks.at(-1);
    const start = drawn[index]?.marks[0];
    if (!end || !start) return [];
    const falls = axis === "log" && end.y > start.y + 1;
    return [{ of: named.id, lines: labelOf(named), x: end.x, y: end.y, falls, reach, topOf }];
  });
  return {
    plot,
    slot,
    barWidth,
    ticks,
    curves: drawn,
    labels: placeLabels(plot, requests),
    words,
    nodes: wordByStep.map((_word, index) => ({ t: index + 1, x: x(index + 1) })),
    reached: { t: reached, x: x(reached) },
  };
}
