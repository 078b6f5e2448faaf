import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  firstPlace,
  LONGEST_READING,
  readableText,
  readReadingAddress,
  UNIT_COUNT,
  writeReadingAddress,
} from "./readingUrl.ts";

const place = fc.record({
  text: fc
    .string({ unit: "grapheme", maxLength: LONGEST_READING })
    .filter((text) => text.length <= LONGEST_READING && !/[\r\n]/.test(text)),
  unit: fc.integer({ min: 1, max: UNIT_COUNT }),
  at: fc.option(fc.integer({ min: 1, max: LONGEST_READING })),
});

it("brings back every place that it writes, and writes nothing for the first", () => {
  fc.assert(
    fc.property(place, (one) => {
      const { place: read, problems } = readReadingAddress(writeReadingAddress(one));
      expect(read).toEqual(one);
      expect(problems).toEqual([]);
    }),
  );
  expect(writeReadingAddress(firstPlace)).toBe("");
  expect(readReadingAddress("").place).toEqual(firstPlace);
});

it("says what of an address it cannot follow, and shows the rest", () => {
  const { place: read, problems } = readReadingAddress("?text=hi&unit=99&at=-3");
  expect(read).toEqual({ text: "hi", unit: firstPlace.unit, at: null });
  expect(problems).toHaveLength(2);
  expect(readReadingAddress(`?text=${"a".repeat(500)}`).place.text).toHaveLength(LONGEST_READING);
  expect(readReadingAddress(`?text=${"a".repeat(500)}`).problems).toHaveLength(1);
});

it("stands any address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (search) => {
      const { text, unit, at } = readReadingAddress(search).place;
      expect(text.length).toBeLessThanOrEqual(LONGEST_READING);
      expect(unit).toBeGreaterThanOrEqual(1);
      expect(unit).toBeLessThanOrEqual(UNIT_COUNT);
      expect(at === null || (at >= 1 && at <= LONGEST_READING)).toBe(true);
    }),
  );
});

it("gives the network neither control characters nor halves of characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const read = readableText(text);
      expect(read.length).toBeLessThanOrEqual(LONGEST_READING);
      expect(read).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
  expect(readableText("don’t\n– stop\u202E")).toBe("don't - stop");
  expect(readableText(`${"a".repeat(LONGEST_READING - 1)}😀`)).toBe(
    "a".repeat(LONGEST_READING - 1),
  );
});
