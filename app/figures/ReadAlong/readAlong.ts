import type { Answer, CharacterReading } from "../../../src/protocol/messages.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import { text, whole } from "../../kit/params/scalars.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { scoreOf, unitAt } from "./layout.ts";
import { percent, signed } from "../../words/valueText.ts";
import { LONGEST_READING, readableText } from "./readableText.ts";
import { letterSign, readTableWords, readWords } from "./words.ts";

const UNIT_COUNT = 32;

export const params = {
  text: text("the quick brown fox", LONGEST_READING),
  /** Hidden unit that is followed, counted from 1; 0 for none */
  unit: whole(0, 0, UNIT_COUNT),
};
export type ReadView = View<typeof params, "read">;
export type ReadProps = PictureProps<typeof params, "read">;

export const ask = ({ text: typed }: ValuesOf<typeof params>) =>
  ({ kind: "read", model: "home", text: readableText(typed) }) as const;

/** Letters read at a step, 0 … T; the first step is after the first letter, for there is nothing to see before. */
export const lettersRead = ({ answer, step }: Pick<ReadView, "answer" | "step">): number =>
  Math.min(step + 1, answer.letters.length);

export const steps: Steps<typeof params, "read"> = {
  count: ({ letters }: Answer<"read">) => Math.max(letters.length, 1),
  initial: ({ letters }) => Math.max(letters.length - 1, 0),
  isToldFromStart: true,
  isKept: false,
  id: ({ step }) => String(step + 1),
  label: ({ answer, step }) => {
    const letter = answer.letters[step];
    const top = answer.topFiveNext[step]?.[0];
    return letter === undefined || top === undefined
      ? readWords.noStep
      : readWords.step(
          letter,
          step + 1,
          answer.letters.length,
          top.letter,
          percent(top.probability),
        );
  },
  tickMs: () => 240,
};

/**
 * A step was called `at` until figures had one name for it. Here it counts the letters that are read; 0 means the
 * beginning, as in all figures.
 */
export const outdated = (query: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Array.from(query, ([asked, value]) => {
      const name = asked === "at" ? "step" : asked;
      return [name, name === "step" && value === "0" ? "1" : value];
    }),
  );

/** One sentence: what the figure shows now. */
export function describe(view: ReadView): string {
  const { answer, params: shown } = view;
  const read = lettersRead(view);
  const last = answer.letters[read - 1];
  const top = answer.topFiveNext[read - 1]?.[0];
  if (last === undefined || top === undefined) return readWords.emptyDescription;
  return readWords.description({
    read,
    letters: answer.letters.length,
    last,
    top: top.letter,
    probability: percent(top.probability),
    followed:
      shown.unit === 0
        ? null
        : { unit: shown.unit, value: signed(unitAt(answer, read, shown.unit)) },
    ...scoreOf(answer, read),
  });
}

/** Projected: what had been bet on the letter that was read last. */
export function cue(view: ReadView): string {
  const { letters, topFiveNext, probabilityOfNextByStep, guessIsRightByStep } = view.answer;
  const read = lettersRead(view);
  const last = letters[read - 1];
  if (last === undefined) return readWords.nothing;
  const paid = probabilityOfNextByStep[read - 2];
  const top = topFiveNext[read - 2]?.[0];
  if (typeof paid !== "number" || top === undefined) return readWords.cue.first(last);
  return guessIsRightByStep[read - 2] === true
    ? readWords.cue.won(last, percent(paid))
    : readWords.cue.lost(last, percent(paid), top.letter, percent(top.probability));
}

const orNone = <Value>(value: Value | null | undefined, write: (value: Value) => string) =>
  value === null || value === undefined ? readTableWords.none : write(value);

/** All numbers of the picture, letter by letter: bets and what they were worth, then the memory. */
export function table({ answer: reading }: { readonly answer: CharacterReading }): TableData {
  const { columns, caption, yes, no } = readTableWords;
  const units = Array.from({ length: reading.hiddenByStep.cols }, (_, index) => index + 1);
  const names = [
    columns.position,
    columns.letter,
    columns.guess,
    columns.probability,
    columns.next,
    columns.nextProbability,
    columns.right,
    ...units.map(columns.unit),
  ];
  return {
    caption,
    columns: names,
    rows: reading.letters.map((letter, index) => [
      String(index + 1),
      letterSign(letter),
      orNone(reading.topGuessByStep[index], letterSign),
      orNone(reading.probabilityOfTopByStep[index], percent),
      orNone(reading.letters[index + 1], letterSign),
      orNone(reading.probabilityOfNextByStep[index], percent),
      orNone(reading.guessIsRightByStep[index], (isRight) => (isRight ? yes : no)),
      ...units.map((unit) => signed(unitAt(reading, index + 1, unit))),
    ]),
    exact: (row, column) => {
      const numbers = new Map([
        [columns.probability, reading.probabilityOfTopByStep[row]],
        [columns.nextProbability, reading.probabilityOfNextByStep[row]],
        ...units.map((unit) => [columns.unit(unit), unitAt(reading, row + 1, unit)] as const),
      ]);
      return numbers.get(names[column] ?? "");
    },
  };
}
