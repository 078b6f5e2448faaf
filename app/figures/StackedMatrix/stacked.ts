import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { stackedWords as words } from "./words.ts";

const TEXT = "goods";

export const params = {
  order: choice("hidden-first", ["hidden-first", "input-first"]),
  at: whole(3, 1, TEXT.length - 1),
};
type Params = ValuesOf<typeof params>;
export type StackedView = View<typeof params, "stackedMatrix">;
export type StackedProps = PictureProps<typeof params, "stackedMatrix">;

export const ask = ({ order, at }: Params) =>
  ({ kind: "stackedMatrix", text: TEXT, timeStep: at, order }) as const;

const stages = ["two", "one", "gradient", "cut"] as const;
export type Stage = (typeof stages)[number];

export const stageOf = ({ step }: Pick<StackedView, "step">): Stage => stages[step] ?? "two";
/** Whether the two plates stand apart: before they are pushed together, and after the gradient is cut. */
export const isApart = (view: StackedView): boolean => ["two", "cut"].includes(stageOf(view));
export const isGradient = (view: StackedView): boolean =>
  ["gradient", "cut"].includes(stageOf(view));

export const letterOf = ({ answer, params: { at } }: StackedView): string =>
  answer.letters[at - 1] ?? "";

export const isHiddenFirst = ({ answer }: StackedView): boolean => answer.hiddenFrom === 0;

/** The column after which the one matrix is cut. */
export const splitOf = ({ answer }: StackedView): number =>
  Math.max(answer.hiddenFrom, answer.inputFrom);

/** Learnt numbers, one matrix or two */
const learntOf = ({ answer }: StackedView) => answer.weight.data.length;

export const steps: Steps<typeof params, "stackedMatrix"> = {
  count: () => stages.length,
  isKept: true,
  label: (view) => words.steps[stageOf(view)],
  tickMs: () => 2500,
  marks: () => [
    { position: 0, label: words.steps.two },
    { position: stages.length - 1, label: words.steps.cut },
  ],
};

const sumsText = (sums: Float64Array) => Array.from(sums, signed).join(", ");

export function describe(view: StackedView): string {
  const { answer } = view;
  const { rows, cols } = answer.weight;
  const told: Readonly<Record<Stage, () => string>> = {
    two: () => words.says.two(letterOf(view), sumsText(answer.sum), learntOf(view)),
    one: () =>
      answer.largestDifference === 0
        ? words.says.same(sumsText(answer.stackedSum), learntOf(view))
        : words.says.rounded(sumsText(answer.stackedSum), amount(answer.largestDifference)),
    gradient: () => words.says.gradient(rows, cols),
    cut: () =>
      words.says.cut(splitOf(view), isHiddenFirst(view), amount(answer.gradientDifference)),
  };
  return told[stageOf(view)]();
}

export function table(view: StackedView): TableData {
  const { answer, params: set } = view;
  const { weight, gradWeight } = answer;
  const columns = Array.from({ length: weight.cols }, (_, index) => index);
  const exact = (unit: number) => [
    unit + 1,
    answer.recurrentProduct[unit],
    answer.inputProduct[unit],
    answer.sum[unit],
    answer.stackedSum[unit],
    ...columns.map((column) => weight.data[unit * weight.cols + column]),
    ...columns.map((column) => gradWeight.data[unit * weight.cols + column]),
  ];
  return {
    caption: words.table.caption(set.at, letterOf(view)),
    notes: [
      words.table.before(set.at - 1),
      ...words.table.notes(learntOf(view), weight.rows, weight.cols, splitOf(view)),
      words.table.apart(amount(answer.largestDifference), amount(answer.gradientDifference)),
    ],
    columns: [
      words.table.unit,
      words.table.memory,
      words.table.input,
      words.table.two,
      words.table.one,
      ...columns.map((column) => words.table.weight(column + 1)),
      ...columns.map((column) => words.table.slope(column + 1)),
    ],
    rows: Array.from({ length: weight.rows }, (_, unit) =>
      exact(unit).map((value, column) => (column === 0 ? String(value) : signed(value ?? 0))),
    ),
    exact: (row, column) => (column === 0 ? null : exact(row)[column]),
  };
}
