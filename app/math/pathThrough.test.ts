import { expect, it } from "vitest";
import { pathThrough } from "./pathThrough.ts";

it("goes from place to place, and is nothing without places", () => {
  expect(
    pathThrough([
      { x: 0, y: 1 },
      { x: 2 / 3, y: -1e-9 },
      { x: 4, y: 5.5 },
    ]),
  ).toBe("M0,1L0.667,0L4,5.5");
  expect(pathThrough([])).toBe("");
});
