import { inPercent } from "../../words/percent.ts";
import { signed } from "../../words/valueText.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { LONGEST_ENDING } from "../../../src/engine/experiments/endings/limits.ts";
import type { Prediction, Steps, TableData, View } from "../../kit/figure.ts";
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

/** Nothing is read, then one text after the other. */
const ids = ["question", ...TEXTS];
const LAST = TEXTS.length;

/** Whether a text is read at a step; the reader's own always is. */
export const isReadAt = (index: number, step: number): boolean => index < step || index >= LAST;

export const steps: Steps<typeof params, "endings"> = {
  count: () => ids.length,
  // Beside the reader's own text stand all that it is compared with.
  initial: (answer) => (answer.length > LAST ? LAST : 0),
  isKept: false,
  id: ({ step }) => ids[step] ?? "",
  label: ({ step }) => words.step(TEXTS[step - 1]),
  tickMs: () => 2000,
};

/** The one way in which the figure writes a chance; one that is not 0 is not written as 0. */
export const percent = (chance: number): string =>
  chance < 0.005 ? "<1%" : inPercent((100 * chance).toFixed(0));

const endOf = ({ letters, expected: [top] }: Ending) => ({
  text: letters.join(""),
  top: top?.letter ?? "",
  probability: percent(top?.probability ?? 0),
});

/** What is likeliest after one text or another, each letter once. */
export function topsOf(answer: Answer<"endings">): readonly string[] {
  return [...new Set(answer.map(({ expected: [top] }) => top?.letter ?? ""))];
}

/** The letters of the bars, and what was bet on each after a text; in the end on all other letters together. */
export const betsOf = ({ bets, others }: Ending): readonly { letter: string; chance: number }[] => [
  ...bets.map(({ letter, probability }) => ({
    letter: letter === " " ? words.space : letter,
    chance: probability,
  })),
  { letter: words.others, chance: others },
];

export function describe({ answer, step }: SameLetterView): string {
  const read = answer.filter((_, index) => isReadAt(index, step)).map(endOf);
  if (read.length === 0) return words.unread;
  return step < LAST ? words.description(read) : words.whole(read);
}

export const prediction: Prediction<typeof params, "endings"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "same-letter", name: words.guess.subject }],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const { length } = topsOf(answer.slice(0, LAST));
    return { value: String(length), sentence: words.guess.outcome(length) };
  },
};

/** What the reader's own text shows; null without one. */
export function verdictOf({ answer }: Pick<SameLetterView, "answer">): string | null {
  const own = answer[LAST];
  if (!own) return null;
  const end = endOf(own);
  const last = own.letters.at(-1) ?? "";
  if (last !== LETTER) return words.notThisLetter(end.text, last);
  const same = answer
    .slice(0, LAST)
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
