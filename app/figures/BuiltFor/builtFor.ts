import type { Answer } from "../../../src/protocol/messages.ts";
import {
  MOST_HIDDEN,
  MOST_SYMBOLS,
} from "../../../src/engine/experiments/parameterCounts/limits.ts";
import type { PictureProps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { text, whole } from "../../kit/params/scalars.ts";
import { formatCount } from "../../words/count.ts";
import { splitWords } from "../../words/splitWords.ts";
import { builtForWords as words } from "./words.ts";

/** Two rows of blocks on a phone; the experiment counts some more, so that the next one is known at the end. */
export const LONGEST = 20;

/** As many words as stand in one row on a phone */
export const MOST_WORDS = 10;
/** In UTF-16 code units, as a text field counts them */
const LONGEST_SENTENCE = 100;

export const params = {
  /** Read by both networks */
  words: text("the dog who bit the man ran off", LONGEST_SENTENCE),
  T: whole(5, 1, LONGEST),
  H: whole(8, 1, MOST_HIDDEN),
  k: whole(10, 2, MOST_SYMBOLS),
};
export type BuiltForView = View<typeof params, "parameterCounts">;
export type BuiltForProps = PictureProps<typeof params, "parameterCounts">;

export const ask = ({ T, H, k }: ValuesOf<typeof params>) =>
  ({ kind: "parameterCounts", sequenceLength: T, symbolCount: k, hiddenSize: H }) as const;

type Sentence = Pick<ValuesOf<typeof params>, "words">;
export const wordsOf = (set: Sentence): readonly string[] =>
  splitWords(set.words).slice(0, MOST_WORDS);

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

export const describe = ({ params: set, answer }: BuiltForView): string =>
  words.description({
    length: set.T,
    lost: lostAt(set, set.T),
    empty: emptyAt(set, set.T),
    sentence: wordsOf(set).length,
    feedForward: answer.feedForward.total,
    recurrent: answer.recurrent.total,
  });

const totalFor = (
  answer: Answer<"parameterCounts">,
  network: "feedForward" | "recurrent",
  length: number,
): number => answer[network].totalByLength[length - 1] ?? NaN;

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

/** What one more place costs the feed-forward network. */
export const costOfAPlace = ({ params: { T }, answer }: BuiltForView): number =>
  totalFor(answer, "feedForward", T + 1) - totalFor(answer, "feedForward", T);
