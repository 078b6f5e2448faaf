import { expect, it } from "vitest";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import { createSpellingRunner } from "./spelling.ts";
import type { ByHand, Slip } from "./spelling.types.ts";

const { tanh } = Math;
const wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
] as const;
const d = [0.6, 0.2, 0.9];
const o = [0.8, 0.2, 0.8];
const g = [0.4, 0.8, 0.1];

type Three = readonly number[];
const times = (vector: Three): Three =>
  wh.map((row) => row.reduce((sum, weight, k) => sum + weight * (vector[k] ?? NaN), 0));
const plus = (...parts: readonly Three[]): Three =>
  [0, 1, 2].map((unit) => parts.reduce((sum, part) => sum + (part[unit] ?? NaN), 0));

const h1 = d.map(tanh);
const h2 = plus(times(h1), o).map(tanh);
const down = [0, 1, 2].map((unit) =>
  wh.reduce((sum, row, k) => sum + (row[unit] ?? NaN) * (h2[k] ?? NaN), 0),
);

const slipOf = (byHand: ByHand | null, name: Slip) =>
  byHand?.slips.find(({ slip }) => slip === name)?.valueByUnit;

it.each([
  ["noSqueeze", plus(times(h2), g)],
  ["noMemory", g.map(tanh)],
  ["noInput", times(h2).map(tanh)],
  ["memoryAlone", times(h2)],
  ["squeezedApart", plus(times(h2).map(tanh), g.map(tanh))],
  ["earlierLetter", plus(times(h2), o).map(tanh)],
  ["earlierMemory", plus(times(h1), g).map(tanh)],
  ["readDown", plus(down, g).map(tanh)],
] as const)("the slip %s leads where it leads on paper", (name, expected) => {
  const found = slipOf(fresh(experiment, 0, 0).byHand, name);
  expect(found).toHaveLength(3);
  expected.forEach((value, unit) => expect(found?.[unit]).toBeCloseTo(value, 10));
});

it("a bias can be forgotten only where there is one", () => {
  expect(slipOf(fresh(experiment, 0, 0).byHand, "noBias")).toBeUndefined();
  const edits = [editAt(0, 0.7, { name: "biasH", row: 1, col: 0 })];
  const { byHand } = fresh({ ...experiment, hasBiases: true, edits }, 0, 0);
  // Unit 2's bias is in h_1 and h_2 too, which is right; at step 3 it is left out.
  const bias = [0, 0.7, 0];
  const before = plus(times(plus(d, bias).map(tanh)), o, bias).map(tanh);
  plus(times(before), g)
    .map(tanh)
    .forEach((value, unit) => expect(slipOf(byHand, "noBias")?.[unit]).toBeCloseTo(value, 10));
});

it("a word of two or three letters has no third step; a memory that is given is not computed", () => {
  const short = { ...experiment, word: "dog", start: 1 } as const;
  expect(fresh(short, 0, 0).byHand).toBeNull();
  const held = [{ name: "hidden", timeStep: 3, index: 0, value: 0.5 }] as const;
  const question = { experiment, update: 0, trainedTo: 0, held };
  expect(createSpellingRunner()(question).byHand).toBeNull();
});
