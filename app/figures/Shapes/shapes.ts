import { LARGEST_LAYER } from "../../../src/engine/experiments/shapes/limits.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import type { SymbolId } from "../../math/symbols.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, flag, whole } from "../../kit/params/scalars.ts";
import { formatCount } from "../../words/count.ts";
import { signed } from "../../words/valueText.ts";
import { shapesWords as words } from "./words.ts";

export const params = {
  k: whole(4, 1, LARGEST_LAYER),
  d: whole(3, 1, LARGEST_LAYER),
  outputs: whole(4, 1, LARGEST_LAYER),
  activation: choice("tanh", ["tanh", "relu", "sigmoid", "identity"]),
  output: choice("softmax", ["softmax", "linear"]),
  hasBiases: flag(true),
  /** Steps of a sequence, and sequences of a batch: they cost nothing to learn */
  T: whole(5, 1, 12),
  N: whole(2, 1, 64),
  isBatchFirst: flag(true),
  /** What stands beside the blocks */
  beside: choice("parts", ["parts", "functions", "pytorch"]),
};
const TOLD_UNITS = 3;
/** As large a network for a short text, one with twice the units, and the same for a long text. */
const TOLD = [
  { d: TOLD_UNITS, T: 5 },
  { d: 2 * TOLD_UNITS, T: 5 },
  { d: 2 * TOLD_UNITS, T: 12 },
];

type Values = ValuesOf<typeof params>;
type ShapesView = View<typeof params, "shapes">;
export type ShapesProps = PictureProps<typeof params, "shapes">;
type ShapesAnswer = Answer<"shapes">;

export const ask = ({ k, d, outputs, hasBiases, activation, output }: Values) =>
  ({
    kind: "shapes",
    inputSize: k,
    hiddenSize: d,
    outputSize: outputs,
    hasBiases,
    activation,
    output,
  }) as const;

const learntNames = {
  Wx: "rnn.weight_ih_l0",
  Wh: "rnn.weight_hh_l0",
  bh: "rnn.bias_ih_l0",
  Wy: "head.weight",
  by: "head.bias",
} as const;

export interface Part {
  readonly symbol: SymbolId;
  readonly role: string;
  readonly shape: readonly number[];
  /** Numbers to learn; null where it is not learnt */
  readonly count: number | null;
}

const other = (symbol: SymbolId, size: number, role: string): Part[] => [
  { symbol, role, shape: [size], count: null },
];

/** Every part of the network in the order in which a letter goes through it. */
export function partsOf({ answer, params: set }: Pick<ShapesView, "answer" | "params">): Part[] {
  const { k, d, outputs } = set;
  const learnt = (symbol: keyof typeof learntNames): Part[] => {
    const found = answer.learnt.find(({ name }) => name === learntNames[symbol]);
    return found ? [{ symbol, role: words.learnt, shape: found.shape, count: found.count }] : [];
  };
  return [
    ...other("x", k, words.given),
    ...learnt("Wx"),
    ...learnt("Wh"),
    ...learnt("bh"),
    ...other("a", d, words.computed),
    ...other("h", d, words.computed),
    ...learnt("Wy"),
    ...learnt("by"),
    ...other("z", outputs, words.computed),
    ...other("p", outputs, words.computed),
  ];
}

export const shapeText = (shape: readonly number[]): string => shape.map(String).join(" × ");

/** What PyTorch takes and gives back: its shape, and the name of each axis. */
export function axesOf({ k, d, T, N, isBatchFirst }: Values) {
  const places = isBatchFirst ? [N, T] : [T, N];
  const names = isBatchFirst ? words.batchFirst : words.timeFirst;
  return [
    { name: "input", shape: [...places, k], meaning: words.data.input, axes: names.ofFeatures },
    { name: "output", shape: [...places, d], meaning: words.data.output, axes: names.ofFeatures },
    { name: "h_n", shape: [1, N, d], meaning: words.data.last, axes: words.layersFirst },
    { name: "target", shape: places, meaning: words.data.target, axes: names.ofIndices },
  ];
}

const times: Readonly<Record<string, string>> = {
  before: "t − 1",
  h: "t",
  x: "t",
  p: "t",
  a: "t",
  z: "t",
};
/** At which step a part is, as it is written; nothing for what is learnt. */
export const timeOf = (part: string): string | undefined => times[part];

/** Every row of the table by its name, as its shape is written. */
export const shapesByRow = (view: Pick<ShapesView, "answer" | "params">) =>
  new Map([
    ...partsOf(view).map(({ symbol, shape }) => [symbol, shapeText(shape)] as const),
    ...axesOf(view.params).map(({ name, shape }) => [name, shapeText(shape)] as const),
  ]);

type ShapesByRow = ReadonlyMap<string, string>;

/** The rows that are shaped otherwise than before. */
export const changedRows = (before: ShapesByRow, now: ShapesByRow): readonly string[] =>
  [...now].filter(([row, shape]) => before.get(row) !== shape).map(([row]) => row);

const memoryCount = ({ learnt }: ShapesAnswer): number =>
  learnt.find(({ name }) => name === learntNames.Wh)?.count ?? NaN;
export const describe = ({ answer, params: { k, d, outputs, T } }: ShapesView): string =>
  words.description({ k, d, outputs, T, total: answer.total, memory: memoryCount(answer) });

export const steps: Steps<typeof params, "shapes"> = {
  count: () => 1,
  isKept: true,
  label: describe,
  tickMs: () => 1000,
  story: () => TOLD.map((told) => ({ params: told, isPlayed: false })),
};

/** What a projection says of it. */
export const cue = ({ answer, params: { T } }: ShapesView): string =>
  words.cue(T, answer.total, memoryCount(answer));

/** What doubling the units, or reading a longer text, has brought. */
export function changed(before: Values, now: Values): string {
  if (now.d === 2 * before.d) return words.doubled;
  return now.d === before.d && now.T > before.T ? words.longer : "";
}

export function table(view: ShapesView): TableData {
  const { answer, params: set } = view;
  return {
    caption: words.table.caption(formatCount(answer.total), set.T),
    columns: words.table.columns,
    notes: [
      words.table.through("a", [...answer.preActivations].map(signed)),
      words.table.through("h", [...answer.hidden].map(signed)),
      words.table.through("y", [...answer.outputs].map(signed)),
    ],
    rows: [
      ...partsOf(view).map(({ symbol, role, shape, count }) => [
        words.parts[symbol] ?? symbol,
        role,
        shapeText(shape),
        count === null ? words.none : formatCount(count),
      ]),
      ...axesOf(set).map(({ name, shape, meaning }) => [
        name,
        meaning,
        shapeText(shape),
        words.none,
      ]),
    ],
  };
}
