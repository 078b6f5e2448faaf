import type { Question } from "../../../src/protocol/messages.ts";

export const useNames = [
  "language",
  "labelling",
  "forecast",
  "sentiment",
  "classification",
] as const;
export type UseName = (typeof useNames)[number];

/** What a network is used for: what it reads, what it is to answer, and where that is judged. */
interface Use extends Omit<Question<"lossPlaces">, "kind" | "isCut" | "seed" | "timeSteps"> {
  /** As it is written under each step */
  readonly read: readonly string[];
  /** One for each loss: for each step, or for the last alone */
  readonly wanted: readonly string[];
}

const symbols = (...list: number[]) => ({ kind: "symbols", symbols: list }) as const;
const classes = (...list: number[]) => ({ kind: "classes", classes: list }) as const;
const values = (...list: number[]) => ({ kind: "values", values: list }) as const;

/** Four steps each, so that they can be compared. */
export const uses: Readonly<Record<UseName, Use>> = {
  language: {
    read: ["g", "o", "o", "d"],
    wanted: ["o", "o", "d", "s"],
    inputs: symbols(2, 1, 1, 0),
    targets: classes(1, 1, 0, 3),
    outputSize: 4,
    placement: "everyStep",
  },
  labelling: {
    read: ["dogs", "chase", "the", "cat"],
    wanted: ["noun", "verb", "article", "noun"],
    inputs: symbols(0, 1, 2, 3),
    targets: classes(0, 1, 2, 0),
    outputSize: 3,
    placement: "everyStep",
  },
  forecast: {
    read: ["0.5", "0.9", "1.0", "0.9"],
    wanted: ["0.9", "1.0", "0.9", "0.5"],
    inputs: values(0.5, 0.9, 1, 0.9),
    targets: values(0.9, 1, 0.9, 0.5),
    outputSize: 1,
    placement: "everyStep",
  },
  sentiment: {
    read: ["not", "a", "good", "film"],
    wanted: ["bad"],
    inputs: symbols(0, 1, 2, 3),
    targets: classes(1),
    outputSize: 2,
    placement: "lastStep",
  },
  classification: {
    read: ["d", "o", "g", "s"],
    wanted: ["English"],
    inputs: symbols(0, 1, 2, 3),
    targets: classes(0),
    outputSize: 3,
    placement: "lastStep",
  },
};
