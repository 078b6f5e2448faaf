import { TRUNCATION_TEXTS } from "../../../src/engine/experiments/truncation/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice } from "../../kit/params/scalars.ts";
import { truncationWords as words } from "./words.ts";

export const WAYS = ["chunks", "sliding"] as const;
export const STATES = ["carried", "reset"] as const;
export const MATRICES = ["Wx", "Wh"] as const;

export const params = {
  way: choice("chunks", WAYS),
  state: choice("carried", STATES),
  matrix: choice("Wh", MATRICES),
  text: choice("goods", TRUNCATION_TEXTS),
};
type Params = ValuesOf<typeof params>;
export type TruncationView = View<typeof params, "truncation">;
export type TruncationProps = PictureProps<typeof params, "truncation">;
type CutBack = TruncationView["answer"]["byHorizon"][number];
type Comparison = CutBack["comparison"]["all"];

export const ask = ({ text, way, state }: Params) =>
  ({ kind: "truncation", text, way, state }) as const;

const blocks = { Wx: "weightIh", Wh: "weightHh" } as const;

export const lengthOf = ({ answer }: Pick<TruncationView, "answer">): number =>
  answer.letters.length;

export const horizonOf = ({ step }: Pick<TruncationView, "step">): number => step + 1;

const cutAt = ({ answer }: TruncationView, horizon: number): CutBack | undefined =>
  answer.byHorizon[horizon - 1];

const whole: Comparison = { fullNorm: 0, truncatedNorm: 0, angle: 0 };

/** The gradient of the chosen matrix, cut at a horizon, beside the whole one. */
export const comparisonAt = (view: TruncationView, horizon: number): Comparison =>
  cutAt(view, horizon)?.comparison[blocks[view.params.matrix]] ?? whole;

/** The first step that the loss of step t reaches back to; both count from 1. */
export const reachOf = (view: TruncationView, t: number): number =>
  cutAt(view, horizonOf(view))?.reachByLoss[t - 1] ?? 1;

/** Norms of what the loss of step t adds by way of step k: of the whole gradient, and of the one that is cut. */
export function termAt(view: TruncationView, t: number, k: number) {
  const block = blocks[view.params.matrix];
  const index = (t - 1) * lengthOf(view) + k - 1;
  return {
    full: view.answer.full[block].data[index] ?? 0,
    cut: cutAt(view, horizonOf(view))?.norms[block].data[index] ?? 0,
    isDropped: k < reachOf(view, t),
  };
}

/** Degrees; what is but rounding is 0. */
const ROUNDING = 1e-6;
export const angleText = (angle: number | null): string =>
  angle === null ? words.table.none : angle < ROUNDING ? "0°" : `${amount(angle, 2)}°`;

const ratioText = ({ fullNorm, truncatedNorm }: Comparison): string =>
  (truncatedNorm / fullNorm).toFixed(2);

const pairsOf = (T: number): number => (T * (T + 1)) / 2;
const droppedOf = ({ reachByLoss }: CutBack): number =>
  reachByLoss.reduce((sum, first) => sum + first - 1, 0);

/** Of the pairs that drop out those of step 1: one for each loss that no longer reaches it. */
const droppedOfStepOne = ({ reachByLoss }: CutBack): number =>
  reachByLoss.filter((first) => first > 1).length;

const carried = { params: { state: "carried", way: "chunks" } } as const;

export const steps: Steps<typeof params, "truncation"> = {
  count: ({ letters }) => letters.length,
  isKept: true,
  label: (view) => words.step(view.params.way, horizonOf(view), lengthOf(view)),
  tickMs: () => 1600,
  marks: ({ answer }) => [
    { position: 0, label: words.marks.first },
    { position: answer.letters.length - 1, label: words.marks.last },
  ],
  story: ({ text }) =>
    [
      ...[0, 1, 2, Array.from(text).length - 2].map((step) => ({ ...carried, step })),
      ...[1, 2].map((step) => ({ params: { state: "carried", way: "sliding" }, step }) as const),
      { params: { state: "reset", way: "chunks" }, step: 1 } as const,
    ].map((stop) => ({ ...stop, isPlayed: false })),
};

export function describe(view: TruncationView): string {
  const { way, state, matrix } = view.params;
  const [horizon, T] = [horizonOf(view), lengthOf(view)];
  const cut = cutAt(view, horizon);
  if (horizon >= T || !cut) return words.says.all(pairsOf(T));
  const one = comparisonAt(view, horizon);
  const dropped = droppedOf(cut);
  const emptied = matrix === "Wh" ? words.says.ofStepOne(droppedOfStepOne(cut), dropped) : "";
  return [
    way === "chunks"
      ? words.says.chunks(dropped, pairsOf(T), emptied)
      : words.says.sliding(horizon, dropped, pairsOf(T), emptied),
    state === "reset" ? words.says.reset : "",
    one.angle === null
      ? words.says.gone(matrix)
      : one.angle < ROUNDING && ratioText(one) === "1.00"
        ? words.says.same(matrix)
        : words.says.turns(matrix, angleText(one.angle), ratioText(one)),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const compared = ["weightIh", "weightHh", "weightHo", "all"] as const;

export function table(view: TruncationView): TableData {
  const { answer, params: set } = view;
  return {
    caption: words.table.caption(set.text, set.way, set.state),
    notes: words.table.notes(pairsOf(lengthOf(view))),
    columns: words.table.columns,
    rows: answer.byHorizon.map((cut, index) => [
      String(index + 1),
      String(droppedOf(cut)),
      ...compared.flatMap((name) => [
        angleText(cut.comparison[name].angle),
        ratioText(cut.comparison[name]),
      ]),
    ]),
    exact: (row, column) => {
      const name = compared[Math.floor((column - 2) / 2)];
      const one = name && answer.byHorizon[row]?.comparison[name];
      if (!one) return null;
      return column % 2 === 0 ? one.angle : one.truncatedNorm / one.fullNorm;
    },
  };
}

export const prediction: Prediction<typeof params, "truncation"> = {
  question: ({ params: { way, matrix } }) => words.guess.question(way, matrix),
  subjects: ({ params: { text, way, state, matrix } }) => [
    { key: ["truncation", text, way, state, matrix].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  toldFrom: () => 2,
  outcome: (view) => {
    const [two = 180, three = 180] = [2, 3].map(
      (horizon) => comparisonAt(view, horizon).angle ?? 180,
    );
    const [textOfTwo, textOfThree] = [angleText(two), angleText(three)];
    return {
      value: textOfTwo === textOfThree ? "equal" : three < two ? "3" : "2",
      sentence: words.guess.outcome(textOfTwo, textOfThree),
    };
  },
};

export const pairsCheck = numberCheck<typeof params, "truncation">({
  id: "pairs",
  question: (view) => words.check.question(lengthOf(view)),
  value: lengthOf,
  right: (view) => words.check.right(lengthOf(view)),
  slips: [
    { value: (view) => pairsOf(lengthOf(view)), hint: words.check.slips.all },
    { value: (view) => pairsOf(lengthOf(view)) - lengthOf(view), hint: words.check.slips.dropped },
    { value: () => 1, hint: words.check.slips.one },
  ],
  hint: words.check.hint,
});
