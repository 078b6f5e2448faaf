import type { CheckQuestion, PictureProps, TableData, View } from "../../kit/figure.ts";
import { judgeNumber } from "../../kit/numberCheck.ts";
import { whole } from "../../kit/params/scalars.ts";
import { exerciseWords as words, type Slip } from "./words.ts";

const SIZE = 3;

/** At the first entry each slip comes to something else. */
export const params = { row: whole(1, 1, SIZE), column: whole(2, 1, SIZE) };
export type ExerciseView = View<typeof params, "memoryExercise">;
export type ExerciseProps = PictureProps<typeof params, "memoryExercise">;
type ExerciseAnswer = ExerciseView["answer"];
type Rows = ExerciseAnswer["hiddenByStep"];

export const ask = () => ({ kind: "memoryExercise", word: "goods" }) as const;

/** Losses and steps that are shown: step 1 met zeros. */
export const pairs = [
  { t: 2, k: 2 },
  { t: 3, k: 2 },
  { t: 3, k: 3 },
] as const;

const rowOf = ({ cols, data }: Rows, row: number) => data.subarray(row * cols, (row + 1) * cols);
/** [H] h_t */
export const stateAt = (answer: ExerciseAnswer, t: number) => rowOf(answer.hiddenByStep, t);
/** [H] ∂L_t/∂a_k */
export const deltaAt = (answer: ExerciseAnswer, t: number, k: number) =>
  rowOf(answer.gradPreActivationByLoss[t - 1] ?? answer.hiddenByStep, k - 1);

/** Three decimals: the sums are small. */
export const numberText = (value: number): string => value.toFixed(3).replace("-", "−");

export const describe = ({ params: { row, column }, answer }: ExerciseView): string =>
  words.says(
    row,
    column,
    pairs.map(({ t, k }) => numberText(deltaAt(answer, t, k)[row - 1] ?? NaN)),
    [1, 2].map((t) => numberText(stateAt(answer, t)[column - 1] ?? NaN)),
  );

export function table({ answer }: Pick<ExerciseView, "answer">): TableData {
  const columns = [
    ...pairs.map(({ t, k }) => ({ name: words.table.delta(t, k), values: deltaAt(answer, t, k) })),
    ...[1, 2].map((t) => ({ name: words.table.state(t), values: stateAt(answer, t) })),
  ];
  return {
    caption: words.table.caption,
    columns: [words.table.unit, ...columns.map(({ name }) => name)],
    rows: Array.from({ length: SIZE }, (_, unit) => [
      String(unit + 1),
      ...columns.map(({ values }) => numberText(values[unit] ?? NaN)),
    ]),
    exact: (row, column) => columns[column - 1]?.values[row],
  };
}

/** What rounding of the numbers shown and of the answer may cost */
const NEAR = 0.0025;

const entryOf = ({ data }: Rows, { params: { row, column } }: Pick<ExerciseView, "params">) =>
  data[SIZE * (row - 1) + column - 1] ?? NaN;

/** The slips whose outcome is a number; on the diagonal rows and columns cannot be exchanged. */
const slipsAt = (view: ExerciseView, value: number): readonly Slip[] =>
  (Object.entries(view.answer.slips) as [Slip, Rows][])
    .filter(([slip]) => slip !== "transposed" || view.params.row !== view.params.column)
    .filter(([, matrix]) => Math.abs(entryOf(matrix, view) - value) <= NEAR)
    .map(([slip]) => slip);

export const entryCheck: CheckQuestion<typeof params, "memoryExercise"> = {
  id: "entry",
  question: ({ params: { row, column } }) => words.check.question(row, column),
  right: (view) => entryOf(view.answer.gradient, view).toFixed(3),
  judge: (view, answer) =>
    judgeNumber(answer, (typed) => {
      const value = entryOf(view.answer.gradient, view);
      if (Math.abs(typed - value) <= NEAR)
        return {
          isRight: true,
          sentence:
            words.check.right(numberText(value)) +
            (slipsAt(view, value).length > 0 ? words.check.alike : ""),
        };
      // An answer that two slips would explain is told neither.
      const [slip, ...others] = slipsAt(view, typed);
      return {
        isRight: false,
        sentence: slip && others.length === 0 ? words.slips[slip] : words.check.hint,
      };
    }),
};
