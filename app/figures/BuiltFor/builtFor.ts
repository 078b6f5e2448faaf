import type { Answer } from "../../../src/protocol/messages.ts";
import {
  MOST_HIDDEN,
  MOST_SYMBOLS,
} from "../../../src/engine/experiments/parameterCounts/limits.ts";
import type { PictureProps, TableData, View } from "../../kit/figure.ts";
import type { ValuesOf } from "../../kit/params/param.ts";
import { whole } from "../../kit/params/scalars.ts";
import { formatCount } from "../../words/count.ts";
import { builtForWords as words } from "./words.ts";

/** Two rows of blocks on a phone; the experiment counts some more, so that the next one is known at the end. */
export const LONGEST = 20;

export const params = {
  T: whole(5, 1, LONGEST),
  H: whole(8, 1, MOST_HIDDEN),
  k: whole(10, 2, MOST_SYMBOLS),
};
export type BuiltForView = View<typeof params, "parameterCounts">;
export type BuiltForProps = PictureProps<typeof params, "parameterCounts">;

export const ask = ({ T, H, k }: ValuesOf<typeof params>) =>
  ({ kind: "parameterCounts", sequenceLength: T, symbolCount: k, hiddenSize: H }) as const;

const sentenceLength = words.sentence.length;
export const lostAt = (length: number): number => Math.max(sentenceLength - length, 0);
export const emptyAt = (length: number): number => Math.max(length - sentenceLength, 0);

export const describe = ({ params: { T }, answer }: BuiltForView): string =>
  words.description({
    length: T,
    lost: lostAt(T),
    empty: emptyAt(T),
    sentence: sentenceLength,
    feedForward: answer.feedForward.total,
    recurrent: answer.recurrent.total,
  });

const totalFor = (
  answer: Answer<"parameterCounts">,
  network: "feedForward" | "recurrent",
  length: number,
): number => answer[network].totalByLength[length - 1] ?? NaN;

export const table = ({ answer }: Pick<BuiltForView, "answer">): TableData => ({
  caption: words.table.caption,
  columns: words.table.columns,
  rows: Array.from({ length: LONGEST }, (_, index) => index + 1).map((length) => [
    String(length),
    formatCount(totalFor(answer, "feedForward", length)),
    formatCount(totalFor(answer, "recurrent", length)),
    String(lostAt(length)),
    String(emptyAt(length)),
  ]),
});

/** What one more place costs the feed-forward network. */
export const costOfAPlace = ({ params: { T }, answer }: BuiltForView): number =>
  totalFor(answer, "feedForward", T + 1) - totalFor(answer, "feedForward", T);
