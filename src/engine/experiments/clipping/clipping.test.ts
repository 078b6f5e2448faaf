import { expect, it } from "vitest";
import { clipping } from "./clipping.ts";

it("by norm shortens both numbers alike, by value cuts each by itself", () => {
  const { whole, byNorm, byValue } = clipping({ pair: "input", limit: 0.2 });
  const [first = 0, second = 0] = whole.values;
  // ∂L/∂W_x of o and g into unit 1, as chapter 3's training has them.
  expect([first, second].map((one) => one.toFixed(4))).toEqual(["0.3969", "0.0840"]);
  const factor = 0.2 / (Math.hypot(first, second) + 1e-6);
  expect(byNorm.values[0]).toBeCloseTo(first * factor, 12);
  expect(byNorm.values[1]).toBeCloseTo(second * factor, 12);
  expect([...byValue.values]).toEqual([0.2, second]);
  expect(byNorm.angle).toBeCloseTo(0, 9);
  const turned = ((Math.atan2(second, 0.2) - Math.atan2(second, first)) * 180) / Math.PI;
  expect(byValue.angle).toBeCloseTo(turned, 9);
});

it("leaves a gradient within the limit as it is; by value each number, by norm both together", () => {
  const between = clipping({ pair: "input", limit: 0.4 });
  expect(between.byValue.values).toEqual(between.whole.values);
  expect(between.byNorm.norm).toBeLessThan(between.whole.norm);
  const wide = clipping({ pair: "input", limit: 1.2 });
  expect([wide.byNorm.values, wide.byValue.values]).toEqual([wide.whole.values, wide.whole.values]);
});

it("refuses another pair, and a limit of 0", () => {
  expect(() => clipping({ pair: "bias" as "input", limit: 1 })).toThrow("the pair");
  expect(() => clipping({ pair: "input", limit: 0 })).toThrow("the limit is 0");
});
