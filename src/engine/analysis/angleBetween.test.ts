import { expect, it } from "vitest";
import { angleBetween } from "./angleBetween.ts";

const vector = (...values: number[]) => Float64Array.of(...values);

it.each([0, 1e-9, 0.5, 30, 45, 60, 89.9, 90, 120, 179, 180])("finds an angle of %d°", (degrees) => {
  const turn = (degrees * Math.PI) / 180;
  const found = angleBetween(vector(3, 0), vector(0.01 * Math.cos(turn), 0.01 * Math.sin(turn)));
  expect(found! - degrees).toBeCloseTo(0, 11);
});

it("depends on directions alone", () => {
  expect(angleBetween(vector(1e-200, 0, 0), vector(1e200, 1e200, 0))).toBeCloseTo(45, 12);
  expect(angleBetween(vector(1, 2, 3), vector(2, 4, 6))).toBeCloseTo(0, 6);
});

it("has none where a vector is 0", () => {
  expect(angleBetween(vector(0, 0), vector(1, 0))).toBeNull();
  expect(angleBetween(vector(1, 0), vector(0, 0))).toBeNull();
});
