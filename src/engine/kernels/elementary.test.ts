import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cos, exp, log, power, tanh } from "./elementary.ts";

/** How far apart two numbers are, in units of the last place of the larger one. */
function unitsApart(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  return Math.abs(actual - expected) / (Number.EPSILON * Math.max(Math.abs(expected), 5e-308));
}

const within = (range: number) => fc.double({ min: -range, max: range, noNaN: true });

describe("exp, ln, tanh and cos from the four operations", () => {
  it("exp agrees with the platform's to the last places, short of underflow", () => {
    fc.assert(
      fc.property(within(700), (x) => {
        expect(unitsApart(exp(x), Math.exp(x))).toBeLessThan(4);
      }),
      { numRuns: 2000 },
    );
  });

  it("exp underflows step by step, to within the least double", () => {
    for (let x = -746; x < -700; x += 1 / 1024) {
      const expected = Math.exp(x);
      expect(Math.abs(exp(x) - expected)).toBeLessThanOrEqual(
        Math.max(Number.MIN_VALUE, 4 * Number.EPSILON * expected),
      );
    }
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
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

  it("cos agrees in the first turns and after many", () => {
    for (const range of [Math.PI, 100, 1.6e6]) {
      fc.assert(
        fc.property(within(range), (x) => {
          expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(3e-16);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it("cos keeps its digits where it is small, and is even", () => {
    for (let k = 1; k < 2 ** 20; k = 3 * k + 2) {
      const x = k * (Math.PI / 2);
      expect(unitsApart(cos(x), Math.cos(x))).toBeLessThan(4);
      expect(cos(-x)).toBe(cos(x));
    }
  });

  it("cos is 1, 0 (as near as doubles go) and −1 where it should, and NaN where it cannot know", () => {
    expect([cos(0), cos(Math.PI)]).toEqual([1, -1]);
    expect(Math.abs(cos(Math.PI / 2))).toBeLessThan(1e-16);
    for (const x of [1.7e6, 1e308, Infinity, -Infinity, NaN]) expect(cos(x)).toBeNaN();
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
  const values = [exp(1), exp(-0.3), log(0.1362), log(7), tanh(0.6), tanh(-1.5), cos(0.5), cos(3)];
  expect(values.map((value) => new Uint32Array(Float64Array.of(value).buffer).join(" ")))
    .toMatchInlineSnapshot(`
      [
        "2333366122 1074118410",
        "1774418948 1072149704",
        "2143830527 3221218793",
        "2922535511 1073685106",
        "2463288572 1071722370",
        "2020472183 3219977977",
        "106659152 1072436520",
        "3196446162 3220155908",
      ]
    `);
});
