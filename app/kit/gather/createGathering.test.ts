import { expect, it } from "vitest";
import { EngineClientError } from "../../../src/client/engineClient.ts";
import type { Question } from "../../../src/protocol/messages.ts";
import { createAsker } from "../asker.ts";
import { createInstance } from "../instance.ts";
import { keyOf } from "../knownAnswers.ts";
import { firstOf } from "../params/values.ts";
import { answerTo } from "../testing/draw.tsx";
import { heldEngine } from "../testing/heldEngine.ts";
import { ask, inHelpings, params as schema } from "../testing/Seeds/seeds.ts";
import { SeedsFigure } from "../testing/Seeds/SeedsFigure.tsx";
import { createGathering } from "./createGathering.ts";
import { pageWorkplace } from "./pageWorkplace.ts";

const usual = firstOf(schema, {});
const known = new Map([[keyOf(ask(usual)), await answerTo(ask(usual))]]);
const stopped = new EngineClientError({ code: "worker-stopped", message: "It stopped." });

/** A figure that has its picture, an engine that answers and frames that are drawn when the test says so. */
function setUp(
  more: Partial<typeof inHelpings> = {},
  answers = known,
  tab = new Map<string, unknown>(),
) {
  const engine = heldEngine();
  const frames: (() => void)[] = [];
  const asker = createAsker(engine.client, answers);
  const instance = createInstance(SeedsFigure.definition, {}, asker);
  const gathering = createGathering(
    { ...inHelpings, ...more },
    ask,
    instance,
    pageWorkplace(asker),
    (callback) => frames.push(callback),
    { read: (name) => tab.get(name) ?? null, write: (name, value) => tab.set(name, value) },
  );
  const questionAt = (index: number) => engine.asked[index]?.question as Question<"order">;
  return {
    engine,
    gathering,
    instance,
    draw: () => frames.splice(0).forEach((callback) => callback()),
    answer: async (index: number) => engine.answer(index, await answerTo(questionAt(index))),
    state: () => gathering.getState(),
    seeds: () => engine.asked.map((_, index) => questionAt(index).seed),
    change: instance.getState().change,
  };
}

/** How far apart the sentences end with one seed, by the engine's own array. */
async function distanceAt(seed: number): Promise<number | undefined> {
  const answer = (await answerTo({ ...ask(usual), seed })) as { distanceByStep: Float64Array };
  return answer.distanceByStep[3];
}

it("asks for one helping after the other, in their order, until nothing is left", async () => {
  const { state, seeds, answer, draw, engine, change } = setUp();
  change({ drawings: 3 });
  state().play();
  for (const index of [0, 1, 2]) {
    expect(state().status).toBe("running");
    expect(seeds()).toHaveLength(index + 1);
    await answer(index);
    draw();
  }
  expect(seeds()).toEqual([1, 2, 3]);
  expect(state().status).toBe("done");
  expect(state().gathered).toEqual(await Promise.all([1, 2, 3].map(distanceAt)));
  state().play();
  expect(state().status).toBe("done");
  expect(engine.asked).toHaveLength(3);
});

it("asks for no helping while the last one is not drawn, however often the reader presses", async () => {
  const { state, seeds, answer, draw } = setUp();
  state().play();
  await answer(0);
  expect(state().gathered).toHaveLength(1);
  state().pause();
  state().play();
  expect(seeds()).toEqual([1]);
  draw();
  expect(seeds()).toEqual([1, 2]);
  state().pause();
  state().play();
  expect(seeds()).toEqual([1, 2]);
});

it("stops when told to, keeps the helping that was under way, and goes on from there", async () => {
  const { state, seeds, answer, draw } = setUp();
  state().play();
  state().pause();
  await answer(0);
  draw();
  expect(state()).toMatchObject({ status: "paused", gathered: [await distanceAt(1)] });
  expect(seeds()).toEqual([1]);
  state().play();
  expect(seeds()).toEqual([1, 2]);
});

it("begins anew when the picture changes midway, and drops the answer that comes too late", async () => {
  const { state, seeds, answer, draw, change, engine } = setUp();
  state().play();
  await answer(0);
  draw();
  change({ sentence: "man bites dog" });
  // Until the new picture is there, what is gathered belongs to the one on screen.
  expect(state().gathered).toHaveLength(1);
  await answer(2);
  expect(state()).toMatchObject({ status: "running", gathered: [] });
  expect(engine.asked).toHaveLength(3);
  await answer(1);
  expect(state().gathered).toEqual([]);
  draw();
  expect(seeds()).toEqual([1, 2, 1, 1]);
  expect(engine.asked[3]?.question).toMatchObject({ sentences: [["man", "bites", "dog"], {}] });
});

it("takes no notice of a change that it does not depend on", async () => {
  const { state, answer, draw, change } = setUp();
  state().play();
  await answer(0);
  draw();
  change({ isLoud: true });
  expect(state().gathered).toHaveLength(1);
  change({ drawings: 4 });
  expect(state().gathered).toHaveLength(0);
});

const keep: typeof inHelpings.keep = (gathered, { drawings }) => gathered.slice(0, drawings);

it("keeps what the declaration says still holds, and does not go on unasked once it was done", async () => {
  const { state, seeds, answer, draw, change } = setUp({ keep });
  change({ drawings: 2 });
  state().play();
  for (const index of [0, 1]) {
    await answer(index);
    draw();
  }
  change({ drawings: 3 });
  expect(state()).toMatchObject({ status: "idle", gathered: { length: 2 } });
  expect(seeds()).toEqual([1, 2]);
  change({ drawings: 2 });
  expect(state().status).toBe("done");
  change({ drawings: 3 });
  state().play();
  expect(seeds()).toEqual([1, 2, 3]);
});

it("has what was kept in the tab after a reload, and goes on from there", async () => {
  const tab = new Map<string, unknown>();
  const kept: typeof inHelpings.kept = {
    name: "seeds",
    write: (gathered) => gathered.map(String),
    read: (text) => (Array.isArray(text) ? text.map(Number) : null),
  };
  const first = setUp({ kept, keep }, known, tab);
  first.gathering.arrive();
  first.state().play();
  await first.answer(0);
  const second = setUp({ kept, keep }, known, tab);
  expect(second.state().gathered).toEqual([]);
  second.gathering.arrive();
  expect(second.state()).toMatchObject({ status: "idle", gathered: [await distanceAt(1)] });
  second.change({ drawings: 2 });
  second.state().play();
  expect(second.seeds()).toEqual([2]);
});

it("starts by itself on arrival and after each change, if the declaration says so", async () => {
  const { state, seeds, answer, draw, change, gathering } = setUp({ isAutomatic: true });
  expect(seeds()).toEqual([]);
  gathering.arrive();
  change({ drawings: 2 });
  for (const index of [0, 1, 2]) {
    await answer(index);
    draw();
  }
  expect(state().status).toBe("done");
  change({ drawings: 4 });
  expect(seeds()).toEqual([1, 1, 2, 1]);
  const other = setUp();
  other.gathering.arrive();
  expect(other.seeds()).toEqual([]);
});

it("waits for the first picture", async () => {
  const { state, seeds, answer, engine, instance } = setUp({}, new Map());
  instance.getState().open(new Map());
  state().play();
  expect(engine.asked).toHaveLength(1);
  await answer(0);
  expect(seeds()).toEqual([1, 1]);
});

it("asks a second worker when one dies; when that dies too it says so, and goes on when told to", async () => {
  const { state, seeds, answer, draw, engine } = setUp();
  state().play();
  await answer(0);
  draw();
  await engine.fail(1, stopped);
  expect(state().status).toBe("running");
  expect(seeds()).toEqual([1, 2, 2]);
  await engine.fail(2, stopped);
  draw();
  expect(state()).toMatchObject({
    status: "failed",
    message: "It stopped.",
    gathered: { length: 1 },
  });
  expect(seeds()).toHaveLength(3);
  state().play();
  expect(state().message).toBeNull();
  expect(seeds()).toEqual([1, 2, 2, 2]);
});

it("asks nothing more once its page is left, and goes on if the page comes back", async () => {
  const { state, seeds, answer, draw, gathering, change } = setUp();
  state().play();
  gathering.close();
  await answer(0);
  draw();
  change({ drawings: 20 });
  expect(state()).toMatchObject({ status: "paused" });
  expect(seeds()).toEqual([1]);
  state().play();
  expect(state()).toMatchObject({ status: "running", gathered: [] });
  expect(seeds()).toEqual([1, 1]);
});
