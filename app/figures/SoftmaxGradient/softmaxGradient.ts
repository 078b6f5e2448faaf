import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { whole } from "../../kit/params/scalars.ts";
import { percent, signed } from "../../words/valueText.ts";
import { gradientWords as words } from "./words.ts";

const TEXT = "dogs";

export const params = { t: whole(1, 1, TEXT.length - 1) };
export type GradientView = View<typeof params, "softmaxGradient">;
export type GradientProps = PictureProps<typeof params, "softmaxGradient">;

export const ask = ({ t }: ValuesOf<typeof params>) =>
  ({ kind: "softmaxGradient", text: TEXT, timeStep: t }) as const;

/** The lines of the derivation. */
export const lines = ["loss", "putIn", "undone", "parts", "slope"] as const;
export type LineName = (typeof lines)[number];
export const lineOf = ({ step }: Pick<GradientView, "step">): LineName => lines[step] ?? "loss";

export const steps: Steps<typeof params, "softmaxGradient"> = {
  count: () => lines.length,
  isKept: true,
  label: ({ step }) => words.steps[step] ?? "",
  tickMs: () => 3500,
  marks: () => words.marks.map((label, position) => ({ position, label })),
};

export const letterAt = (index: number): string => ARTICLE_ALPHABET[index] ?? "";
export const at = (values: Float64Array, index: number): number => values[index] ?? NaN;
/** A number as a reader takes it off the screen. */
export const rounded = (value: number): number => Number(value.toFixed(2));
/** What stands between a number as it is written and what the rounded numbers beside it give. */
export const relation = (written: string, given: number): "=" | "≈" =>
  signed(given) === written ? "=" : "≈";
const sumOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((all, one) => all + one, 0);
/** Without a minus where rounding leaves nothing. */
export const sumText = (values: Float64Array): string => signed(sumOf(values));
/** Below a column what it adds up to, and whether its rounded numbers do. */
export const sumLine = (values: Float64Array, sum: string): string =>
  `Σ ${relation(sum, sumOf(Array.from(values, rounded)))} ${sum}`;

export function describe(view: GradientView): string {
  const { answer } = view;
  const { target, read, logits, powers, powerSum, logOfSum, probabilities, gradient } = answer;
  const [loss, putIn, undone, parts, slope] = words.says;
  const next = letterAt(target);
  const share = percent(at(probabilities, target));
  const lossNow = signed(answer.loss);
  const told: Readonly<Record<LineName, () => string>> = {
    loss: () => loss(read, next, share, lossNow),
    putIn: () => putIn(signed(at(powers, target)), signed(powerSum), lossNow),
    undone: () => undone(signed(at(logits, target)), signed(logOfSum), lossNow),
    parts: () => parts(next, share),
    slope: () =>
      slope(
        next,
        signed(at(gradient, target)),
        sumText(gradient),
        relation(sumText(gradient), sumOf(Array.from(gradient, rounded))) === "=",
      ),
  };
  return told[lineOf(view)]();
}

export function table({ answer }: GradientView): TableData {
  const { target, read, logits, powers, powerSum, probabilities, oneHot, gradient } = answer;
  return {
    caption: words.table.caption(read, letterAt(target)),
    notes: [words.table.note(signed(answer.loss), signed(answer.logOfSum))],
    columns: words.table.columns,
    rows: [
      ...ARTICLE_ALPHABET.map((letter, index) => [
        letter,
        signed(at(logits, index)),
        signed(at(powers, index)),
        percent(at(probabilities, index)),
        String(at(oneHot, index)),
        signed(at(gradient, index)),
      ]),
      [words.table.sum, "", signed(powerSum), "", "", sumText(gradient)],
    ],
    exact: (row, column) =>
      row < ARTICLE_ALPHABET.length
        ? { 1: logits, 2: powers, 3: probabilities, 5: gradient }[column]?.[row]
        : null,
  };
}

export const prediction: Prediction<typeof params, "softmaxGradient"> = {
  question: () => words.guess.question,
  subjects: ({ params: { t } }) => [{ key: `softmax-gradient|${t}`, name: words.guess.subject }],
  options: words.guess.options,
  outcome: ({ answer: { gradient, target } }) => {
    const wrong = Array.from(gradient).filter((_, index) => index !== target);
    const value = wrong.every((slope) => slope > 0)
      ? "rises"
      : wrong.every((slope) => slope < 0)
        ? "falls"
        : "stays";
    return { value, sentence: words.guess.outcome(wrong.length) };
  },
};

const NEAR = 0.006;
/** The first letter that does not come. */
const wrongOf = ({ answer: { target } }: GradientView) => (target === 0 ? 1 : 0);

export const wrongCheck = numberCheck<typeof params, "softmaxGradient">({
  id: "wrong",
  question: (view) => words.check.question(letterAt(wrongOf(view))),
  value: (view) => at(view.answer.gradient, wrongOf(view)),
  within: NEAR,
  right: (view) => words.check.right(signed(at(view.answer.gradient, wrongOf(view)))),
  slips: [
    { value: (view) => -at(view.answer.gradient, wrongOf(view)), hint: words.check.minus },
    { value: (view) => at(view.answer.gradient, wrongOf(view)) - 1, hint: words.check.target },
    { value: () => 0, hint: words.check.none },
    {
      value: (view) => -Math.log(at(view.answer.gradient, wrongOf(view))),
      hint: words.check.price,
    },
    { value: ({ answer }) => at(answer.gradient, answer.target), hint: words.check.ofRight },
  ],
  hint: words.check.hint,
});
