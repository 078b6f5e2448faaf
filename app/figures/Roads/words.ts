import { MOST_ROAD_WORDS } from "../../../src/engine/experiments/roads/limits.ts";
import { formatCount } from "../../words/count.ts";
import { quote } from "../../words/isolated.ts";

/** The words of the figure “two roads”. */

const quoted = (words: readonly string[]) => quote(words.join(" "));

interface PairFacts {
  readonly sentences: readonly [string, string];
  readonly distance: string;
}
interface EndFacts {
  readonly sentences: number;
  readonly hasRepeats: boolean;
  readonly closest: PairFacts | null;
  readonly farthest: PairFacts | null;
}

/** Orders that read the same are one sentence, and are counted once. */
const ordersName = ({ sentences, hasRepeats }: Pick<EndFacts, "sentences" | "hasRepeats">) =>
  `${formatCount(sentences)} ${hasRepeats ? "different " : ""}${sentences === 1 ? "order" : "orders"}`;

const pairSentence = (name: string, { sentences: [a, b], distance }: PairFacts) =>
  `${name}: ${quote(a)} and ${quote(b)}, ${distance} apart.`;

export const roadsWords = {
  title: "Two roads",
  axes: ["hidden unit 1", "hidden unit 2"] as const,
  start: "start",
  bag: "bag",
  sum: "sum",
  bagStays: (place: string) => `The bag: ${place} in any order`,
  turn: "turn",
  mirror: "mirror",
  push: "push",
  bend: "bend (tanh)",
  noTurn: "No turn, no bend",
  unturned: (sum: string) =>
    `Nothing turned, nothing pulled nearer, nothing bent: the same arrows only add up. Each order ends at ${sum}, the sum that is bent into the bag. So what happens between two words keeps the order.`,
  sums: (facts: EndFacts, ends: number) =>
    `No turn, no bend: ${ordersName(facts)}, ${ends === 1 ? "1 end" : `${formatCount(ends)} ends`}.`,
  allOf: (facts: EndFacts) =>
    facts.sentences === 1 ? "the end" : `all ${formatCount(facts.sentences)} ends`,
  apart: (distance: string) => `${distance} apart`,
  pushes: "Each word is one push",
  twoEnds: (distance: string) => `Same words, two ends: ${distance} apart`,
  oneEnd: "Same sentence, one end",
  first: "First order",
  second: "Second order",
  dragged: "Second order: drag a word",
  allOrders: "All orders",
  orders: "Where each order ends",
  chips: "Second order: drag a word to another place, or move it with the arrow keys",
  chip: (word: string, position: number, count: number) =>
    `${quote(word)}, word ${position} of ${count}`,
  earlier: "earlier",
  later: "later",
  move: (word: string, way: string) => `Move ${quote(word)} ${way}`,
  moved: (words: readonly string[]) => `Second order: ${quoted(words)}.`,
  shuffle: "Shuffle",
  more: "Your own words",
  sentence: `Your words, ${MOST_ROAD_WORDS} at most`,
  seed: "Random seed",
  example: "Example",
  ownText: "your words",
  examples: ["I love dogs", "dog bites man", "dogs love dogs", "the small dog saw a big cat"],
  tooMany: (dropped: readonly string[]) =>
    `It reads 1 to ${MOST_ROAD_WORDS} words, the first of what is typed. Left out: ${dropped.map(quote).join(", ")}.`,
  nothing: `No word is typed, so the picture keeps the words before. 1 to ${MOST_ROAD_WORDS} words are accepted.`,
  closestSign: (distance: string) => `nearest: ${distance}`,
  farthestSign: (distance: string) => `farthest: ${distance}`,
  counted: (facts: EndFacts) =>
    facts.sentences === 1
      ? "1 order, so 1 end and 1 square."
      : `${ordersName(facts)}, ${formatCount(facts.sentences)} ends, 1 square.`,
  closest: (facts: PairFacts) => pairSentence("Nearest ends", facts),
  farthest: (facts: PairFacts) => pairSentence("Farthest ends", facts),
  step: (step: number, first = "", second = "") =>
    step === 0 ? "Before the first word" : `Word ${step}: ${quote(first)} and ${quote(second)}`,
  atTheStart: (at: { readonly sum: string; readonly bag: string }) =>
    `In any order the arrows add up to one sum, ${at.sum}. Bent, it is the square, ${at.bag}: the bag of words.`,
  description: (facts: {
    readonly step: number;
    readonly count: number;
    readonly pushes: readonly [string, string];
    readonly states: readonly [string, string];
    readonly apart: string;
    readonly isSame: boolean;
    readonly isTurn: boolean;
  }) => {
    const [first, second] = facts.states;
    const move =
      facts.step === 1
        ? "pushed, bent"
        : facts.isTurn
          ? "turned, pushed, bent"
          : "mirrored, pushed, bent";
    const after = `Word ${facts.step} of ${facts.count}: ${move}. ${quote(facts.pushes[0])} leads the first state to ${first}, ${quote(facts.pushes[1])} the second to ${second}`;
    return facts.isSame
      ? `${after}. The two orders are the same, and so are the roads.`
      : `${after}: ${facts.apart} apart. The bag stays.`;
  },
  cues: {
    pushes:
      "Each arrow is the push of a word. In any order they lead to one sum. Bent, it is the square, the bag of words.",
    moved: (facts: {
      readonly isFirst: boolean;
      readonly isTurn: boolean;
      readonly apart: string;
    }) => {
      const turned = facts.isTurn ? "turned, pushed, bent" : "mirrored, pushed, bent";
      const states = facts.apart === "0" ? "one point" : `${facts.apart} apart`;
      return `Each state is ${facts.isFirst ? "pushed and bent" : turned}: now they are ${states}. The bag stays.`;
    },
    /** The picture marks both pairs; which two are nearest is the surprise. */
    ends: ({ sentences, closest, farthest }: EndFacts) =>
      closest === null
        ? ""
        : sentences === 2 || farthest === null
          ? `Two orders, two ends: ${closest.distance} apart.`
          : `Nearest: ${quote(closest.sentences[0])} and ${quote(closest.sentences[1])}, ${closest.distance} apart. The farthest two: ${farthest.distance}.`,
    unturned:
      "The same arrows only add up, and each order ends at their sum. What happens between two words keeps the order.",
  },
  pairs: (facts: EndFacts) =>
    [
      facts.closest && roadsWords.closest(facts.closest),
      facts.farthest && roadsWords.farthest(facts.farthest),
    ]
      .filter((sentence) => sentence !== null)
      .join(" "),
  guess: {
    question: "Your guess first: after the last word, will the two states be the same?",
    options: [
      { value: "same", name: "the same" },
      { value: "apart", name: "different" },
    ],
    subject: "They will be",
    outcome: (apart: string) =>
      apart === "0" ? "They are one point." : `They end ${apart} apart: order left its mark.`,
  },
  checks: {
    distance: {
      question:
        "The network turns and bends: how far apart are its two states after the last word? Two decimals will do.",
      reason: (apart: string) => `They end ${apart} apart, while the bag of words is one point.`,
      slips: {
        early: "So far they are apart after an earlier word. Walk on to the last.",
        oneUnit:
          "That is how far they are apart along one hidden unit alone. The way between two points has both parts: √(a² + b²).",
        added:
          "You added the differences of both units. The straight way between two points is shorter: √(a² + b²).",
      },
      hint: "Walk to the last word. The number stands beside the picture.",
    },
    ends: {
      question: (words: readonly string[]) =>
        `Put the words of ${quoted(words)} in every order. At how many different points do the roads end?`,
      reason: (facts: EndFacts) => roadsWords.counted(facts),
      slips: {
        repeated:
          "Some of those orders read the same, since a word occurs twice. Such orders are one road, with one end.",
        words:
          "That is how many words can come first. Each of them leaves an order of the others still to choose.",
        reused: "A word that is used up cannot come again: for each next place there is one less.",
        two: "The picture draws two of the orders. Asked is every order.",
      },
      hint: "Walk on to “All orders”, and read how many ends there are.",
    },
  },
};

export const roadsTableWords = {
  caption: (facts: EndFacts) =>
    `State after each word, in both orders; the sum of the pushes; the bag of words; and the nearest and the farthest two of the ends of ${ordersName(facts)}`,
  columns: [
    "after word",
    "first order",
    "unit 1",
    "unit 2",
    "second order",
    "unit 1 of it",
    "unit 2 of it",
    "apart",
  ],
  rows: {
    sum: "sum of the pushes",
    bag: "bag of words",
    closest: "nearest ends",
    farthest: "farthest ends",
  },
  none: "–",
};
