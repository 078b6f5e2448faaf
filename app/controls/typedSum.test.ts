import { expect, it } from "vitest";
import { readSum } from "./typedSum.ts";

it.each([
  ["1.02", 1.02],
  ["0.22+0.8", 1.02],
  ["0,22 + 0,8", 1.02],
  [" -0.5 − 0.25 ", -0.75],
  ["0.5 + -0.25", 0.25],
  ["1e-1+2", 2.1],
  ["1/2", 0.5],
  ["-1/4 + 1", 0.75],
  ["ln 2", Math.LN2],
  ["−ln 0.5", Math.LN2],
  ["2 ln 2", 2 * Math.LN2],
  ["2·ln(2)", 2 * Math.LN2],
  ["ln(1/2)", -Math.LN2],
  ["ln(2) + ln 3", 1.791_759_469_228_055],
])("“%s” is read", (text, value) => {
  const read = readSum(text);
  expect("value" in read && read.value).toBeCloseTo(value, 12);
});

it.each(["", "abc", "0.5+", "1+x", "+", "1/0", "ln 0", "ln -1", "ln", "1/2/3"])(
  "“%s” is answered with a sentence",
  (text) => {
    expect(readSum(text)).toHaveProperty("sentence");
  },
);
