import {
  TEST_SENTENCES,
  TRAINING_SENTENCES,
  UPDATES,
} from "../../../src/engine/experiments/shiftedPattern/limits.ts";
import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";

const listed = (items: readonly (number | string)[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;

/** Places by their numbers, in a sentence. */
export const places = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? "place" : "places"} ${listed(numbers)}`;

const said = (hasSeen: boolean): string => (hasSeen ? "seen" : "not seen");

/** The words of the figure “shifted pattern”. */
export const patternWords = {
  title: "The same pattern at another place",
  facts: `Two networks, each trained in ${UPDATES} updates on ${formatCount(TRAINING_SENTENCES)} sentences. Half of these hold A B C, the others its three letters in another order.`,
  drag: "Drag the tile.",
  waiting: {
    everyStep: "Training both networks, the recurrent one asked after every letter.",
    lastStep: "Training both networks, the recurrent one asked only at the end.",
  },
  soFar: (done: number, count: number) => `Update ${done} of ${count}.`,
  /** Names of the rows, in lines: above the row, or beside it. */
  labels: {
    above: {
      sentence: ["The sentence that both networks read"],
      recurrent: {
        everyStep: ["Recurrent network, after each letter: has it seen A B C?"],
        lastStep: ["Recurrent network, asked only after the last letter"],
      },
      feedForward: ["Feed-forward network, all letters at once: is A B C there?"],
      scores: [`Rightly judged, of ${TEST_SENTENCES} new sentences for each place`],
    },
    beside: {
      sentence: ["Both networks read"],
      recurrent: {
        everyStep: ["Recurrent, after each", "letter: seen A B C?"],
        lastStep: ["Recurrent, after the last", "letter: seen A B C?"],
      },
      feedForward: ["Feed-forward, all letters", "at once: is A B C there?"],
      scores: ["Rightly judged, of", `${TEST_SENTENCES} new sentences`, "for each place"],
    },
  },
  said,
  verdict: (isRight: boolean) => (isRight ? "right" : "wrong"),
  coin: "coin: 50%",
  place: "place",
  legend: {
    recurrent: "recurrent",
    feedForward: "feed-forward",
    trained: "stood there in training",
  },
  tile: "Place of the letters on the tile",
  tileAt: (letters: string, place: number, isTrained: boolean) =>
    `${letters} at place ${place}, ${isTrained ? "a place of the training" : "where it never stood in training"}`,
  headline: (place: number, recurrent: string, feedForward: string) =>
    `Place ${place}: recurrent ${recurrent}, feed-forward ${feedForward}`,
  start: "start",
  startStep: "Both are trained, and not yet tested",
  step: (place: number, isTrained: boolean, recurrent: string, feedForward: string) =>
    `Place ${place}, ${isTrained ? "trained" : "never trained"}: recurrent ${recurrent}, feed-forward ${feedForward}`,
  startDescription: (asked: "everyStep" | "lastStep", trained: readonly number[], count: number) =>
    `Both networks were trained with the pattern at ${places(trained)}${asked === "lastStep" ? ", the recurrent one asked only after the last letter" : ""}, and are now tested at each of the ${count} places.`,
  /** Projected, under the headline, which tells both shares. */
  cue: (
    isTrained: boolean,
    isBelowCoin: { readonly recurrent: boolean; readonly feedForward: boolean },
  ) => {
    const { recurrent, feedForward } = isBelowCoin;
    const beaten =
      recurrent && feedForward ? "both" : `the ${recurrent ? "recurrent" : "feed-forward"} network`;
    return [
      `The pattern ${isTrained ? "stood" : "never stood"} here in training${recurrent || feedForward ? `: a coin would beat ${beaten}` : ""}.`,
      ...(recurrent && !isTrained ? ["Shared weights make it possible, and enforce nothing."] : []),
    ].join(" ");
  },
  description: (facts: {
    readonly place: number;
    readonly isTrained: boolean;
    readonly recurrent: string;
    readonly feedForward: string;
    readonly isBelowCoin: boolean;
    readonly sentence: string;
    readonly says: readonly [boolean, boolean];
  }) =>
    `At place ${facts.place}, where the pattern ${facts.isTrained ? "stood" : "never stood"} in training, the recurrent network judges ${facts.recurrent} of the new sentences rightly and the feed-forward network ${facts.feedForward}${facts.isBelowCoin ? ", less than a coin would" : ""}; of ${quote(facts.sentence)} they say ${facts.says.map((has) => quote(said(has))).join(" and ")}.`,
  table: {
    caption: `Rightly judged of ${TEST_SENTENCES} new sentences for each place, and what both say of the sentence in the picture`,
    place: "Place",
    trained: "In training",
    recurrent: "Recurrent, right",
    feedForward: "Feed-forward, right",
    coin: "A coin, right",
    sentence: "Sentence",
    feedForwardSays: "Feed-forward: seen",
    recurrentSays: (letter: number) => `Recurrent: seen by letter ${letter}`,
    yes: "yes",
    no: "no",
  },
  guess: {
    question: "Your guess first: where the pattern never stood in training, who will find it?",
    nothing: "The pattern stood at every place in training. There is nothing new to guess.",
    recurrent: "Recurrent network",
    feedForward: "Feed-forward network",
    options: [
      { value: "finds", name: "finds it there too" },
      { value: "fails", name: "fails there" },
    ],
    outcome: (right: string) => `Where it never stood, it judges ${right} rightly; a coin, 50%.`,
  },
  settings: {
    asked: "The recurrent network must answer",
    askedNames: { everyStep: "after every letter", lastStep: "only at the end" },
    tile: "On the tile",
    tileNames: { pattern: "A B C", decoy: "C A B" },
    trained: "Places in training",
    lastPlace: "Training needs at least one place, so this one stays on.",
    more: "More: the tile, the places, the seed",
    seed: "Seed",
    nextSeed: "Next seed",
  },
  check: {
    question:
      "At how many of the places where the pattern never stood in training is the feed-forward network worse than a coin? Type a number.",
    right: (worse: readonly number[]) =>
      worse.length === 0
        ? "At none of them."
        : `At ${places(worse)}. It has learnt which letter stands where, and a shifted pattern puts the letters where they speak for the other answer.`,
    slips: {
      level: "Exactly 50% is as good as a coin, not worse. Do not count it.",
      recurrent: "That is so of the recurrent network, the filled bars. Count the hollow ones.",
      trained: "That is the number of places where the pattern stood in training.",
      all: "That is the number of all places. Count those that have no triangle below.",
    },
    hint: "Walk to the last place, and count the hollow bars that end below the dashed line.",
  },
} as const;
