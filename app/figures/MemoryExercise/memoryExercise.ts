import type {
  CheckQuestion,
  PictureProps,
  Prediction,
  Steps,
  TableData,
  View,
} from "../../kit/figure.ts";
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
type Pair = (typeof pairs)[number];

const rowOf = ({ cols, data }: Rows, row: number) => data.subarray(row * cols, (row + 1) * cols);
/** [H] h_t */
export const stateAt = (answer: ExerciseAnswer, t: number) => rowOf(answer.hiddenByStep, t);
/** [H] ∂L_t/∂a_k */
export const deltaAt = (answer: ExerciseAnswer, t: number, k: number) =>
  rowOf(answer.gradPreActivationByLoss[t - 1] ?? answer.hiddenByStep, k - 1);

/** Three decimals: the sums are small. */
export const numberText = (value: number): string => value.toFixed(3).replace("-", "−");

/** The question, a step for each term, and their sum. */
const LAST = pairs.length + 1;
export const isAnswered = ({ step }: Pick<ExerciseView, "step">): boolean => step === LAST;

/** The terms that have been told, and which of them is told now; before the first, and at the end, none. */
export const toldOf = ({ step }: Pick<ExerciseView, "step">) =>
  pairs.slice(0, Math.min(step, pairs.length));
export const nowOf = ({ step }: Pick<ExerciseView, "step">) => pairs[step - 1] ?? null;

/** What came to the sum of step k, and what the matrix met there: a term of the entry is their product. */
export function factorsAt({ params: { row, column }, answer }: ExerciseView, { t, k }: Pair) {
  return {
    delta: deltaAt(answer, t, k)[row - 1] ?? NaN,
    met: stateAt(answer, k - 1)[column - 1] ?? NaN,
  };
}

const termText = (view: ExerciseView, pair: Pair): string => {
  const { delta, met } = factorsAt(view, pair);
  return words.term(numberText(delta), numberText(met));
};

/** Their sum as the picture writes it: a term below zero is taken away. */
export const sumText = (view: ExerciseView, terms: readonly Pair[]): string =>
  terms
    .map((pair) => termText(view, pair))
    .join(" + ")
    .replaceAll("+ −", "− ");

export const entryText = (view: ExerciseView): string =>
  numberText(entryOf(view.answer.gradient, view));

export const steps: Steps<typeof params, "memoryExercise"> = {
  count: () => LAST + 1,
  isKept: true,
  label: (view) => {
    const now = nowOf(view);
    return now ? words.steps.term(now.t, now.k) : words.steps[isAnswered(view) ? "sum" : "asked"];
  },
  tickMs: () => 2600,
};

export function describe(view: ExerciseView): string {
  const now = nowOf(view);
  const { row, column } = view.params;
  if (now) {
    const { delta, met } = factorsAt(view, now);
    return words.saysTerm({ ...now, row, column }, numberText(delta), numberText(met));
  }
  return isAnswered(view)
    ? words.saysSum(sumText(view, pairs), entryText(view), row, column)
    : asked(view);
}

const asked = ({ params: { row, column }, answer }: ExerciseView): string =>
  words.says(
    row,
    column,
    pairs.map(({ t, k }) => numberText(deltaAt(answer, t, k)[row - 1] ?? NaN)),
    [1, 2].map((t) => numberText(stateAt(answer, t)[column - 1] ?? NaN)),
  );

export function table(view: ExerciseView): TableData {
  const { answer, params: set } = view;
  const columns = [
    ...pairs.map(({ t, k }) => ({ name: words.table.delta(t, k), values: deltaAt(answer, t, k) })),
    ...[1, 2].map((t) => ({ name: words.table.state(t), values: stateAt(answer, t) })),
  ];
  return {
    caption: words.table.caption,
    // Not before it is told.
    ...(isAnswered(view) && { notes: [words.table.note(entryText(view), set.row, set.column)] }),
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
  toldAt: LAST,
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

/** How many terms an entry has. */
export const prediction: Prediction<typeof params, "memoryExercise"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "exercise", name: words.guess.subject }],
  options: words.guess.options,
  outcome: () => ({ value: String(pairs.length), sentence: words.guess.outcome(pairs.length) }),
};
