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
  ["ln 2", 0.693_147_180_559_945],
  ["−ln 0.5", 0.693_147_180_559_945],
  ["2 ln 2", 1.386_294_361_119_891],
  ["2·ln(2)", 1.386_294_361_119_891],
  ["ln(1/2)", -0.693_147_180_559_945],
  ["ln(2) + ln 3", 1.791_759_469_228_055],
])("“%s” is read", (text, value) => {
  const read = readSum(text);
  expect("value" in read && read.value).toBeCloseTo(value, 12);
});

it.each(["", "abc", "0.5+", "1+x", "+", "1/0", "ln 0", "ln -1", "ln", "1/2/3"])("“%s” is answered with a sentence", (text) => {
  expect(readSum(text)).toHaveProperty("sentence");
});
