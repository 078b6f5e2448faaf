import { expect, it } from "vitest";
import { createAsker } from "../../../kit/asker.ts";
import { runOf } from "../testing/runOf.ts";
import { heldLetter, withHeld, withLetter, withState } from "./held.ts";
import { readSpellingAddress } from "./spellingAddress.ts";
import { createSpellingStore } from "./spellingStore.ts";

const memory = { name: "hidden", timeStep: 1, index: 1, value: -0.5 } as const;

it("a number is held once, at the last value", () => {
  expect(withHeld([memory], { ...memory, value: 0.25 })).toEqual([{ ...memory, value: 0.25 }]);
});

it("another letter takes the 1 from the word's own, and that letter gives it back", () => {
  const other = withLetter([memory], 2, 1, 3);
  expect(other).toEqual([
    memory,
    { name: "input", timeStep: 2, index: 1, value: 0 },
    { name: "input", timeStep: 2, index: 3, value: 1 },
  ]);
  expect(heldLetter(other, 2)).toBe(3);
  expect(heldLetter(other, 1)).toBeUndefined();
  expect(withLetter(other, 2, 1, 1)).toEqual([memory]);
});

it("a unit at the value that is computed for it is not held, whatever it was held at before", () => {
  const run = runOf();
  // Of a run in which nothing is held, the state itself; the d column of the article's W_x has 0.2.
  const computed = run.trace.forward.layers[0]?.[0]?.hiddenByStep.data[4] ?? NaN;
  expect(computed).toBeCloseTo(Math.tanh(0.2), 12);
  const held = withState([], run, 1, 1, -0.5);
  expect(held).toEqual([memory]);
  expect(withState(held, run, 1, 1, computed)).toEqual([]);
  expect(withState(held, run, 1, 0, computed)).toHaveLength(2);
});

it.each([
  "h_4_1_0.5",
  "h_0_1_0.5",
  "h_1_4_0.5",
  "x_1_5",
  "x_4_1",
  "x_1_2_0.5",
  "h_1_1_99",
  "y_1_1_1",
  "h_1_1",
  "h_1_1_0.5_2",
])("an address with a number that cannot be held, %s, says so, and holds the rest", (wrong) => {
  const { address, problems } = readSpellingAddress(`?held=${wrong}*h_1_1_0.25`);
  expect(address.place.held).toEqual([{ name: "hidden", timeStep: 1, index: 0, value: 0.25 }]);
  expect(problems.join(" ")).toContain(`“\u2068${wrong}*h_1_1_0.25\u2069” can be set by hand`);
});

it("what is held is undone like any change, and training lets go of it", () => {
  const { getState } = createSpellingStore(createAsker(null, new Map()));
  getState().holdNumbers([memory], false);
  getState().holdNumbers([{ ...memory, value: 0.25 }], true);
  getState().undo();
  expect(getState().place.held).toEqual([]);
  getState().redo();
  expect(getState().place.held).toEqual([{ ...memory, value: 0.25 }]);
  getState().startTraining({ untilUpdate: 1 });
  expect(getState().place).toMatchObject({ held: [], update: 1 });
});

it.each([
  [
    "the word",
    (state: ReturnType<ReturnType<typeof createSpellingStore>["getState"]>) =>
      state.changeExperiment({ word: "cats" }),
  ],
  [
    "the update",
    (state: ReturnType<ReturnType<typeof createSpellingStore>["getState"]>) => state.showUpdate(0),
  ],
] as const)("what is held belongs to one picture: a change of %s lets go of it", (_, change) => {
  const { getState } = createSpellingStore(createAsker(null, new Map()));
  getState().holdNumbers([memory], false);
  change(getState());
  expect(getState().place.held).toEqual([]);
});
