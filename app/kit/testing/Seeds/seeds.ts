import type { Question } from "../../../../src/protocol/messages.ts";
import type { TableData } from "../../figure.ts";
import type { GatherDeclaration } from "../../gather/gather.types.ts";
import type { ValuesOf } from "../../params/param.ts";
import { flag, text, whole } from "../../params/scalars.ts";

export const params = {
  sentence: text("dog bites man", 80),
  drawings: whole(10, 2, 40),
  isLoud: flag(false),
};
type Params = ValuesOf<typeof params>;

/** The sentence and its words the other way round, read by the network of one seed. */
const questionAt = ({ sentence }: Params, seed: number): Question<"order"> => {
  const read = sentence.split(" ");
  return { kind: "order", sentences: [read, read.toReversed()], seed };
};

export const ask = (set: Params) => questionAt(set, 1);

/** How far apart the two sentences end, by seed, from seed 1 on. */
export type Distances = readonly number[];

export const inHelpings: GatherDeclaration<Params, "order", Distances> = {
  none: [],
  next: (set, distances) =>
    distances.length < set.drawings ? questionAt(set, distances.length + 1) : null,
  add: (distances, { distanceByStep }) => [...distances, distanceByStep.at(-1) ?? NaN],
  progress: ({ drawings }, distances) => ({ done: distances.length, count: drawings }),
  dependsOn: ["drawings"],
  words: { start: "Draw ten networks", units: "networks" },
};

const fixed = (value: number) => value.toFixed(2);

export const describe = (distances: Distances): string =>
  distances.length === 0
    ? "No network has been drawn yet."
    : `Of ${distances.length} networks the one that tells the sentences apart best ends ${fixed(Math.max(...distances))} apart.`;

export const table = (distances: Distances): TableData => ({
  caption: "How far apart the sentences end",
  columns: ["Seed", "Distance"],
  rows:
    distances.length === 0
      ? [["–", "–"]]
      : distances.map((one, index) => [String(index + 1), fixed(one)]),
});
