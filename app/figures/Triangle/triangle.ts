import { triangleSteps, triangleUnits } from "../../../src/engine/experiments/triangle/limits.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, text, whole } from "../../kit/params/scalars.ts";
import { isInTriangle, type MatrixId, matrixIds, type Selection, story } from "./selection.ts";
import { triangleWords as words } from "./words.ts";

/** In UTF-16 code units, as a text field counts them */
const LONGEST_WORD = 40;
/** No step of the story: nothing is chosen. */
const NOWHERE = story.length;

export const params = {
  word: text("goods", LONGEST_WORD),
  T: whole(4, triangleSteps.min, triangleSteps.max),
  H: whole(3, triangleUnits.min, triangleUnits.max),
  /** What the reader has chosen, and at which step of the story; 0 means all losses, or all steps. */
  matrix: choice("Wx", matrixIds),
  t: whole(0, 0, triangleSteps.max),
  k: whole(0, 0, triangleSteps.max),
  at: whole(NOWHERE, 0, NOWHERE),
};
type Params = ValuesOf<typeof params>;
export type TriangleAnswer = Answer<"triangle">;
export type TriangleView = View<typeof params, "triangle">;
export type TriangleProps = PictureProps<typeof params, "triangle">;

export const ask = ({ word, T, H }: Params) =>
  ({ kind: "triangle", word, steps: T, hiddenSize: H }) as const;

export const lengthOf = ({ answer }: Pick<TriangleView, "answer">): number => answer.letters.length;

/** What is looked at: the reader's choice, if it was made at this step, or else the story's. */
export function selectionOf(view: TriangleView): Selection {
  const { matrix, t, k, at } = view.params;
  const T = lengthOf(view);
  const chosen: Selection = { matrix, t: t || null, k: k || null, apart: null };
  if (at === view.step && isInTriangle(chosen, T)) return chosen;
  return (story[view.step] ?? story[0]).of(T);
}

const blocks = { Wx: "weightIh", Wh: "weightHh", Wy: "weightHo" } as const;
export const termsOf = (answer: TriangleAnswer, matrix: MatrixId) => answer[blocks[matrix]];

/** ‖the term (t, k)‖ */
export const normAt = (answer: TriangleAnswer, matrix: MatrixId, t: number, k: number): number =>
  termsOf(answer, matrix).normByPair.data[(t - 1) * answer.letters.length + k - 1] ?? 0;

/** [H] ∂L_t/∂h_s */
export const gradHiddenAt = (answer: TriangleAnswer, t: number, s: number): Float64Array => {
  const { cols, data } = answer.gradHiddenByLoss[t - 1] ?? { cols: 0, data: new Float64Array() };
  return data.subarray((s - 1) * cols, s * cols);
};
/** ‖∂L_t/∂h_s‖ */
export const reachAt = (answer: TriangleAnswer, t: number, s: number): number =>
  Math.hypot(...gradHiddenAt(answer, t, s));

/** The sum of the terms that are looked at, as a matrix, and its norm. */
export function sumOf(view: TriangleView) {
  const { answer } = view;
  const { matrix, t, k, apart } = selectionOf(view);
  const terms = termsOf(answer, matrix);
  const [sums, index] =
    t !== null
      ? [terms.byLoss, t - 1]
      : k !== null
        ? [terms.byStep, k - 1]
        : [terms.byDistance, apart ?? -1];
  if (t !== null && k !== null)
    return {
      sum: terms.byPair[(t * (t - 1)) / 2 + k - 1] ?? terms.whole,
      norm: normAt(answer, matrix, t, k),
    };
  const sum = sums.matrices[index];
  return sum
    ? { sum, norm: sums.norms[index] ?? NaN }
    : { sum: terms.whole, norm: terms.wholeNorm };
}

/** Whether a pair is among those that are looked at. */
export const isChosen = ({ t, k, apart }: Selection, loss: number, step: number): boolean =>
  (t === null || t === loss) &&
  (k === null || k === step) &&
  (apart === null || loss - step === apart);

export const steps: Steps<typeof params, "triangle"> = {
  count: () => story.length,
  isKept: true,
  id: ({ step }) => (story[step] ?? story[0]).id,
  label: (view) => words.label(selectionOf(view)),
  tickMs: () => 2600,
  marks: () => [
    { position: 0, label: words.marks.output },
    { position: story.findIndex(({ id }) => id === "own"), label: words.marks.input },
    { position: story.findIndex(({ id }) => id === "memory"), label: words.marks.memory },
  ],
};

/** A number of a gradient; an exact 0 has no decimals. */
export const gradientText = (value: number): string =>
  value === 0 ? "0" : value.toFixed(3).replace("-", "−");

const norms = (values: ArrayLike<number>) =>
  Array.from(values, (value) => amount(value, 3)).join(", ");

export function describe(view: TriangleView): string {
  const { answer } = view;
  const T = lengthOf(view);
  const chosen = selectionOf(view);
  const { matrix, t, k, apart } = chosen;
  const norm = amount(sumOf(view).norm, 3);
  if (t !== null && k !== null)
    return matrix === "Wy"
      ? words.says.own(t, norm)
      : words.says.pair(
          { matrix, t, k, norm, isEmpty: matrix === "Wh" && k === 1 },
          amount(reachAt(answer, t, t), 3),
          amount(reachAt(answer, t, k), 3),
        );
  if (t !== null) return words.says.loss(matrix, t, norm);
  if (k !== null) return words.says.step(matrix, k, T, norm);
  if (apart !== null)
    return words.says.apart(matrix, apart, norms(termsOf(answer, matrix).byDistance.norms));
  return words.says.all(matrix, T, norm);
}

export function table({
  answer,
  params: { word },
}: Pick<TriangleView, "answer" | "params">): TableData {
  const T = answer.letters.length;
  const pairs = answer.letters.flatMap((_, loss) =>
    Array.from({ length: loss + 1 }, (__, step) => ({ t: loss + 1, k: step + 1 })),
  );
  return {
    caption: words.table.caption(word, pairsOf(T)),
    notes: matrixIds.flatMap((matrix) => {
      const { wholeNorm, byLoss, byStep, byDistance } = termsOf(answer, matrix);
      return words.table.notes(
        matrix,
        amount(wholeNorm, 3),
        norms(byLoss.norms),
        norms(byStep.norms),
        norms(byDistance.norms),
      );
    }),
    columns: words.table.columns,
    rows: pairs.map(({ t, k }) => [
      words.table.pair(t, k),
      String(t),
      String(k),
      amount(reachAt(answer, t, k), 3),
      ...matrixIds.map((matrix) => amount(normAt(answer, matrix, t, k), 3)),
    ]),
    exact: (row, column) => {
      const pair = pairs[row];
      const matrix = matrixIds[column - 4];
      if (!pair || column < 3) return null;
      return matrix ? normAt(answer, matrix, pair.t, pair.k) : reachAt(answer, pair.t, pair.k);
    },
  };
}

/** By way of which step the last loss has most to say to the input weights. */
const rowStep = story.findIndex(({ id }) => id === "row");

export const prediction: Prediction<typeof params, "triangle"> = {
  question: (view) => words.guess.question(lengthOf(view)),
  subjects: ({ params: { word, T, H } }) => [
    { key: `triangle|${word}|${T}|${H}`, name: words.guess.subject },
  ],
  options: words.guess.options,
  toldFrom: () => rowStep,
  isAbout: ({ step }) => step <= rowStep,
  outcome: (view) => {
    const T = lengthOf(view);
    const row = view.answer.letters.map((_, index) => normAt(view.answer, "Wx", T, index + 1));
    const most = Math.max(...row);
    const k = row.lastIndexOf(most) + 1;
    return {
      value: k === T ? "own" : k === T - 1 ? "before" : "early",
      sentence: words.guess.outcome(k, amount(most, 3), norms(row)),
    };
  },
};

const pairsOf = (T: number): number => (T * (T + 1)) / 2;

/** Terms of W_h that are not zero. */
const filledOf = ({ answer }: TriangleView): number =>
  Array.from(answer.weightHh.normByPair.data).filter((norm) => norm !== 0).length;

export const squaresCheck = numberCheck<typeof params, "triangle">({
  id: "squares",
  question: (view) => words.squares.question(lengthOf(view)),
  value: filledOf,
  right: (view) => words.squares.right(filledOf(view)),
  slips: [
    { value: (view) => pairsOf(lengthOf(view)), hint: words.squares.slips.all },
    { value: lengthOf, hint: words.squares.slips.own },
    { value: (view) => lengthOf(view) ** 2, hint: words.squares.slips.square },
  ],
  hint: words.squares.hint,
});

const inThousandths = (value: number): string => value.toFixed(3).replace("-", "−");

/** Of the last loss by way of its own step, the entry in the first row and column */
const firstEntryOf = ({ answer }: TriangleView): number =>
  answer.weightHh.byPair.at(-1)?.data[0] ?? NaN;

/** The entry of one term: what its row's unit is blamed for, times what its column met. */
export const entryCheck = numberCheck<typeof params, "triangle">({
  id: "entry",
  question: ({ answer }) => {
    const [delta, met] = entryParts(answer);
    return words.entry.question(inThousandths(delta), inThousandths(met));
  },
  value: firstEntryOf,
  within: 0.0015,
  right: (view) => words.entry.right(inThousandths(firstEntryOf(view))),
  slips: [
    { value: (view) => firstEntryOf(view) * slopeOf(view), hint: words.entry.slips.slope },
    {
      value: ({ answer }) => entryParts(answer).reduce((sum, part) => sum + part, 0),
      hint: words.entry.slips.sum,
    },
    { value: (view) => -firstEntryOf(view), hint: words.entry.slips.sign },
    { value: (view) => Number(firstEntryOf(view).toFixed(2)), hint: words.entry.slips.early },
  ],
  hint: words.entry.hint,
});
/** ∂L_T/∂a_T of unit 1, and h_{T−1} of unit 1 */
function entryParts({ letters, gradPreActivationByLoss, hiddenByStep }: TriangleAnswer) {
  const T = letters.length;
  const { cols, data = [] } = gradPreActivationByLoss[T - 1] ?? { cols: 0 };
  return [data[(T - 1) * cols] ?? NaN, hiddenByStep.data[(T - 1) * cols] ?? NaN] as const;
}
/** Of unit 1 at the last step: 1 − h² */
function slopeOf({ answer: { letters, hiddenByStep } }: TriangleView): number {
  return 1 - (hiddenByStep.data[letters.length * hiddenByStep.cols] ?? NaN) ** 2;
}
