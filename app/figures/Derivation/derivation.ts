import type { Answer } from "../../../src/protocol/messages.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { text } from "../../kit/params/scalars.ts";
import { type LineName, lines } from "./lines.ts";
import { derivationWords as words } from "./words.ts";

const [STEPS, UNITS] = [4, 3];

/** In UTF-16 code units, as a text field counts them */
const LONGEST_WORD = 40;

export const params = { word: text("goods", LONGEST_WORD) };
export type DerivationView = View<typeof params, "triangle">;
export type DerivationProps = PictureProps<typeof params, "triangle">;
type Terms = Answer<"triangle">["weightIh"];

export const ask = ({ word }: ValuesOf<typeof params>) =>
  ({ kind: "triangle", word, steps: STEPS, hiddenSize: UNITS }) as const;

export const lineOf = ({ step }: Pick<DerivationView, "step">): LineName => lines[step] ?? "loss";
export const T = STEPS;

const inputFrom = lines.indexOf("own");

/** Which matrix the triangle is of. */
export const termsOf = ({ answer, step }: DerivationView): Terms =>
  step < inputFrom ? answer.weightHo : answer.weightIh;

/** The pairs that a line adds up, or is about. */
export function isSummed(name: LineName, t: number, k: number): boolean {
  if (name === "output") return t === k;
  if (name === "once") return t === T && k >= T - 1;
  if (name === "start") return t === T;
  if (name === "double" || name === "recursion") return true;
  return t === T && k === T;
}

/** The area of a pair's square beside the largest; null where the matrix has no such pair. */
export function shareOf(view: DerivationView, t: number, k: number): number | null {
  if (view.step < inputFrom && t !== k) return null;
  const { data } = termsOf(view).normByPair;
  return (data[(t - 1) * T + k - 1] ?? 0) / Math.max(...data, Number.MIN_VALUE);
}

export const steps: Steps<typeof params, "triangle"> = {
  count: () => lines.length,
  isKept: true,
  id: lineOf,
  label: (view) => words.lines[lineOf(view)],
  tickMs: () => 4000,
  marks: () => [
    { position: 0, label: words.marks.forward },
    { position: inputFrom, label: words.marks.back },
    { position: lines.length - 1, label: words.marks.last },
  ],
};

/** ‖the term (T, k)‖ of W_x, from the loss's own step back */
const backwards = ({ answer }: DerivationView, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    amount(answer.weightIh.normByPair.data[T * T - 1 - index] ?? NaN, 3),
  );

const rowOf = (matrix: { readonly cols: number; readonly data: Float64Array } | undefined) =>
  vector(matrix?.data.subarray((T - 1) * matrix.cols, T * matrix.cols) ?? []);
const vector = (values: ArrayLike<number>): string =>
  `(${Array.from(values, (value) => value.toFixed(3).replace("-", "−")).join(", ")})`;

/** The numbers of a line, of the last loss or of all. */
export function numbersOf(view: DerivationView): string {
  const { answer } = view;
  const doubleSum = amount(answer.weightIh.wholeNorm, 3);
  const told: Readonly<Record<LineName, () => string>> = {
    loss: () => (answer.lossByStep[T - 1] ?? NaN).toFixed(3),
    softmax: () => rowOf(answer.gradLogitsByStep),
    scores: () => rowOf(answer.gradHiddenByLoss[T - 1]),
    state: () => rowOf(answer.gradPreActivationByLoss[T - 1]),
    output: () => amount(answer.weightHo.wholeNorm, 3),
    own: () => backwards(view, 1).join(""),
    once: () => backwards(view, 2).join(", "),
    start: () =>
      words.together(
        backwards(view, T).join(", "),
        amount(answer.weightIh.byLoss.norms[T - 1] ?? NaN, 3),
      ),
    double: () => doubleSum,
    recursion: () => words.bothWays(amount(answer.recursionNorm, 3), doubleSum),
  };
  return told[lineOf(view)]();
}

/** They as the picture writes them: a length says that it is one. */
export function writtenNumbers(view: DerivationView): string {
  const numbers = numbersOf(view);
  const name = lineOf(view);
  const isVector = name === "loss" || name === "softmax" || name === "scores" || name === "state";
  return isVector ? numbers : words.norms(numbers);
}

export function describe(view: DerivationView): string {
  const name = lineOf(view);
  const letter = view.answer.letters[T - 1] ?? "";
  return words.says[name](
    numbersOf(view),
    letter,
    view.answer.targets[T - 1] ?? "",
    amount(view.answer.largestDifference, 2),
  );
}

export function table(view: DerivationView): TableData {
  return {
    caption: words.table.caption(view.params.word),
    notes: [words.table.note(amount(view.answer.largestDifference, 2))],
    columns: words.table.columns,
    rows: lines.map((name, step) => [
      String(step + 1),
      words.lines[name],
      numbersOf({ ...view, step }),
    ]),
  };
}

/** Whether the recursion and the double sum agree. */
export const prediction: Prediction<typeof params, "triangle"> = {
  question: () => words.guess.question,
  subjects: ({ params: { word } }) => [{ key: `derivation|${word}`, name: words.guess.subject }],
  options: words.guess.options,
  // Before the last line answers it; at the first nobody knows yet what a double sum is.
  askedAt: lines.indexOf("double"),
  outcome: ({ answer }) => ({
    value: answer.largestDifference < 1e-12 ? "same" : "less",
    sentence:
      answer.largestDifference === 0
        ? words.guess.equal
        : words.guess.outcome(amount(answer.largestDifference, 2)),
  }),
};

export const termsCheck = numberCheck<typeof params, "triangle">({
  id: "terms",
  question: () => words.check.question,
  value: ({ answer }) => answer.weightIh.byPair.length,
  right: ({ answer }) => words.check.right(answer.weightIh.byPair.length),
  slips: [
    { value: () => T, hint: words.check.slips.own },
    { value: () => T * T, hint: words.check.slips.square },
    { value: () => (T * (T - 1)) / 2, hint: words.check.slips.before },
  ],
  hint: words.check.hint,
});
