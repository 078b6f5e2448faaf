import { expect, it } from "vitest";
import { expectSameBits } from "./expectClose.ts";
import { expectSame } from "./expectSame.ts";

const network = (change: (values: Float64Array) => void = () => {}) => {
  const values = Float64Array.from({ length: 10_000 }, (_, i) => i / 7);
  change(values);
  return { name: "home", layers: [{ weightHh: { rows: 100, cols: 100, data: values } }] };
};

/** What a failed comparison says. */
function said(compare: () => void): string {
  try {
    compare();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}

it("names the first number that differs, and is silent about the thousands after it", () => {
  const other = network((values) => values.fill(0.5, 1234));
  expect(said(() => expectSame(other, network(), "network"))).toBe(
    `network.layers[0].weightHh.data[1234] is 0.5, expected ${1234 / 7}`,
  );
  expect(said(() => expectSameBits([1, 2, 4, 8], [1, 2, 3, 4]))).toBe("values[2] is 4, expected 3");
  expect(said(() => expectSame(network(), network()))).toBe("nothing");
});

it.each([
  [[0], [-0], "v[0] is 0, expected -0"],
  [[1], [1, 2], "v has the length 1, expected 2"],
  [{ a: 1 }, { a: 1, b: null }, "v.b is missing"],
  [{ a: 1, b: undefined }, { a: 1 }, "v.b is not expected"],
  [{ a: null }, { a: [1] }, "v.a is of the kind Null, expected Array"],
  [{ a: "x" }, { a: "y" }, 'v.a is "x", expected "y"'],
  [{ a: 1 }, { a: "1" }, "v.a is of the kind Number, expected String"],
  [Float32Array.of(1), Float64Array.of(1), "v is of the kind Float32Array, expected Float64Array"],
  [[Number.NaN, -0, { a: [] }], [Number.NaN, -0, { a: [] }], "nothing"],
])("of %j and %j it says what differs", (actual, expected, words) => {
  expect(said(() => expectSame(actual, expected, "v"))).toBe(words);
});
