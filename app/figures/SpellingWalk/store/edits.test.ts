import { expect, it } from "vitest";
import { runSpelling } from "../../../../src/engine/index.ts";
import { articlePlace } from "./place.ts";
import { firstAddress, readSpellingAddress, writeSpellingAddress } from "./spellingAddress.ts";

it("every number of the largest network can be set by hand, kept in an address and computed with", () => {
  const experiment = {
    ...articlePlace.experiment,
    word: "abcdefghijkl",
    hiddenSize: 8,
    hasBiases: true,
    start: 1,
  };
  const shapes = [
    ["weightIh", 8, 12],
    ["weightHh", 8, 8],
    ["weightHo", 12, 8],
    ["biasH", 8, 1],
    ["biasO", 12, 1],
    ["learningRate", 1, 1],
  ] as const;
  const edits = shapes.flatMap(([name, rows, cols]) =>
    Array.from({ length: rows * cols }, (_, index) => ({
      update: 0,
      name,
      row: Math.floor(index / cols),
      col: index % cols,
      value: index / 100,
    })),
  );
  expect(edits).toHaveLength(277);
  const place = { experiment: { ...experiment, edits }, update: 0, trainedTo: 0, held: [] };
  const written = writeSpellingAddress({ ...firstAddress, place });
  const { address: read, problems } = readSpellingAddress(written);
  expect([read.place, problems]).toEqual([place, []]);
  const { parameters } = runSpelling(place);
  expect(parameters.weightHo.data.at(-1)).toBe(0.95);
  expect(parameters.biasO?.at(-1)).toBe(0.11);
});

it("keeps the good edits among bad ones, and names the bad", () => {
  const search =
    "?word=cats&amp;hidden=4&amp;edits=2_wh_1_2_0.5*rubbish*1_wh_1_1_9*3_wx_2_1_-1&amp;update=5";
  const { address: read, problems } = readSpellingAddress(search);
  expect(read.place.experiment).toMatchObject({ word: "cats", hiddenSize: 4 });
  expect(read.place.experiment.edits).toEqual([
    { update: 2, name: "weightHh", row: 0, col: 1, value: 0.5 },
    { update: 3, name: "weightIh", row: 1, col: 0, value: -1 },
  ]);
  expect(read.place.update).toBe(5);
  expect(problems).toEqual([
    "The changes “⁨rubbish 1_wh_1_1_9⁩” of the address cannot be made, and the others are. Accepted are at most 300 such as 0_wh_1_2_0.5, in the order of their updates.",
  ]);
});

it("writes edits so that no chat takes them for its own marks", () => {
  const experiment = {
    ...articlePlace.experiment,
    edits: [
      { update: 0, name: "weightHh", row: 0, col: 1, value: 0.5 },
      { update: 1, name: "weightIh", row: 1, col: 0, value: -1 },
    ] as const,
  };
  const place = { ...articlePlace, experiment };
  const written = writeSpellingAddress({ ...firstAddress, place });
  expect(written).toBe("?edits=0%5Fwh%5F1%5F2%5F0.5%2A1%5Fwx%5F2%5F1%5F-1");
  expect(readSpellingAddress(written).address.place).toEqual(place);
});
