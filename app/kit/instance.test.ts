import { expect, it } from "vitest";
import { createAsker } from "./asker.ts";
import { createInstance, viewOf } from "./instance.ts";
import { writeInstance } from "./writeInstance.ts";
import { keyOf } from "./knownAnswers.ts";
import { counter, curveOf } from "./testing/counter.ts";
import { heldEngine } from "./testing/heldEngine.ts";

const firstParams = { length: 3, radius: 0.5, activation: "tanh", words: "a b c" } as const;
const answerTo = (params: Parameters<typeof counter.ask>[0]) =>
  counter.ask(params).specs.map(curveOf);

const { steps } = counter;
if (!steps) throw new Error("the counter has steps");

function started() {
  const engine = heldEngine();
  const known = new Map([[keyOf(counter.ask(firstParams)), answerTo(firstParams)]]);
  let clock = 0;
  const instance = createInstance(counter, {}, createAsker(engine.client, known), () => clock);
  const wait = (ms: number) => (clock += ms);
  const written = () => writeInstance(counter, {}, instance.getState());
  return { engine, instance, wait, written, state: () => instance.getState() };
}

it("echoes a control at once and draws the last good picture until the answer comes", async () => {
  const { engine, instance, state } = started();
  state().change({ radius: 2 });
  expect(state().params.radius).toBe(2);
  expect(viewOf(instance.getState())?.params.radius).toBe(0.5);
  await engine.answer(0, answerTo({ ...firstParams, radius: 2 }));
  expect(viewOf(instance.getState())?.params.radius).toBe(2);
});

it("has what the newest answer would be so far, until it comes", async () => {
  const { engine, state } = started();
  const soFar = () => state().answer.soFar?.value;
  const [first, second] = [2, 3].map((radius) => answerTo({ ...firstParams, radius }));
  state().change({ radius: 2 });
  engine.tell(0, first);
  expect(soFar()).toBe(first);
  expect(state().answer.value?.params.radius).toBe(0.5);
  // Another one is wanted meanwhile: what is still told of the first is of no use.
  state().change({ radius: 3 });
  expect(soFar()).toBeUndefined();
  engine.tell(0, first);
  expect(soFar()).toBeUndefined();
  await engine.answer(0, first);
  engine.tell(1, second);
  expect(soFar()).toBe(second);
  await engine.answer(1, second);
  expect(soFar()).toBeUndefined();
});

it("counts every one of five presses in one task", async () => {
  const { engine, state } = started();
  for (let press = 0; press < 5; press += 1)
    state().change(({ length }) => ({ length: length + 1 }));
  expect(state().params.length).toBe(8);
  await engine.answer(0, answerTo({ ...firstParams, length: 4 }));
  expect(engine.asked.map(({ question }) => question)).toHaveLength(2);
  await engine.answer(1, answerTo({ ...firstParams, length: 8 }));
  expect(state().answer.value?.params.length).toBe(8);
});

it("begins what has one step only by a change, and plays the answer from its first step", async () => {
  const engine = heldEngine();
  const figure: typeof counter = {
    ...counter,
    steps: {
      ...steps,
      count: ([curve]) => (curve?.spec.sequenceLength === 9 ? 10 : 1),
      initial: ([curve]) => (curve?.spec.sequenceLength === 9 ? 9 : 0),
      isKept: false,
      begin: { name: "Begin", change: { length: 9 } },
    },
  };
  const begun = { ...firstParams, length: 9 };
  const known = new Map([[keyOf(counter.ask(firstParams)), answerTo(firstParams)]]);
  const instance = createInstance(figure, {}, createAsker(engine.client, known));
  const state = () => instance.getState();
  state().play(true);
  expect(state()).toMatchObject({ params: begun, isPlaying: false });
  await engine.answer(0, answerTo(begun));
  expect(state()).toMatchObject({ step: 0, isPlaying: true });
  // Undone and done again it is shown where answers are shown, and nothing plays.
  state().undo();
  expect(state()).toMatchObject({ step: 0, isPlaying: false });
  state().redo();
  expect(state()).toMatchObject({ step: 9, isPlaying: false });
});

it("takes a gesture back by one undo, and two gestures by two", () => {
  const { state, wait } = started();
  for (const radius of [0.6, 0.7, 0.8]) {
    state().change({ radius });
    wait(30);
  }
  wait(600);
  state().change({ radius: 1 });
  wait(600);
  state().change({ radius: 1.2 }, { continues: true });
  state().change({ length: 5 });
  expect(state().history.past).toHaveLength(3);
  state().undo();
  expect(state().params).toMatchObject({ radius: 1.2, length: 3 });
  state().undo();
  expect(state().params.radius).toBe(0.8);
  state().undo();
  expect(state().params).toEqual(firstParams);
  state().redo();
  state().redo();
  state().redo();
  expect(state().params).toMatchObject({ radius: 1.2, length: 5 });
});

it("keeps what the reader has set, and every undo, when a question fails", async () => {
  const { engine, state, wait, instance } = started();
  state().change({ radius: 1 });
  await engine.answer(0, answerTo({ ...firstParams, radius: 1 }));
  wait(1000);
  state().change({ words: "too much" });
  await engine.fail(1, new Error("gradientNorms: that is too much."));
  expect(state().params).toMatchObject({ radius: 1, words: "too much" });
  expect(state().answer).toMatchObject({ status: "failed", message: "That is too much." });
  expect(viewOf(instance.getState())?.params.words).toBe("a b c");
  expect(state().history.past).toHaveLength(2);
  state().undo();
  expect(state().answer.status).toBe("ready");
  expect(state().params).toEqual({ ...firstParams, radius: 1 });
});

it("refuses with a sentence what no address could bring back, and changes nothing", () => {
  const { state, engine } = started();
  state().change({ length: 99 });
  expect(state().params).toEqual(firstParams);
  expect(state().complaints).toEqual([
    "“⁨99⁩” cannot be shown; accepted are whole numbers from 2 to 9. Nothing was changed.",
  ]);
  expect(state().history.past).toEqual([]);
  expect(engine.asked).toEqual([]);
});

it("follows an address as far as it can be followed, and names the rest", async () => {
  const { engine, state, written } = started();
  const query = { length: "5", radius: "nonsense", activation: "relu", step: "4" };
  state().open(new Map(Object.entries(query)), { isArrival: true });
  expect(state().params).toEqual({ ...firstParams, length: 5, activation: "relu" });
  // Until the answer says whether there is such a step, the address goes on asking for it.
  expect(written()).toEqual({ length: "5", activation: "relu", step: "4" });
  await engine.answer(0, answerTo({ ...firstParams, length: 5, activation: "relu" }));
  expect(state().step).toBe(4);
  expect(written()).toEqual({ length: "5", activation: "relu", step: "4" });
  expect(state().complaints).toEqual([
    "“⁨radius⁩” was “⁨nonsense⁩”. It accepts numbers from 0.05 to 3. The rest of the address is followed.",
  ]);
  expect(state().history.past).toEqual([]);
});

it("says which steps there are when an address asks for another one", () => {
  const { state } = started();
  state().open(new Map([["step", "7"]]));
  expect(state().step).toBe(0);
  expect(state().complaints).toEqual([
    "“⁨step⁩” was “⁨7⁩”. It accepts whole numbers from 0 to 2. The rest of the address is followed.",
  ]);
});

it("stays at its step when a shorter sequence has it, and goes to the last one when not", async () => {
  const { engine, state } = started();
  state().goTo(2);
  state().change({ length: 2 });
  await engine.answer(0, answerTo({ ...firstParams, length: 2 }));
  expect(state().step).toBe(1);
  state().reset();
  expect(state()).toMatchObject({ params: firstParams, step: 0 });
});

it("plays from the start when it stands at the end, and stops there", () => {
  const { state } = started();
  state().goTo(99);
  expect(state().step).toBe(2);
  state().play(true);
  expect(state()).toMatchObject({ step: 0, isPlaying: true });
  state().goTo(1);
  state().goTo(2);
  expect(state()).toMatchObject({ step: 2, isPlaying: false });
});

it("lets a link of the text leave what is the reader's own, unless it names it", () => {
  const owned: typeof counter = { ...counter, keptByLinks: ["words", "step"] };
  const params = { ...firstParams, words: "x y" };
  const known = new Map(
    [firstParams, params].map((one) => [keyOf(counter.ask(one)), answerTo(one)]),
  );
  const { getState } = createInstance(owned, {}, createAsker(null, known));
  const open = (query: Readonly<Record<string, string>>, isLink: boolean) => {
    getState().open(new Map(Object.entries(query)), { isLink });
    return { words: getState().params.words, step: getState().step };
  };
  expect(open({ words: "x y", step: "2" }, false)).toEqual({ words: "x y", step: 2 });
  expect(open({ radius: "0.5" }, true)).toEqual({ words: "x y", step: 2 });
  expect(open({ step: "1" }, true)).toEqual({ words: "x y", step: 1 });
  expect(open({ radius: "0.5" }, false)).toEqual({ words: "a b c", step: 0 });
});

/** A figure that is told from its start, presented before or after the address is read. */
const presented = (query: Record<string, string>, isFirst = true) => {
  const engine = heldEngine();
  const figure: typeof counter = {
    ...counter,
    steps: {
      ...steps,
      initial: ([curve]) => (curve?.spec.sequenceLength ?? 1) - 1,
      isToldFromStart: true,
    },
  };
  const known = new Map([[keyOf(counter.ask(firstParams)), answerTo(firstParams)]]);
  const instance = createInstance(figure, {}, createAsker(engine.client, known));
  const { getState } = instance;
  // A page that comes in a presentation is presented before it has read its address; the first one after.
  if (isFirst) getState().open(new Map(Object.entries(query)), { isArrival: true });
  getState().present(true);
  if (!isFirst) getState().open(new Map(Object.entries(query)), { isArrival: true });
  return { engine, getState, written: () => writeInstance(figure, {}, getState()) };
};

it("is told from its first step in a presentation, unless the address or the reader leads to another", async () => {
  for (const isFirst of [true, false]) {
    const plain = presented({}, isFirst);
    expect(plain.getState().step).toBe(0);
    plain.getState().goTo(2);
    expect(plain.written()).toEqual({ step: "2" });
    expect(presented({ step: "2" }, isFirst).getState().step).toBe(2);
    expect(presented({ step: "1" }, isFirst).getState().step).toBe(1);
    const longer = presented({ length: "5" }, isFirst);
    await longer.engine.answer(0, answerTo({ ...firstParams, length: 5 }));
    expect(longer.getState().step).toBe(0);
  }
  const wrong = presented({ step: "9" });
  expect(wrong.getState().complaints).toHaveLength(1);
  wrong.getState().goTo(1);
  expect(wrong.getState().complaints).toEqual([]);
});
