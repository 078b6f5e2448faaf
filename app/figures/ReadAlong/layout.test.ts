import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeModel, readText } from "../../../src/engine/index.ts";
import {
  bandsFor,
  cellLayers,
  extremesOf,
  placeAt,
  PROJECTED,
  scoreOf,
  unitLine,
  widthFor,
} from "./layout.ts";
import { describe as say, lettersRead, params } from "./readAlong.ts";
import { LONGEST_READING, readableText } from "./readableText.ts";

const UNIT_COUNT = params.unit.max;

const model = decodeModel(
  new Uint8Array(
    readFileSync(new URL("../../../content/models/home.safetensors", import.meta.url)),
  ),
);
/** Of the engine's own array: row t of the states is what stands after letter t. */
const stateOf = ({ hiddenByStep }: ReturnType<typeof readText>, letter: number, row: number) =>
  hiddenByStep.data[letter * 32 + row - 1] ?? NaN;
const readingOf = (text: string) => readText({ model, text: readableText(text) });

const anyText = fc.string({ unit: "grapheme", maxLength: LONGEST_READING });
const unit = fc.integer({ min: 1, max: UNIT_COUNT });

/** Left, top, right and bottom of every cell of a path. */
function boxesOf(path: string) {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { x, y, right: x + width, bottom: y + height };
  });
}

describe("the memory", () => {
  it("has a cell, in its row and column and with its sign, for every value that is not near zero", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readingOf(text);
        const { length } = reading.letters;
        const seen = new Set<string>();
        for (const { sign, strength, path } of cellLayers(reading, 1, length)) {
          for (const box of boxesOf(path)) {
            const at = placeAt(box.x, box.y, length, UNIT_COUNT);
            const value = stateOf(reading, at.letter, at.unit ?? 0);
            seen.add(`${at.letter}.${at.unit}`);
            expect(sign).toBe(value < 0 ? "negative" : "positive");
            expect(Math.abs(strength - Math.abs(value))).toBeLessThanOrEqual(0.05 + 1e-9);
            // Columns are 26 wide; below a header of 29 each unit has a row of 3.
            expect(box.x).toBeGreaterThanOrEqual(26 * (at.letter - 1));
            expect(box.right).toBeLessThanOrEqual(26 * at.letter);
            expect(box.bottom).toBeLessThanOrEqual(29 + 3 * (at.unit ?? 0) + 1e-9);
          }
        }
        const missing = reading.letters.flatMap((_, index) =>
          Array.from({ length: UNIT_COUNT }, (_none, row) => [index + 1, row + 1] as const)
            .filter(([letter, row]) => Math.abs(stateOf(reading, letter, row)) > 0.05)
            .filter(([letter, row]) => !seen.has(`${letter}.${row}`)),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("has projected the same cells, in narrower columns", () => {
    const reading = readingOf("the quick brown fox");
    const usual = cellLayers(reading, 1, 19).flatMap(({ path }) => boxesOf(path));
    const narrow = cellLayers(reading, 1, 19, PROJECTED).flatMap(({ path }) => boxesOf(path));
    expect(narrow.length).toBe(usual.length);
    narrow.forEach(({ x, y, right }, index) => {
      const there = placeAt(usual[index]?.x ?? NaN, usual[index]?.y ?? NaN, 19, UNIT_COUNT);
      expect(placeAt(x, y, 19, UNIT_COUNT, PROJECTED)).toEqual(there);
      // Columns are 14 wide.
      expect(x).toBeGreaterThanOrEqual(14 * (there.letter - 1));
      expect(right).toBeLessThanOrEqual(14 * there.letter);
    });
    expect(widthFor(19, PROJECTED)).toBe(266);
  });

  it("is drawn with a few dozen paths, however long the text", () => {
    const layers = cellLayers(readingOf("the sea ".repeat(25)), 1, LONGEST_READING);
    expect(layers.length).toBeGreaterThan(5);
    expect(layers.length).toBeLessThanOrEqual(20);
  });
});

describe("the picture", () => {
  it("keeps the line of a unit inside its band and above its letters", () => {
    fc.assert(
      fc.property(anyText, unit, (text, followed) => {
        const reading = readingOf(text);
        const { plot, plotEnd } = bandsFor(UNIT_COUNT, true);
        unitLine(reading, followed, reading.letters.length).points.forEach(({ x, y }, index) => {
          expect(x).toBe(26 * index + 13);
          expect(y).toBeGreaterThanOrEqual(plot);
          expect(y).toBeLessThanOrEqual(plotEnd);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("finds the letter and the unit under any point of it", () => {
    const length = 19;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: length }), unit, (letter, row) => {
        const x = 26 * (letter - 1) + 13;
        expect(placeAt(x, 29 + 3 * (row - 1) + 1.5, length, UNIT_COUNT)).toEqual({
          letter,
          unit: row,
        });
        expect(placeAt(x, 5, length, UNIT_COUNT)).toEqual({ letter, unit: null });
      }),
    );
    expect(placeAt(-50, 0, length, UNIT_COUNT).letter).toBe(1);
    expect(placeAt(26 * length, 9e9, length, UNIT_COUNT)).toEqual({ letter: 19, unit: null });
  });
});

describe("what is said", () => {
  it("is one finished sentence for any text", () => {
    fc.assert(
      fc.property(anyText, unit, fc.nat({ max: 300 }), (text, followed, at) => {
        const reading = readingOf(text);
        const view = { params: { text, unit: followed }, answer: reading, step: at };
        expect(lettersRead(view)).toBeLessThanOrEqual(reading.letters.length);
        const sentence = say(view);
        expect(sentence).toMatch(/^\P{Ll}.{15,}\.$/su);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
      }),
      { numRuns: 50 },
    );
  });

  it("names the largest and the smallest value of a unit", () => {
    const reading = readingOf("the quick brown fox");
    for (let row = 1; row <= UNIT_COUNT; row++) {
      const values = reading.letters.map((_, index) => stateOf(reading, index + 1, row));
      const extremes = extremesOf(reading, row, reading.letters.length);
      expect(stateOf(reading, extremes?.highest ?? 0, row)).toBe(Math.max(...values));
      expect(stateOf(reading, extremes?.lowest ?? 0, row)).toBe(Math.min(...values));
    }
    expect(extremesOf(readingOf(""), 1, 0)).toBeNull();
  });

  it("counts a bet for every letter that is read but the first", () => {
    expect(scoreOf(readingOf("the quick brown fox"), 19).guesses).toBe(18);
    expect(scoreOf(readingOf("the quick brown fox"), 5).guesses).toBe(4);
    expect(scoreOf(readingOf("x"), 1)).toEqual({ right: 0, guesses: 0 });
    expect(scoreOf(readingOf(""), 0)).toEqual({ right: 0, guesses: 0 });
  });
});
