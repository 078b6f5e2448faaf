import {
  CLIFF_LEARNING_RATE,
  CLIFF_UPDATES,
  cliffLimits as limits,
} from "../../../src/engine/experiments/cliff/limits.ts";
import { amount } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal } from "../../kit/params/scalars.ts";
import { cliffWords as words } from "./words.ts";

/** Where training begins: at the edge of the cliff, or on the plain above it. */
const STARTS = {
  edge: { weight: 1.6, bias: 0.2 },
  plain: { weight: 2.5, bias: 1.5 },
} as const;

export const params = {
  clip: choice("none", ["none", "norm", "value"]),
  start: choice("edge", ["edge", "plain"]),
  limit: decimal(1, limits.limit.min, limits.limit.max, 0.1),
};
type Params = ValuesOf<typeof params>;
export type CliffView = View<typeof params, "cliff">;
export type CliffProps = PictureProps<typeof params, "cliff">;
export type CliffAnswer = CliffView["answer"];

export const ask = ({ clip, start, limit }: Params) =>
  ({ kind: "cliff", ...STARTS[start], clipping: clip, limit }) as const;

/** A pair of numbers, of w and of b, after so many updates. */
export const pairAt = (
  { data }: CliffAnswer["pointByUpdate"],
  update: number,
): readonly [number, number] => [data[2 * update] ?? 0, data[2 * update + 1] ?? 0];

export const signed = (value: number, decimals = 2): string =>
  value.toFixed(decimals).replace("-", "−");

export const steps: Steps<typeof params, "cliff"> = {
  count: () => CLIFF_UPDATES + 1,
  isKept: true,
  // What a clicker stops at: before, the first two updates and the end; then the cure.
  story: () => [
    ...[0, 1, 2, CLIFF_UPDATES].map(
      (step) => ({ params: { clip: "none", start: "edge" }, isPlayed: step > 0, step }) as const,
    ),
    { params: { clip: "norm", start: "edge" }, isPlayed: true },
  ],
  label: ({ answer, step }) => words.step(step, amount(answer.lossByUpdate[step] ?? 0)),
  tickMs: () => 300,
  marks: () => [
    { position: 0, label: words.mark(0) },
    { position: CLIFF_UPDATES, label: words.mark(CLIFF_UPDATES) },
  ],
};

/** What clipping makes of the gradient; empty where none is set. */
function clippingAt({ answer, params: { clip, limit }, step }: CliffView): string {
  if (clip === "none") return "";
  const norm = answer.normByUpdate[step] ?? 0;
  const clipped = answer.clippedNormByUpdate[step] ?? 0;
  return norm === clipped
    ? words.untouched(clip, limit)
    : words.clipped(clip, limit, amount(clipped));
}

export function describe(view: CliffView): string {
  const { answer, step } = view;
  const [w, b] = pairAt(answer.pointByUpdate, step);
  return [
    words.stands(step, signed(w), signed(b), amount(answer.lossByUpdate[step] ?? 0)),
    words.gradient(amount(answer.normByUpdate[step] ?? 0)),
    clippingAt(view),
  ]
    .filter((one) => one !== "")
    .join(" ");
}

/** Projected, without the place that the picture shows. */
export const cue = (view: CliffView): string => {
  const { answer, step } = view;
  const loss = amount(answer.lossByUpdate[step] ?? 0);
  return `${words.cue(step, loss, amount(answer.normByUpdate[step] ?? 0))} ${clippingAt(view)}`.trim();
};

export function table({ answer, params: { clip, limit } }: CliffView): TableData {
  const columns: readonly {
    readonly at: (update: number) => number | undefined;
    readonly write: (value: number) => string;
  }[] = [
    { at: (update) => pairAt(answer.pointByUpdate, update)[0], write: signed },
    { at: (update) => pairAt(answer.pointByUpdate, update)[1], write: signed },
    { at: (update) => answer.lossByUpdate[update], write: amount },
    { at: (update) => pairAt(answer.gradientByUpdate, update)[0], write: signed },
    { at: (update) => pairAt(answer.gradientByUpdate, update)[1], write: signed },
    { at: (update) => answer.normByUpdate[update], write: amount },
    { at: (update) => answer.clippedNormByUpdate[update], write: amount },
  ];
  return {
    caption: words.table.caption(clip, limit),
    notes: [words.table.note(CLIFF_LEARNING_RATE)],
    columns: words.table.columns,
    rows: Array.from({ length: CLIFF_UPDATES + 1 }, (_, update) => [
      String(update),
      ...columns.map(({ at, write }) => write(at(update) ?? 0)),
    ]),
    exact: (row, column) => columns[column - 1]?.at(row),
  };
}

/** Below this loss training has found the valley. */
const VALLEY = 0.1;

export const prediction: Prediction<typeof params, "cliff"> = {
  question: ({ answer, params: { clip } }) =>
    words.guess.question(clip, amount(answer.normByUpdate[1] ?? 0), CLIFF_UPDATES),
  subjects: ({ params: { clip, start, limit } }) => [
    { key: ["cliff", clip, start, limit].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const loss = answer.lossByUpdate[CLIFF_UPDATES] ?? 0;
    return {
      value: loss < VALLEY ? "valley" : "lost",
      sentence: words.guess.outcome(amount(loss)),
    };
  },
};
