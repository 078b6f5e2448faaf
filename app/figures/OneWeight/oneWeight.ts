import { MOST_STEPS } from "../../../src/engine/experiments/unrolled/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, text, whole } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { oneWeightWords as words } from "./words.ts";

export const MATRICES = ["Wx", "Wh", "Wy"] as const;
const UNITS = 3;
/** As many steps as one row holds on a phone */
export const STEPS = 5;
/** In UTF-16 code units */
const LONGEST_WORD = 40;

export const params = {
  word: text("goods", LONGEST_WORD),
  matrix: choice("Wh", MATRICES),
  /** Which weight of the matrix, counted row by row from 1; beyond the last it is the last */
  weight: whole(2, 1, MOST_STEPS * UNITS),
};
type Values = ValuesOf<typeof params>;
export type OneWeightView = View<typeof params, "unrolled">;
export type OneWeightProps = PictureProps<typeof params, "unrolled">;
type Shown = Pick<OneWeightView, "params" | "answer">;

export const ask = ({ word }: Values) => ({ kind: "unrolled", word, hiddenSize: UNITS }) as const;

const parts = {
  Wx: { matrix: "weightIh", products: "inputProductsByStep" },
  Wh: { matrix: "weightHh", products: "recurrentProductsByStep" },
  Wy: { matrix: "weightHo", products: "outputProductsByStep" },
} as const;

export const matrixOf = ({ params: { matrix }, answer }: Shown) => answer[parts[matrix].matrix];

/** Which weight is looked at: its place in the plate, and what it is. */
export function weightOf(view: Shown) {
  const { cols, data } = matrixOf(view);
  const index = Math.min(view.params.weight, data.length) - 1;
  return { index, row: Math.floor(index / cols), column: index % cols, value: data[index] ?? NaN };
}

/** What the weight meets at a step, counted from 1, and their product. */
export function metAt(view: Shown, t: number) {
  const { answer, params: set } = view;
  const { index, column } = weightOf(view);
  const { data, cols } = answer.hiddenByStep;
  const met = {
    Wx: answer.symbolByStep[t - 1] === column ? 1 : 0,
    Wh: data[(t - 1) * cols + column] ?? NaN,
    Wy: data[t * cols + column] ?? NaN,
  }[set.matrix];
  const product = answer[parts[set.matrix].products][t - 1]?.data[index] ?? NaN;
  return { met, product };
}

/** h_t, t from 0. */
export const stateOf = ({ answer: { hiddenByStep } }: Shown, t: number): Float64Array =>
  hiddenByStep.data.subarray(t * hiddenByStep.cols, (t + 1) * hiddenByStep.cols);

export const stepsOf: readonly number[] = Array.from({ length: STEPS }, (_, index) => index + 1);

/** The time step that is shown, from 1. */
export const timeOf = ({ step }: Pick<OneWeightView, "step">): number => step + 1;

export const steps: Steps<typeof params, "unrolled"> = {
  count: () => STEPS,
  isKept: true,
  label: (view) => words.step(timeOf(view), view.answer.letters[view.step] ?? ""),
  tickMs: () => 1400,
};

export function describe(view: OneWeightView): string {
  const { row, column, value } = weightOf(view);
  const t = timeOf(view);
  if (t < STEPS) {
    const { met, product } = metAt(view, t);
    return words.at(view.params.matrix, [row + 1, column + 1], t, {
      value: signed(value),
      met: signed(met),
      product: signed(product),
    });
  }
  const uses = stepsOf.map((time) => signed(metAt(view, time).product));
  return words.description(view.params.matrix, row + 1, column + 1, signed(value), uses);
}

export function table(view: OneWeightView): TableData {
  const { row, column, value } = weightOf(view);
  return {
    caption: words.table.caption(view.params.matrix, row + 1, column + 1),
    columns: words.table.columns,
    rows: stepsOf.map((t) => {
      const { met, product } = metAt(view, t);
      return [
        String(t),
        view.answer.letters[t - 1] ?? "",
        signed(value),
        signed(met),
        signed(product),
      ];
    }),
    exact: (at, cell) => {
      const { met, product } = metAt(view, at + 1);
      return [null, null, value, met, product][cell];
    },
  };
}

/** Whether the weight is another number at another step. */
export const prediction: Prediction<typeof params, "unrolled"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "one-weight", name: words.guess.subject }],
  options: words.guess.options,
  outcome: (view) => ({
    value: "same",
    sentence: words.guess.outcome(signed(weightOf(view).value), STEPS),
  }),
};
