import { expect, it } from "vitest";
import { linear, linearWithin } from "./linear.ts";

it("puts values at places, and beyond both ends too", () => {
  const scale = linear([10, 20], [100, 0]);
  expect([10, 15, 20, 25].map(scale)).toEqual([100, 50, 0, -50]);
  expect([100, 75, -50].map(scale.invert)).toEqual([10, 12.5, 25]);
});

it("keeps to the ends where nothing may lie beyond them", () => {
  const scale = linearWithin([0, 2], [8, 0]);
  expect([-1, 0, 1, 3].map(scale)).toEqual([8, 8, 4, 0]);
  expect([9, 4, -3].map(scale.invert)).toEqual([0, 1, 2]);
});

it("puts all in the middle where first and last are one", () => {
  expect(linear([3, 3], [0, 10])(3)).toBe(5);
});
