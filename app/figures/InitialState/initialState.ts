import { initialRateLimits } from "../../../src/engine/experiments/initialState/limits.ts";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal } from "../../kit/params/scalars.ts";
import { percent, signed } from "../../words/valueText.ts";
import { initialWords as words } from "./words.ts";

export const TEXT = "goods";
const before = ["dogs", "good", "ssss"] as const;

export const params = {
  before: choice("dogs", before),
  rate: decimal(1, initialRateLimits.min, initialRateLimits.max, 0.1),
};
type Params = ValuesOf<typeof params>;
export type InitialView = View<typeof params, "initialState">;
export type InitialProps = PictureProps<typeof params, "initialState">;

export const ask = ({ before: earlier, rate }: Params) =>
  ({ kind: "initialState", text: TEXT, before: earlier, rate }) as const;

export const startNames = ["zeros", "carried", "learnt"] as const;
export type StartName = (typeof startNames)[number];

export const startNameOf = ({ step }: Pick<InitialView, "step">): StartName =>
  startNames[step] ?? "zeros";
export const startOf = (view: InitialView) => view.answer[startNameOf(view)];
type Start = ReturnType<typeof startOf>;

export const steps: Steps<typeof params, "initialState"> = {
  count: () => startNames.length,
  isKept: true,
  label: (view) => words.step[startNameOf(view)],
  tickMs: () => 2500,
  marks: () => startNames.map((name, position) => ({ position, label: words.starts[name] })),
};

const listed = (values: Float64Array) => Array.from(values, signed).join(", ");
const largest = (values: Float64Array) =>
  values.reduce((most, one) => Math.max(most, Math.abs(one)), 0);

/** The largest entry of what step 1 adds to the gradient of W_h; 0 only where all are. */
export const shareText = ({ firstShare }: Start): string => amount(largest(firstShare.data));

export const lossText = ({ loss }: Start): string => loss.toFixed(2);

/** What is bet on the letter that comes, from zeros and from what was carried over. */
const chancesOf = ({ answer: { zeros, carried, target } }: InitialView) => ({
  letter: ARTICLE_ALPHABET[target] ?? "",
  from: percent(zeros.firstChances[target] ?? 0),
  to: percent(carried.firstChances[target] ?? 0),
});

export function describe(view: InitialView): string {
  const { zeros, carried, learnt } = view.answer;
  const told: Readonly<Record<StartName, () => string>> = {
    zeros: () => words.says.zeros(amount(added(view)), lossText(zeros)),
    carried: () =>
      words.says.carried({
        before: view.params.before,
        state: listed(carried.initial),
        ...chancesOf(view),
        loss: lossText(carried),
      }),
    learnt: () =>
      words.says.learnt(
        listed(learnt.initial),
        learnt.parameterCount,
        lossText(zeros),
        lossText(learnt),
      ),
  };
  return told[startNameOf(view)]();
}

export function table({ answer, params: set }: InitialView): TableData {
  return {
    caption: words.table.caption,
    notes: words.table.notes(set.before, set.rate),
    columns: words.table.columns,
    rows: startNames.map((name) => {
      const start = answer[name];
      return [
        words.starts[name],
        listed(start.initial),
        listed(start.gradInitial),
        listed(start.recurrentProduct),
        listed(start.firstHidden),
        ...Array.from(start.firstChances, percent),
        shareText(start),
        lossText(start),
        String(start.parameterCount),
      ];
    }),
    exact: (row, column) => {
      const start = answer[startNames[row] ?? "zeros"];
      if (column >= 5 && column < 9) return start.firstChances[column - 5];
      if (column === 9) return largest(start.firstShare.data);
      return column === 10 ? start.loss : null;
    },
  };
}

/** What memory adds to the first sums from zeros. */
const added = ({ answer }: InitialView) => largest(answer.zeros.recurrentProduct);

/** Asked at zeros, told as soon as the state is carried over. */
export const prediction: Prediction<typeof params, "initialState"> = {
  question: ({ params: set }) => words.guess.question(set.before),
  subjects: ({ params: set }) => [
    { key: `initial-state|${set.before}`, name: words.guess.subject },
  ],
  options: words.guess.options,
  toldFrom: () => 1,
  outcome: (view) => {
    const { zeros, carried } = view.answer;
    const isSame = zeros.firstChances.every(
      (chance, index) => chance === carried.firstChances[index],
    );
    const { letter, from, to } = chancesOf(view);
    return { value: isSame ? "same" : "other", sentence: words.guess.outcome(letter, from, to) };
  },
};

export const memorylessCheck = numberCheck<typeof params, "initialState">({
  id: "memoryless",
  question: () => words.check.question,
  value: added,
  right: () => words.check.right,
  slips: [
    { value: () => 10, hint: words.check.tenfold },
    { value: () => 9, hint: words.check.tenfold },
  ],
  hint: words.check.hint,
});
