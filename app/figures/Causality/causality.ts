import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { causalityWords as words } from "./words.ts";

/** Texts of one length, so that each place is one of each. */
const texts = ["doggos", "oooooo", "dogdog"] as const;

export const params = {
  letter: choice("s", ARTICLE_ALPHABET),
  at: whole(4, 1, 6),
  text: choice("doggos", texts),
};
type Params = ValuesOf<typeof params>;
export type CausalityView = View<typeof params, "causality">;
export type CausalityProps = PictureProps<typeof params, "causality">;

export const ask = ({ letter, at, text }: Params) =>
  ({ kind: "causality", text, timeStep: at, letter }) as const;

/** Whether the changed text is shown, too. */
export const isChanged = ({ step }: Pick<CausalityView, "step">): boolean => step > 0;

export const steps: Steps<typeof params, "causality"> = {
  count: () => 2,
  isKept: true,
  label: (view) =>
    isChanged(view) ? words.step.changed(view.params.at, view.params.letter) : words.step.written,
  tickMs: () => 2000,
  marks: () => [
    { position: 0, label: words.marks.written },
    { position: 1, label: words.marks.changed },
  ],
};

const lengthOf = ({ answer }: Pick<CausalityView, "answer">) => answer.letters.length;

/** A change as it is written: 0 only where it is exactly that. */
export const changeText = ({ answer }: Pick<CausalityView, "answer">, t: number): string =>
  amount(answer.changeByStep[t] ?? 0);

/** Below this a change is not told from others over its bar. */
const LEAST_TOLD = 0.001;
/** The same over a bar, where six characters have room, with the decimals of the sentence; the table has the number. */
export function barText({ answer }: Pick<CausalityView, "answer">, t: number): string {
  const change = answer.changeByStep[t] ?? 0;
  if (change === 0) return "0";
  return change < LEAST_TOLD ? `<${LEAST_TOLD}` : change.toFixed(3);
}

export function describe(view: CausalityView): string {
  const { answer, params: set } = view;
  const T = lengthOf(view);
  if (!isChanged(view)) return words.reads(answer.letters.join(""), T);
  const [first] = answer.movedSteps;
  const last = answer.movedSteps.at(-1);
  if (first === undefined || last === undefined) return words.same(set.at, set.letter);
  return [
    words.becomes(set.at, set.letter),
    first === 1 ? words.allMove : words.still(1, first - 1),
    words.moves(first, last, changeText(view, first)),
  ].join(" ");
}

type States = CausalityView["answer"]["hiddenByStep"];

/** The units of a memory after step t. */
export const stateAt = ({ data, cols }: States, t: number): Float64Array =>
  data.subarray(t * cols, (t + 1) * cols);

const stateText = (states: States, t: number) => Array.from(stateAt(states, t), signed).join(", ");

export function table(view: CausalityView): TableData {
  const { answer, params: set } = view;
  return {
    caption: words.table.caption(set.at, set.letter),
    columns: words.table.columns,
    rows: Array.from({ length: lengthOf(view) }, (_, index) => [
      String(index + 1),
      answer.letters[index] ?? "",
      answer.changedLetters[index] ?? "",
      stateText(answer.hiddenByStep, index + 1),
      stateText(answer.changedHiddenByStep, index + 1),
      changeText(view, index + 1),
    ]),
    exact: (row, column) => (column === 5 ? answer.changeByStep[row + 1] : null),
  };
}

/** Which of the outcomes that a reader may guess has come about. */
export function outcomeOf({ answer, params: { at } }: CausalityView): string {
  const { movedSteps, letters } = answer;
  if (movedSteps.length === 0) return "none";
  if (movedSteps.length === letters.length) return at === 1 ? "after" : "all";
  if (movedSteps.length === 1) return at === letters.length ? "after" : "own";
  return movedSteps[0] === at ? "after" : "before";
}

export const prediction: Prediction<typeof params, "causality"> = {
  question: (view) => words.guess.question(view.params.at, view.params.letter, lengthOf(view)),
  subjects: ({ params: { letter, at, text } }) => [
    { key: `causality|${letter}|${at}|${text}`, name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: (view) => ({
    value: outcomeOf(view),
    sentence: words.guess.outcome(view.answer.movedSteps.length, lengthOf(view)),
  }),
};

const stillCount = (view: CausalityView) => lengthOf(view) - view.answer.movedSteps.length;

export const stillCheck = numberCheck<typeof params, "causality">({
  id: "still",
  question: (view) =>
    words.check.question(view.params.at, view.params.letter, view.answer.letters.join("")),
  value: stillCount,
  right: (view) => words.check.right(stillCount(view)),
  slips: [
    { value: ({ params: { at } }) => at, hint: words.check.itself },
    { value: lengthOf, hint: words.check.all },
    { value: () => 0, hint: words.check.none },
    { value: ({ answer }) => answer.movedSteps.length, hint: words.check.moved },
  ],
  hint: words.check.hint,
});
