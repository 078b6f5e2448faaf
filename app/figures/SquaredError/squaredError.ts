import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { numberCheck } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { decimal } from "../../kit/params/scalars.ts";
import { signed } from "../../words/valueText.ts";
import { squareWords as words } from "./words.ts";

/** A curve, and a forecaster that says what came last. */
const came = [0.5, 0.9, 1, 0.9, 0.5, 0];
const forecasts = [0, 0.5, 0.9, 1, 0.9, 0.5];
/** The step whose forecast is the reader's, from 1 */
export const MOVED = 4;
/** The distance that the question asks about */
const ASKED = 1.5;

export const params = { forecast: decimal(0.1, -0.5, 1.5, 0.05) };
export type SquareView = View<typeof params, "squaredError">;
export type SquareProps = PictureProps<typeof params, "squaredError">;

export const shown = ({ params: { forecast } }: Pick<SquareView, "params">) =>
  came.map((value, index) => ({
    t: index + 1,
    came: value,
    forecast: index + 1 === MOVED ? forecast : (forecasts[index] ?? 0),
  }));

export const ask = (set: ValuesOf<typeof params>) =>
  ({
    kind: "squaredError",
    targets: came,
    forecasts: shown({ params: set }).map(({ forecast }) => forecast),
    askedDistance: ASKED,
  }) as const;

export const steps: Steps<typeof params, "squaredError"> = {
  count: () => words.steps.length,
  isKept: true,
  label: ({ step }) => words.steps[step] ?? "",
  tickMs: () => 2500,
  marks: () => words.marks.map((label, position) => ({ position, label })),
};

/** The numbers of the step that the reader moves. */
export function movedOf(view: SquareView) {
  const index = MOVED - 1;
  const { distanceByStep, lossByStep, gradientByStep } = view.answer;
  return {
    forecast: view.params.forecast,
    came: came[index] ?? NaN,
    distance: distanceByStep[index] ?? NaN,
    square: lossByStep[index] ?? NaN,
    slope: gradientByStep[index] ?? NaN,
  };
}

export function describe(view: SquareView): string {
  const { forecast, came: value, distance, square, slope } = movedOf(view);
  const [total, mean] = [signed(view.answer.loss), signed(view.answer.mean)];
  if (distance === 0)
    return [
      words.says.exact(MOVED, signed(forecast)),
      view.step === 1 ? words.says.square(signed(square), came.length, total, mean) : "",
      view.step === 2 ? words.guess.outcome(...ratios(view)) : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  switch (view.step) {
    case 0:
      return words.says.distance(MOVED, signed(forecast), signed(value), signed(distance));
    case 1:
      return words.says.square(signed(square), came.length, total, mean);
    default:
      return words.says.pull(signed(slope), slope > 0 ? "down" : "up", signed(distance));
  }
}

const ratios = ({ answer }: SquareView) =>
  [String(answer.costOfDouble), String(answer.pullOfDouble)] as const;

export function table(view: SquareView): TableData {
  const { distanceByStep, lossByStep, gradientByStep, loss, mean } = view.answer;
  const [cost, pull] = ratios(view);
  const numbers = [distanceByStep, lossByStep, gradientByStep];
  return {
    caption: words.table.caption,
    notes: [words.table.note(signed(loss), signed(mean)), words.guess.outcome(cost, pull)],
    columns: words.table.columns,
    rows: shown(view).map(({ t, came: value, forecast }, row) => [
      String(t),
      signed(value),
      signed(forecast),
      ...numbers.map((list) => signed(list[row] ?? NaN)),
    ]),
    exact: (row, column) => numbers[column - 3]?.[row],
  };
}

export const prediction: Prediction<typeof params, "squaredError"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "squared-error", name: words.guess.subject }],
  options: words.guess.options,
  toldFrom: () => 1,
  outcome: (view) => ({
    value: String(view.answer.costOfDouble),
    sentence: words.guess.outcome(...ratios(view)),
  }),
};

export const pullCheck = numberCheck<typeof params, "squaredError">({
  id: "pull",
  question: () => words.check.question,
  value: ({ answer }) => answer.askedGradient,
  right: ({ answer }) => words.check.right(String(answer.askedGradient)),
  slips: [
    { value: ({ answer }) => (answer.askedGradient / 2) ** 2, hint: words.check.cost },
    { value: ({ answer }) => answer.askedGradient / 2, hint: words.check.distance },
    { value: ({ answer }) => -answer.askedGradient, hint: words.check.minus },
  ],
  hint: words.check.hint,
});
