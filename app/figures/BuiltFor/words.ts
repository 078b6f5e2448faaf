import { formatCount } from "../../words/count.ts";

const words = (count: number) => (count === 1 ? "1 word" : `${count} words`);
const places = (count: number) => (count === 1 ? "1 place" : `${count} places`);
const fallen = (count: number, of: number) =>
  count === 1
    ? `1 of the ${words(of)} of this sentence has no place in it`
    : `${count} of the ${words(of)} of this sentence have no place in it`;

const fewer = (from: number | null, longest: number) =>
  from === null
    ? `up to ${words(longest)} not fewer`
    : from === 1
      ? "always fewer"
      : `fewer from ${words(from)} on`;

/** What the other network costs; at the first length the reader is asked what becomes of it. */
const ofRecurrent = (facts: {
  readonly length: number;
  readonly recurrent: number;
  readonly fewerFrom: number | null;
  readonly longest: number;
}) =>
  `The recurrent network has ${formatCount(facts.recurrent)}${facts.length === 1 ? "" : ` for any length: ${fewer(facts.fewerFrom, facts.longest)}`}.`;

/** The words of the figure "built for". */
export const builtForWords = {
  title: "Built for one length, or for any",
  feedForward: (length: number) => `Feed-forward, built for ${words(length)}`,
  recurrent: (read: number) =>
    `Recurrent, for any number of words${read === 0 ? "" : `: here ${read}`}`,
  /** Over what a recurrent network reads where the sentence is at its end. */
  again: "the sentence again",
  /** What to look at, for the back row. */
  headline: (facts: {
    readonly lost: number;
    readonly empty: number;
    readonly feedForward: number;
    readonly recurrent: number;
  }) => {
    const fits =
      facts.lost > 0
        ? `${words(facts.lost)} ${facts.lost === 1 ? "has" : "have"} no place`
        : facts.empty > 0
          ? `${places(facts.empty)} ${facts.empty === 1 ? "stays" : "stay"} empty`
          : "The sentence just fits";
    return `${fits}; ${formatCount(facts.feedForward)} numbers against ${formatCount(facts.recurrent)}`;
  },
  numbers: "numbers to learn",
  chart: "Numbers to learn, by the words it is built for",
  chartLength: "words it is built for",
  chartFeedForward: "feed-forward",
  chartRecurrent: "recurrent",
  /** Where the lines cross. */
  level: (fewerFrom: number) => `fewer from ${words(fewerFrom)} on`,
  ofRecurrent,
  description: (facts: {
    readonly length: number;
    readonly lost: number;
    readonly empty: number;
    readonly sentence: number;
    readonly feedForward: number;
    readonly recurrent: number;
    readonly fewerFrom: number | null;
    readonly longest: number;
  }) => {
    const fits =
      facts.lost > 0
        ? fallen(facts.lost, facts.sentence)
        : facts.empty > 0
          ? `${places(facts.empty)} of it ${facts.empty === 1 ? "stays" : "stay"} empty`
          : "this sentence just fits";
    return `Built for ${words(facts.length)}, the feed-forward network has ${formatCount(facts.feedForward)} numbers to learn, and ${fits}. ${ofRecurrent(facts)}`;
  },
  /** Where a total comes from. */
  feedForwardSum: (length: number, block: number, rest: number) =>
    `${formatCount(length)} × ${formatCount(block)} + ${formatCount(rest)}`,
  recurrentSum: (block: number, memory: number, rest: number) =>
    `${formatCount(block)} + ${formatCount(memory)} + ${formatCount(rest)}`,
  rest: (rest: number, hidden: number, symbols: number) =>
    `${formatCount(rest)} are the same in both: ${formatCount(hidden)} numbers that are added to the sums of the hidden units, and for the answer ${formatCount(symbols)} × ${formatCount(hidden)} weights and ${formatCount(symbols)} numbers added.`,
  guess: {
    question: (longest: number) =>
      `Your guess first: for sentences of ${longest} words instead of 1, how many numbers must the recurrent network learn?`,
    options: [
      { value: "same", name: "as many as before" },
      { value: "more", name: "more" },
      { value: "times", name: "20 times as many" },
    ],
    subject: "It must learn",
    outcome: (recurrent: number, [first, last]: readonly [number, number]) =>
      `${formatCount(recurrent)} for any length; the feed-forward network goes from ${formatCount(first)} to ${formatCount(last)}.`,
  },
  table: {
    caption: "Numbers to learn, by the number of words that a network is built for",
    columns: ["words", "feed-forward", "recurrent", "words without a place", "empty places"],
  },
  sentence: "Your sentence",
  nothing: (most: number) =>
    `There is no word to read, so all places stay empty. Type 1 to ${most} words, with a blank between two.`,
  tooMany: (more: number, most: number) =>
    `The picture has room for ${most} words. The last ${more === 1 ? "one is" : `${more} are`} left out.`,
  unknown: (different: number, known: number) =>
    `These are ${different} different words, and both networks know only ${known}. Raise k below, or repeat a word.`,
  length: "Words it is built for, T",
  more: "Size of both networks",
  hidden: "Hidden units, H",
  symbols: "Words they know, k",
  check: {
    question: (length: number) =>
      `Build the feed-forward network for ${words(length + 1)} instead of ${length}. How many more numbers must it learn?`,
    right: (more: number, rows: number, columns: number) =>
      `${formatCount(more)}: another block of ${rows} × ${columns}. The recurrent network needs none.`,
    slips: {
      total: "That is all that it must learn then. Asked is how many more than now.",
      biases:
        "A hidden unit has its one added number already. A place more brings weights only, one block of them.",
      row: "That is one row of the block. It has a row for each hidden unit.",
      column: "That is one column of the block. It has a column for each word that is known.",
      memory:
        "That is a block for a memory, and this network has none. A place more is a block for a word: hidden units times known words.",
    },
    hint: "A place more is a block more. Move T by one, and see by how much the number grows.",
  },
} as const;
