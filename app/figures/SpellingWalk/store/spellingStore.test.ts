import { expect, it } from "vitest";
import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { createAsker } from "../../../kit/asker.ts";
import { articlePlace } from "./place.ts";
import { createSpellingStore } from "./spellingStore.ts";

const target = { name: "weightHh", row: 0, col: 0 } as const;
const other = { name: "weightIh", row: 1, col: 2 } as const;
/** An answer that says no more than what it is of. */
const runAt = (update: number) => ({ update, trainedTo: update, end: null }) as SpellingRun;

function started() {
  const store = createSpellingStore(createAsker(null, new Map()));
  const answer = () => store.getState().receiveRun(runAt(0), store.getState().place);
  answer();
  const values = () => store.getState().place.experiment.edits.map(({ value }) => value);
  return { store, answer, values, state: () => store.getState() };
}

it("a drag that is refused at every pixel takes no earlier edit and no undo away", () => {
  const { state, answer, values } = started();
  state().editNumber(target, 0.5, false);
  answer();
  state().editNumber(other, 0.7, false);
  answer();
  for (const [pixel, value] of [1e6, 1e6 + 1, 1e6 + 2].entries()) {
    state().editNumber({ ...target, col: 1 }, value, pixel > 0);
    state().failRun("That is too much.", state().place, true);
    expect(values()).toEqual([0.5, 0.7]);
    expect(state().complaint).toBe("That is too much.");
    expect(state().run.status).toBe("ready");
  }
  state().undo();
  expect(values()).toEqual([0.5]);
  answer();
  state().undo();
  expect(values()).toEqual([]);
});

it("keeps what was set, and every undo, when there is no engine to ask", () => {
  const { state, answer, values } = started();
  state().editNumber(target, 0.5, false);
  answer();
  for (const value of [0.6, 0.7, 0.8]) {
    state().editNumber(target, value, false);
    state().failRun("The engine stopped.", state().place, false);
  }
  expect(values()).toEqual([0.8]);
  expect(state().run).toMatchObject({ status: "failed", value: runAt(0) });
  state().undo();
  expect(values()).toEqual([0.7]);
  state().undo();
  state().undo();
  expect(values()).toEqual([0.5]);
});

it("a place of an address that is refused leaves the picture that stands there", () => {
  const { state } = started();
  state().openPlace({
    ...articlePlace,
    experiment: { ...articlePlace.experiment, word: "a", start: 1 },
  });
  state().failRun("Use 2 to 12 letters.", state().place, true);
  expect(state().place).toBe(articlePlace);
  expect(state().run.status).toBe("ready");
});
