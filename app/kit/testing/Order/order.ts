import type { Answer } from "../../../../src/protocol/messages.ts";
import type { Steps, TableData, View } from "../../figure.ts";
import type { ValuesOf } from "../../params/param.ts";
import { seed, text } from "../../params/scalars.ts";
import { orderWords as words } from "./words.ts";

export const params = { a: text("I love dogs", 80), b: text("dogs I love", 80), seed: seed(3) };
export type Params = ValuesOf<typeof params>;
export type OrderView = View<typeof params, "order">;

const wordsOf = (sentence: string): string[] => sentence.split(" ").filter((word) => word !== "");

export const ask = ({ a, b, seed: drawnFrom }: Params) =>
  ({ kind: "order", sentences: [wordsOf(a), wordsOf(b)], seed: drawnFrom }) as const;

/** Before the first word, and after each. */
const countOf = ({ readings }: Answer<"order">): number =>
  1 + Math.max(...readings.map((one) => one.words.length));

export const steps: Steps<typeof params, "order"> = {
  count: countOf,
  isKept: true,
  label: ({ answer, step }) =>
    words.step(
      step,
      answer.readings.map((one) => one.words[step - 1] ?? ""),
    ),
  tickMs: () => 900,
};

/** The states that a network has been through after `step` words. */
export function pathOf({ answer, step }: OrderView, sentence: number): [number, number][] {
  const reading = answer.readings[sentence];
  if (!reading) return [];
  const { rows, data } = reading.hiddenByStep;
  const read = Math.min(step, rows - 1);
  return Array.from({ length: read + 1 }, (_, t) => [data[2 * t] ?? 0, data[2 * t + 1] ?? 0]);
}

const fixed = (value: number) => value.toFixed(2).replace("-", "−");

export const stateOf = (view: OrderView, sentence: number): string =>
  (pathOf(view, sentence).at(-1) ?? []).map(fixed).join(", ");

export const distanceOf = ({ answer, step }: OrderView): string =>
  fixed(answer.distanceByStep[step] ?? 0);

export const isSameBag = ({ answer: { readings } }: OrderView): boolean =>
  String(readings[0]?.bag) === String(readings[1]?.bag);

export const atTheEnd = (view: OrderView): OrderView => ({
  ...view,
  step: countOf(view.answer) - 1,
});

export const describe = (view: OrderView): string =>
  words.description(
    view.step,
    stateOf(view, 0),
    stateOf(view, 1),
    distanceOf(view),
    isSameBag(view),
  );

export const table = (view: OrderView): TableData => ({
  caption: words.table.caption,
  columns: words.table.columns,
  rows: Array.from({ length: countOf(view.answer) }, (_, t) => [
    String(t),
    ...view.answer.readings.flatMap(({ words: read }, sentence) => [
      read[t - 1] ?? "–",
      t <= read.length ? stateOf({ ...view, step: t }, sentence) : "–",
    ]),
    distanceOf({ ...view, step: t }),
  ]),
});
