import * as fc from "fast-check";
import { expect, it } from "vitest";
import { leftOut, moved, shortWord, wholeOrder, wordsIn } from "./sentence.ts";

it("reads the first seven words and says which it leaves out", () => {
  expect(wordsIn("  one two  three four five six seven eight nine ")).toEqual(
    "one two three four five six seven".split(" "),
  );
  expect(leftOut("one two  three four five six seven eight nine")).toEqual(["eight", "nine"]);
  expect(leftOut("one two")).toEqual([]);
  expect(wordsIn(" \u202E \u2069")).toEqual([]);
  expect(wordsIn("\u202Eshalom שלום 🐶")).toEqual(["shalom", "שלום", "🐶"]);
});

it("shortens a long word by whole characters", () => {
  expect(shortWord("incomprehensible")).toBe("incompreh…");
  expect(shortWord("understood")).toBe("understood");
  expect(shortWord("👩‍👩‍👧".repeat(12))).toBe(`${"👩‍👩‍👧".repeat(9)}…`);
});

it("makes a whole order of any list of places", () => {
  const places = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 7 }), (named, count) => {
      const all = Array.from({ length: count }, (_, place) => place);
      expect(wholeOrder(named, count).toSorted((a, b) => a - b)).toEqual(all);
    }),
  );
  expect(wholeOrder([3, 1, 2], 5)).toEqual([2, 0, 1, 3, 4]);
  expect(wholeOrder([3, 1, 2], 2)).toEqual([0, 1]);
});

it("moves one word and keeps the order of the others", () => {
  expect(moved([2, 0, 1], 0, 2)).toEqual([0, 1, 2]);
  expect(moved([2, 0, 1], 2, 0)).toEqual([1, 2, 0]);
  expect(moved([2, 0, 1], 1, 1)).toEqual([2, 0, 1]);
});
