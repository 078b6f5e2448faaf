import type { Answer } from "../../../src/protocol/messages.ts";
import {
  MOST_HIDDEN,
  MOST_SYMBOLS,
} from "../../../src/engine/experiments/parameterCounts/limits.ts";
import type { PictureProps, Prediction, Steps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { text, whole } from "../../kit/params/scalars.ts";
import { formatCount } from "../../words/count.ts";
import { splitWords } from "../../words/splitWords.ts";
import { builtForWords as words } from "./words.ts";

/** Two rows of blocks on a phone; the experiment counts some more, so that the next one is known at the end. */
export const LONGEST = 20;
/** Words that a walk builds the network for: of the first sentence's eight too few, just enough, too many */
const LENGTHS = [1, 5, 8, LONGEST] as const;

/** As many words as stand in one row on a phone */
export const MOST_WORDS = 10;
/** In UTF-16 code units, as a text field counts them */
const LONGEST_SENTENCE = 100;

export const params = {
  /** Read by both networks */
  words: text("the dog who bit the man ran off", LONGEST_SENTENCE),
  H: whole(8, 1, MOST_HIDDEN),
  k: whole(10, 2, MOST_SYMBOLS),
};
export type BuiltForView = View<typeof params, "parameterCounts">;
export type BuiltForProps = PictureProps<typeof params, "parameterCounts">;

export const ask = ({ H, k }: ValuesOf<typeof params>) =>
  ({ kind: "parameterCounts", symbolCount: k, hiddenSize: H }) as const;

/** T: the words that the feed-forward network is built for, one more at each step. */
export const lengthAt = ({ step }: Pick<BuiltForView, "step">): number => step + 1;
export const stepOf = (length: number): number => length - 1;

export const steps: Steps<typeof params, "parameterCounts"> = {
  count: () => LONGEST,
  stops: LENGTHS.map(stepOf),
  isKept: true,
  id: (view) => String(lengthAt(view)),
  label: (view) => words.feedForward(lengthAt(view)),
  tickMs: () => 2000,
  marks: () => LENGTHS.map((length) => ({ position: stepOf(length), label: String(length) })),
};

/** Addresses once named the length T. */
export function outdated(query: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const length = query.get("T");
  if (length === undefined) return query;
  return new Map([["step", length], ...[...query].filter(([name]) => name !== "T")]);
}

type Sentence = Pick<ValuesOf<typeof params>, "words">;
export const wordsOf = (set: Sentence): readonly string[] =>
  splitWords(set.words).slice(0, MOST_WORDS);

/** What the recurrent network reads: the sentence, and where a length is longer, the sentence again. */
export function readingOf(set: Sentence, length: number): readonly string[] {
  const sentence = wordsOf(set);
  const count = sentence.length === 0 ? 0 : Math.max(sentence.length, length);
  return Array.from({ length: count }, (_, place) => sentence[place % sentence.length] ?? "");
}

/** Words of the sentence that a network built for a length has no place for. */
export const lostAt = (set: Sentence, length: number): number =>
  Math.max(wordsOf(set).length - length, 0);
/** Places that the sentence leaves empty. */
export const emptyAt = (set: Sentence, length: number): number =>
  Math.max(length - wordsOf(set).length, 0);

/** What is the matter with the sentence that was typed; empty if nothing is. */
export function troubleWith({ words: typed, k }: Sentence & { readonly k: number }): string {
  const all = splitWords(typed);
  const different = new Set(all.slice(0, MOST_WORDS)).size;
  if (all.length === 0) return words.nothing(MOST_WORDS);
  if (all.length > MOST_WORDS) return words.tooMany(all.length - MOST_WORDS, MOST_WORDS);
  return different > k ? words.unknown(different, k) : "";
}

type Network = keyof Answer<"parameterCounts">;

/** What a network learns in all, by the words that it is built for. */
export const totalFor = (
  answer: Answer<"parameterCounts">,
  network: Network,
  length: number,
): number => answer[network].totalByLength[length - 1] ?? NaN;

/** What a total is the sum of: a block for words, one for the memory, and the rest, which is the same in both networks. */
export function sharesOf({ recurrent }: Answer<"parameterCounts">) {
  const [word = NaN, memory = NaN, ...rest] = recurrent.arrays.map(({ length }) => length);
  return { word, memory, rest: rest.reduce((sum, length) => sum + length, 0) };
}

/** From which length on the recurrent network learns fewer numbers; null if it does not up to the longest. */
export function fewerFrom(answer: Answer<"parameterCounts">): number | null {
  const lengths = Array.from({ length: LONGEST }, (_, index) => index + 1);
  const isFewer = (length: number) =>
    totalFor(answer, "recurrent", length) < totalFor(answer, "feedForward", length);
  return lengths.find(isFewer) ?? null;
}

/** At how many words both learn as many numbers; null if at none that is drawn. */
export function levelAt({ params: { H, k } }: Pick<BuiltForView, "params">): number | null {
  const length = 1 + H / k;
  return length > LONGEST ? null : length;
}

/** What the length costs in words and in numbers, for the back row. */
export function headline({ params: set, answer, step }: BuiltForView): string {
  const length = lengthAt({ step });
  return words.headline({
    lost: lostAt(set, length),
    empty: emptyAt(set, length),
    feedForward: totalFor(answer, "feedForward", length),
    recurrent: totalFor(answer, "recurrent", length),
  });
}

const factsOf = (view: BuiltForView) => {
  const { params: set, answer } = view;
  const length = lengthAt(view);
  return {
    length,
    lost: lostAt(set, length),
    empty: emptyAt(set, length),
    sentence: wordsOf(set).length,
    feedForward: totalFor(answer, "feedForward", length),
    recurrent: totalFor(answer, "recurrent", length),
    fewerFrom: fewerFrom(answer),
    longest: LONGEST,
  };
};

export const describe = (view: BuiltForView): string => words.description(factsOf(view));

/** Projected, under the headline; at the first length that says all, and the reader is asked. */
export const cue = (view: BuiltForView): string =>
  lengthAt(view) === 1 ? "" : words.ofRecurrent(factsOf(view));

export const table = ({ params: set, answer }: BuiltForView): TableData => ({
  caption: words.table.caption,
  columns: words.table.columns,
  rows: Array.from({ length: LONGEST }, (_, index) => index + 1).map((length) => [
    String(length),
    formatCount(totalFor(answer, "feedForward", length)),
    formatCount(totalFor(answer, "recurrent", length)),
    String(lostAt(set, length)),
    String(emptyAt(set, length)),
  ]),
});

/** What the feed-forward network must learn with a place more. */
export const totalOfOneMore = ({ answer, step }: Pick<BuiltForView, "answer" | "step">): number =>
  totalFor(answer, "feedForward", lengthAt({ step }) + 1);

/** What one more place costs the feed-forward network. */
export const costOfAPlace = ({ answer, step }: Pick<BuiltForView, "answer" | "step">): number => {
  return totalOfOneMore({ answer, step }) - totalFor(answer, "feedForward", lengthAt({ step }));
};

/** What becomes of the recurrent network's numbers from the first length to the longest. */
export const prediction: Prediction<typeof params, "parameterCounts"> = {
  question: () => words.guess.question(LONGEST),
  subjects: ({ params: { H, k } }) => [{ key: `built-for|${H}|${k}`, name: words.guess.subject }],
  options: words.guess.options,
  outcome: ({ answer }) => {
    const [first, last] = [1, LONGEST].map((length) => totalFor(answer, "recurrent", length));
    const times = (last ?? NaN) / (first ?? NaN);
    return {
      value: times === 1 ? "same" : times < LONGEST ? "more" : "times",
      sentence: words.guess.outcome(first ?? NaN, [
        totalFor(answer, "feedForward", 1),
        totalFor(answer, "feedForward", LONGEST),
      ]),
    };
  },
};
