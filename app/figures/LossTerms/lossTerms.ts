import { lossTermLimits as limits } from "../../../src/engine/experiments/lossTerms/limits.ts";
import { amount, shareOf } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { decimal, seed } from "../../kit/params/scalars.ts";
import { lossTermWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

const sentence: readonly string[] =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");

export const params = {
  rho: decimal(0.5, limits.spectralRadius.min, limits.spectralRadius.max, 0.05),
  seed: seed(5),
};
type Params = ValuesOf<typeof params>;
export type TermsView = View<typeof params, "lossTerms">;
export type TermsProps = PictureProps<typeof params, "lossTerms">;
export type TermsAnswer = TermsView["answer"];

export const ask = ({ rho, seed: drawnFrom }: Params) =>
  ({ kind: "lossTerms", words: sentence, spectralRadius: rho, seed: drawnFrom }) as const;

export const wordAt = ({ wordByStep }: TermsAnswer, t: number): string =>
  (wordByStep[t - 1] ?? "").replace(/[,.]$/, "");

/** Norm of the term (t, k), k ≤ t. */
export const termAt = ({ normByLossAndStep: { data, cols } }: TermsAnswer, t: number, k: number) =>
  data[(t - 1) * cols + k - 1] ?? 0;

/** Norm of the whole gradient */
export const wholeOf = ({ normUpToDistance }: TermsAnswer): number => normUpToDistance.at(-1) ?? 0;

/** From here on a part of the whole is told to a tenth of a percent. */
const NEARLY_ALL = 0.985;
/** From here on it is written as more than the whole. */
const LONGER = 1.0005;

export const part = (answer: TermsAnswer, norm: number): string => {
  const whole = wholeOf(answer);
  const share = whole === 0 ? 0 : norm / whole;
  return share < NEARLY_ALL ? shareOf(share) : inPercent((100 * share).toFixed(1));
};

/** Step d adds the terms whose loss is d words after the step that they come through. */
export const steps: Steps<typeof params, "lossTerms"> = {
  count: ({ wordByStep }) => wordByStep.length - 1,
  isKept: true,
  // What a clicker stops at: no word back, one, two, a few and all.
  story: () => [0, 1, 2, 5, 13].map((step) => ({ params: {}, isPlayed: step > 0, step })),
  label: ({ answer, step }) => words.step(step, part(answer, answer.normUpToDistance[step] ?? 0)),
  tickMs: () => 700,
  marks: ({ answer }) => [
    { position: 0, label: words.mark(0) },
    { position: answer.wordByStep.length - 2, label: words.mark(answer.wordByStep.length - 2) },
  ],
};

export function describe({ answer, step }: TermsView): string {
  const here = answer.normByDistance[step] ?? 0;
  const soFar = answer.normUpToDistance[step] ?? 0;
  return [
    step === 0
      ? words.near(amount(here), part(answer, here))
      : words.far(step, amount(here), part(answer, here)),
    words.soFar(amount(soFar), part(answer, soFar)),
    ...excessOf(answer, soFar),
  ].join(" ");
}

/** What is said of a sum that is told to be longer than the whole: vectors may point against one another. */
const excessOf = (answer: TermsAnswer, norm: number): readonly string[] =>
  norm / wholeOf(answer) >= LONGER ? [words.isLonger] : [];

/** Projected: how much of the gradient the terms so far are. */
export function cue({ answer, step }: TermsView): string {
  const soFar = answer.normUpToDistance[step] ?? 0;
  return [words.cue(step, part(answer, soFar)), ...excessOf(answer, soFar)].join(" ");
}

/** Row n: the state k = n, and the distance n − 1. */
export function table({ answer, params: { rho } }: TermsView): TableData {
  const T = answer.wordByStep.length;
  const norms: readonly { readonly at: (row: number) => number | undefined }[] = [
    { at: (row) => answer.directNormByStep[row] },
    { at: (row) => answer.returningNormByStep[row] },
    { at: (row) => answer.wholeNormByStep[row] },
    { at: (row) => answer.normByDistance[row] },
    { at: (row) => answer.normUpToDistance[row] },
  ];
  const { columns, caption, note } = words.table;
  return {
    caption: caption(rho),
    notes: [note(amount(wholeOf(answer)))],
    columns,
    rows: Array.from({ length: T }, (_, row) => [
      String(row + 1),
      answer.wordByStep[row] ?? "",
      ...norms.slice(0, 3).map(({ at }) => amount(at(row) ?? 0)),
      String(row),
      ...norms.slice(3).flatMap(({ at }) => [amount(at(row) ?? 0), part(answer, at(row) ?? 0)]),
    ]),
    exact: (row, column) => {
      const which = { 2: 0, 3: 1, 4: 2, 6: 3, 8: 4 }[column];
      return which === undefined ? undefined : norms[which]?.at(row);
    },
  };
}

/** The first distance up to which the terms make 99% of the whole gradient’s length. */
export function reachOf(answer: TermsAnswer): number {
  const whole = wholeOf(answer);
  return answer.normUpToDistance.findIndex((norm) => norm >= 0.99 * whole);
}

export const prediction: Prediction<typeof params, "lossTerms"> = {
  question: () => words.guess.question,
  subjects: ({ params: { rho, seed: from } }) => [
    { key: ["loss-terms", rho, from].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const reach = reachOf(answer);
    const value = reach <= 2 ? "near" : reach <= 7 ? "half" : "all";
    return { value, sentence: words.guess.outcome(reach) };
  },
};
