import { expect, test } from "vitest";
import { compare, figures, memoryText, placeText, table, verdict } from "./report.mjs";
import { fastestStyle, fitLine, median, ratios } from "./statistics.mjs";

test("the median is the middle in order of size, or the mean of the two middles", () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("ratios are taken round by round, not from medians", () => {
  expect(ratios([10, 40, 90], [10, 10, 10])).toEqual({ median: 4, least: 1, most: 9 });
  expect(ratios([2, 20, 30], [1, 20, 10])).toEqual({ median: 2, least: 1, most: 3 });
  expect(() => ratios([1, 2], [1])).toThrow("2 and 1 rounds");
  expect(() => ratios([], [])).toThrow("0 and 0 rounds");
});

test("of a library's styles the one with the higher median counts, and of its own only", () => {
  const rates = {
    engine: [500, 500, 500],
    "tfjs cpu, loop": [1, 2, 90],
    "tfjs cpu, layers": [3, 3, 3],
    "tfjs wasm, loop": [50, 50, 50],
  };
  expect(fastestStyle(rates, "tfjs cpu")).toEqual({ name: "tfjs cpu, layers", rates: [3, 3, 3] });
  expect(fastestStyle(rates, "brain.js")).toBeUndefined();
});

test("a line's fit knows its slope, where it starts, and how straight the points are", () => {
  const { slope, intercept, rSquared } = fitLine([50, 100, 200, 400].map((x) => [x, 7 + 3 * x]));
  expect(slope).toBeCloseTo(3, 12);
  expect(intercept).toBeCloseTo(7, 10);
  expect(rSquared).toBeCloseTo(1, 12);
  // Squares of 1 … 4: slope 5, residuals 1, −1, −1, 1 of a variance of 129.
  expect(fitLine([1, 2, 3, 4].map((x) => [x, x * x])).rSquared).toBeCloseTo(1 - 4 / 129, 12);
});

test("a comparison names the style it was with, and has a target where one was set", () => {
  const rates = { W3: { engine: [40, 42], "tfjs cpu, loop": [4, 3], "brain.js": [2, 2] } };
  const [inNode] = compare(rates, true);
  expect(inNode?.comparisons).toEqual({
    "tfjs cpu": {
      ratio: { median: 12, least: 10, most: 14 },
      against: "tfjs cpu, loop",
      target: { least: 12.5, aim: 15 },
    },
    "brain.js": {
      ratio: { median: 20.5, least: 20, most: 21 },
      against: "brain.js",
      target: null,
    },
  });
  expect(compare(rates, false)[0]?.comparisons["tfjs cpu"]?.target).toBeNull();
});

test("a verdict tells a missed target from a met one and from the aim", () => {
  const target = { least: 13, aim: 16 };
  expect(verdict(12.9, target)).toBe(" ✗ < 13 (aim 16)");
  expect(verdict(13, target)).toBe(" ✓ ≥ 13 (aim 16)");
  expect(verdict(16, target)).toBe(" ✓✓ aim 16");
  expect(verdict(1, null)).toBe("");
});

test("numbers keep three figures and lose no digits before the point", () => {
  expect([1.2345, 45.678, 456.78, 823_456].map(figures)).toEqual([
    "1.23",
    "45.7",
    "457",
    "823,456",
  ]);
});

test("columns are as wide as their widest cell", () => {
  expect(table(["a", "long"], [["wide", "x"]])).toBe(
    ["| a    | long |", "| ---- | ---- |", "| wide | x    |"].join("\n"),
  );
});

test("what a place measured has a column for each library that was there, and a dash for what was not measured", () => {
  const text = placeText({
    version: "Node",
    hasTargets: true,
    rates: {
      W2: { engine: [2400], "tfjs cpu, loop": [150], "tfjs cpu, layers": [120] },
      W6: { engine: [6000], "tfjs cpu, loop": [1000] },
    },
  });
  expect(text).toContain("16.0 [16.0–16.0] ✓✓ aim 16");
  expect(text).toContain("6.00 [6.00–6.00] ✗ < 6.7 (aim 8.6)");
  expect(text).not.toContain("brain.js");
  expect(text).toMatch(/\| tfjs cpu, layers \| 120 +\| – +\|/u);
});

/** What each line of a list is marked with. */
const marks = (text: string) => Array.from(text.matchAll(/^- (.)/gmu), ([, mark]) => mark);

test("memory that grows, bends or slows is marked", () => {
  const straight = [50, 100, 200].map((sequenceLength) => ({
    sequenceLength,
    bytes: 1e6 + 1e4 * sequenceLength,
  }));
  expect(
    marks(
      memoryText({
        growth: { steps: 10_000, bytes: 2000 },
        machineSizes: straight,
        vanishing: { healthy: [10, 10, 10], vanishing: [10, 10, 10] },
      }),
    ),
  ).toEqual(["✓", "✓", "✓"]);
  expect(
    marks(
      memoryText({
        growth: { steps: 10_000, bytes: 2e6 },
        machineSizes: [...straight, { sequenceLength: 400, bytes: 1e8 }],
        vanishing: { healthy: [10, 10, 10], vanishing: [5, 5, 5] },
      }),
    ),
  ).toEqual(["✗", "✗", "✗"]);
});
