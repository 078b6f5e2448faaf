import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import { MOVES_RATE, roundsLimits } from "../../../src/engine/experiments/sixMoves/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { percent, signed } from "../../words/valueText.ts";
import { movesWords as words } from "./words.ts";

export const MATRICES = ["Wx", "Wh", "Wy"] as const;
type MatrixName = (typeof MATRICES)[number];

export const params = {
  rounds: whole(0, roundsLimits.min, roundsLimits.max),
  matrix: choice("Wh", MATRICES),
};
type Params = ValuesOf<typeof params>;
export type MovesView = View<typeof params, "sixMoves">;
export type MovesProps = PictureProps<typeof params, "sixMoves">;
type Answer = MovesView["answer"];

export const ask = ({ rounds }: Params) => ({ kind: "sixMoves", rounds }) as const;

export const moves = ["initialise", "forward", "loss", "backward", "update", "repeat"] as const;
export type Move = (typeof moves)[number];

export const moveOf = ({ step }: Pick<MovesView, "step">): Move => moves[step] ?? "initialise";

/** Whether the walk has come to a move. */
export const isReached = (view: Pick<MovesView, "step">, move: Move): boolean =>
  view.step >= moves.indexOf(move);

const blocks = { Wx: "weightIh", Wh: "weightHh", Wy: "weightHo" } as const;

/** A matrix as it stands at this move: the update alone replaces it. */
export const plateOf = (view: MovesView) =>
  (isReached(view, "update") ? view.answer.parametersAfter : view.answer.parameters)[
    blocks[view.params.matrix]
  ];

/** The matrix that the update replaces. */
export const plateBefore = ({ answer, params: { matrix } }: MovesView) =>
  answer.parameters[blocks[matrix]];

export const gradientOf = (view: MovesView) => view.answer.gradients[blocks[view.params.matrix]];

/** What is computed, as it stands at this move: a forward pass alone replaces it. */
export const passOf = (view: MovesView) =>
  isReached(view, "repeat") ? view.answer.passAfter : view.answer.pass;
type Pass = ReturnType<typeof passOf>;

/** The chance of the letter that comes after step t, counted from 1. */
export const chanceAt = ({ targetByStep }: Answer, pass: Pass, t: number): number =>
  pass.probabilitiesByStep.data[
    (t - 1) * pass.probabilitiesByStep.cols + (targetByStep[t - 1] ?? 0)
  ] ?? 0;

export const letterAfter = ({ targetByStep }: Answer, t: number): string =>
  ARTICLE_ALPHABET[targetByStep[t - 1] ?? 0] ?? "";

/** h_t, t from 1. */
export const stateAt = ({ hiddenByStep: { data, cols } }: Pass, t: number): Float64Array =>
  data.subarray(t * cols, (t + 1) * cols);

export const stepsOf = ({ letters }: Answer): readonly number[] =>
  letters.map((_, index) => index + 1);

export const lossText = (loss: number): string => loss.toFixed(2);

export const steps: Steps<typeof params, "sixMoves"> = {
  count: () => moves.length,
  isKept: true,
  label: (view) => words.moves[moveOf(view)],
  id: moveOf,
  tickMs: () => 2200,
};

const countOf = ({ parameters }: Answer): number =>
  MATRICES.reduce((sum, name) => sum + parameters[blocks[name]].data.length, 0);

export function describe(view: MovesView): string {
  const { answer, params: set } = view;
  const { pass, passAfter } = answer;
  const times = stepsOf(answer);
  const [before, after] = [lossText(pass.loss), lossText(passAfter.loss)];
  const told: Readonly<Record<Move, () => string>> = {
    initialise: () => words.says.initialise(countOf(answer), set.rounds),
    forward: () =>
      words.says.forward(
        times.length,
        times.map((t) => percent(chanceAt(answer, pass, t))),
      ),
    loss: () => words.says.loss(Array.from(pass.lossByStep, lossText), before),
    backward: () => words.says.backward(countOf(answer), set.matrix, signed(largestOf(view))),
    update: () =>
      words.says.update(
        movedOf(view),
        countOf(answer),
        set.matrix,
        signed(answer.parameters[blocks[set.matrix]].data[0] ?? 0),
        signed(answer.parametersAfter[blocks[set.matrix]].data[0] ?? 0),
      ),
    repeat: () =>
      words.says.repeat(
        before,
        after,
        before === after ? "same" : passAfter.loss < pass.loss ? "less" : "more",
      ),
  };
  return told[moveOf(view)]();
}

/** The gradient of the matrix that is farthest from 0. */
const largestOf = (view: MovesView): number =>
  gradientOf(view).data.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);

interface Row {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly write: (value: number) => string;
}

const rowsOfMatrix = ({ answer }: MovesView, matrix: MatrixName): Row[] => {
  const { data, cols } = answer.parameters[blocks[matrix]];
  return Array.from(data, (before, index) => ({
    name: words.table.weight(matrix, Math.floor(index / cols) + 1, (index % cols) + 1),
    values: [
      before,
      answer.gradients[blocks[matrix]].data[index] ?? null,
      answer.parametersAfter[blocks[matrix]].data[index] ?? null,
    ],
    write: signed,
  }));
};

function rowsOf(view: MovesView): Row[] {
  const { answer } = view;
  const { pass, passAfter } = answer;
  const times = stepsOf(answer);
  return [
    ...times.map((t) => ({
      name: words.table.chance(t, letterAfter(answer, t)),
      values: [chanceAt(answer, pass, t), null, chanceAt(answer, passAfter, t)],
      write: percent,
    })),
    ...times.map((t) => ({
      name: words.table.lossAt(t),
      values: [pass.lossByStep[t - 1] ?? null, null, passAfter.lossByStep[t - 1] ?? null],
      write: lossText,
    })),
    { name: words.table.loss, values: [pass.loss, null, passAfter.loss], write: lossText },
    {
      name: words.table.states,
      values: [times.length, null, times.length],
      write: String,
    },
    ...MATRICES.flatMap((matrix) => rowsOfMatrix(view, matrix)),
  ];
}

export function table(view: MovesView): TableData {
  const rows = rowsOf(view);
  return {
    caption: words.table.caption(view.params.rounds),
    notes: words.table.notes(movedOf(view), countOf(view.answer), MOVES_RATE),
    columns: words.table.columns,
    rows: rows.map(({ name, values, write }) => [
      name,
      ...values.map((value) => (value === null ? "" : write(value))),
    ]),
    exact: (row, column) => rows[row]?.values[column - 1],
  };
}

const movedOf = ({ answer: { parameters, parametersAfter } }: MovesView): number =>
  MATRICES.reduce(
    (sum, name) =>
      sum +
      parameters[blocks[name]].data.filter(
        (before, index) => parametersAfter[blocks[name]].data[index] !== before,
      ).length,
    0,
  );

export const prediction: Prediction<typeof params, "sixMoves"> = {
  question: () => words.guess.question,
  subjects: ({ params: { rounds } }) => [{ key: `six-moves|${rounds}`, name: words.guess.subject }],
  options: moves.map((value) => ({ value, name: words.moves[value] })),
  toldFrom: () => moves.indexOf("update"),
  outcome: (view) => ({
    value: "update",
    sentence: words.guess.outcome(movedOf(view), countOf(view.answer)),
  }),
};

export const stillCheck = numberCheck<typeof params, "sixMoves">({
  id: "still",
  question: () => words.check.question,
  value: () => 0,
  right: () => words.check.right,
  hint: words.check.hint,
});
