import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, log, power, tanh } from "./elementary.ts";

/** How far apart two numbers are, in units of the last place of the larger one. */
function unitsApart(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  return Math.abs(actual - expected) / (Number.EPSILON * Math.max(Math.abs(expected), 5e-308));
}

const within = (range: number) => fc.double({ min: -range, max: range, noNaN: true });

describe("exp, ln and tanh from the four operations", () => {
  it("exp agrees with the platform's to the last places, short of underflow", () => {
    fc.assert(
      fc.property(within(700), (x) => {
        expect(unitsApart(exp(x), Math.exp(x))).toBeLessThan(4);
      }),
      { numRuns: 2000 },
    );
  });

  it("ln agrees for every size of number, denormal ones too", () => {
    const anySize = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(anySize, (x) => {
        expect(unitsApart(log(x), Math.log(x))).toBeLessThan(4);
      }),
      { numRuns: 2000 },
    );
  });

  it("ln keeps its digits near 1, where it is small", () => {
    fc.assert(
      fc.property(within(0.01), (x) => {
        expect(unitsApart(log(1 + x), Math.log(1 + x))).toBeLessThan(4);
      }),
    );
  });

  it("tanh agrees for large, small and tiny numbers", () => {
    for (const range of [30, 1, 1e-3, 1e-300]) {
      fc.assert(
        fc.property(within(range), (x) => {
          expect(unitsApart(tanh(x), Math.tanh(x))).toBeLessThan(6);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it("takes the special values as the platform does", () => {
    for (const x of [0, 710, 1e308, Infinity, -746, -Infinity, NaN]) {
      expect(exp(x)).toBe(Math.exp(x));
    }
    for (const x of [0, 1, Infinity, -1, NaN]) expect(log(x)).toBe(Math.log(x));
    for (const x of [0, 23, -23, Infinity, -Infinity, NaN]) expect(tanh(x)).toBe(Math.tanh(x));
  });

  it("raises to whole powers", () => {
    expect([power(3, 0), power(3, 5), power(0.5, 10)]).toEqual([1, 243, 1 / 1024]);
  });
});

it("the bits of a few values are these, on every engine", () => {
  const values = [exp(1), exp(-0.3), log(0.1362), log(7), tanh(0.6), tanh(-1.5)];
  expect(values.map((value) => new Uint32Array(Float64Array.of(value).buffer).join(" ")))
    .toMatchInlineSnapshot(`
    [
      "2333366122 1074118410",
      "1774418949 1072149704",
      "2143830527 3221218793",
      "2922535511 1073685106",
      "2463288572 1071722370",
      "2020472183 3219977977",
    ]
  `);
});
