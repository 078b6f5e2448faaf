import * as fc from "fast-check";
import { expect, it } from "vitest";
import { list, optional, record } from "./lists.ts";
import { choice, decimal, flag, seed, text, whole } from "./scalars.ts";
import { acceptedChange, firstOf, readParams, writeParams } from "./values.ts";

const network = record({
  activation: choice("tanh", ["tanh", "relu"]),
  radius: decimal(0.5, -3, 3, 0.05),
  size: whole(32, 1, 64),
  note: text("", 40),
});
const schema = {
  networks: list(network, [network.first], 1, 4),
  steps: whole(15, 2, 200),
  isClipped: flag(false),
  words: text("a b", 20),
  seed: seed(1),
};
const usual = firstOf(schema, { steps: 20 });

const drawn = fc.record({
  networks: fc.array(
    fc.record({
      activation: fc.constantFrom("tanh" as const, "relu" as const),
      radius: fc.double({ min: -3, max: 3, noNaN: true }).map((value) => value + 0),
      size: fc.integer({ min: 1, max: 64 }),
      note: fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  steps: fc.integer({ min: 2, max: 200 }),
  isClipped: fc.boolean(),
  words: fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

it("brings back every value that a control can set", () => {
  fc.assert(
    fc.property(drawn, (values) => {
      const written = new Map(Object.entries(writeParams(schema, values, usual)));
      const read = readParams(schema, written, usual);
      expect(read.complaints).toEqual([]);
      expect(read.params).toEqual(values);
    }),
  );
  expect(writeParams(schema, usual, usual)).toEqual({});
});

it("writes a list of records as a reader could, and reads it back", () => {
  const networks = [
    { activation: "relu", radius: -1.5, size: 8, note: "a-b,c" },
    network.first,
  ] as const;
  const written = writeParams(schema, { ...usual, networks }, usual);
  expect(written).toEqual({ networks: "relu-!2d1.5-8-a!2db!2cc,tanh-0.5-32-" });
  expect(schema.networks.read("relu-!2d1.5-8-a!2db!2cc,tanh-0.5-32-")).toEqual(networks);
});

it.each([
  ["networks", "tanh-0.5-32"],
  ["networks", "tanh-9-32-"],
  ["networks", "tanh-1-2-,tanh-1-2-,tanh-1-2-,tanh-1-2-,tanh-1-2-"],
  ["networks", ""],
  ["steps", "1e2"],
  ["steps", "201"],
  ["steps", "7.5"],
  ["steps", "0x10"],
  ["steps", ""],
  ["isClipped", "yes"],
  ["seed", "4294967296"],
  ["seed", "-1"],
])("names %s=%s, leaves it as usual and follows the rest", (name, asked) => {
  const query = new Map([
    ["steps", "30"],
    ["isClipped", "1"],
    [name, asked],
  ]);
  const { params, complaints } = readParams(schema, query, usual);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`“⁨${name}⁩” was “⁨${asked.slice(0, 30)}`);
  const followed = { ...usual, steps: 30, isClipped: true };
  expect(params).toEqual({ ...followed, [name]: usual[name as keyof typeof usual] });
});

it("takes a value or its absence, and nothing else", () => {
  const { first, read, write, accepted } = optional(network);
  expect(first).toBe("none");
  expect(write(first)).toBe("none");
  expect(read("none")).toBe("none");
  expect(read(network.write(network.first))).toEqual(network.first);
  expect([read(""), read("None"), read("tanh")]).toEqual([null, null, null]);
  expect(accepted).toMatch(/^none, or such as /);
});

it("keeps the beginning of a text that is too long, and no half of a character", () => {
  const { params, complaints } = readParams(
    schema,
    new Map([["words", `${"a".repeat(19)}😀b`]]),
    usual,
  );
  expect(params.words).toBe("a".repeat(19));
  expect(complaints).toEqual([
    "“⁨words⁩” was “⁨aaaaaaaaaaaaaaaaaaa😀b⁩”, which is too long. It accepts texts of at most 20 letters. Its beginning is shown.",
  ]);
});

it("stands any address, with at most one complaint for a name", () => {
  const anything = fc.dictionary(
    fc.constantFrom(...Object.keys(schema), "other"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(anything, (query) => {
      const { params, complaints } = readParams(schema, new Map(Object.entries(query)), usual);
      expect(complaints.length).toBeLessThanOrEqual(Object.keys(schema).length);
      const again = readParams(
        schema,
        new Map(Object.entries(writeParams(schema, params, usual))),
        usual,
      );
      expect(again).toEqual({ params, complaints: [] });
    }),
  );
});

it("keeps of a change what is possible, and says what is not", () => {
  const { params, complaints } = acceptedChange(schema, usual, { steps: 999, seed: 7 });
  expect(params).toEqual({ ...usual, seed: 7 });
  expect(complaints).toEqual([
    "“⁨999⁩” cannot be shown; accepted are whole numbers from 2 to 200. Nothing was changed.",
  ]);
});
