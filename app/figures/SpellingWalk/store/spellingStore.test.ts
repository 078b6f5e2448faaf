import { expect, it, vi } from "vitest";
import type { SpellingRun } from "../../../../src/protocol/messages.ts";
import { createAsker } from "../../../kit/asker.ts";
import { heldEngine } from "../../../kit/testing/heldEngine.ts";
import { articlePlace } from "./place.ts";
import { readSpellingAddress } from "./spellingAddress.ts";
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

it("an address whose word is refused keeps its size, its seed, its numbers and its update", () => {
  const { state } = started();
  state().openAddress(
    readSpellingAddress("?word=d0gs&hidden=4&start=7&edits=0_wh_1_2_0.5*1_wx_2_4_-1&update=5"),
  );
  state().failRun("It holds the digit “0”.", state().place, true);
  expect(state().place).toEqual({
    experiment: {
      word: "dogs",
      hiddenSize: 4,
      activation: "tanh",
      lossPlacement: "everyStep",
      hasBiases: false,
      start: 7,
      learningRate: 0.5,
      edits: [
        { update: 0, name: "weightHh", row: 0, col: 1, value: 0.5 },
        { update: 1, name: "weightIh", row: 1, col: 3, value: -1 },
      ],
    },
    update: 5,
    trainedTo: 5,
    held: [],
  });
  expect(state().run.status).toBe("loading");
  expect(state().complaint).toBe(
    "It holds the digit “0”. The address’s other settings are shown with the word “⁨dogs⁩”.",
  );
});

it("an address that asks for a bad word and nothing else shows this chapter’s weights", () => {
  const { state } = started();
  state().openAddress(readSpellingAddress("?word=a&pace=warp"));
  state().failRun("Use 2 to 12 letters.", state().place, true);
  expect(state().place).toEqual(articlePlace);
  expect(state().complaint).toBe(
    "Use 2 to 12 letters. The address’s other settings are shown with the word “⁨dogs⁩”. The address asks for the pace “⁨warp⁩”. Accepted are stop, operation and product.",
  );
});

const wordsAsked = ({ asked }: ReturnType<typeof heldEngine>) =>
  asked.map(({ question }) => (question.kind === "spell" ? question.experiment.word : null));

it("asks for what is loading, one place at a time and the newest next, and for no picture twice", async () => {
  const engine = heldEngine();
  const store = createSpellingStore(createAsker(engine.client, new Map()));
  const { openAddress, changeExperiment, resetSpelling } = store.getState();
  openAddress(readSpellingAddress(""));
  for (const word of ["cat", "cats", "book"]) changeExperiment({ word });
  expect(wordsAsked(engine)).toEqual(["dogs"]);
  await engine.answer(0, runAt(0));
  expect(wordsAsked(engine)).toEqual(["dogs", "book"]);
  // The run ended earlier than it was asked to.
  await engine.answer(1, runAt(0));
  expect(store.getState().run.status).toBe("ready");
  // What was answered a moment ago stands there at once.
  resetSpelling();
  await Promise.resolve();
  expect(wordsAsked(engine)).toEqual(["dogs", "book"]);
  expect(store.getState().run.status).toBe("ready");
  // At the first picture a reset changes nothing and leaves nothing waiting.
  resetSpelling();
  await Promise.resolve();
  expect(store.getState().run.status).toBe("ready");
});

it("goes on training when the last helping has been drawn, and ends at its goal", async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  const engine = heldEngine();
  const store = createSpellingStore(createAsker(engine.client, new Map()));
  store.getState().openAddress(readSpellingAddress(""));
  await engine.answer(0, runAt(0));
  store.getState().startTraining({ untilUpdate: 2 });
  await engine.answer(1, runAt(1));
  expect(engine.asked).toHaveLength(2);
  frames[0]?.(0);
  expect(engine.asked[2]?.question).toMatchObject({ kind: "spell", update: 2, trainedTo: 2 });
  await engine.answer(2, runAt(2));
  expect(frames).toHaveLength(1);
  expect(store.getState().trainingGoal).toBeNull();
  vi.unstubAllGlobals();
});

it("once training has ended it begins again from the first weights, with the rate that is set now", () => {
  const { state } = started();
  const learnt = () => state().receiveRun({ ...runAt(18), end: "learnt" }, state().place);
  state().editNumber(target, 0.5, false);
  state().openAddress(readSpellingAddress("?edits=0_wh_1_1_0.5*9_wh_1_2_1&update=18"));
  learnt();
  state().editNumber({ name: "learningRate", row: 0, col: 0 }, 2, false);
  learnt();
  const ended = state().place;
  state().startTraining("learnt");
  expect(state().place).toMatchObject({
    experiment: { learningRate: 2, edits: [{ update: 0, ...target, value: 0.5 }] },
    update: 1,
    trainedTo: 1,
  });
  state().undo();
  expect(state().place).toEqual(ended);
});
