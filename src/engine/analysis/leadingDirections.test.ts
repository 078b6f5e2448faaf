import * as fc from "fast-check";
import { expect, it } from "vitest";
import { leadingDirections } from "./leadingDirections.ts";
import { singularValues } from "./singularValues.ts";

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

it("finds the plane that all rows lie in, however long they are", () => {
  const rows = [3, 0, 0, 0, 1e-200, 0, 1e9, 1e9, 0];
  const [one, two] = leadingDirections({ rows: 3, cols: 3, data: Float64Array.from(rows) });
  expect([one[2], two[2]]).toEqual([0, 0]);
  expect(Math.abs(one[0]! * two[1]! - one[1]! * two[0]!)).toBeCloseTo(1, 12);
  // The last row faces both.
  expect(Math.min(one[0]! + one[1]!, two[0]! + two[1]!)).toBeGreaterThanOrEqual(-1e-12);
});

it("holds as much of the rows as their two largest singular values", () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(numbers, (values) => {
      const rows = Array.from({ length: 5 }, (_, row) => values.slice(4 * row, 4 * row + 4));
      fc.pre(rows.every((row) => row.some((value) => value !== 0)));
      const units = rows.map((row) => row.map((value) => value / Math.hypot(...row)));
      const sigma = singularValues({ rows: 5, cols: 4, data: Float64Array.from(units.flat()) });
      const directions = leadingDirections({ rows: 5, cols: 4, data: Float64Array.from(values) });
      const held = directions.map((one) =>
        units.reduce((sum, unit) => sum + dot(unit, one) ** 2, 0),
      );
      expect(dot(...directions)).toBeCloseTo(0, 9);
      // Directions that are nearly alike in size take longer than it turns; what they hold is nearly alike, too.
      expect(held[0]! + held[1]!).toBeCloseTo(sigma[0]! ** 2 + sigma[1]! ** 2, 1);
    }),
  );
});

it("knows one direction where there is no other", () => {
  const [one, two] = leadingDirections({ rows: 2, cols: 1, data: Float64Array.from([2, -3]) });
  expect(Array.from(one)).toEqual([-1]);
  expect(Math.abs(two[0]!)).toBe(0);
});
