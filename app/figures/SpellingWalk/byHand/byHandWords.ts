/** The words of the step that is left to the reader; see `../words.ts` for their markers. */
import type { Slip } from "../../../../src/protocol/messages.ts";
import { quote } from "../../../words/isolated.ts";

interface Facts {
  readonly t: number;
  /** The unit, counted from 1 */
  readonly row: number;
  /** Read at this step, and at the one before */
  readonly letter: string;
  readonly before: string;
  /** As it was typed */
  readonly answer: string;
}

const slips: Readonly<Record<Slip, (facts: Facts) => string>> = {
  noSqueeze: ({ answer }) => `that is the sum. Squeeze it: tanh(${answer}).`,
  noMemory: ({ t, row }) =>
    `did you leave out the memory’s share? It is row ${row} of [Wh] times [h:${t - 1}].`,
  noInput: ({ letter }) =>
    `that is tanh of the memory’s share alone. Add first what ${quote(letter)} opens in [Wx].`,
  memoryAlone: ({ letter }) =>
    `that is the memory’s share. Now add the input’s, what ${quote(letter)} opens in [Wx]; then squeeze.`,
  squeezedApart: () => "did you squeeze each part? Add first, squeeze once.",
  noBias: () => "did you leave out the bias [bh]?",
  earlierLetter: ({ letter, before }) =>
    `did you add the number of ${quote(before)}? This step reads ${quote(letter)}.`,
  earlierMemory: ({ t }) => `did you take [h:${t - 2}]? What comes along the wire is [h:${t - 1}].`,
  readDown: ({ row }) => `did you read [Wh] down a column? It is row ${row} that counts.`,
};

export const byHandWords = {
  title: (t: number) => `[h:${t}], yours to compute`,
  yours: "yours to compute",
  slips,
  beyond: "tanh gives numbers between −1 and 1 only.",
  notYet: ({ t, row }: Facts) =>
    `not yet. Row ${row} of [Wh] times [h:${t - 1}], number by number; add the input’s; then tanh.`,
};
