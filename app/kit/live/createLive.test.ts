import { expect, it } from "vitest";
import { createTrainingRun } from "../../../src/engine/index.ts";
import type { Answer } from "../../../src/protocol/messages.ts";
import { createAsker } from "../asker.ts";
import { createInstance } from "../instance.ts";
import { keyOf } from "../knownAnswers.ts";
import { firstOf } from "../params/values.ts";
import { answerTo } from "../testing/draw.tsx";
import { heldEngine } from "../testing/heldEngine.ts";
import { ask, inspect, params as schema, start } from "../testing/Hello/hello.ts";
import { HelloFigure } from "../testing/Hello/HelloFigure.tsx";
import { pageInProcess } from "../testing/pageInProcess.ts";
import { createLive } from "./createLive.ts";
import { expectSame } from "../../../src/engine/testing/expectSame.ts";

const usual = firstOf(schema, {});
const answer = (await answerTo(ask(usual))) as Answer<"order">;

/** What the engine measures when nobody interrupts it: the loss after 0, 1, 2 … updates. */
const engineLosses = (learningRate = usual.learningRate) =>
  createTrainingRun(start({ ...usual, learningRate }, answer))
    .step(60)
    .metrics.map(({ batch }) => batch.loss);

/** A page on which networks are trained. */
function setUp() {
  const page = pageInProcess();
  const engine = heldEngine();
  const figure = () => {
    const asker = createAsker(engine.client, new Map([[keyOf(ask(usual)), answer]]));
    const instance = createInstance(HelloFigure.definition, {}, asker);
    const declared = { start, inspect, dependsOn: ["learningRate", "seed"] as const };
    return { instance, live: createLive(declared, ask, instance, page.surroundings) };
  };
  return { ...page, engine, figure };
}

/** A figure whose network has been trained for some updates. */
async function trainedFor(updates: number) {
  const page = setUp();
  const one = page.figure();
  one.live.getState().advance(updates);
  await page.until(() => one.live.getState().status === "paused");
  return { ...page, ...one, state: () => one.live.getState() };
}

it("trains as the engine does, and says why it ended", async () => {
  const { live, until, state, workers } = await trainedFor(10);
  expect(state().update).toBe(10);
  expect(workers).toHaveLength(1);
  live.getState().play();
  await until(() => state().status === "ended");
  expect(state().scoreByUpdate.map(({ loss }) => loss)).toEqual(engineLosses());
  expect(state()).toMatchObject({ update: 60, end: { reason: "planned" } });
});

it("counts each press, the one before it made or not", async () => {
  const { live, until, state } = await trainedFor(1);
  state().advance(1);
  state().advance(1);
  await until(() => state().status === "paused");
  expect(state().update).toBe(3);
  live.getState().play();
  state().advance(1);
  await until(() => state().status === "paused");
  expect(state().update).toBe(4);
});

it("counts presses before there is an answer to start from", async () => {
  const { figure, until } = setUp();
  const { live } = figure();
  live.getState().advance(1);
  live.getState().advance(10);
  await until(() => live.getState().status === "paused");
  expect(live.getState().update).toBe(11);
});

it("goes to a kept moment exactly, back and forth", async () => {
  const { until, state } = await trainedFor(20);
  const run = createTrainingRun(start(usual, answer));
  const parametersAfter = new Map<number, Float32Array>();
  for (const update of [0, 5, 10, 15, 20]) {
    run.step(update === 0 ? 0 : 5);
    parametersAfter.set(update, new Float32Array(run.parameters()));
  }
  state().play();
  await until(() => state().status === "ended");
  for (const update of [5, 15, 10, 20, 0]) {
    state().goTo(update);
    await until(() => state().update === update);
    expect(state().status).toBe("paused");
    expectSame(state().parameters, parametersAfter.get(update), "parameters");
  }
});

it("tells what was asked about this very moment", async () => {
  const { state } = await trainedFor(10);
  const run = createTrainingRun(start(usual, answer));
  run.step(10);
  const [question] = inspect(usual, answer);
  if (question?.kind !== "sequence") throw new Error("nothing is inspected");
  expectSame(state().inspected, [{ kind: "sequence", answer: run.inspect(question) }], "inspected");
});

it("lets two train at once; a third waits until one pauses", async () => {
  const { figure, until, workers } = setUp();
  const [first, second, third] = [figure().live, figure().live, figure().live];
  for (const live of [first, second, third]) live.getState().play();
  const statuses = () => [first, second, third].map((live) => live.getState().status);
  expect(statuses()).toEqual(["running", "running", "waiting"]);
  expect(workers).toHaveLength(2);
  await until(() => first.getState().update > 0);
  first.getState().pause();
  expect(statuses()[2]).toBe("running");
  first.getState().play();
  expect(statuses()).toEqual(["waiting", expect.any(String), "running"]);
  await until(() => statuses().every((status) => status === "ended"));
});

it("pauses while the tab is hidden, and goes on when it is seen", async () => {
  const { live, until, state, hide, workers } = await trainedFor(3);
  live.getState().play();
  await until(() => state().update > 3);
  hide(true);
  expect(state()).toMatchObject({ status: "paused", incident: "hidden" });
  const pulls = workers[0]?.requests.length;
  hide(false);
  expect(state().status).toBe("running");
  await until(() => state().status === "ended");
  expect(workers[0]?.requests.length).toBeGreaterThan(pulls ?? 0);
});

it("starts again when its worker dies, and arrives at the same numbers", async () => {
  const { live, until, state, workers, draw } = await trainedFor(7);
  live.getState().play();
  draw();
  workers[0]?.die();
  await until(() => state().status === "ended");
  expect(workers).toHaveLength(2);
  expect(state()).toMatchObject({ incident: "restarted", update: 60 });
  expect(state().scoreByUpdate.map(({ loss }) => loss)).toEqual(engineLosses());
  const run = createTrainingRun(start(usual, answer));
  run.step(60);
  expectSame(state().parameters, new Float32Array(run.parameters()), "parameters");
});

it("notices a death between two questions at the next of them", async () => {
  const { until, state, workers } = await trainedFor(7);
  workers[0]?.die();
  state().advance(1);
  await until(() => state().status === "paused" && state().update === 8);
  expect(state().scoreByUpdate.map(({ loss }) => loss)).toEqual(engineLosses().slice(0, 8));
});

it("gives a run up whose workers die again and again, and starts afresh when asked", async () => {
  const { live, until, state, workers, draw } = await trainedFor(7);
  live.getState().play();
  draw();
  await until(() => {
    workers.at(-1)?.die();
    return state().status === "failed";
  });
  expect(state().update).toBe(7);
  state().play();
  await until(() => state().status === "ended");
});

it("ends with a change of what it depends on, and keeps the picture until the answer is there", async () => {
  const { instance, state, engine, workers } = await trainedFor(7);
  instance.getState().change({ isLoud: true });
  expect(state().status).toBe("paused");
  instance.getState().change({ seed: 4 });
  expect(state()).toMatchObject({ status: "ended", incident: "changed", update: 7 });
  expect(workers[0]?.isDead).toBe(true);
  state().play();
  await engine.answer(0, await answerTo(ask({ ...usual, seed: 4 })));
  expect(state()).toMatchObject({ status: "running", update: 0, scoreByUpdate: [] });
  expect(workers).toHaveLength(2);
});

it("says that what it had learnt is gone, when a setting is changed that asks the engine nothing", async () => {
  const { instance, state } = await trainedFor(7);
  instance.getState().change({ learningRate: 0.2 });
  expect(state()).toMatchObject({ status: "idle", incident: "changed", update: 0 });
  instance.getState().change({ learningRate: 0.3 });
  expect(state()).toMatchObject({ status: "idle", incident: "changed" });
});

it("ends when the page is left, and says when that loses much", async () => {
  const { live, tab, workers, state, until } = await trainedFor(1);
  expect(tab.isAtStake()).toBe(false);
  state().play();
  await until(() => state().status === "ended");
  expect(tab.isAtStake()).toBe(true);
  expect(live.close()).toBe(true);
  expect(workers.every(({ isDead }) => isDead)).toBe(true);
});

it("knows after a reload how far an equal run had come, and of no other run", async () => {
  const { figure, state, until } = await trainedFor(20);
  state().goTo(5);
  await until(() => state().update === 5);
  const { live, instance } = figure();
  expect(live.getState()).toMatchObject({ status: "idle", update: 0 });
  expect(live.getState().madeBefore()).toBe(20);
  instance.getState().change({ learningRate: 0.2 });
  expect(live.getState().madeBefore()).toBe(0);
});

it("says why it cannot start", async () => {
  const { figure, surroundings, until } = setUp();
  const broken = {
    start: (...asked: Parameters<typeof start>) => ({ ...start(...asked), plannedUpdates: 0 }),
  };
  const live = createLive(broken, ask, figure().instance, surroundings);
  live.getState().play();
  await until(() => live.getState().status === "failed");
  expect(live.getState().message).toMatch(/^The number of planned updates/);
});
