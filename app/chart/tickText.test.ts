import * as fc from "fast-check";
import { expect, it } from "vitest";
import { amount, shareOf } from "./tickText.ts";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const read = (text: string) =>
  Number(
    text
      .replace("×10", "e")
      .replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(raised.indexOf(digit)))
      .replace("⁻", "-"),
  );

it("amount keeps its digits, at any size", () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (exponent) => {
      const value = 10 ** exponent;
      const text = amount(value);
      expect(text).not.toMatch(/e|NaN|Infinity/);
      expect(text.length).toBeLessThanOrEqual(10);
      expect(Math.abs(read(text) / value - 1)).toBeLessThan(0.051);
    }),
  );
});

it.each([
  [0, "0"],
  [0.5271, "0.527"],
  [33.14, "33.1"],
  [9.999, "10.0"],
  [1234, "1234"],
  [0.0000274, "2.7×10⁻⁵"],
])("amount(%d) is %s", (value, text) => expect(amount(value)).toBe(text));

it("names shares", () => {
  expect([0, 2.7e-5, 0.023, 1, 170].map(shareOf)).toEqual([
    "0",
    "2.7×10⁻⁵",
    "2.3%",
    "1.0 times",
    "170 times",
  ]);
});
