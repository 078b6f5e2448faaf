import { expect, it } from "vitest";
import { powerOfTen, scientific } from "./powers.ts";

it("names powers of ten", () => {
  expect([-12, 0, 1, 20].map(powerOfTen)).toEqual(["10⁻¹²", "1", "10", "10²⁰"]);
});

it.each([
  [0.0000274, 1, "2.7×10⁻⁵"],
  [-123_456, 2, "−1.23×10⁵"],
  [1e-9, undefined, "1×10⁻⁹"],
  [-2.5e21, undefined, "−2.5×10²¹"],
  [5e-324, undefined, "5×10⁻³²⁴"],
  [2.5, 1, "2.5×10⁰"],
  [9.99e-4, 0, "1×10⁻³"],
])("%d with %s decimals is %s", (value, decimals, text) => {
  expect(scientific(value, decimals)).toBe(text);
});
