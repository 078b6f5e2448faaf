import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, flag, seed } from "../../kit/params/scalars.ts";
import { useNames, uses } from "./uses.ts";
import { placeWords as words } from "./words.ts";

export const params = { use: choice("language", useNames), isCut: flag(false), seed: seed(7) };
type Params = ValuesOf<typeof params>;
export type PlaceView = View<typeof params, "lossPlaces">;
export type PlaceProps = PictureProps<typeof params, "lossPlaces">;

export const settingOf = ({ params: { use } }: Pick<PlaceView, "params">) => uses[use];

export function ask({ use, isCut, seed: drawnFrom }: Params) {
  const { read, inputs, targets, outputSize, placement } = uses[use];
  return {
    kind: "lossPlaces",
    inputs,
    targets,
    timeSteps: read.length,
    outputSize,
    placement,
    isCut,
    seed: drawnFrom,
  } as const;
}

/** Whether the gradients have run back. */
export const isBack = ({ step }: Pick<PlaceView, "step">): boolean => step > 0;

export const steps: Steps<typeof params, "lossPlaces"> = {
  count: () => 2,
  isKept: true,
  label: ({ step }) => words.steps[step] ?? "",
  tickMs: () => 700,
  marks: () => words.marks.map((label, position) => ({ position, label })),
  story: () => [
    { params: { use: "language", isCut: false }, isPlayed: false },
    { params: { use: "language", isCut: false }, isPlayed: true },
    { params: { use: "sentiment", isCut: false }, isPlayed: false },
    { params: { use: "sentiment", isCut: false }, isPlayed: true },
    { params: { use: "sentiment", isCut: true }, isPlayed: false },
    { params: { use: "sentiment", isCut: true }, isPlayed: true },
  ],
};

const above0 = (norms: Float64Array): number[] =>
  Array.from(norms.keys())
    .filter((index) => (norms[index] ?? 0) > 0)
    .map((index) => index + 1);

/** What a step is to answer; null where it is not asked. */
export const wantedAt = (view: Pick<PlaceView, "params">, t: number): string | null => {
  const { wanted, read, placement } = settingOf(view);
  if (placement === "everyStep") return wanted[t - 1] ?? null;
  return t === read.length ? (wanted[0] ?? null) : null;
};

export const lossText = (loss: number): string => loss.toFixed(2);

export function describe(view: PlaceView): string {
  const { answer, params: set } = view;
  const { read, wanted, placement } = settingOf(view);
  const T = read.length;
  const loss = lossText(answer.loss);
  if (!isBack(view))
    return placement === "everyStep"
      ? words.says.everyStep(set.use, T, loss)
      : words.says.lastStep(set.use, wanted[0] ?? "", T, loss);
  const { directNormByStep, returningNormByStep, gradientNormByStep } = answer;
  const returning = above0(returningNormByStep);
  const reached = words.says.back(above0(gradientNormByStep).length, T, above0(directNormByStep));
  if (returning.length === 0) return reached + words.says.none;
  const largest = amount(Math.max(...returningNormByStep));
  const isOnlyOne = placement === "lastStep";
  return [
    reached,
    words.says.returning(returning, largest),
    isOnlyOne ? words.says.only(amount(gradientNormByStep[0] ?? 0)) : "",
  ].join("");
}

export function table(view: PlaceView): TableData {
  const { answer, params: set } = view;
  const { read } = settingOf(view);
  const norms = [answer.directNormByStep, answer.returningNormByStep, answer.gradientNormByStep];
  return {
    caption: words.table.caption(words.uses[set.use], set.isCut),
    notes: [words.table.note(lossText(answer.loss))],
    columns: words.table.columns,
    rows: read.map((letter, index) => {
      const wanted = wantedAt(view, index + 1);
      return [
        String(index + 1),
        letter,
        wanted ?? words.table.none,
        wanted === null ? words.table.none : lossText(answer.lossByStep[index] ?? 0),
        ...norms.map((norm) => amount(norm[index] ?? 0)),
      ];
    }),
    exact: (row, column) =>
      column === 3
        ? wantedAt(view, row + 1) === null
          ? null
          : answer.lossByStep[row]
        : norms[column - 4]?.[row],
  };
}

export const prediction: Prediction<typeof params, "lossPlaces"> = {
  question: (view) => words.guess.question(settingOf(view).read.length),
  // With a loss at every step each state has its own, and there is nothing to guess.
  subjects: ({ params: { use, isCut, seed: drawnFrom } }) =>
    uses[use].placement === "everyStep"
      ? []
      : [{ key: `loss-places|${use}|${isCut}|${drawnFrom}`, name: words.guess.subject }],
  options: words.guess.options,
  outcome: (view) => {
    const T = settingOf(view).read.length;
    const reached = above0(view.answer.gradientNormByStep).length;
    const value = reached === T ? "all" : reached === 1 ? "one" : "some";
    return { value, sentence: words.guess.outcome(reached, T) };
  },
};

const returningCount = ({ answer }: PlaceView) => above0(answer.returningNormByStep).length;

export const returningCheck = numberCheck<typeof params, "lossPlaces">({
  id: "returning",
  question: ({ params: { use } }) => words.check.question(words.uses[use]),
  value: returningCount,
  right: (view) => words.check.right(returningCount(view)),
  slips: [
    { value: ({ answer }) => answer.returningNormByStep.length, hint: words.check.all },
    { value: ({ answer }) => above0(answer.directNormByStep).length, hint: words.check.own },
  ],
  hint: words.check.hint,
});
