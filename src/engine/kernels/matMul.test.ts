import * as fc from "fast-check";
import { expect, it } from "vitest";
import { matrixOf } from "../testing/arbitraries.ts";
import { expectNear } from "../testing/expectClose.ts";
import { matMul } from "./matMul.ts";

it("multiplies rows with columns", () => {
  const left = { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };
  const right = { rows: 3, cols: 2, data: Float64Array.of(7, 8, 9, 10, 11, 12) };
  const data = Float64Array.of(58, 64, 139, 154);
  expect(matMul(left, right)).toEqual({ rows: 2, cols: 2, data });
});

it("may be bracketed either way", () => {
  const three = fc
    .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 })))
    .chain(([m, n, p, q]) => fc.tuple(matrixOf(m!, n!), matrixOf(n!, p!), matrixOf(p!, q!)));
  fc.assert(
    fc.property(three, ([a, b, c]) => {
      expectNear(matMul(matMul(a, b), c).data, matMul(a, matMul(b, c)).data);
    }),
  );
});

it("refuses matrices that do not fit", () => {
  const wide = { rows: 1, cols: 2, data: Float64Array.of(1, 2) };
  expect(() => matMul(wide, wide)).toThrow(
    "matMul: `left` is 1 × 2 and `right` is 1 × 2, but `right` needs as many rows as `left` has columns.",
  );
  expect(() => matMul({ ...wide, rows: 2 }, wide)).toThrow(
    "`left.data` has 2 values, but it is 2 × 2 and needs 4.",
  );
});
