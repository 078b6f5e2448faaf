import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice } from "../../kit/params/scalars.ts";
import { paddingWords as words } from "./words.ts";

const batches = ["goods dogs do", "goods gods good", "dogs gods"] as const;

export const params = { words: choice("goods dogs do", batches) };
type Params = ValuesOf<typeof params>;
export type PaddingView = View<typeof params, "padding">;
export type PaddingProps = PictureProps<typeof params, "padding">;
type PaddedRow = PaddingView["answer"]["rows"][number];

export const wordsOf = ({ words: batch }: Params): readonly string[] => batch.split(" ");

export const ask = (set: Params) => ({ kind: "padding", words: wordsOf(set) }) as const;

/** Whether padding is counted, too. */
export const countsAll = ({ step }: Pick<PaddingView, "step">): boolean => step > 0;

export const steps: Steps<typeof params, "padding"> = {
  count: () => 2,
  isKept: true,
  label: ({ step }) => (step > 0 ? words.counts.all : words.counts.letters),
  tickMs: () => 2500,
  marks: () => [
    { position: 0, label: words.marks.letters },
    { position: 1, label: words.marks.all },
  ],
};

export const lossText = (loss: number): string => loss.toFixed(2);
export const letterAt = (place: number): string => ARTICLE_ALPHABET[place] ?? "";

const paddingCount = ({ answer: { masked, unmasked } }: PaddingView) =>
  unmasked.count - masked.count;

/** Which of the two means is smaller, as they are written. */
function wayOf({ answer: { masked, unmasked } }: PaddingView): "less" | "more" | "as much" {
  if (lossText(masked.meanOfSteps) === lossText(unmasked.meanOfSteps)) return "as much";
  return unmasked.meanOfSteps < masked.meanOfSteps ? "less" : "more";
}

export function describe(view: PaddingView): string {
  const { masked, unmasked, rows } = view.answer;
  const right = lossText(masked.meanOfSteps);
  const padding = paddingCount(view);
  const moved = rows.findIndex(({ drift }) => drift > 0);
  if (moved < 0) return words.says.whole(countsAll(view), masked.count, right);
  if (!countsAll(view))
    return words.says.masked(masked.count, padding, lossText(masked.total), right);
  return [
    words.says.unmasked(
      unmasked.count,
      padding,
      lossText(unmasked.meanOfSteps),
      right,
      wayOf(view),
    ),
    words.says.drift(wordsOf(view.params)[moved] ?? "", amount(rows[moved]?.drift ?? 0)),
  ].join(" ");
}

const lossesOf = ({ lossByStep, length }: PaddedRow) => {
  const all = Array.from(lossByStep, lossText);
  return words.table.losses(all.slice(0, length), all.slice(length));
};

export function table(view: PaddingView): TableData {
  const { rows, timeSteps, masked, unmasked } = view.answer;
  const [maskedText, unmaskedText] = [masked, unmasked].map(({ total, count, meanOfSteps }) =>
    words.table.sum(lossText(total), count, lossText(meanOfSteps)),
  );
  return {
    caption: words.table.caption(wordsOf(view.params)),
    notes: words.table.notes(
      maskedText ?? "",
      unmaskedText ?? "",
      lossText(masked.meanOfWords),
      paddingCount(view),
    ),
    columns: words.table.columns,
    rows: rows.map((row, index) => [
      wordsOf(view.params)[index] ?? "",
      String(row.length),
      String(timeSteps - row.length),
      lossesOf(row),
      amount(row.drift),
    ]),
    exact: (row, column) => (column === 4 ? rows[row]?.drift : undefined),
  };
}

export const prediction: Prediction<typeof params, "padding"> = {
  question: () => words.guess.question,
  subjects: ({ params: set }) => [{ key: `padding|${set.words}`, name: words.guess.subject }],
  options: words.guess.options,
  outcome: (view) => {
    const way = wayOf(view);
    const { masked, unmasked } = view.answer;
    return {
      value: way === "as much" ? "same" : way,
      sentence: words.guess.outcome(lossText(unmasked.meanOfSteps), lossText(masked.meanOfSteps)),
    };
  },
};

export const paddingCheck = numberCheck<typeof params, "padding">({
  id: "cells",
  question: () => words.check.question,
  value: paddingCount,
  right: (view) => words.check.right(paddingCount(view)),
  slips: [
    { value: ({ answer }) => answer.masked.count, hint: words.check.letters },
    { value: ({ answer }) => answer.unmasked.count, hint: words.check.all },
    {
      value: ({ answer: { rows, timeSteps } }) =>
        rows.filter(({ length }) => length < timeSteps).length,
      hint: words.check.rows,
    },
  ],
  hint: words.check.hint,
});
