import { HELD_STEPS, heldLimits as limits } from "../../../src/engine/experiments/held/limits.ts";
import { amount, shareOf } from "../../chart/tickText.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { decimal, whole } from "../../kit/params/scalars.ts";
import { heldWords as words } from "./words.ts";

export const params = {
  weight: decimal(2, limits.weight.min, limits.weight.max, 0.1),
  /** Steps that the gradient is carried back; all of them, unless it is cut */
  back: whole(limits.back.max, limits.back.min, limits.back.max),
};
type Params = ValuesOf<typeof params>;
export type HeldView = View<typeof params, "held">;
export type HeldProps = PictureProps<typeof params, "held">;
export type HeldAnswer = HeldView["answer"];

/** What is shown, one after the other. */
const stages = ["pushed", "remembered", "returned"] as const;
type Stage = (typeof stages)[number];

export const stageAt = (step: number): Stage => stages[step] ?? "returned";

export const ask = ({ weight, back }: Params) => ({ kind: "held", weight, back }) as const;

export const at = (values: Float64Array, t: number): number => values[t] ?? 0;

/** A state, with a true minus */
export const signed = (value: number): string => value.toFixed(3).replace("-", "−");

/** The first step that the gradient is carried back to. */
export const firstReached = ({ back }: Params): number => HELD_STEPS - back;

export const steps: Steps<typeof params, "held"> = {
  count: () => stages.length,
  isKept: true,
  label: ({ step }) => words.stages[stageAt(step)],
  tickMs: () => 1400,
  marks: () => [
    { position: 0, label: words.marks[0] },
    { position: stages.length - 1, label: words.marks[1] },
  ],
};

export const describe = (view: HeldView): string => stagesOf(view).join(" ");

/** Projected, of what is shown only the last. */
export const cue = (view: HeldView): string => stagesOf(view).at(-1) ?? "";

/** What is said of each stage reached. */
function stagesOf({ answer, params: now, step }: HeldView): readonly string[] {
  const T = HELD_STEPS;
  const first = firstReached(now);
  return [
    (step < 1 ? words.pushed : words.reads)(now.weight, T - 1),
    step < 1
      ? ""
      : words.remembered(
          signed(at(answer.upByStep, T)),
          signed(at(answer.downByStep, T)),
          shareOf(at(answer.apartByStep, T)),
        ),
    step < 2
      ? ""
      : first > 1
        ? words.cut(now.back, first - 1)
        : words.returned(shareOf(at(answer.gradientByStep, 1))),
  ].filter((one) => one !== "");
}

/** Every number of the picture, step by step. */
export function table({ answer, params: now }: HeldView): TableData {
  const columns: readonly {
    readonly values: Float64Array;
    readonly write: (value: number) => string;
  }[] = [
    { values: answer.upByStep, write: signed },
    { values: answer.downByStep, write: signed },
    { values: answer.apartByStep, write: shareOf },
    { values: answer.gradientByStep, write: shareOf },
  ];
  return {
    caption: words.table.caption(now.weight),
    notes: words.table.notes(now.back),
    columns: words.table.columns,
    rows: Array.from({ length: HELD_STEPS }, (_, row) => [
      String(row + 1),
      ...columns.map(({ values, write }) => write(at(values, row + 1))),
    ]),
    exact: (row, column) => columns[column - 1]?.values[row + 1],
  };
}

/** Less than this part has vanished. */
const VANISHED = 1e-6;

export const prediction: Prediction<typeof params, "held"> = {
  question: ({ params: { weight } }) => words.guess.question(weight),
  subjects: ({ params: { weight, back } }) => [
    { key: ["held", weight, back].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const share = at(answer.gradientByStep, 1);
    const value = share > 0.5 ? "much" : share < VANISHED ? "none" : "some";
    return { value, sentence: words.guess.outcome(amount(share, 2)) };
  },
};

export const changed = (before: Params, now: Params): string =>
  [
    before.weight === now.weight ? "" : words.changed.weight(before.weight, now.weight),
    before.back === now.back ? "" : words.changed.back(before.back, now.back),
  ]
    .filter((one) => one !== "")
    .join(" ");
