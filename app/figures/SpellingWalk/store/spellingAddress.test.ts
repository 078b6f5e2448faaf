import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  firstAddress,
  readSpellingAddress,
  type SpellingAddress,
  writeSpellingAddress,
} from "./spellingAddress.ts";
import { articlePlace } from "./place.ts";
import { paces } from "./walkSlice.ts";

const edit = fc.record({
  update: fc.integer({ min: 0, max: 2000 }),
  name: fc.constantFrom("weightIh", "weightHh", "weightHo", "biasH", "biasO", "learningRate"),
  // Every network has the first of each.
  row: fc.constant(0),
  col: fc.constant(0),
  value: fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value || 0),
});

const address: fc.Arbitrary<SpellingAddress> = fc
  .record({
    word: fc.constantFrom("dogs", "book", "привет", "日本", "été", "שלום"),
    hiddenSize: fc.integer({ min: 1, max: 8 }),
    hasBiases: fc.constant(true),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    edits: fc.array(edit, { maxLength: 8 }),
    update: fc.nat(2000),
    more: fc.nat(2000),
    held: fc.uniqueArray(
      fc.record({
        name: fc.constant("hidden"),
        timeStep: fc.constant(1),
        index: fc.constant(0),
        value: fc.double({ min: -10, max: 10, noNaN: true }).map((value) => value || 0),
      }),
      { selector: ({ name }) => name },
    ),
    stepId: fc.constantFrom("t1.x", "t2", "t2.wh.1.3", "sum.gy"),
    pace: fc.constantFrom(...paces),
  })
  .map(({ seed, edits, update, more, held, stepId, pace, ...network }) => ({
    place: {
      experiment: {
        ...articlePlace.experiment,
        ...network,
        start: seed,
        edits: edits.toSorted((one, other) => one.update - other.update),
      },
      update,
      trainedTo: Math.min(update + more, 2000),
      held,
    },
    stepId,
    pace,
  }));

it("an address brings back the picture it was written for, to the last bit", () => {
  fc.assert(
    fc.property(address, (one) => {
      const { address: read, problems } = readSpellingAddress(writeSpellingAddress(one));
      expect([read, problems]).toEqual([one, []]);
    }),
  );
});

/** Written by hand, so that both ways cannot be wrong alike. */
const examples: readonly (readonly [string, SpellingAddress])[] = [
  [
    "?word=cats&hidden=4&biases=1&start=7&edits=2%5Fwh%5F1%5F2%5F0.5%2A3%5Fby%5F4%5F1%5F-1&held=h%5F2%5F4%5F-0.5%2Ax%5F1%5F3&update=5&trained=9&pace=product&step=t2.wh.1.3",
    {
      place: {
        experiment: {
          word: "cats",
          hiddenSize: 4,
          activation: "tanh",
          lossPlacement: "everyStep",
          hasBiases: true,
          start: 7,
          learningRate: 0.5,
          edits: [
            { update: 2, name: "weightHh", row: 0, col: 1, value: 0.5 },
            { update: 3, name: "biasO", row: 3, col: 0, value: -1 },
          ],
        },
        update: 5,
        trainedTo: 9,
        held: [
          { name: "hidden", timeStep: 2, index: 3, value: -0.5 },
          { name: "input", timeStep: 1, index: 0, value: 0 },
          { name: "input", timeStep: 1, index: 2, value: 1 },
        ],
      },
      stepId: "t2.wh.1.3",
      pace: "product",
    },
  ],
  [
    "?edits=0%5Fwx%5F3%5F1%5F1e-7%2A37%5Fwy%5F4%5F2%5F-0.25%2A37%5Flr%5F1%5F1%5F2&update=37",
    {
      place: {
        experiment: {
          word: "dogs",
          hiddenSize: 3,
          activation: "tanh",
          lossPlacement: "everyStep",
          hasBiases: false,
          start: "article",
          learningRate: 0.5,
          edits: [
            { update: 0, name: "weightIh", row: 2, col: 0, value: 1e-7 },
            { update: 37, name: "weightHo", row: 3, col: 1, value: -0.25 },
            { update: 37, name: "learningRate", row: 0, col: 0, value: 2 },
          ],
        },
        update: 37,
        trainedTo: 37,
        held: [],
      },
      stepId: "t1.key",
      pace: "stop",
    },
  ],
];

it.each([
  ["?step=t2.wh", "t2.wh", "operation"],
  ["?pace=product&step=t2.wh.1.3", "t2.wh.1.3", "product"],
  ["?pace=time&step=b2", "b2", "stop"],
  ["?step=t2.guess", "t2.guess", "stop"],
])("%s, an address of any age, is read at the level that it means", (search, stepId, pace) => {
  expect(readSpellingAddress(search)).toMatchObject({ address: { stepId, pace }, problems: [] });
});

it.each(examples)("%s is read as it was written by hand", (search, shown) => {
  const { address: read, problems } = readSpellingAddress(search);
  expect([read, problems]).toEqual([shown, []]);
});

it.each(examples)("%s is written from what it shows", (search, shown) => {
  expect(writeSpellingAddress(shown)).toBe(search);
});

it("leaves out the numbers that the network does not have, and those that no cell accepts", () => {
  const good = ["0_wh_3_3_1", "0_wx_3_4_1", "0_wy_4_3_1000000"];
  const bad = ["0_wh_4_3_1", "0_wx_3_5_1", "0_wy_5_3_1", "0_bh_1_1_1", "0_wh_1_1_1e7"];
  const { address: read, problems } = readSpellingAddress(
    `?edits=${good.flatMap((one, k) => [one, bad[k] ?? ""]).join("*")}`,
  );
  expect(read.place.experiment.edits.map(({ name, row, col }) => [name, row, col])).toEqual([
    ["weightHh", 2, 2],
    ["weightIh", 2, 3],
    ["weightHo", 3, 2],
  ]);
  expect(problems).toHaveLength(1);
  for (const one of bad.slice(3))
    expect(readSpellingAddress(`?edits=${one}`).problems).toHaveLength(1);
});

it("the first picture has an empty query string", () => {
  expect(writeSpellingAddress(firstAddress)).toBe("");
  expect(readSpellingAddress("")).toEqual({
    address: firstAddress,
    problems: [],
    withoutWord: null,
  });
});

it("whatever the query string, a place comes out and every value of it is in range", () => {
  const key = fc.constantFrom(
    "word",
    "hidden",
    "biases",
    "start",
    "edits",
    "update",
    "trained",
    "pace",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
      const { place, pace } = readSpellingAddress(
        `?${new URLSearchParams(pairs).toString()}`,
      ).address;
      expect(place.experiment.hiddenSize).toBeGreaterThanOrEqual(1);
      expect(place.experiment.hiddenSize).toBeLessThanOrEqual(8);
      expect(place.trainedTo).toBeGreaterThanOrEqual(place.update);
      expect(paces).toContain(pace);
    }),
  );
});

it.each([
  ["?hidden=99", "“⁨99⁩”"],
  ["?hidden=", "from 1 to 8"],
  ["?update=1e999", "from 0 to 2000"],
  ["?edits=0_wh_1_2_NaN", "of the address cannot be made"],
  ["?edits=5_wh_1_2_1*3_wh_1_2_1", "of the address cannot be made"],
  ["?pace=warp", "stop, operation and product"],
  ["?word=cat&start=article", "fit the word “dogs”"],
])("%s is answered with a sentence", (search, part) => {
  expect(readSpellingAddress(search).problems.join(" ")).toContain(part);
});
