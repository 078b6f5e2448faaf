import {
  POSITION_COUNT,
  SENTENCE_LENGTH,
  UPDATES,
} from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import { list } from "../../kit/params/lists.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { choice, seed, whole } from "../../kit/params/scalars.ts";
import { patternWords as words } from "./words.ts";
import { inPercent } from "../../words/percent.ts";

/** Places are counted from 1, as readers count; the engine counts them from 0. */
export const PLACES = Array.from({ length: POSITION_COUNT }, (_, index) => index + 1);

export const TILES = { pattern: "ABC", decoy: "CAB" } as const;
/** What stands around the tile, and at its place before it comes there */
const FILLERS = "DGEFGDEFDGE";
const NETWORKS = ["recurrent", "feedForward"] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** What both networks are trained to do, and where the pattern stands meanwhile. */
export const design = {
  /** When the recurrent network must say whether it has seen the pattern */
  asked: choice("everyStep", ["everyStep", "lastStep"]),
  trained: list(whole(1, 1, POSITION_COUNT), [1, 3, 5, 7], 1, POSITION_COUNT),
};
export const params = {
  ...design,
  tile: choice("pattern", ["pattern", "decoy"]),
  seed: seed(1),
};
type Params = ValuesOf<typeof params>;
export type PatternView = View<typeof params, "shiftedPattern">;
export type PatternProps = PictureProps<typeof params, "shiftedPattern">;
type PatternAnswer = Answer<"shiftedPattern">;

/** Each place once, from left to right. */
export const settle = <Wanted extends ValuesOf<typeof design>>(wanted: Wanted) => ({
  params: { ...wanted, trained: PLACES.filter((place) => wanted.trained.includes(place)) },
  complaints: [],
});

/** The fillers, with the tile's letters from a place on. */
export const sentenceAt = (place: number, letters: string): string =>
  FILLERS.slice(0, place - 1) + letters + FILLERS.slice(place - 1 + letters.length);

const PROBES = Object.values(TILES).flatMap((tile) =>
  PLACES.map((place) => sentenceAt(place, tile)),
);

export const ask = ({ asked, trained, seed: drawnFrom }: Params) =>
  ({
    kind: "shiftedPattern",
    targets: asked,
    trainedPositions: trained.map((place) => place - 1),
    seed: drawnFrom,
    probes: PROBES,
  }) as const;

/** What a clicker tells: before the test, where the pattern stood, where it never did, at all; then asked only at the end. */
const TOLD = [
  ["everyStep", 0],
  ["everyStep", 1],
  ["everyStep", 2],
  ["everyStep", POSITION_COUNT],
  ["lastStep", 0],
  ["lastStep", POSITION_COUNT],
] as const;

/** Step 0 is before the test; step n puts the tile at place n. The walk rests where it stood, where it never did, and at the ends. */
export const steps: Steps<typeof params, "shiftedPattern"> = {
  count: () => 1 + POSITION_COUNT,
  stops: [0, 1, 2, 4, POSITION_COUNT],
  isKept: true,
  label: (view) =>
    view.step === 0
      ? words.startStep
      : words.step(
          view.step,
          isTrained(view, view.step),
          percent(scoreOf(view, "recurrent", view.step)),
          percent(scoreOf(view, "feedForward", view.step)),
        ),
  tickMs: () => 1600,
  story: () => TOLD.map(([asked, step]) => ({ params: { asked }, step, isPlayed: false })),
  marks: () => [
    { position: 0, label: words.start },
    { position: POSITION_COUNT, label: `${words.place} ${POSITION_COUNT}` },
  ],
};

/** 43%, or 43.5%: of 200 sentences every half is told. */
export const percent = (share: number): string => inPercent(Number((100 * share).toFixed(1)));
const chance = (probability: number): string => probability.toFixed(2);

export const isTrained = (
  { params: { trained } }: { readonly params: ValuesOf<typeof design> },
  place: number,
): boolean => trained.includes(place);

/** Whether the bars of a place stand: where the tile has come, and where the pattern stood in training, from the first. */
export const showsScore = (view: PatternView, place: number): boolean =>
  place <= view.step || isTrained(view, place);

/** How far the training of both networks has come, while it goes on. */
export const trainedSoFar = (soFar: PatternAnswer | undefined) => ({
  done: soFar?.updates ?? 0,
  count: UPDATES,
});

/** Share of the new sentences that a network judges rightly, 0 … 1. */
export const scoreOf = (
  { answer }: { readonly answer: PatternAnswer },
  network: NetworkName,
  place: number,
): number => answer[network].accuracyByPosition[place - 1] ?? 0;

/** How sure a network is that it has seen the pattern: after each letter, or once. */
export function saysOf(
  { answer, params: { tile } }: Pick<PatternView, "answer" | "params">,
  network: NetworkName,
  place: number,
): readonly number[] {
  const before = tile === "pattern" ? 0 : PLACES.length;
  return Array.from(answer[network].probabilitiesByProbe[before + place - 1] ?? []);
}

/** What a network says in the end of the sentence in the picture. */
export const hasSeen = (view: PatternView, network: NetworkName, place: number): boolean =>
  (saysOf(view, network, place).at(-1) ?? 0) > 0.5;

/** Both shares at the place reached, for the back row. */
export const headline = (view: PatternView): string =>
  view.step === 0
    ? ""
    : words.headline(
        view.step,
        percent(scoreOf(view, "recurrent", view.step)),
        percent(scoreOf(view, "feedForward", view.step)),
      );

export function describe(view: PatternView): string {
  const { step: place, params: shown } = view;
  if (place === 0) return words.startDescription(shown.asked, shown.trained, PLACES.length);
  const feedForward = scoreOf(view, "feedForward", place);
  return words.description({
    place,
    isTrained: isTrained(view, place),
    recurrent: percent(scoreOf(view, "recurrent", place)),
    feedForward: percent(feedForward),
    isBelowCoin: feedForward < 0.5,
    sentence: sentenceAt(place, TILES[shown.tile]),
    says: [hasSeen(view, "recurrent", place), hasSeen(view, "feedForward", place)],
  });
}

export function cue(view: PatternView): string {
  const { step: place } = view;
  if (place === 0) return describe(view);
  return words.cue(isTrained(view, place), {
    recurrent: scoreOf(view, "recurrent", place) < 0.5,
    feedForward: scoreOf(view, "feedForward", place) < 0.5,
  });
}

export function table(view: PatternView): TableData {
  const { caption, yes, no, recurrentSays, feedForwardSays, ...names } = words.table;
  const numbers = PLACES.map((place) => [
    scoreOf(view, "recurrent", place),
    scoreOf(view, "feedForward", place),
    ...saysOf(view, "feedForward", place),
    ...saysOf(view, "recurrent", place),
  ]);
  return {
    caption,
    columns: [
      names.place,
      names.trained,
      names.sentence,
      names.coin,
      names.recurrent,
      names.feedForward,
      feedForwardSays,
      ...Array.from({ length: SENTENCE_LENGTH }, (_, index) => recurrentSays(index + 1)),
    ],
    rows: PLACES.map((place, row) => [
      String(place),
      isTrained(view, place) ? yes : no,
      sentenceAt(place, TILES[view.params.tile]),
      percent(0.5),
      ...(numbers[row] ?? []).map((number, index) => (index < 2 ? percent : chance)(number)),
    ]),
    exact: (row, column) => (column < 4 ? null : numbers[row]?.[column - 4]),
  };
}

/** What a reader's guess about one network belongs to. */
export const guessKey = ({ asked, trained, seed: from }: Params, network: NetworkName): string =>
  ["shifted-pattern", asked, trained.join(), from, network].join("|");

/** Above this share a network is said to find the pattern. */
export const FINDS = 0.9;

const unseenOf = ({ answer }: PatternView, index: number): number | null =>
  answer[NETWORKS[index] ?? "recurrent"].accuracy.unseen;

export const prediction: Prediction<typeof params, "shiftedPattern"> = {
  question: (view) => (unseenOf(view, 0) === null ? words.guess.nothing : words.guess.question),
  subjects: (view) =>
    unseenOf(view, 0) === null
      ? []
      : NETWORKS.map((network) => ({
          key: guessKey(view.params, network),
          name: words.guess[network],
        })),
  options: words.guess.options,
  outcome: (view, index) => {
    const right = unseenOf(view, index) ?? 0;
    return {
      value: right >= FINDS ? "finds" : "fails",
      sentence: words.guess.outcome(percent(right)),
    };
  },
};
