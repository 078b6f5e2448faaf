import { places } from "./words.ts";
import { TEST_SENTENCES } from "../../../src/engine/experiments/shiftedPattern/limits.ts";

const seeds = (count: number): string => (count === 1 ? "1 seed" : `${count} seeds`);
/** How many seeds what follows is about, while they are not all. */
const soFar = (trained: number, count: number): string =>
  trained < count
    ? `${trained} of ${count} seeds ${trained === 1 ? "is" : "are"} trained so far. `
    : "";
const networks = { recurrent: "recurrent", feedForward: "feed-forward" } as const;
type Network = keyof typeof networks;

/** The places, of those that count, that a network misses: with every seed, or with some. */
interface Missed {
  readonly never: readonly number[];
  readonly sometimes: readonly number[];
}

interface Told {
  readonly seeds: number;
  readonly count: number;
}

/** What a network does at the places that count. */
function outcome({ never, sometimes }: Missed, count: number, trained: number): string {
  const every = trained === 1 ? "with seed 1" : "with every seed";
  if (never.length + sometimes.length === 0) return `finds the pattern at all of them ${every}`;
  if (never.length === count)
    return `finds it at none of them${trained === 1 ? "" : ", with no seed"}`;
  return [
    ...(never.length > 0 ? [`misses it at ${places(never)} ${every}`] : []),
    ...(sometimes.length > 0 ? [`misses it at ${places(sometimes)} with some seeds`] : []),
  ].join(" and ");
}

/** The words of the figure “ten seeds”. */
export const tenSeedsWords = {
  title: (count: number) => `Is it luck? The same with seeds 1 to ${count}`,
  run: (count: number) => `Train with ${count} more seeds`,
  units: "seeds",
  networks: {
    recurrent: "Recurrent network, % right",
    feedForward: "Feed-forward network, % right",
  },
  /** Of the numbers below the bars. */
  found: "found",
  legend: {
    bar: (trained: number, count: number) =>
      trained < count ? "one bar a seed; pale: not trained yet" : `one bar a seed, 1 to ${count}`,
    mean: "mean",
    trained: "stood there in training",
    coin: "coin",
    found: (share: string) => `found: ${share} right or more; below, with how many seeds`,
  },
  overview: "All places",
  result: "The result",
  place: (place: number, isTrained: boolean) =>
    `Place ${place}, ${isTrained ? "trained" : "never trained"}`,
  spread: ({ mean, least, most }: Readonly<Record<"mean" | "least" | "most", string>>) =>
    least === most ? mean : `${mean} on average (${least} to ${most})`,
  /** For the back row; without a place, of all that count. */
  headline: (
    place: number | null,
    isUnseen: boolean,
    trained: number,
    found: Readonly<Record<Network, number>>,
  ) => {
    const where = place === null ? `every ${isUnseen ? "new " : ""}place` : `place ${place}`;
    return `Found at ${where}: recurrent ${found.recurrent} of ${seeds(trained)}, feed-forward ${found.feedForward} of ${trained}`;
  },
  /** Projected, under the headline, which tells the seeds. */
  cue: (
    facts: Told & {
      readonly places: readonly number[];
      readonly isTrained: boolean;
      readonly means: readonly string[] | null;
    },
  ) =>
    `${soFar(facts.seeds, facts.count)}At ${places(facts.places)} the pattern ${facts.isTrained ? "stood" : "never stood"} in training${facts.means ? `; there ${facts.means.join(" against ")} of the sentences are rightly judged` : ""}.`,
  atPlace: (
    facts: Told & {
      readonly place: number;
      readonly isTrained: boolean;
      readonly recurrent: string;
      readonly feedForward: string;
    },
  ) =>
    `${soFar(facts.seeds, facts.count)}At place ${facts.place} the pattern ${facts.isTrained ? "stood" : "never stood"} in training. Of the new sentences there the recurrent network judges ${facts.recurrent} rightly, the feed-forward network ${facts.feedForward}.`,
  atAll: (
    facts: Told & {
      readonly places: readonly number[];
      readonly isUnseen: boolean;
      readonly recurrent: Missed;
      readonly feedForward: Missed;
    },
  ) => {
    const where = facts.isUnseen
      ? `At ${places(facts.places)} the pattern never stood in training.`
      : "The pattern stood at all places in training.";
    const [recurrent, feedForward] = [facts.recurrent, facts.feedForward].map((missed) =>
      outcome(missed, facts.places.length, facts.seeds),
    );
    return `${soFar(facts.seeds, facts.count)}${where} The recurrent network ${recurrent}; the feed-forward network ${feedForward}.`;
  },
  table: {
    run: "Run",
    caption: (trained: number, count: number) =>
      `Rightly judged of ${TEST_SENTENCES} new sentences for each place, with ${trained} of ${seeds(count)}`,
    judged: (network: Network, isUnseen: boolean) =>
      `${networks[network]}, ${isUnseen ? "where it never stood" : "all places"}`,
    at: (network: Network, place: number) => `${networks[network]}, place ${place}`,
    seed: (seed: number) => `seed ${seed}`,
    summaries: ["mean", "least", "most"],
    finds: (network: Network, found: number, count: number, share: string) =>
      `The ${networks[network]} network finds the pattern (at least ${share} right) at every place that counts with ${found} of ${seeds(count)}.`,
  },
} as const;
