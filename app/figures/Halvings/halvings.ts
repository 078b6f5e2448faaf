import { HALVED_COUNTS } from "../../../src/engine/experiments/halvings/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { type Asked, halvingWords as words } from "./words.ts";

export const alphabet: readonly string[] = Array.from("abcdefghijklmnop");
const counts = HALVED_COUNTS.map(String);
/** The place of the letter that is looked for, by how many there are: neither always yes nor always no */
const targets: Readonly<Record<string, number>> = { 2: 1, 4: 2, 8: 5, 16: 10 };

export const params = { count: choice("8", counts) };
export type HalvingView = View<typeof params, "halvings">;
export type HalvingProps = PictureProps<typeof params, "halvings">;

export const ask = ({ count }: ValuesOf<typeof params>) =>
  ({ kind: "halvings", count: Number(count), target: targets[count] ?? 0 }) as const;

export const steps: Steps<typeof params, "halvings"> = {
  count: ({ leftByQuestion }) => leftByQuestion.length,
  isKept: true,
  label: ({ step }) => words.step(step),
  tickMs: () => 1800,
  story: () => [
    ...[0, 1, 2, 3].map((step) => ({ params: { count: "8" as const }, isPlayed: false, step })),
    { params: { count: "16" }, isPlayed: false },
    { params: { count: "16" }, isPlayed: true },
  ],
};

/** What is known after a question. */
export const knownAt = ({ answer }: Pick<HalvingView, "answer">, question: number) => ({
  first: answer.firstByQuestion[question] ?? 0,
  left: answer.leftByQuestion[question] ?? 0,
  bits: String(answer.bitsByQuestion[question] ?? NaN),
  nats: signed(answer.natsByQuestion[question] ?? NaN),
});

/** The question that led to what is known after it: always about the lower half of what was left. */
export function askedAt(view: Pick<HalvingView, "answer">, question: number): Asked {
  const before = knownAt(view, question - 1);
  const { first } = knownAt(view, question);
  const half = before.left / 2;
  return {
    first: alphabet[before.first] ?? "",
    last: alphabet[before.first + half - 1] ?? "",
    isYes: first === before.first,
  };
}

export function describe(view: HalvingView): string {
  const { first, left, bits, nats } = knownAt(view, view.step);
  if (view.step === 0) return words.start(String(left), bits, nats);
  const asked = askedAt(view, view.step);
  return left === 1
    ? words.found(asked, view.step, alphabet[first] ?? "")
    : words.left(asked, String(left), bits, nats);
}

export function table(view: HalvingView): TableData {
  const { leftByQuestion, natsByQuestion } = view.answer;
  return {
    caption: words.table.caption(leftByQuestion[0] ?? 0),
    columns: words.table.columns,
    rows: leftByQuestion.map((_, question) => {
      const { left, bits, nats } = knownAt(view, question);
      return [String(question), String(left), bits, nats];
    }),
    exact: (row, column) => (column === 3 ? natsByQuestion[row] : undefined),
  };
}

export const prediction: Prediction<typeof params, "halvings"> = {
  question: () => words.guess.question,
  // Of eight letters alone: sixteen show what became of it, and of two one more is twice as many.
  subjects: ({ params: { count } }) =>
    count === "8" ? [{ key: "halvings", name: words.guess.subject }] : [],
  options: words.guess.options,
  outcome: ({ answer: { moreForDouble } }) => ({
    value: String(moreForDouble),
    sentence: words.guess.outcome,
  }),
};
