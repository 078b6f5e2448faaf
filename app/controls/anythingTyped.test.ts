import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readNumber } from "./typedNumber.ts";

interface Asked {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** Whether a finite number within the rule comes out, or a whole sentence of bearable length. */
function isAnswered(text: string, asked: Asked): boolean {
  const read = readNumber(text, asked);
  if ("sentence" in read) return read.sentence.length < 200 && read.sentence.endsWith(".");
  const { value } = read;
  const isPossible = asked.isWhole ? Number.isInteger(value) : Number.isFinite(value);
  return isPossible && !Object.is(value, -0) && value >= asked.min && value <= asked.max;
}

const signs = fc.constantFrom(..."0123456789.,-−+ eE·×^⁻³'\u202F％１，x".split(""), "10⁻");
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(signs, { maxLength: 12 }).map((all) => all.join("")),
);

it("a finite number within the rule comes out, or a sentence of bearable length", () => {
  const rule = fc.record({ min: fc.constant(-3), max: fc.nat(1e6), isWhole: fc.boolean() });
  fc.assert(fc.property(anything, rule, isAnswered), { numRuns: 2000 });
  expect(isAnswered("0.5", { min: 0, max: 1, isWhole: false })).toBe(true);
});

it("long rubbish is shortened and cannot turn the sentence round", () => {
  const read = readNumber(`\u202E${"😀".repeat(500)}\u2069`);
  expect(read).toEqual({
    sentence: `“\u2068${"😀".repeat(15)}…\u2069” is not a number. Numbers such as 0.5, −2 or 1e-3 are accepted.`,
  });
});
