import { expect, it } from "vitest";
import { createAsker } from "../../../kit/asker.ts";
import { heldLetter, withHeld, withLetter } from "./held.ts";
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
