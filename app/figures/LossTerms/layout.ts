import { linear } from "../../math/linear.ts";
import { placeLabels } from "../../chart/labels.ts";
import { type ChartSize, logScale } from "../../chart/plane.ts";
import type { Series } from "../../chart/series.ts";
import { type TermsAnswer, termAt, wholeOf, wordAt } from "./lossTerms.ts";
import { lossTermWords as words } from "./words.ts";

/** In units of the triangle's drawing */
const ROW = 24;
const NAMES = 102;
const TOP = 26;
const GAP = 10;
/** What differs on a stage: wide cells and high bars fill it, and each word is named once, beside its row. */
const SHAPES = {
  usual: { cell: 24, bars: 44, below: NAMES },
  projected: { cell: 36, bars: 72, below: 6 },
} as const;
/** The bar of all terms so far stands where no loss reaches: a state has no term with a loss before it. */
const SO_FAR = { columns: 4.6, y: TOP + 8, height: 30 } as const;

/** The triangle of terms, below its columns what reaches each state, and what the terms so far add up to; plain numbers. */
export function layoutTriangle(answer: TermsAnswer, step: number, isPresented = false) {
  const { cell: wide, bars, below } = SHAPES[isPresented ? "projected" : "usual"];
  const T = answer.wordByStep.length;
  const numbers = Array.from({ length: T }, (_, index) => index + 1);
  const cells = numbers.flatMap((t) =>
    numbers.slice(0, t).map((k) => ({
      t,
      k,
      x: NAMES + (k - 1) * wide,
      y: TOP + (t - 1) * ROW,
      norm: termAt(answer, t, k),
    })),
  );
  const most = Math.max(...cells.map(({ norm }) => norm), Number.MIN_VALUE);
  const floor = TOP + T * ROW + GAP + bars;
  const highest = Math.max(
    ...answer.directNormByStep,
    ...answer.returningNormByStep,
    Number.MIN_VALUE,
  );
  const whole = wholeOf(answer);
  const shares = Array.from(answer.normUpToDistance, (norm) => (whole === 0 ? 0 : norm / whole));
  const left = NAMES + SO_FAR.columns * wide;
  const full = NAMES + T * wide - left;
  /** What a sum on its way to the whole is longer than it, it needs room for. */
  const longest = Math.max(1, ...shares);
  const bar = (k: number, norm: number, which: 0 | 1) => {
    const height = (bars * norm) / highest;
    const width = (wide - 8) / 2;
    const x = NAMES + (k - 1) * wide + 3 + which * (width + 1);
    return { x, y: floor - height, width, height };
  };
  return {
    width: NAMES + T * wide + 4,
    height: floor + below,
    side: { width: wide - 3, height: ROW - 3 },
    /** `ink`: norm as a part of the largest */
    cells: cells.map((cell) => ({ ...cell, ink: cell.norm / most })),
    rows: numbers.map((t) => ({
      t,
      word: wordAt(answer, t),
      x: NAMES - 6,
      y: TOP + (t - 0.5) * ROW,
    })),
    columns: numbers.map((k) => ({
      k,
      word: wordAt(answer, k),
      x: NAMES + (k - 0.5) * wide - 1,
      y: floor + 8,
      direct: bar(k, answer.directNormByStep[k - 1] ?? 0, 0),
      returning: bar(k, answer.returningNormByStep[k - 1] ?? 0, 1),
    })),
    floor,
    soFar: {
      x: left,
      y: SO_FAR.y,
      height: SO_FAR.height,
      width: ((shares[step] ?? 0) * full) / longest,
      /** Where the whole gradient ends */
      whole: left + full / longest,
    },
  };
}

/** Norms against distance, as far as the reader has come. */
export function layoutSums(size: ChartSize, answer: TermsAnswer, step: number) {
  const last = answer.wordByStep.length - 2;
  const frame = { left: 58, right: size.width - 14, top: 26, bottom: size.height - 44 };
  const x = linear([0, last], [frame.left + 8, frame.right - 8]);
  const curves: readonly {
    readonly of: Series;
    readonly name: string;
    readonly norms: Float64Array;
  }[] = [
    { of: "A", name: words.upTo, norms: answer.normUpToDistance },
    { of: "B", name: words.at, norms: answer.normByDistance },
  ];
  const all = curves.flatMap(({ norms }) => Array.from(norms.subarray(0, last + 1)));
  const y = logScale(all, [frame.bottom - 26, frame.top + 30]);
  const lines = curves.map(({ of, name, norms }) => ({
    of,
    name,
    places: Array.from(norms.subarray(0, step + 1), (norm, d) => ({ x: x(d), y: y.of(norm) })),
  }));
  return {
    frame,
    lines,
    yTicks: y.ticks,
    xTicks: Array.from({ length: last + 1 }, (_, d) => d)
      .filter((d) => d % 2 === 0)
      .map((d) => ({ at: x(d), label: String(d) })),
    labels: placeLabels(
      frame,
      lines.flatMap(({ of, name, places }) =>
        places
          .slice(-1)
          .map((end) => ({ of, lines: [name], x: end.x, y: end.y, falls: of === "B" })),
      ),
    ),
  };
}
