import { TEST_SENTENCES } from "../../../src/engine/experiments/shiftedPattern/limits.ts";

const seeds = (count: number): string => (count === 1 ? "1 seed" : `${count} seeds`);
/** How many seeds what follows is about, while they are not all. */
const soFar = (trained: number, count: number): string =>
  trained < count ? `${trained} of ${count} seeds ${trained === 1 ? "is" : "are"} trained. ` : "";
const stood = (isTrained: boolean): string => (isTrained ? "stood" : "never stood");
const networks = { recurrent: "recurrent", feedForward: "feed-forward" } as const;
type Network = keyof typeof networks;

interface Outcome {
  readonly finds: number;
  readonly mean: string;
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
  summary: (trained: number) => (trained === 1 ? "seed 1" : "mean"),
  legend: {
    bar: (trained: number, count: number) =>
      trained < count
        ? `one bar for each seed, 1 to ${count} from left to right; pale: not trained yet`
        : `one bar for each seed, 1 to ${count} from left to right`,
    mean: "mean",
    trained: "stood there in training",
    found: (share: string) => `found: at least ${share} right`,
  },
  overview: "All places",
  place: (place: number, isTrained: boolean) =>
    `Place ${place}, ${isTrained ? "trained" : "never trained"}`,
  spread: ({ mean, least, most }: Readonly<Record<"mean" | "least" | "most", string>>) =>
    least === most ? mean : `${mean} on average, from ${least} to ${most}`,
  atPlace: (facts: {
    readonly place: number;
    readonly isTrained: boolean;
    readonly seeds: number;
    readonly count: number;
    readonly recurrent: string;
    readonly feedForward: string;
  }) =>
    `${soFar(facts.seeds, facts.count)}Place ${facts.place}, where the pattern ${stood(facts.isTrained)} in training, with ${seeds(facts.seeds)}: the recurrent network is right in ${facts.recurrent}; the feed-forward network in ${facts.feedForward}.`,
  atAll: (facts: {
    readonly isUnseen: boolean;
    readonly seeds: number;
    readonly count: number;
    readonly recurrent: Outcome;
    readonly feedForward: Outcome;
  }) => {
    const where = facts.isUnseen ? "Where the pattern never stood" : "At all places";
    const [recurrent, feedForward] = [facts.recurrent, facts.feedForward].map(
      ({ mean, finds }) => ({ mean, found: `${finds} of ${seeds(facts.seeds)}` }),
    );
    return `${soFar(facts.seeds, facts.count)}${where}, the recurrent network is right in ${recurrent?.mean}, and finds it everywhere with ${recurrent?.found}; the feed-forward network in ${feedForward?.mean}, and with ${feedForward?.found}.`;
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
