import { readNumber } from "../../controls/typedNumber.ts";
import type { CheckQuestion, PictureProps, TableData, View } from "../../kit/figure.ts";
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

export const ask = ({ word }: ValuesOf<typeof params>) =>
  ({ kind: "memorylessFloor", word }) as const;

export const priceText = (price: number): string => (price === 0 ? "0" : price.toFixed(2));

const wordOf = ({ answer }: FloorView) => answer.letters.join("");
const shareTexts = ({ followers }: LetterBet) =>
  followers.map(({ letter, share }) => words.table.share(letter, percent(share)));

/** The letters after which nobody without memory can be sure. */
const tornOf = ({ answer }: FloorView) =>
  answer.bets.filter(({ followers }) => followers.length > 1);

export function describe(view: FloorView): string {
  const torn = tornOf(view);
  const [first] = torn;
  if (!first) return words.none(wordOf(view));
  return [
    words.torn(
      wordOf(view),
      torn.map(({ letter }) => letter),
    ),
    words.first(first.letter, first.count, shareTexts(first), priceText(first.price)),
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

const NEAR = 0.011;

export const floorCheck: CheckQuestion<typeof params, "memorylessFloor"> = {
  id: "floor",
  question: (view) => words.check.question(wordOf(view)),
  judge: ({ answer: { total } }, answer) => {
    const typed = readNumber(answer);
    if ("sentence" in typed) return { isRight: false, sentence: typed.sentence };
    return Math.abs(typed.value - total) < NEAR
      ? { isRight: true, sentence: words.check.right(priceText(total)) }
      : { isRight: false, sentence: words.check.hint };
  },
  right: ({ answer: { total } }) => String(total),
};
