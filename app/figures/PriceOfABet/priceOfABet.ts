import { PRICE_UNITS, potLimits } from "../../../src/engine/experiments/betPrices/limits.ts";
import { ARTICLE_ALPHABET } from "../../../src/engine/experiments/spelling/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { list } from "../../kit/params/lists.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, whole } from "../../kit/params/scalars.ts";
import { percent } from "../../words/valueText.ts";
import { priceWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

interface Stop {
  readonly read: string;
  readonly followers: readonly string[];
  /** The bet that stands there until the reader makes another, in hundredths of the pot */
  readonly parts: readonly number[];
}

/** In “dogs” “o” follows “d”; in “goods” first “o” and then “d” follow “o”. */
const stops: readonly Stop[] = [
  { read: "d", followers: ["o"], parts: [25, 25, 25, 25] },
  { read: "d", followers: ["o"], parts: [5, 85, 5, 5] },
  { read: "d", followers: ["o"], parts: [50, 0, 25, 25] },
  { read: "o", followers: ["o", "d"], parts: [15, 75, 5, 5] },
  { read: "o", followers: ["o", "d"], parts: [50, 50, 0, 0] },
];
const WHOLE = potLimits.max;
/** The stop at which nothing is put on the letter that comes */
const NOTHING = 2;

const part = whole(0, potLimits.min, potLimits.max);

export const params = {
  /** The reader's own bet, and the stop at which it was made; none at first */
  bet: list(part, [], 0, ARTICLE_ALPHABET.length),
  at: whole(0, 0, stops.length - 1),
  unit: choice("nats", PRICE_UNITS),
};
type Params = ValuesOf<typeof params>;
export type PriceView = View<typeof params, "betPrices">;
export type PriceProps = PictureProps<typeof params, "betPrices">;

/** What is bet at a stop, in hundredths of the pot. */
export const partsAt = ({ bet, at }: Params, step: number): readonly number[] =>
  bet.length > 0 && at === step ? bet : (stops[step]?.parts ?? []);

export const isOwn = ({ bet, at }: Params, step: number): boolean => bet.length > 0 && at === step;

const isPot = (bet: readonly number[]) =>
  bet.length === ARTICLE_ALPHABET.length && bet.some((one) => one > 0);

export const settle = (set: Params) =>
  set.bet.length === 0 || isPot(set.bet)
    ? { params: set, complaints: [] }
    : { params: { ...set, bet: [] }, complaints: [words.refused] };

export const ask = (set: Params) =>
  ({
    kind: "betPrices",
    unit: set.unit,
    scenes: stops.map(({ read, followers }, step) => ({
      read,
      followers,
      parts: partsAt(set, step),
    })),
  }) as const;

export function stopOf({ step }: Pick<PriceView, "step">): Stop {
  const stop = stops[step];
  if (!stop) throw new Error(`no stop ${step}`);
  return stop;
}
export function sceneOf({ answer, step }: Pick<PriceView, "answer" | "step">) {
  const scene = answer.scenes[step];
  if (!scene) throw new Error(`no scene ${step}`);
  return scene;
}
export type Scene = ReturnType<typeof sceneOf>;

/** A price as it is written: two decimals, or the sign of what has no end. */
export const priceText = (price: number | null): string =>
  price === null ? words.endless : price.toFixed(2);

export const steps: Steps<typeof params, "betPrices"> = {
  count: () => stops.length,
  isKept: true,
  label: ({ params: set, step }) => (isOwn(set, step) ? words.own : (words.steps[step] ?? "")),
  tickMs: () => 3000,
  marks: () => words.marks.map((label, position) => ({ position, label })),
};

const letterOf = (target: number) => ARTICLE_ALPHABET[target] ?? "";
/** A share as it is written: whole percents without decimals. */
export function shareText(share: number): string {
  const rounded = Math.round(WHOLE * share);
  return Math.abs(WHOLE * share - rounded) < 1e-9 ? inPercent(rounded) : percent(share);
}

/** Of the network's price, as both are written. */
function compared(mine: number | null, other: number | null): "more" | "less" | "same" {
  if (priceText(mine) === priceText(other)) return "same";
  return mine === null || (other !== null && other < mine) ? "less" : "more";
}

function describeOne(scene: Scene, unit: Params["unit"]): string {
  const { targets, reader, network } = scene;
  const [target = 0] = targets;
  const share = reader.shares[target] ?? 0;
  const letter = letterOf(target);
  const own =
    share === 0
      ? words.says.nothing(letter)
      : share === 1
        ? words.says.all(letter)
        : words.says.even(letter, shareText(share), priceText(reader.total), unit);
  return `${own} ${words.says.rival(
    shareText(network.shares[target] ?? 0),
    priceText(network.total),
    compared(reader.total, network.total),
  )}`;
}

function describeBlind(scene: Scene, read: string, unit: Params["unit"]): string {
  const { targets, reader, floor } = scene;
  const missed = targets[reader.priceByFollower.indexOf(null)];
  if (missed !== undefined)
    return `${words.says.blindEndless(read, letterOf(missed))} ${words.says.above(priceText(floor))}`;
  const isFloor = priceText(reader.total) === priceText(floor);
  return [
    words.says.blind(
      read,
      targets.map((target, follower) =>
        words.says.paid(priceText(reader.priceByFollower[follower] ?? null), letterOf(target)),
      ),
      priceText(reader.total),
      unit,
    ),
    isFloor ? words.says.atFloor : words.says.above(priceText(floor)),
  ].join(" ");
}

export function describe(view: PriceView): string {
  const scene = sceneOf(view);
  const { unit } = view.params;
  return scene.targets.length === 1
    ? describeOne(scene, unit)
    : describeBlind(scene, stopOf(view).read, unit);
}

export function table(view: PriceView): TableData {
  const { targets, reader, network, floor } = sceneOf(view);
  const { read, followers } = stopOf(view);
  const priceAt = (prices: readonly (number | null)[], letter: number) => {
    const follower = targets.indexOf(letter);
    return follower < 0 ? "–" : priceText(prices[follower] ?? null);
  };
  return {
    caption: words.table.caption(read, followers),
    columns: words.table.columns(view.params.unit),
    rows: [
      ...ARTICLE_ALPHABET.map((letter, index) => [
        letter,
        shareText(reader.shares[index] ?? 0),
        shareText(network.shares[index] ?? 0),
        priceAt(reader.priceByFollower, index),
        priceAt(network.priceByFollower, index),
      ]),
      [words.table.total, "", "", priceText(reader.total), priceText(network.total)],
      [words.table.floor, "", "", priceText(floor), priceText(floor)],
    ],
    exact: (row, column) => {
      if (row < ARTICLE_ALPHABET.length)
        return column === 1 ? reader.shares[row] : column === 2 ? network.shares[row] : null;
      if (column < 3) return null;
      return row === ARTICLE_ALPHABET.length ? (column === 3 ? reader : network).total : floor;
    },
  };
}

export const prediction: Prediction<typeof params, "betPrices"> = {
  question: () => words.guess.question,
  subjects: () => [{ key: "price-of-nothing", name: words.guess.subject }],
  options: words.guess.options,
  askedAt: NOTHING - 1,
  toldFrom: () => NOTHING,
  isAbout: ({ step }) => step <= NOTHING,
  outcome: ({ answer: { priceOfNothing } }) => ({
    value: priceOfNothing === null ? "endless" : priceOfNothing < 2 ? "pot" : "hundred",
    sentence: words.guess.outcome,
  }),
};
