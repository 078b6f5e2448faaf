import type { Answer } from "../../../src/protocol/messages.ts";
import type { PictureProps, Steps, TableData, View } from "../../kit/figure.ts";
import type { GatherDeclaration } from "../../kit/gather/gather.types.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import {
  ask as askOne,
  design,
  FINDS,
  isTrained,
  type NetworkName,
  percent,
  PLACES,
  params as oneRun,
} from "./shiftedPattern.ts";
import { tenSeedsWords as words } from "./tenSeedsWords.ts";

/** Both networks are trained with seeds 1 to this, none of them chosen. */
export const SEED_COUNT = 10;

export const params = design;
type Params = ValuesOf<typeof params>;
export type SeedsView = View<typeof params, "shiftedPattern">;
export type SeedsProps = PictureProps<typeof params, "shiftedPattern">;

const questionAt = (set: Params, seed: number) => askOne({ ...set, tile: oneRun.tile.first, seed });
export const ask = (set: Params) => questionAt(set, 1);

/** Share of the new sentences rightly judged, 0 … 1, at index place − 1. */
export type Scores = Readonly<Record<NetworkName, readonly number[]>>;
const NETWORKS = ["recurrent", "feedForward"] as const;
/** One after the other */
export type Runs = readonly Scores[];

const scoresOf = ({ recurrent, feedForward }: Answer<"shiftedPattern">): Scores => ({
  recurrent: Array.from(recurrent.accuracyByPosition),
  feedForward: Array.from(feedForward.accuracyByPosition),
});

/** One seed after the other; seed 1 comes with the picture. */
export const training: GatherDeclaration<Params, "shiftedPattern", Runs> = {
  none: [],
  next: (set, more) => (more.length < SEED_COUNT - 1 ? questionAt(set, more.length + 2) : null),
  add: (more, answer) => [...more, scoresOf(answer)],
  progress: (_, { length }) => ({ done: length + 1, count: SEED_COUNT }),
  words: { start: words.run(SEED_COUNT - 1), units: words.units },
};

/** All runs that there are, at index seed − 1. */
export const runsOf = ({ answer }: SeedsView, more: Runs): Runs => [scoresOf(answer), ...more];

/** Where the walk ends: at all places that count, with what came of them. */
export const RESULT = PLACES.length + 1;

/** Step 0 is about all places; step n is about place n. The walk rests at the first two and at the result. */
export const steps: Steps<typeof params, "shiftedPattern"> = {
  count: () => 1 + RESULT,
  stops: [0, 1, 2, RESULT],
  isKept: true,
  label: (view) =>
    view.step === 0
      ? words.overview
      : view.step === RESULT
        ? words.result
        : words.place(view.step, isTrained(view, view.step)),
  tickMs: () => 1600,
};

/** Where it counts: the places at which the pattern never stood in training; all, if it stood everywhere. */
export function judgedPlaces(view: Pick<SeedsView, "params">): readonly number[] {
  const unseen = PLACES.filter((place) => !isTrained(view, place));
  return unseen.length > 0 ? unseen : PLACES;
}

const meanOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** A network's shares at some places with one seed. */
const sharesAt = (run: Scores, network: NetworkName, places: readonly number[]): number[] =>
  places.map((place) => run[network][place - 1] ?? NaN);

/** A network's shares at one place, by seed: their mean, the least and the most. */
export function spreadAt(runs: Runs, network: NetworkName, place: number) {
  const shares = runs.flatMap((run) => sharesAt(run, network, [place]));
  return { mean: meanOf(shares), least: Math.min(...shares), most: Math.max(...shares) };
}

/** Whether what is shown tells of a place: of one, or in the end of all that count. */
export const isAbout = (view: SeedsView, place: number): boolean =>
  view.step === RESULT ? judgedPlaces(view).includes(place) : view.step === place;

const finds = (share: number): boolean => share >= FINDS;

/** With how many seeds a network finds the pattern at a place. */
export const foundBy = (runs: Runs, network: NetworkName, place: number): number =>
  runs.flatMap((run) => sharesAt(run, network, [place])).filter(finds).length;

/** With how many seeds a network finds the pattern at every place where it counts. */
const findsAll = (view: SeedsView, runs: Runs, network: NetworkName): number =>
  runs.filter((run) => sharesAt(run, network, judgedPlaces(view)).every(finds)).length;

/** With how many seeds each network finds the pattern: at the place that is shown, or wherever it counts. */
export function headline(view: SeedsView, gathered: Runs): string {
  const runs = runsOf(view, gathered);
  const { step } = view;
  const isPlace = step > 0 && step < RESULT;
  const found = (network: NetworkName) =>
    isPlace ? foundBy(runs, network, step) : findsAll(view, runs, network);
  return words.headline(
    isPlace ? step : null,
    view.params.trained.length < PLACES.length,
    runs.length,
    { recurrent: found("recurrent"), feedForward: found("feedForward") },
  );
}

/** Projected: where the pattern stood, and at one place how often each network is right there. */
export function cue(view: SeedsView, gathered: Runs): string {
  const runs = runsOf(view, gathered);
  const isPlace = view.step > 0 && view.step < RESULT;
  const places = isPlace ? [view.step] : judgedPlaces(view);
  return words.cue({
    seeds: runs.length,
    count: SEED_COUNT,
    places,
    isTrained: places.every((place) => isTrained(view, place)),
    means: isPlace
      ? NETWORKS.map((network) => percent(spreadAt(runs, network, view.step).mean))
      : null,
  });
}

export function describe(view: SeedsView, gathered: Runs): string {
  const runs = runsOf(view, gathered);
  const { step, params: set } = view;
  const told = { seeds: runs.length, count: SEED_COUNT };
  if (step > 0 && step < RESULT) {
    const spread = (network: NetworkName) => {
      const { mean, least, most } = spreadAt(runs, network, step);
      return words.spread({ mean: percent(mean), least: percent(least), most: percent(most) });
    };
    return words.atPlace({
      ...told,
      place: step,
      isTrained: isTrained(view, step),
      recurrent: spread("recurrent"),
      feedForward: spread("feedForward"),
    });
  }
  const places = judgedPlaces(view);
  const outcome = (network: NetworkName) => {
    const found = places.map((place) => foundBy(runs, network, place));
    return {
      never: places.filter((_, index) => found[index] === 0),
      sometimes: places.filter((_, index) => {
        const seeds = found[index] ?? 0;
        return seeds > 0 && seeds < runs.length;
      }),
    };
  };
  return words.atAll({
    ...told,
    places,
    isUnseen: set.trained.length < PLACES.length,
    recurrent: outcome("recurrent"),
    feedForward: outcome("feedForward"),
  });
}

/** Every run by its seed, then mean, least and most of each column. */
export function table(view: SeedsView, gathered: Runs): TableData {
  const runs = runsOf(view, gathered);
  const places = judgedPlaces(view);
  const columns = NETWORKS.flatMap((network) => [
    {
      name: words.table.judged(network, places.length < PLACES.length),
      bySeed: runs.map((run) => meanOf(sharesAt(run, network, places))),
    },
    ...PLACES.map((place) => ({
      name: words.table.at(network, place),
      bySeed: runs.flatMap((run) => sharesAt(run, network, [place])),
    })),
  ]);
  const summaries = [meanOf, least, most];
  const numbers = [
    ...runs.map((_, index) => columns.map(({ bySeed }) => bySeed[index] ?? NaN)),
    ...summaries.map((summary) => columns.map(({ bySeed }) => summary(bySeed))),
  ];
  const names = [...runs.map((_, index) => words.table.seed(index + 1)), ...words.table.summaries];
  return {
    caption: words.table.caption(runs.length, SEED_COUNT),
    notes: NETWORKS.map((network) =>
      words.table.finds(network, findsAll(view, runs, network), runs.length, percent(FINDS)),
    ),
    columns: [words.table.run, ...columns.map(({ name }) => name)],
    rows: numbers.map((row, index) => [names[index] ?? "", ...row.map(percent)]),
    exact: (row, column) => numbers[row]?.[column - 1],
  };
}

const least = (shares: readonly number[]): number => Math.min(...shares);
const most = (shares: readonly number[]): number => Math.max(...shares);
