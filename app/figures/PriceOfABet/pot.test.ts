import { expect, it } from "vitest";
import { shareOut } from "./pot.ts";

it("leaves the others in their proportions, in whole hundredths that fill the pot", () => {
  expect(shareOut([25, 25, 25, 25], 1, 85)).toEqual([5, 85, 5, 5]);
  expect(shareOut([10, 50, 20, 20], 1, 0)).toEqual([20, 0, 40, 40]);
  expect(shareOut([25, 25, 25, 25], 0, 0)).toEqual([0, 34, 33, 33]);
});

it("shares out evenly what nobody had, and stays between nothing and all", () => {
  expect(shareOut([100, 0, 0, 0], 0, 40)).toEqual([40, 20, 20, 20]);
  expect(shareOut([25, 25, 25, 25], 2, 170)).toEqual([0, 0, 100, 0]);
  expect(shareOut([25, 25, 25, 25], 2, -3)).toEqual([34, 33, 0, 33]);
});
