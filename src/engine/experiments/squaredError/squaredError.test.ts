import { expect, it } from "vitest";
import { squaredError } from "./squaredError.ts";

it("squares the distance, and pulls with twice the distance", () => {
  const { distanceByStep, lossByStep, gradientByStep, loss, mean } = squaredError({
    targets: [1, 0.5, -1],
    forecasts: [0.5, 0.5, 1],
    askedDistance: 0,
  });
  expect(Array.from(distanceByStep)).toEqual([-0.5, 0, 2]);
  expect(Array.from(lossByStep)).toEqual([0.25, 0, 4]);
  expect(Array.from(gradientByStep)).toEqual([-1, 0, 4]);
  expect(loss).toBe(4.25);
  expect(mean).toBeCloseTo(4.25 / 3, 12);
});

it("twice as far costs four times as much and pulls twice as hard", () => {
  const { costOfDouble, pullOfDouble, askedGradient } = squaredError({
    targets: [0],
    forecasts: [0],
    askedDistance: 1.5,
  });
  expect([costOfDouble, pullOfDouble, askedGradient]).toEqual([4, 2, 3]);
});

it("refuses what does not fit", () => {
  expect(() => squaredError({ targets: [1], forecasts: [], askedDistance: 0 })).toThrow(
    "0 forecasts of 1 numbers",
  );
  expect(() => squaredError({ targets: [3], forecasts: [0], askedDistance: 0 })).toThrow(
    "a number is 3",
  );
});
