import { expect, it } from "vitest";
import { padding } from "./padding.ts";

const sum = (values: Iterable<number>) => [...values].reduce((whole, one) => whole + one, 0);

it("fills up with zeros, which are the place of d, in what is read as in what is asked for", () => {
  const { rows, timeSteps } = padding({ words: ["goods", "dogs", "do"] });
  expect(timeSteps).toBe(4);
  expect(rows.map(({ inputs }) => inputs)).toEqual([
    [2, 1, 1, 0],
    [0, 1, 2, 0],
    [0, 0, 0, 0],
  ]);
  expect(rows.map(({ targets }) => targets)).toEqual([
    [1, 1, 0, 3],
    [1, 2, 3, 0],
    [1, 0, 0, 0],
  ]);
  expect(rows.map(({ length }) => length)).toEqual([4, 3, 1]);
});

it("counts 8 letters, or 12 steps of which 4 are padding", () => {
  const { rows, masked, unmasked } = padding({ words: ["goods", "dogs", "do"] });
  const all = sum(rows.flatMap(({ lossByStep }) => Array.from(lossByStep)));
  const real = sum(
    rows.flatMap(({ lossByStep, length }) => Array.from(lossByStep).slice(0, length)),
  );
  expect([masked.count, unmasked.count]).toEqual([8, 12]);
  expect(unmasked.total).toBeCloseTo(all, 12);
  expect(masked.total).toBeCloseTo(real, 12);
  expect(masked.meanOfSteps).toBeCloseTo(real / 8, 12);
  expect(unmasked.meanOfSteps).toBeCloseTo(all / 12, 12);
  expect(masked.meanOfWords).toBeCloseTo(real / 3, 12);
});

it("the state moves on while padding is read, and stands still where there is none", () => {
  const { rows } = padding({ words: ["goods", "dogs"] });
  expect(rows[0]?.drift).toBe(0);
  expect(rows[1]?.drift).toBeGreaterThan(0.01);
  const [last, padded] = [rows[1]?.lastHidden ?? [], rows[1]?.paddedHidden ?? []];
  expect(rows[1]?.drift).toBeCloseTo(
    Math.hypot(...[0, 1, 2].map((unit) => (padded[unit] ?? NaN) - (last[unit] ?? NaN))),
    12,
  );
});

it("words of one length have no padding, and both numbers are one", () => {
  const { masked, unmasked } = padding({ words: ["dogs", "gods"] });
  expect(masked).toEqual(unmasked);
});

it("refuses no word, and a letter that the network does not know", () => {
  expect(() => padding({ words: [] })).toThrow("the number of words is 0");
  expect(() => padding({ words: ["cat"] })).toThrow("not “c”");
});
