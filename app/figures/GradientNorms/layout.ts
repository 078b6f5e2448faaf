import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { CurveId, NormAxis } from "../../store/gradientNormPlace.ts";
import type { NamedCurve } from "../../store/gradientNormSlice.ts";
import { type LabelBox, placeLabels } from "./labels.ts";
import { amount, powerOfTen } from "./numbers.ts";
import { sequenceLengthOf } from "./reading.ts";
import { layoutWords, type WordRow } from "./wordRow.ts";

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartInput {
  readonly size: ChartSize;
  /** At least one, all of the same length. */
  readonly curves: readonly NamedCurve[];
  readonly axis: NormAxis;
  /** 0 … T − 1 */
  readonly stepsBack: number;
  /** The direct label of each curve: one string per line of text. */
  readonly labelOf: (curve: NamedCurve) => readonly string[];
}

export interface Tick {
  readonly y: number;
  readonly label: string;
}

export interface Mark {
  readonly t: number;
  readonly x: number;
  readonly y: number;
  /** The norm is exactly 0, which a logarithmic axis cannot hold: the mark stands on the floor. */
  readonly isZero: boolean;
}

export interface CurveMarks {
  readonly id: CurveId;
  /** Revealed time steps, from T backwards. */
  readonly marks: readonly Mark[];
  readonly path: string;
  /** On a linear axis wide enough: one bar from zero per revealed step. */
  readonly bars: readonly { readonly t: number; readonly x: number; readonly y: number }[];
}

export interface Chart {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly slot: number;
  readonly barWidth: number;
  readonly ticks: readonly Tick[];
  readonly curves: readonly CurveMarks[];
  readonly labels: readonly LabelBox[];
  readonly words: WordRow;
  /** One node per time step, 1 … T. */
  readonly nodes: readonly { readonly t: number; readonly x: number }[];
  /** Time step reached, T − stepsBack, and its place. */
  readonly reached: { readonly t: number; readonly x: number };
}

/** Text of the chart, in the units of its size. */
export const FONT_SIZE = 13;
const TICK_DISTANCE = 28;
/** Room above and below the data for the labels of the curves' ends. */
const INSET = 46;
const STRIDES = [1, 2, 3, 5, 10, 20, 25, 50, 100];

const normAt = ({ curve }: NamedCurve, t: number): number => curve.normByStep[t] ?? 0;

/** Every norm that is drawn sooner or later: steps 1 … T of all curves. */
function normsOf(curves: readonly NamedCurve[]): number[] {
  return curves.flatMap(({ curve }) => Array.from(curve.normByStep.subarray(1)));
}

/** Exponents of the least positive norm and of the largest, at least a decade apart. */
function exponentsOf(norms: readonly number[]): [number, number] {
  const exponents = norms.filter((norm) => norm > 0).map((norm) => Math.log10(norm));
  if (exponents.length === 0) return [-1, 0];
  const lowest = exponents.reduce((least, one) => Math.min(least, one), Infinity);
  const highest = exponents.reduce((most, one) => Math.max(most, one), -Infinity);
  const middle = (lowest + highest) / 2;
  return [Math.min(lowest, middle - 0.5), Math.max(highest, middle + 0.5)];
}

interface Vertical {
  readonly y: (norm: number) => number;
  readonly ticks: readonly Tick[];
}

function logVertical(norms: readonly number[], top: number, bottom: number): Vertical {
  const [from, to] = exponentsOf(norms);
  const hasZero = norms.includes(0);
  const floor = bottom - INSET;
  // Zero lies infinitely far below: it gets a line of its own, a little under the lowest power.
  const lowest = hasZero ? floor - TICK_DISTANCE : floor;
  // Linear in the exponent is logarithmic in the norm, down to the least double above zero.
  const scale = scaleLinear([from, to], [lowest, top + INSET]);
  const y = (norm: number) => (norm > 0 ? scale(Math.log10(norm)) : floor);
  const most = Math.max(Math.floor((lowest - top - INSET) / TICK_DISTANCE), 1);
  const stride = STRIDES.find((one) => (to - from) / one <= most) ?? 200;
  const ticks: Tick[] = hasZero ? [{ y: floor, label: "0" }] : [];
  for (let n = Math.ceil(from / stride) * stride; n <= to; n += stride)
    ticks.push({ y: scale(n), label: powerOfTen(n) });
  return { y, ticks };
}

/** A round number without zeros after the point. */
const plain = (value: number): string =>
  value === 0 || (value >= 1e-3 && value < 1e5)
    ? String(Number(value.toPrecision(6)))
    : amount(value, 2);

function linearVertical(norms: readonly number[], top: number, bottom: number): Vertical {
  const largest = norms.reduce((most, one) => Math.max(most, one), 0);
  const scale = scaleLinear([0, largest === 0 ? 1 : largest], [bottom, top + INSET]);
  const most = Math.max(Math.floor((bottom - top - INSET) / (2 * TICK_DISTANCE)), 1);
  const ticks = scale.ticks(most).map((value) => ({ y: scale(value), label: plain(value) }));
  return { y: (norm) => scale(norm), ticks };
}

/** Geometry of the chart; no DOM, no React, so it is tested as plain numbers. */
export function layoutNorms({ size, curves, axis, stepsBack, labelOf }: ChartInput): Chart {
  const wordByStep = curves[0]?.curve.wordByStep ?? [];
  const length = curves[0] ? sequenceLengthOf(curves[0].curve) : 1;
  const isNarrow = size.width < 560;
  const left = isNarrow ? 48 : 58;
  const right = size.width - (isNarrow ? 10 : 24);
  const slot = (right - left) / length;
  const x = scaleLinear([0.5, length + 0.5], [left, right]);
  const reachedStep = Math.max(length - stepsBack, 1);
  const words = layoutWords(
    wordByStep,
    slot,
    x,
    reachedStep,
    curves[0]?.curve.spec.words.length ?? 1,
  );
  const top = 6;
  const bottom = size.height - words.height;
  const norms = normsOf(curves);
  const { y, ticks } = (axis === "log" ? logVertical : linearVertical)(norms, top, bottom);

  const barWidth = (slot * 0.8) / curves.length;
  const hasBars = axis === "linear" && barWidth >= 1;
  const drawn = curves.map((named, index): CurveMarks => {
    const marks: Mark[] = [];
    for (let t = length; t >= reachedStep; t--) {
      const norm = normAt(named, t);
      marks.push({ t, x: x(t), y: y(norm), isZero: axis === "log" && norm === 0 });
    }
    const shift = hasBars ? (index - (curves.length - 1) / 2) * barWidth : 0;
    const bars = hasBars ? marks.map((mark) => ({ t: mark.t, x: mark.x + shift, y: mark.y })) : [];
    const path = hasBars
      ? ""
      : (line<Mark>(
          (mark) => mark.x,
          (mark) => mark.y,
        )(marks) ?? "");
    return { id: named.id, marks, path, bars };
  });

  const labels = placeLabels({
    plot: { left, right, top, bottom },
    fontSize: FONT_SIZE,
    requests: curves.flatMap((named, index) => {
      const end = drawn[index]?.marks.at(-1);
      const start = drawn[index]?.marks[0];
      if (!end || !start) return [];
      const lines = labelOf(named);
      return [
        { id: named.id, lines, x: end.x, y: end.y, falls: axis === "log" && end.y > start.y + 1 },
      ];
    }),
  });
  return {
    plot: { left, right, top, bottom },
    slot,
    barWidth,
    ticks,
    curves: drawn,
    labels,
    words,
    nodes: wordByStep.map((_word, index) => ({ t: index + 1, x: x(index + 1) })),
    reached: { t: reachedStep, x: x(reachedStep) },
  };
}
