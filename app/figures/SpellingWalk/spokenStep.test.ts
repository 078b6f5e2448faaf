import { expect, it } from "vitest";
import { sizeOf } from "./arithmetic.ts";
import { spokenStep } from "./spokenStep.ts";
import { runOf } from "./testing/runOf.ts";
import { countSteps, createWalk, findStep, stepAt } from "./walk.ts";

it.each([
  ["the chapter's network", runOf()],
  ["one hidden unit", runOf({ start: 1, hiddenSize: 1 })],
  ["all weights alike", runOf({ word: "aa", start: 1 })],
])("%s: no two steps in a row say the same", (_, run) => {
  const walk = createWalk(sizeOf(run));
  const said = Array.from({ length: countSteps(walk, "product") }, (__, position) =>
    spokenStep(run, stepAt(walk, "product", position), 2),
  );
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((sentence, index) => sentence === said[index - 1])).toEqual([]);
});

it("a single product is said with the sum so far", () => {
  const run = runOf();
  const step = findStep(createWalk(sizeOf(run)), "t2.wh.1.2", "product");
  // By hand: h_1 is tanh 0.6 and tanh 0.2 in its first units, and W_h begins with 0.1 and 0.5.
  expect(step && spokenStep(run, step, 2)).toBe(
    "from memory, step 2, unit 1, product 2 of 3: 0.5 × 0.1974 ≈ 0.0987; so far 0.0537 + 0.0987 ≈ 0.1524.",
  );
});
