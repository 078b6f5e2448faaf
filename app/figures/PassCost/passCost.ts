import {
  PASS_LENGTHS,
  PASS_RUNS,
  PASS_SYMBOLS,
  PASS_UNITS,
} from "../../../src/engine/experiments/passCost/limits.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { GatherDeclaration } from "../../kit/gather/gather.types.ts";
import type { Schema } from "../../kit/params/param.ts";
import { costWords as words } from "./words.ts";

/** Nothing is to be set: every length is shown. */
export const params = {} satisfies Schema;
export type CostView = View<typeof params, "passCost">;
export type CostProps = PictureProps<typeof params, "passCost">;
/** The measurements that were made here, in their order: every length once, and again. */
export type Timings = readonly NonNullable<Answer<"passCost">["timing"]>[];

/** Memory is counted at once; time is never part of a first picture, for it differs from machine to machine. */
export const ask = () => ({ kind: "passCost", timed: null }) as const;

const MEASUREMENTS = PASS_LENGTHS.length * PASS_RUNS;

export const measuring: GatherDeclaration<object, "passCost", Timings> = {
  none: [],
  // In rounds, so that a moment in which the machine is busy does not fall on one length alone.
  next: (_params, { length }) =>
    length < MEASUREMENTS
      ? {
          kind: "passCost",
          timed: PASS_LENGTHS[length % PASS_LENGTHS.length] ?? PASS_LENGTHS[0],
        }
      : null,
  add: (timings, { timing }) => (timing ? [...timings, timing] : timings),
  progress: (_params, { length }) => ({ done: length, count: MEASUREMENTS }),
  words: words.gather,
};

/** The measurements of one length, in milliseconds. */
export const runsOf = (timings: Timings, of: number): readonly number[] =>
  timings.flatMap(({ length, milliseconds }) => (length === of ? [milliseconds] : []));

/** The middle one of five; null while there are fewer. */
export function medianOf(runs: readonly number[]): number | null {
  if (runs.length < PASS_RUNS) return null;
  return runs.toSorted((a, b) => a - b)[(PASS_RUNS - 1) / 2] ?? null;
}

const ASKED = PASS_LENGTHS.length - 2;
const lengthAt = (step: number): number => PASS_LENGTHS[step] ?? PASS_LENGTHS[0];

const KILO = 1000;
const kilobytes = (bytes: number): string => (bytes / KILO).toFixed(bytes < 10 * KILO ? 2 : 1);
const kilobytesAt = ({ answer }: CostView, step: number): string =>
  kilobytes(answer.bytesByLength[step] ?? 0);

export const steps: Steps<typeof params, "passCost"> = {
  count: () => PASS_LENGTHS.length,
  // At the last length before the one that is asked for.
  initial: () => ASKED,
  isToldFromStart: true,
  isKept: true,
  label: ({ step }) => words.step(lengthAt(step)),
  tickMs: () => 1200,
  marks: () =>
    [0, PASS_LENGTHS.length - 1].map((position) => ({
      position,
      label: words.step(lengthAt(position)),
    })),
};

/** The shortest and the longest text, and how many times as long the longest took; null until both are measured. */
function growthOf(timings: Timings) {
  const [shortest, longest] = [lengthAt(0), lengthAt(PASS_LENGTHS.length - 1)];
  const [before, after] = [shortest, longest].map((length) => medianOf(runsOf(timings, length)));
  return before && after ? { shortest, longest, ratio: amount(after / before, 2) } : null;
}

export function describe(view: CostView, timings: Timings): string {
  const median = medianOf(runsOf(timings, lengthAt(view.step)));
  const growth = growthOf(timings);
  return [
    words.says.memory(lengthAt(view.step), kilobytesAt(view, view.step)),
    median === null ? words.says.noTime : words.says.time(amount(median)),
    // Of the two lengths themselves; of those between, it says nothing.
    growth && view.step === PASS_LENGTHS.length - 1
      ? words.says.whole(growth.shortest, growth.longest, growth.ratio)
      : "",
    timings.length > 0 && timings.length < MEASUREMENTS
      ? words.says.measured(timings.length, MEASUREMENTS)
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What does not depend on T, in bytes. */
const fixedOf = ({ answer: { bytesByLength, bytesPerStep } }: CostView): number =>
  (bytesByLength.at(-1) ?? 0) - bytesPerStep * lengthAt(PASS_LENGTHS.length - 1);

export function table(view: CostView, timings: Timings): TableData {
  const growth = growthOf(timings);
  return {
    caption: words.table.caption,
    notes: [
      ...words.table.notes(
        PASS_UNITS,
        PASS_SYMBOLS,
        kilobytes(view.answer.bytesPerStep),
        kilobytes(fixedOf(view)),
      ),
      ...(growth ? words.table.timeNotes(growth.shortest, growth.longest, growth.ratio) : []),
      ...(timings.length > 0 ? [words.says.measured(timings.length, MEASUREMENTS)] : []),
    ],
    columns: words.table.columns,
    rows: PASS_LENGTHS.map((length, step) => {
      const runs = runsOf(timings, length);
      const median = medianOf(runs);
      return [
        String(length),
        kilobytesAt(view, step),
        median === null ? words.table.none : amount(median),
        runs.map((one) => amount(one)).join(", "),
      ];
    }),
    exact: (step, column) =>
      column === 1
        ? (view.answer.bytesByLength[step] ?? 0) / KILO
        : column === 2
          ? medianOf(runsOf(timings, lengthAt(step)))
          : null,
  };
}

export const prediction: Prediction<typeof params, "passCost"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "pass-cost", name: words.guess.subject }],
  options: words.guess.options,
  isOfWalk: true,
  askedAt: ASKED,
  outcome: (view) => {
    const [before = 1, after = 1] = view.answer.bytesByLength.slice(-2);
    const ratio = after / before;
    return {
      value: ratio <= 1 ? "same" : ratio < 1.95 ? "less" : ratio < 3 ? "twice" : "more",
      sentence: words.guess.outcome(
        kilobytes(before),
        kilobytes(after),
        kilobytes(view.answer.bytesPerStep),
      ),
    };
  },
};

/** Between the second and the third length. */
const growthInMemory = ({ answer: { bytesByLength } }: CostView): number =>
  ((bytesByLength[2] ?? 0) - (bytesByLength[1] ?? 0)) / KILO;

export const growthCheck = numberCheck<typeof params, "passCost">({
  id: "growth",
  question: () => words.check.question(lengthAt(1), lengthAt(2)),
  value: growthInMemory,
  // The reader subtracts numbers that are rounded to tenths, or reads them off the curve.
  within: 1,
  right: (view) => words.check.right(growthInMemory(view).toFixed(1), lengthAt(2) - lengthAt(1)),
  slips: [
    {
      value: ({ answer }) => (answer.bytesByLength[2] ?? NaN) / KILO,
      hint: words.check.slips.whole,
    },
    { value: ({ answer }) => answer.bytesPerStep / KILO, hint: words.check.slips.one },
  ],
  hint: words.check.hint,
});
