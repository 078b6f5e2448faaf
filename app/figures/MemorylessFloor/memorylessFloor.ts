import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import { priceSlips } from "../../kit/priceSlips.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { text } from "../../kit/params/scalars.ts";
import { percent } from "../../words/valueText.ts";
import { floorWords as words } from "./words.ts";

/** In UTF-16 code units, as a text field counts them */
const LONGEST_WORD = 40;

export const params = { word: text("goods", LONGEST_WORD) };
export type FloorView = View<typeof params, "memorylessFloor">;
export type FloorProps = PictureProps<typeof params, "memorylessFloor">;
type LetterBet = FloorView["answer"]["bets"][number];

/** Of this word the reader finds the floor; its “a” is followed by “n” twice and by “s” once. */
const ASKED = "bananas";

export const ask = ({ word }: ValuesOf<typeof params>) =>
  ({ kind: "memorylessFloor", word, asked: ASKED }) as const;

/** One letter in doubt, none in spite of letters that return, and nearly all. */
const TOLD = ["goods", "banana", "mississippi"];

/** Whether the best bets are told. */
export const isTold = ({ step }: Pick<FloorView, "step">): boolean => step > 0;

export const steps: Steps<typeof params, "memorylessFloor"> = {
  count: () => words.steps.length,
  isKept: true,
  label: ({ step }) => words.steps[step] ?? "",
  tickMs: () => 1000,
  marks: () => words.marks.map((label, position) => ({ position, label })),
  story: () =>
    TOLD.flatMap((word) => [false, true].map((isPlayed) => ({ params: { word }, isPlayed }))),
};

export const priceText = (price: number): string => (price === 0 ? "0" : price.toFixed(2));

const wordOf = ({ answer }: FloorView) => answer.letters.join("");
const shareTexts = ({ followers }: LetterBet) =>
  followers.map(({ letter, share }) => words.table.share(letter, percent(share)));

/** The letters after which nobody without memory can be sure. */
export const tornOf = ({ answer }: FloorView) =>
  answer.bets.filter(({ followers }) => followers.length > 1);

export function describe(view: FloorView): string {
  if (!isTold(view)) return words.asked(wordOf(view), view.answer.priceByStep.length);
  const torn = tornOf(view);
  const [first] = torn;
  if (!first) return words.none(wordOf(view));
  return [
    words.torn(
      wordOf(view),
      torn.map(({ letter }) => letter),
    ),
    words.first(
      first.letter,
      first.followers.map(({ letter, count }) => words.share(letter, count, first.count)),
      priceText(first.price),
    ),
    words.floor(priceText(view.answer.total)),
  ].join(" ");
}

export function table(view: FloorView): TableData {
  const { bets, total, priceByStep } = view.answer;
  return {
    caption: words.table.caption(wordOf(view)),
    notes: [words.table.note(tornOf(view).length)],
    columns: words.table.columns,
    rows: [
      ...bets.map((bet) => [
        bet.letter,
        String(bet.count),
        shareTexts(bet).join(", "),
        priceText(bet.price),
      ]),
      [words.table.total, String(priceByStep.length), "", priceText(total)],
    ],
    exact: (row, column) =>
      column === 3 ? (row === bets.length ? total : bets[row]?.price) : undefined,
  };
}

export const prediction: Prediction<typeof params, "memorylessFloor"> = {
  question: () => words.guess.question,
  subjects: (view) => [{ key: `floor|${wordOf(view)}`, name: words.guess.subject }],
  options: words.guess.options,
  outcome: (view) => {
    const count = tornOf(view).length;
    return {
      value: count === 0 ? "none" : count === 1 ? "one" : "more",
      sentence: words.guess.outcome(count),
    };
  },
};

const NEAR = 0.011;

const totalOfAsked = ({ answer }: FloorView) => answer.totalOfAsked;
/** Letters of the word that are read: each but the last, which nothing follows. */
const READ = ASKED.length - 1;
/** Times that the one doubtful letter is read. */
const DOUBTS = 3;

export const floorCheck = numberCheck<typeof params, "memorylessFloor">({
  id: "floor",
  question: () => words.check.question(ASKED),
  value: totalOfAsked,
  within: NEAR,
  right: ({ answer }) => words.check.right(priceText(answer.totalOfAsked)),
  slips: [
    ...priceSlips(totalOfAsked),
    { value: () => DOUBTS * Math.LN2, hint: words.check.evenly },
    { value: (view) => totalOfAsked(view) / DOUBTS, hint: words.check.mean },
    { value: (view) => totalOfAsked(view) / READ, hint: words.check.mean },
    { value: (view) => Math.exp(-totalOfAsked(view)), hint: words.check.product },
  ],
  hint: words.check.hint,
});
