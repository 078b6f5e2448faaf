import { expect, it } from "vitest";
import { noHistory, remember, travel } from "./history.ts";

it("takes back the newest first, and brings back what was taken back last", () => {
  const history = ["a", "b", "c"].reduce(remember<string>, noHistory);
  const once = travel(history, "d", "undo");
  expect(once).toEqual({ value: "c", history: { past: ["a", "b"], future: ["d"] } });
  const twice = travel({ past: ["a", "b"], future: ["d"] }, "c", "undo");
  expect(twice).toEqual({ value: "b", history: { past: ["a"], future: ["c", "d"] } });
  expect(travel({ past: ["a"], future: ["c", "d"] }, "b", "redo")).toEqual({
    value: "c",
    history: { past: ["a", "b"], future: ["d"] },
  });
});

it("forgets what had been taken back once something else is done, and has an end both ways", () => {
  expect(remember({ past: ["a"], future: ["x"] }, "b")).toEqual({ past: ["a", "b"], future: [] });
  expect(travel(noHistory, "a", "undo")).toBeNull();
  expect(travel(noHistory, "a", "redo")).toBeNull();
});

it("keeps the last 200", () => {
  const numbers = Array.from({ length: 250 }, (_, index) => index);
  expect(numbers.reduce(remember<number>, noHistory).past).toEqual(numbers.slice(50));
});
