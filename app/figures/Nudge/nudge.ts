import { NUDGE_EXPONENTS } from "../../../src/engine/experiments/finiteDifferences/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { powerOfTen, scientific } from "../../words/powers.ts";
import { signed } from "../../words/valueText.ts";
import { nudgeWords as words } from "./words.ts";

export const MATRICES = ["Wx", "Wh", "Wy"] as const;
const MOST_WEIGHTS = 12;

export const params = {
  matrix: choice("Wh", MATRICES),
  /** Counted row by row from 1; beyond the last it is the last */
  weight: whole(2, 1, MOST_WEIGHTS),
};
type Params = ValuesOf<typeof params>;
export type NudgeView = View<typeof params, "finiteDifferences">;
export type NudgeProps = PictureProps<typeof params, "finiteDifferences">;

/** Of each matrix: its name in the engine, its rows and columns. */
const shapes = {
  Wx: { matrix: "weightIh", rows: 3, columns: 4 },
  Wh: { matrix: "weightHh", rows: 3, columns: 3 },
  Wy: { matrix: "weightHo", rows: 4, columns: 3 },
} as const;

export const columnsOf = ({ matrix }: Params): number => shapes[matrix].columns;

/** Which weight is nudged; all counts from 0. */
export function placeOf({ matrix, weight }: Params) {
  const { rows, columns } = shapes[matrix];
  const index = Math.min(weight, rows * columns) - 1;
  return { index, row: Math.floor(index / columns), column: index % columns };
}

export const ask = (set: Params) => {
  const { row, column } = placeOf(set);
  return { kind: "finiteDifferences", matrix: shapes[set.matrix].matrix, row, column } as const;
};

export const plateOf = ({ answer, params: { matrix } }: NudgeView) =>
  answer.parameters[shapes[matrix].matrix];

/** 0.1 and 0.01 as they are, smaller ones as powers of ten. */
export const nudgeText = (step: number): string =>
  step < 2 ? String([0.1, 0.01][step]) : powerOfTen(-step - 1);

const DECIMALS = 12;
/** A slope with twelve decimals, and a true minus. */
export const slopeText = (value: number): string => {
  const text = Math.abs(value).toFixed(DECIMALS);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** How many digits of a slope are right: −log₁₀ of its relative error, and none where it is wrong by more than all. */
export const digitsOf = (error: number, gradient: number): number =>
  error === 0 ? Infinity : Math.max(-Math.log10(error / Math.abs(gradient)), 0);

/** With one decimal, so that a tenth of the error is one digit more. */
export const digitsText = (digits: number): string =>
  digits === Infinity ? words.allDigits : digits.toFixed(1);

/** How much of a slope as it is written begins as the gradient does; zeros before the first other digit alone are nothing. */
export function sameLength(text: string, gradient: string): number {
  let same = 0;
  while (same < text.length && text[same] === gradient[same]) same += 1;
  return /[1-9]/u.test(text.slice(0, same)) ? same : 0;
}

const isUnused = ({ answer }: NudgeView): boolean =>
  answer.gradient === 0 && answer.centralError.every((error) => error === 0);

const TOLD = [0, 1, 4, 7, NUDGE_EXPONENTS.max - 1];

export const steps: Steps<typeof params, "finiteDifferences"> = {
  count: () => NUDGE_EXPONENTS.max,
  initial: () => 0,
  isKept: true,
  label: ({ step }) => words.step(nudgeText(step)),
  tickMs: () => 900,
  marks: () => [
    { position: 0, label: words.marks.first },
    { position: NUDGE_EXPONENTS.max - 1, label: words.marks.last },
  ],
  // Roughly right, closer, about the best, where rounding has won, and where little is left.
  story: () => TOLD.map((step) => ({ params: {}, isPlayed: false, step })),
};

/** How many digits of the two slopes are right at the step that is shown. */
const digitsAt = ({ answer, step }: NudgeView) =>
  [answer.centralError, answer.oneSidedError].map((errors) =>
    digitsText(digitsOf(errors[step] ?? 0, answer.gradient)),
  ) as [string, string];

export function describe(view: NudgeView): string {
  const { answer, params: set, step } = view;
  const { row, column } = placeOf(set);
  return [
    words.says.weight(set.matrix, row + 1, column + 1, signed(answer.weight), nudgeText(step)),
    ...(isUnused(view)
      ? [words.says.exact]
      : // What digits are is said once, where the walk begins.
        [words.says.agree(...digitsAt(view)), ...(step === 0 ? [words.says.digits] : [])]),
  ].join(" ");
}

/** Projected, the plate shows which weight it is. */
export const cue = (view: NudgeView): string =>
  isUnused(view) ? words.says.exact : words.says.cue(nudgeText(view.step), ...digitsAt(view));

const LOSS_DECIMALS = 14;

export function table({ answer, params: set }: NudgeView): TableData {
  const { row, column } = placeOf(set);
  const { gradient } = answer;
  const columns = [
    { values: answer.lossAbove, write: (value: number) => value.toFixed(LOSS_DECIMALS) },
    { values: answer.lossBelow, write: (value: number) => value.toFixed(LOSS_DECIMALS) },
    { values: answer.central, write: slopeText },
    { values: answer.centralError, write: amount },
    { values: answer.centralError.map((error) => digitsOf(error, gradient)), write: digitsText },
    { values: answer.oneSided, write: slopeText },
    { values: answer.oneSidedError, write: amount },
    { values: answer.oneSidedError.map((error) => digitsOf(error, gradient)), write: digitsText },
  ] as const;
  return {
    caption: words.table.caption(set.matrix, row + 1, column + 1),
    notes: words.table.notes(
      signed(answer.weight),
      slopeText(gradient),
      answer.loss.toFixed(LOSS_DECIMALS),
    ),
    columns: words.table.columns,
    rows: Array.from(answer.nudges, (_, step) => [
      nudgeText(step),
      ...columns.map(({ values, write }) => write(values[step] ?? 0)),
    ]),
    exact: (step, at) => {
      const value = at === 0 ? answer.nudges[step] : columns[at - 1]?.values[step];
      return value === Infinity ? null : value;
    },
  };
}

/** The step with the smallest error, of the difference to both sides. */
const bestOf = ({ answer: { centralError } }: NudgeView): number =>
  centralError.reduce((best, error, step) => (error < (centralError[best] ?? 0) ? step : best), 0);

export const prediction: Prediction<typeof params, "finiteDifferences"> = {
  question: () => words.guess.question,
  subjects: ({ params: set }) => [
    { key: `nudge|${set.matrix}|${placeOf(set).index}`, name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: (view) => {
    if (isUnused(view)) return { value: "all", sentence: words.guess.alike };
    const best = bestOf(view);
    const value =
      best < 2
        ? "large"
        : best < 7
          ? "middle"
          : best < NUDGE_EXPONENTS.max - 1
            ? "small"
            : "smallest";
    return {
      value,
      sentence: words.guess.outcome(
        nudgeText(best),
        scientific(view.answer.centralError[best] ?? 0, 1),
      ),
    };
  },
};

/** Of the error of one side at ε = 0.001, as close as a glance at the chart comes. */
const CLOSE = 0.3;
const errorOfOneSide = ({ answer }: NudgeView): number => answer.oneSidedError[2] ?? 0;

export const orderCheck = numberCheck<typeof params, "finiteDifferences">({
  id: "order",
  question: ({ answer }) => words.check.question(amount(answer.oneSidedError[1] ?? 0, 2)),
  value: errorOfOneSide,
  within: (error) => CLOSE * error,
  right: (view) => words.check.right(amount(errorOfOneSide(view), 2)),
  slips: [
    { value: ({ answer }) => answer.oneSidedError[1] ?? NaN, hint: words.check.slips.same },
    {
      value: ({ answer }) => (answer.oneSidedError[1] ?? NaN) / 100,
      hint: words.check.slips.square,
    },
    {
      value: ({ answer }) => 10 * (answer.oneSidedError[1] ?? NaN),
      hint: words.check.slips.larger,
    },
  ],
  hint: words.check.hint,
});
