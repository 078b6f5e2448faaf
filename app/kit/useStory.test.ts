import { expect, it } from "vitest";
import { stopOf } from "./useStory.ts";

const at = (step: number) => ({ params: { way: "pieces" }, isPlayed: false, step });

it("finds the stop of a step, and between two that are told the earlier one", () => {
  const stops = [at(0), at(1), at(4), { params: { way: "window" }, isPlayed: false, step: 1 }];
  const found = (way: string, step: number) => stopOf(stops, { params: { way }, step });
  expect([0, 1, 2, 3, 4, 9].map((step) => found("pieces", step))).toEqual([0, 1, 1, 1, 2, 2]);
  expect([0, 1, 2].map((step) => found("window", step))).toEqual([3, 3, 3]);
});
