import { percent, signed } from "../../words/valueText.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { LONGEST_ENDING } from "../../../src/engine/experiments/endings/limits.ts";
import type { TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { text } from "../../kit/params/scalars.ts";
import { sameLetterWords as words } from "./words.ts";

/** They end with one letter, and the network makes three things of it. */
const TEXTS = ["th", "wh", "ough"] as const;
export const LETTER = "h";

export const params = {
  /** The reader's own, or nothing */
  own: text("", LONGEST_ENDING),
};
export type SameLetterView = View<typeof params, "endings">;
type Ending = Answer<"endings">[number];

export const ask = ({ own }: ValuesOf<typeof params>) =>
  ({ kind: "endings", model: "home", texts: own === "" ? TEXTS : [...TEXTS, own] }) as const;

const endOf = ({ letters, expected: [top] }: Ending) => ({
  text: letters.join(""),
  top: top?.letter ?? "",
  probability: percent(top?.probability ?? 0),
});

/** The letters that the bars stand for, the same in each bet: what is likeliest after one text or another. */
export function barsOf(answer: Answer<"endings">): readonly string[] {
  return [...new Set(answer.map(({ expected: [top] }) => top?.letter ?? ""))];
}

/** What was bet on a letter after a text; null where it is not among the five likeliest. */
export const betOn = ({ expected }: Ending, letter: string): number | null =>
  expected.find((guess) => guess.letter === letter)?.probability ?? null;

export const describe = ({ answer }: SameLetterView): string =>
  words.description(answer.map(endOf));

/** What the reader's own text shows; null without one. */
export function verdictOf({ answer }: Pick<SameLetterView, "answer">): string | null {
  const own = answer[TEXTS.length];
  if (!own) return null;
  const end = endOf(own);
  const last = own.letters.at(-1) ?? "";
  if (last !== LETTER) return words.notThisLetter(end.text, last);
  const same = answer
    .slice(0, TEXTS.length)
    .map(endOf)
    .find(({ top }) => top === end.top);
  return same ? words.sameBet(end, same.text) : words.found(end);
}

export function table({ answer }: Pick<SameLetterView, "answer">): TableData {
  const ranks = answer[0]?.expected.map((_, index) => index) ?? [];
  const units = Array.from(answer[0]?.hidden ?? [], (_, index) => index);
  const { caption, text: name, likeliest, probability, unit } = words.table;
  return {
    caption,
    columns: [
      name,
      ...ranks.flatMap((rank) => [likeliest(rank + 1), probability(rank + 1)]),
      ...units.map((index) => unit(index + 1)),
    ],
    rows: answer.map(({ letters, expected, hidden }) => [
      letters.join(""),
      ...expected.flatMap((guess) => [
        guess.letter === " " ? words.space : guess.letter,
        percent(guess.probability),
      ]),
      ...Array.from(hidden, signed),
    ]),
    exact: (row, column) => {
      const ending = answer[row];
      const after = column - 1 - 2 * ranks.length;
      if (after >= 0) return ending?.hidden[after];
      return column > 0 && column % 2 === 0 ? ending?.expected[column / 2 - 1]?.probability : null;
    },
  };
}
