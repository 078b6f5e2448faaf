import { clippingLimits as limits } from "../../../src/engine/experiments/clipping/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type {
  CheckQuestion,
  PictureProps,
  Prediction,
  Steps,
  TableData,
  View,
} from "../../kit/figure.ts";
import { judgeNumber } from "../../kit/numberCheck.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal } from "../../kit/params/scalars.ts";
import { clippingWords as words } from "./words.ts";

export const PAIRS = ["input", "memory", "output"] as const;

export const params = {
  limit: decimal(0.1, limits.limit.min, limits.limit.max, 0.01),
  pair: choice("input", PAIRS),
};
type Params = ValuesOf<typeof params>;
export type ClippingView = View<typeof params, "clipping">;
export type ClippingProps = PictureProps<typeof params, "clipping">;

export const ask = ({ limit, pair }: Params) => ({ kind: "clipping", limit, pair }) as const;

export const ways = ["whole", "byNorm", "byValue"] as const;
export type Way = (typeof ways)[number];
export const wayOf = ({ step }: Pick<ClippingView, "step">): Way => ways[step] ?? "whole";

const DECIMALS = 3;
export const numberText = (value: number): string => {
  const text = Math.abs(value).toFixed(DECIMALS);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

export const valuesText = ({ answer }: ClippingView, way: Way): string =>
  Array.from(answer[way].values, numberText).join(", ");

/** Degrees; what is but rounding is 0. */
const ROUNDING = 1e-6;
export const angleText = (angle: number): string =>
  angle < ROUNDING ? "0°" : `${amount(angle, 2)}°`;

const isUntouched = ({ answer }: ClippingView, way: Way): boolean =>
  answer[way].values.every((value, index) => value === answer.whole.values[index]);

export const steps: Steps<typeof params, "clipping"> = {
  count: () => ways.length,
  isKept: true,
  label: (view) => words.step[wayOf(view)],
  id: wayOf,
  tickMs: () => 2200,
  marks: () => ways.map((way, position) => ({ position, label: words.names[way] })),
};

export function describe(view: ClippingView): string {
  const { answer, params: set } = view;
  const way = wayOf(view);
  const { norm, angle } = answer[way];
  const [values, length, limit] = [valuesText(view, way), numberText(norm), String(set.limit)];
  if (way === "whole") return words.says.whole(words.weights[set.pair], values, length);
  const isByNorm = way === "byNorm";
  if (isUntouched(view, way))
    return words.says[isByNorm ? "shorter" : "within"](limit, values, length);
  return isByNorm
    ? words.says.byNorm(limit, values, length)
    : words.says.byValue(limit, values, length, angle < ROUNDING ? null : angleText(angle));
}

export function table(view: ClippingView): TableData {
  const { answer, params: set } = view;
  return {
    caption: words.table.caption(String(set.limit)),
    notes: words.table.notes(words.weights[set.pair]),
    columns: words.table.columns,
    rows: ways.map((way) => [
      words.names[way],
      ...Array.from(answer[way].values, numberText),
      numberText(answer[way].norm),
      angleText(answer[way].angle),
    ]),
    exact: (row, column) => {
      const { values, norm, angle } = answer[ways[row] ?? "whole"];
      return [null, values[0], values[1], norm, angle][column];
    },
  };
}

export const prediction: Prediction<typeof params, "clipping"> = {
  question: () => words.guess.question,
  subjects: ({ params: { limit, pair } }) => [
    { key: `clipping|${limit}|${pair}`, name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: ({ answer: { byNorm, byValue } }) => {
    const [norm, value] = [byNorm.angle >= ROUNDING, byValue.angle >= ROUNDING];
    return {
      value: norm ? (value ? "both" : "norm") : value ? "value" : "neither",
      sentence: words.guess.outcome(angleText(byNorm.angle), angleText(byValue.angle)),
    };
  },
};

const largestOf = ({ answer }: ClippingView): number =>
  answer.whole.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

export const betweenCheck: CheckQuestion<typeof params, "clipping"> = {
  id: "between",
  question: ({ answer: { whole } }) =>
    words.check.question(numberText(whole.values[0] ?? 0), numberText(whole.values[1] ?? 0)),
  judge: (view, answer) =>
    judgeNumber(answer, (limit) => {
      const { norm } = view.answer.whole;
      return limit >= largestOf(view) && limit < norm
        ? {
            isRight: true,
            sentence: words.check.right(numberText(largestOf(view)), numberText(norm)),
          }
        : {
            isRight: false,
            sentence: limit < largestOf(view) ? words.check.slips.both : words.check.slips.neither,
          };
    }),
  right: (view) => String((largestOf(view) + view.answer.whole.norm) / 2),
};
