import { riverLimits as limits } from "../../../src/engine/experiments/river/limits.ts";
import { amount, LEAST_PERCENT, shareOf } from "../../chart/tickText.ts";
import type {
  PictureProps,
  Prediction,
  Steps,
  StoryStop,
  TableData,
  View,
} from "../../kit/figure.ts";
import { list } from "../../kit/params/lists.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, decimal, seed, whole } from "../../kit/params/scalars.ts";
import { SOURCE } from "../../network/river/layout.ts";
import { riverWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

const sentence: readonly string[] =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");
export const LENGTH = sentence.length;

/** Of the river's width at its source, in percent: as wide as a reader's bank may be drawn. */
export const WIDEST_GUESS = 200;

export const params = {
  rho: decimal(0.5, limits.spectralRadius.min, limits.spectralRadius.max, 0.05),
  /** Which cells are drawn: the network's own, or those with gates beside it */
  cells: choice("rnn", ["rnn", "all"]),
  seed: seed(5),
  /** The reader's bank at words 1 … T, in percent of the width at the source; empty until it is drawn */
  guess: list(whole(100, 0, WIDEST_GUESS), [], 0, LENGTH),
};
export type RiverParams = ValuesOf<typeof params>;
export type RiverView = View<typeof params, "river">;
export type RiverProps = PictureProps<typeof params, "river">;
type Answer = RiverView["answer"];

/** A bank is drawn for all words or for none. */
export const settle = (now: RiverParams) => ({
  params: now.guess.length === LENGTH ? now : { ...now, guess: [] },
  complaints: [],
});

export const ask = ({ rho, seed: drawnFrom }: RiverParams) =>
  ({ kind: "river", words: sentence, spectralRadius: rho, seed: drawnFrom }) as const;

/** The word read at step t, without its comma. */
export const wordAt = ({ wordByStep }: Answer, t: number): string =>
  (wordByStep[t - 1] ?? "").replace(/[,.]$/, "");

/** The time step reached: position 0 of the walk is the last one, T. */
export const reachedOf = ({ answer, step }: Pick<RiverView, "answer" | "step">): number =>
  answer.wordByStep.length - step;

/** What W_hᵀ made of the gradient's length, after the slopes: the step from t + 1 to t. */
function matrixFactorAt({ factorByStep, slopeFactorByStep }: Answer, t: number): number {
  const slopes = slopeFactorByStep[t] ?? 0;
  return slopes === 0 ? 0 : (factorByStep[t] ?? 0) / slopes;
}

const shareAt = ({ shareByStep }: Pick<Answer, "shareByStep">, t: number): number =>
  shareByStep[t] ?? 0;

/** What a clicker leads through: a bank to draw, and then a river for each setting that the chapter speaks of. */
const story: readonly StoryStop<typeof params>[] = [
  { params: { cells: "rnn", rho: 0.5 }, isPlayed: false },
  { params: { cells: "rnn", rho: 0.5 }, isPlayed: true },
  { params: { cells: "rnn", rho: 0.75 }, isPlayed: true },
  { params: { cells: "rnn", rho: 1 }, isPlayed: true },
  { params: { cells: "rnn", rho: 3 }, isPlayed: true },
  { params: { cells: "all", rho: 0.5 }, isPlayed: true },
];

export const steps: Steps<typeof params, "river"> = {
  count: ({ wordByStep }) => wordByStep.length,
  isBackward: true,
  isKept: true,
  label: (view) => {
    const t = reachedOf(view);
    return words.step(t, wordAt(view.answer, t), shareOf(shareAt(view.answer, t)));
  },
  tickMs: () => 450,
  story: () => story,
  marks: ({ answer }) => [
    { position: 0, label: words.mark(answer.wordByStep.length) },
    { position: answer.wordByStep.length - 1, label: words.mark(1) },
  ],
};

/** How a reader's percent is written */
const percent = (value: number | undefined): string =>
  value === undefined ? words.table.none : inPercent(value);

/** What is said of a step: all of it, or, projected, without what the picture shows beside it. */
function say(view: RiverView, isWhole: boolean): string {
  const { answer, params: shown } = view;
  const t = reachedOf(view);
  const T = answer.wordByStep.length;
  const last = wordAt(answer, T);
  if (t === T) {
    const norm = amount(answer.normByStep[T] ?? 0);
    return isWhole
      ? words.source(last, answer.target, norm, shown.guess.length > 0)
      : words.sourceCue(last, answer.target, shown.guess.length > 0);
  }
  const share = shareAt(answer, t);
  const { gru, lstm } = answer.gated;
  const gates = isWhole
    ? words.gates(shareOf(shareAt(gru, t)), shareOf(shareAt(lstm, t)))
    : words.gatesCue;
  const drawn = shown.guess[t - 1];
  const factor = amount(answer.factorByStep[t] ?? 0);
  const slopes = amount(answer.slopeFactorByStep[t] ?? 0);
  return [
    isWhole
      ? words.stepped(t, wordAt(answer, t), factor, slopes, amount(matrixFactorAt(answer, t)))
      : words.steppedCue(t, wordAt(answer, t), factor),
    words.arrives(shareOf(share), share > 1, last),
    isWhole && share < LEAST_PERCENT && shareAt(answer, t + 1) >= LEAST_PERCENT ? words.powers : "",
    share * SOURCE > 1 ? words.bursts : "",
    isWhole ? words.glasses(answer.magnifierByStep[t] ?? 0) : "",
    drawn === undefined ? "" : words.youDrew(percent(drawn)),
    shown.cells === "all" ? gates : "",
  ]
    .filter((one) => one !== "")
    .join(" ");
}

export const describe = (view: RiverView): string => say(view, true);
export const cue = (view: RiverView): string => say(view, false);

/** Shares from which on more has arrived than one thousandth, one tenth, and all of it; and what that is called */
const arrivals = [
  { above: 1, value: "more" },
  { above: 0.1, value: "much" },
  { above: 0.001, value: "little" },
] as const;

/** A room cannot draw a bank; it votes on what the bank ends at. */
export const prediction: Prediction<typeof params, "river"> = {
  isOfRoom: true,
  question: ({ answer }) => words.guess.question(wordAt(answer, 1)),
  subjects: ({ params: { rho, seed: from } }) => [
    { key: ["river", rho, from].join("|"), name: words.guess.subject },
  ],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const share = shareAt(answer, 1);
    return {
      value: arrivals.find(({ above }) => share > above)?.value ?? "nothing",
      sentence: words.guess.outcome(shareOf(share)),
    };
  },
};

/** Which of the figure's parameters the last change set, and from what. */
export function changed(before: RiverParams, now: RiverParams): string {
  const { rho, seed: drawn, cells } = words.changed;
  return [
    before.rho === now.rho ? "" : rho(before.rho, now.rho),
    before.seed === now.seed ? "" : drawn(before.seed, now.seed),
    before.cells === now.cells ? "" : cells(words.cellNames[now.cells]),
  ]
    .filter((one) => one !== "")
    .join(" ");
}

/** A coordinate of a needle, with a true minus */
const signed = (value: number): string => value.toFixed(2).replace("-", "−");

/** Every number of the picture, from the last word back. */
export function table({ answer, params: { guess, rho } }: RiverView): TableData {
  const T = answer.wordByStep.length;
  const stepOf = (row: number) => T - row;
  const columns: readonly {
    readonly name: string;
    readonly at: (t: number) => number | undefined;
    readonly write: (value: number) => string;
  }[] = [
    { name: words.table.norm, at: (t) => answer.normByStep[t], write: amount },
    { name: words.table.share, at: (t) => answer.shareByStep[t], write: shareOf },
    { name: words.table.factor, at: (t) => answer.factorByStep[t], write: amount },
    { name: words.table.slopes, at: (t) => answer.slopeFactorByStep[t], write: amount },
    { name: words.table.matrix, at: (t) => matrixFactorAt(answer, t), write: amount },
    { name: words.table.magnifiers, at: (t) => answer.magnifierByStep[t], write: words.count },
    { name: words.table.needle[0], at: (t) => answer.needleByStep[2 * t], write: signed },
    { name: words.table.needle[1], at: (t) => answer.needleByStep[2 * t + 1], write: signed },
    { name: words.table.inPlane, at: (t) => answer.inPlaneByStep[t], write: shareOf },
    { name: words.table.gru, at: (t) => answer.gated.gru.shareByStep[t], write: shareOf },
    { name: words.table.lstm, at: (t) => answer.gated.lstm.shareByStep[t], write: shareOf },
    { name: words.table.guess, at: (t) => guess[t - 1], write: percent },
  ];
  return {
    caption: words.table.caption(rho),
    notes: words.table.notes(amount(answer.loss)),
    columns: [words.table.t, words.table.word, ...columns.map(({ name }) => name)],
    rows: Array.from({ length: T }, (_, row) => [
      String(stepOf(row)),
      answer.wordByStep[stepOf(row) - 1] ?? "",
      ...columns.map(({ at, write }) => {
        const value = at(stepOf(row));
        return value === undefined ? words.table.none : write(value);
      }),
    ]),
    exact: (row, column) => columns[column - 2]?.at(stepOf(row)),
  };
}
