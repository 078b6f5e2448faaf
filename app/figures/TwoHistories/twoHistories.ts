import type { Answer } from "../../../src/protocol/messages.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, text } from "../../kit/params/scalars.ts";
import { historyWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

/** In UTF-16 code units; with the last letter so many frames stand side by side on a phone. */
const LONGEST_BEGINNING = 4;

const endings = Array.from("abcdefghijklmnopqrstuvwxyz");

export const params = {
  first: text("kn", LONGEST_BEGINNING),
  second: text("fr", LONGEST_BEGINNING),
  letter: choice("o", endings),
};
export type HistoryParams = ValuesOf<typeof params>;
export type HistoryView = View<typeof params, "twoHistories">;
export type HistoryProps = PictureProps<typeof params, "twoHistories">;

export const ask = ({ first, second, letter }: HistoryParams) =>
  ({
    kind: "twoHistories",
    model: "home",
    texts: [first + letter, second + letter],
  }) as const;

const stages = ["read", "without", "whole"] as const;
export type Stage = (typeof stages)[number];

export const stageOf = ({ step }: Pick<HistoryView, "step">): Stage => stages[step] ?? "whole";

export const steps: Steps<typeof params, "twoHistories"> = {
  count: () => stages.length,
  isKept: true,
  id: stageOf,
  label: (view) => words.steps[stageOf(view)],
  tickMs: () => 2400,
};

const wholePercent = (probability: number): string => inPercent((100 * probability).toFixed(0));
/** A chance that is not 0 is not written as 0. */
export const percent = (probability: number): string =>
  probability < 0.005 ? "<1%" : wholePercent(probability);

type Chances = Answer<"twoHistories">["withoutMemory"]["chances"];

/** The likeliest of the candidates, which is the likeliest of all letters. */
export function topOf({ answer }: Pick<HistoryView, "answer">, chances: Chances) {
  const chance = Math.max(...chances);
  const index = chances.indexOf(chance);
  return { index, letter: answer.candidates[index] ?? "", chance: percent(chance) };
}

export const textOf = ({ answer }: Pick<HistoryView, "answer">, index: 0 | 1): string =>
  answer.expectations[index].letters.join("");

export function describe(view: HistoryView): string {
  const { answer } = view;
  const [first, second] = [textOf(view, 0), textOf(view, 1)];
  const stage = stageOf(view);
  if (stage === "read") return words.read(first, second, answer.letter);
  if (stage === "without") {
    const { letter, chance } = topOf(view, answer.withoutMemory.chances);
    return words.without(answer.letter, letter, chance);
  }
  const [one, other] = answer.expectations.map(({ chances }) => topOf(view, chances));
  return words.whole(
    { text: first, top: one?.letter ?? "", chance: one?.chance ?? "" },
    { text: second, top: other?.letter ?? "", chance: other?.chance ?? "" },
  );
}

export function table(view: HistoryView): TableData {
  const { answer } = view;
  const columns = [
    answer.expectations[0].chances,
    answer.expectations[1].chances,
    answer.withoutMemory.chances,
  ];
  const { caption, letter, text: afterText, without, space } = words.table;
  return {
    caption,
    columns: [letter, afterText(1, textOf(view, 0)), afterText(2, textOf(view, 1)), without],
    rows: answer.candidates.map((candidate, row) => [
      candidate === " " ? space : candidate,
      ...columns.map((chances) => percent(chances[row] ?? NaN)),
    ]),
    exact: (row, column) => columns[column - 1]?.[row],
  };
}

/** Whether the whole network expects one and the same letter after both texts. */
export const expectsTheSame = (view: HistoryView): boolean =>
  topOf(view, view.answer.expectations[0].chances).index ===
  topOf(view, view.answer.expectations[1].chances).index;
