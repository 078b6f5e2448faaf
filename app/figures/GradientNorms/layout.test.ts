import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradientNormLimits as limits } from "../../../src/engine/experiments/gradientNorms/limits.ts";
import { FONT_SIZE } from "../../chart/plane.ts";
import { textWidth } from "../../words/textWidth.ts";
import { seriesNames } from "../../chart/series.ts";
import { type NamedCurve, sentence } from "./networks.ts";
import { layoutNorms } from "./layout.ts";
import { directLabel } from "./sentences.ts";
import { NUMBER_DISTANCE } from "./wordRow.ts";

const norm = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -200, max: 95, noNaN: true }).map((n) => 10 ** n) },
  { weight: 1, arbitrary: fc.constantFrom(0, Number.MIN_VALUE, Number.MAX_VALUE) },
);

/** A word as long as a reader may type it */
const LONGEST = "m".repeat(limits.wordLength.max);

function named(index: number, norms: readonly number[], words = sentence): NamedCurve {
  const length = norms.length - 1;
  return {
    id: seriesNames[index] ?? "A",
    curve: {
      spec: {
        words,
        hiddenSize: 32,
        activation: "identity",
        spectralRadius: 2.95,
        seed: 5,
        sequenceLength: length,
      },
      normByStep: Float64Array.from(norms),
      wordByStep: Array.from({ length }, (_, row) => words[row % words.length] ?? ""),
      target: ".",
      loss: 1,
      measuredSpectralRadius: 2.95,
      largestSingularValueByStep: new Float64Array(length).fill(1),
      hiddenNormByStep: new Float64Array(length + 1),
      perStepFactor: 1,
    },
  };
}

const chartCase = fc
  .record({
    length: fc.oneof(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 2, max: 200 })),
    count: fc.integer({ min: 1, max: 4 }),
    axis: fc.constantFrom("log" as const, "linear" as const),
    back: fc.nat(199),
    width: fc.integer({ min: 270, max: 1800 }),
    height: fc.integer({ min: 320, max: 900 }),
    words: fc.constantFrom(sentence, [LONGEST], ["a", LONGEST]),
  })
  .chain(({ length, count, axis, back, width, height, words }) =>
    fc
      .array(fc.array(norm, { minLength: length + 1, maxLength: length + 1 }), {
        minLength: count,
        maxLength: count,
      })
      .map((curves) => {
        const reached = Math.max(length - back, 1);
        const all = curves.map((norms, index) => named(index, norms, words));
        const size = { width, height };
        const labelOf = (curve: NamedCurve) => directLabel(curve, reached);
        return { size, curves: all, axis, reached, labelOf };
      }),
  );

const holds = (check: (input: Parameters<typeof layoutNorms>[0]) => void) =>
  fc.assert(fc.property(chartCase, check), { numRuns: 150 });

/** Rounding of the last digit is no fault of the layout. */
const slack = 1e-6;

describe("layoutNorms", () => {
  it("draws every revealed step of every curve inside the plot, and no other", () => {
    holds((input) => {
      const { plot, curves } = layoutNorms(input);
      for (const { marks, bars } of curves) {
        expect(marks.at(-1)?.t).toBe(input.reached);
        expect(new Set(marks.map(({ t }) => t)).size).toBe(marks.length);
        expect(marks).toHaveLength(
          (input.curves[0]?.curve.wordByStep.length ?? 0) - input.reached + 1,
        );
        for (const { x, y } of [...marks, ...bars]) {
          expect(x).toBeGreaterThanOrEqual(plot.left - slack);
          expect(x).toBeLessThanOrEqual(plot.right + slack);
          expect(y).toBeGreaterThanOrEqual(plot.top - slack);
          expect(y).toBeLessThanOrEqual(plot.bottom + slack);
        }
      }
    });
  });

  it("keeps ticks apart, inside the plot and each at its own place", () => {
    holds((input) => {
      const { plot, ticks } = layoutNorms(input);
      const ys = ticks.map(({ at }) => at).toSorted((a, b) => a - b);
      expect(ys.length).toBeGreaterThan(0);
      expect(ys[0]).toBeGreaterThanOrEqual(plot.top - slack);
      expect(ys.at(-1)).toBeLessThanOrEqual(plot.bottom + slack);
      ys.slice(1).forEach((y, index) => expect(y - (ys[index] ?? 0)).toBeGreaterThan(FONT_SIZE));
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    });
  });

  it("keeps the curves' labels apart and inside the picture", () => {
    holds((input) => {
      const { plot, labels } = layoutNorms(input);
      expect(labels.map(({ of }) => of).toSorted()).toEqual(input.curves.map(({ id }) => id));
      for (const { left, top, width, height } of labels) {
        expect(left).toBeGreaterThanOrEqual(plot.left - slack);
        expect(left + width).toBeLessThanOrEqual(Math.max(plot.right, plot.left + width) + slack);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + height).toBeLessThanOrEqual(plot.bottom + slack);
      }
      const sorted = labels.toSorted((a, b) => a.top - b.top);
      sorted.slice(1).forEach(({ top }, index) => {
        const above = sorted[index];
        expect(top).toBeGreaterThanOrEqual((above?.top ?? 0) + (above?.height ?? 0) - slack);
      });
    });
  });

  it("keeps words apart, shows the first, the last or the one reached, and fits them in", () => {
    holds((input) => {
      const { plot, words, reached, slot } = layoutNorms(input);
      expect(words.words.some(({ t }) => t === reached.t)).toBe(true);
      const slope = words.angle === 0 ? 1 : Math.abs(Math.sin((words.angle * Math.PI) / 180));
      words.words.slice(1).forEach((label, index) => {
        const before = words.words[index];
        if (!before) return;
        const distance = (before.x - label.x) * slope;
        const needed =
          words.angle === 0
            ? (textWidth(label.word, words.fontSize) + textWidth(before.word, words.fontSize)) / 2
            : words.fontSize;
        expect(distance).toBeGreaterThanOrEqual(needed - slack);
      });
      words.numbers.slice(1).forEach((label, index) => {
        expect((words.numbers[index]?.x ?? 0) - label.x).toBeGreaterThanOrEqual(
          Math.min(NUMBER_DISTANCE, slot) - slack,
        );
      });
      expect(plot.bottom + words.height).toBeLessThanOrEqual(input.size.height + slack);
      expect(plot.bottom - plot.top).toBeGreaterThan(100);
    });
  });

  it("puts a zero on a line of its own, below every power of ten", () => {
    const { ticks, curves } = layoutNorms({
      size: { width: 900, height: 368 },
      curves: [named(0, [1, 0, 1e-5, 1])],
      axis: "log",
      reached: 1,
      labelOf: () => ["A"],
    });
    const zero = ticks.find(({ label }) => label === "0");
    const marks = curves[0]?.marks ?? [];
    expect(marks.map(({ isZero }) => isZero)).toEqual([false, false, true]);
    expect(marks.at(-1)?.y).toBe(zero?.at);
    expect(Math.max(...ticks.map(({ at }) => at))).toBe(zero?.at);
  });

  it("measures bars from zero on a linear axis, and lines where bars would be hairs", () => {
    const input = {
      curves: [named(0, [1, 2, 4, 8])],
      axis: "linear",
      reached: 1,
      labelOf: () => ["A"],
    } as const;
    const { plot, curves } = layoutNorms({ ...input, size: { width: 900, height: 368 } });
    const heights = curves[0]?.bars.map(({ y }) => plot.bottom - y) ?? [];
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) / 2);
    expect(heights[2]).toBeCloseTo((heights[0] ?? 0) / 4);

    const long = named(
      0,
      Array.from({ length: 201 }, (_, t) => t + 1),
    );
    const narrow = layoutNorms({
      ...input,
      reached: 198,
      curves: [long],
      size: { width: 280, height: 320 },
    });
    expect(narrow.curves[0]?.bars).toEqual([]);
  });
});

describe("the label of a curve that has arrived", () => {
  // B doubles on its way back, A halves.
  const falling = Array.from({ length: 16 }, (_, t) => 2 ** (t - 15));
  const rising = Array.from({ length: 16 }, (_, t) => 2 ** (15 - t));

  it.each([
    [1, falling, rising],
    [1, rising, falling],
    [9, falling, rising],
    [9, rising, falling],
  ])("lies over no bar of a linear axis, at step %i", (reached, first, second) => {
    const { labels, curves, barWidth, plot } = layoutNorms({
      size: { width: 1264, height: 376 },
      curves: [named(0, first), named(1, second)],
      axis: "linear",
      reached,
      labelOf: (curve) => directLabel(curve, reached),
    });
    expect(labels).toHaveLength(2);
    const under = labels.flatMap((label) =>
      curves
        .flatMap(({ bars }) => bars)
        // What is lower than a pixel cannot be covered.
        .filter(({ y }) => y < plot.bottom - 1 && y < label.top + label.height)
        .filter(({ x }) => x + barWidth / 2 > label.left)
        .filter(({ x }) => x - barWidth / 2 < label.left + label.width)
        .map(({ t }) => [label.of, t]),
    );
    expect(under).toEqual([]);
  });
});
