import { jacobianLimits as limits } from "../../../src/engine/experiments/jacobians/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { decimal, seed, whole } from "../../kit/params/scalars.ts";
import { jacobianWords as words } from "./words.ts";

const sentence: readonly string[] =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");

export const params = {
  angle: whole(30, limits.angle.min, limits.angle.max),
  rho: decimal(1.2, limits.spectralRadius.min, limits.spectralRadius.max, 0.05),
  seed: seed(18),
};
type Params = ValuesOf<typeof params>;
export type JacobianView = View<typeof params, "jacobians">;
export type JacobianProps = PictureProps<typeof params, "jacobians">;
export type JacobianAnswer = JacobianView["answer"];

export const ask = ({ angle, rho, seed: drawnFrom }: Params) =>
  ({ kind: "jacobians", words: sentence, spectralRadius: rho, seed: drawnFrom, angle }) as const;

export const wordAt = ({ wordByStep }: JacobianAnswer, t: number): string =>
  (wordByStep[t - 1] ?? "").replace(/[,.]$/, "");

/** The time step reached: position 0 of the walk is the last one, T. */
export const reachedOf = ({ answer, step }: Pick<JacobianView, "answer" | "step">): number =>
  answer.wordByStep.length - step;

/** The larger of a pair of singular values, or the smaller. */
export const valueAt = (
  pairs: JacobianAnswer["axesByStep"],
  t: number,
  which: "most" | "least",
): number => pairs.data[2 * t + (which === "most" ? 0 : 1)] ?? 0;

export const steps: Steps<typeof params, "jacobians"> = {
  count: ({ wordByStep }) => wordByStep.length,
  isBackward: true,
  isKept: true,
  // What a clicker stops at: the circle, two steps, half of the way and the first word.
  story: () => [0, 1, 2, 7, 14].map((step) => ({ params: {}, isPlayed: step > 0, step })),
  label: (view) => {
    const t = reachedOf(view);
    return words.step(
      t,
      wordAt(view.answer, t),
      amount(valueAt(view.answer.axesByStep, t, "most")),
    );
  },
  tickMs: () => 800,
  marks: ({ answer }) => [
    { position: 0, label: words.mark(answer.wordByStep.length) },
    { position: answer.wordByStep.length - 1, label: words.mark(1) },
  ],
};

export const describe = (view: JacobianView): string => say(view, true);
/** Projected, without the two lengths that the chart shows. */
export const cue = (view: JacobianView): string => say(view, false);

function say(view: JacobianView, isWhole: boolean): string {
  const { answer, params: shown } = view;
  const t = reachedOf(view);
  const T = answer.wordByStep.length;
  if (t === T) return words.start(wordAt(answer, T));
  const { stretchByStep, axesByStep, envelopeByStep } = answer;
  const text = (pairs: typeof axesByStep, which: "most" | "least") =>
    amount(valueAt(pairs, t, which));
  return [
    (isWhole ? words.stepped : words.steppedCue)(
      t,
      wordAt(answer, t),
      text(stretchByStep, "most"),
      text(stretchByStep, "least"),
    ),
    (isWhole ? words.all : words.allCue)(text(axesByStep, "most"), text(axesByStep, "least")),
    ...(isWhole
      ? [
          words.yours(shown.angle, amount(answer.arrowLengthByStep[t] ?? 0)),
          words.bound(text(envelopeByStep, "most")),
        ]
      : []),
  ].join(" ");
}

/** Which parameters the last change set, and from what. */
export const changed = (before: Params, now: Params): string =>
  (["angle", "rho", "seed"] as const)
    .filter((name) => before[name] !== now[name])
    .map((name) => words.changed(words.names[name], before[name], now[name]))
    .join(" ");

export function table({ answer, params: { angle, rho } }: JacobianView): TableData {
  const T = answer.wordByStep.length;
  const stepOf = (row: number) => T - row;
  const { columns: names } = words.table;
  const { stretchByStep, axesByStep, envelopeByStep } = answer;
  const columns = [
    { name: names.most, at: (t: number) => valueAt(stretchByStep, t, "most") },
    { name: names.least, at: (t: number) => valueAt(stretchByStep, t, "least") },
    { name: names.allMost, at: (t: number) => valueAt(axesByStep, t, "most") },
    { name: names.allLeast, at: (t: number) => valueAt(axesByStep, t, "least") },
    { name: names.envelope, at: (t: number) => valueAt(envelopeByStep, t, "most") },
    { name: names.arrow, at: (t: number) => answer.arrowLengthByStep[t] },
    { name: names.own, at: (t: number) => answer.ownLengthByStep[t] },
    { name: names.zoom, at: (t: number) => answer.zoomByStep[t] },
  ];
  return {
    caption: words.table.caption(rho),
    notes: words.table.notes(angle),
    columns: [words.table.t, words.table.word, ...columns.map(({ name }) => name)],
    rows: Array.from({ length: T }, (_, row) => [
      String(stepOf(row)),
      answer.wordByStep[stepOf(row) - 1] ?? "",
      ...columns.map(({ at }) => amount(at(stepOf(row)) ?? 0)),
    ]),
    exact: (row, column) => columns[column - 2]?.at(stepOf(row)),
  };
}

/** Narrower than this part of its length, an ellipse is called a line. */
const LINE = 0.05;
const ROUND = 0.8;

/** What the circle has become at the first word. */
export function shapeAt(answer: JacobianAnswer, t: number): "circle" | "ellipse" | "line" {
  const { axesByStep } = answer;
  const part = valueAt(axesByStep, t, "least") / valueAt(axesByStep, t, "most");
  return part > ROUND ? "circle" : part < LINE ? "line" : "ellipse";
}
