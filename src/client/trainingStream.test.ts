import { describe, expect, it, vi } from "vitest";
import {
  PROTOCOL_VERSION,
  type AnyQuestion,
  type TrainingNews,
  type TrainingRunOptions,
} from "../protocol/messages.ts";
import { createEngineClient } from "./engineClient.ts";
import { FakeWorker } from "./testing/fakeWorker.ts";
import { startTrainingStream } from "./trainingStream.ts";

const options = { plannedUpdates: 100 } as unknown as TrainingRunOptions; // only the worker reads them
const LENGTH = 3;

function newestOf<Item>(items: readonly Item[]): Item {
  const newest = items.at(-1);
  if (newest === undefined) throw new Error("There is none yet.");
  return newest;
}

/** Lets every promise that can be settled be settled. */
const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** A stream whose frames, clock and worker do what the test says. */
async function setUp() {
  const worker = new FakeWorker(PROTOCOL_VERSION);
  const client = createEngineClient({ createWorker: () => worker });
  const frames: (() => void)[] = [];
  const onNews = vi.fn<(news: TrainingNews) => void>();
  const onError = vi.fn<(error: unknown) => void>();
  let time = 0;
  const starting = startTrainingStream(options, {
    client,
    requestFrame: (callback) => frames.push(callback),
    now: () => time,
    answerMs: 40,
    onNews,
    onError,
  });
  const started = { run: 7, parameterCount: LENGTH, chance: null };
  worker.reply({ id: newestOf(worker.requests).id, ok: true, answer: started as never });
  const stream = await starting;
  return {
    stream,
    worker,
    frames,
    onNews,
    onError,
    pulls: () =>
      worker.requests
        .map(({ question }) => question)
        .filter(
          (question): question is AnyQuestion<"pullTraining"> => question.kind === "pullTraining",
        ),
    /** Draws a frame: whoever asked for it is called. */
    async frame() {
      for (const callback of frames.splice(0)) callback();
      await settle();
    },
    /** The worker answers the newest question after some time. */
    async answer(
      update: number,
      tookMs: number,
      change: { end?: unknown; parameters?: TrainingNews["parameters"] } = {},
    ) {
      time += tookMs;
      const { end = null, parameters = new Float32Array(LENGTH).fill(update) } = change;
      const news = {
        progress: { update, planned: 100, end, metrics: [] },
        checkpoints: null,
        parameters,
        timeLeft: null,
      };
      worker.reply({ id: newestOf(worker.requests).id, ok: true, answer: news as TrainingNews });
      await settle();
    },
  };
}

describe("a training stream", () => {
  it("pulls nothing before it is told to play, and then once per frame, one at a time", async () => {
    const { stream, frames, frame, answer, pulls } = await setUp();
    expect(stream.started.parameterCount).toBe(LENGTH);
    await frame();
    expect(pulls()).toHaveLength(0);
    stream.resume();
    stream.resume();
    expect(pulls()).toHaveLength(0);
    expect(frames).toHaveLength(1);
    await frame();
    expect(pulls()).toHaveLength(1);
    for (let i = 0; i < 5; i++) await frame(); // a slow worker
    expect(pulls()).toHaveLength(1);
    await answer(1, 10);
    expect(pulls()).toHaveLength(1); // a slow page: no frame yet
    await frame();
    expect(pulls()).toHaveLength(2);
  });

  it("asks for as many updates as fill the time that an answer may take", async () => {
    const { stream, frame, answer, pulls } = await setUp();
    stream.resume();
    let update = 0;
    for (const tookMs of [1, 2, 4, 8, 20, 80, 400, 1]) {
      await frame();
      update += newestOf(pulls()).updates;
      await answer(update, tookMs);
    }
    expect(pulls().map(({ updates }) => updates)).toEqual([1, 2, 4, 8, 16, 32, 16, 2]);
    expect(pulls().map(({ elapsedMs }) => elapsedMs)).toEqual([0, 1, 3, 7, 15, 35, 115, 515]);
  });

  it("sends two arrays to and fro", async () => {
    const { stream, frame, answer, pulls, onNews } = await setUp();
    stream.resume();
    for (let update = 1; update <= 4; update++) {
      await frame();
      await answer(update, 40);
    }
    const told = onNews.mock.calls.map(([{ parameters }]) => parameters);
    expect(pulls().map(({ spare }) => spare && Array.from(spare))).toEqual([
      null,
      null,
      [1, 1, 1],
      [2, 2, 2],
    ]);
    // What is shown stays; what was sent back is gone.
    expect(told.map((array) => array?.length)).toEqual([0, 0, LENGTH, LENGTH]);
  });

  it("keeps the array that is shown when nothing changed", async () => {
    const { stream, frame, answer, pulls, onNews } = await setUp();
    stream.resume();
    await frame();
    await answer(1, 40);
    await frame();
    await answer(1, 40, { parameters: null });
    await frame();
    expect(pulls().map(({ spare }) => spare)).toEqual([null, null, null]);
    expect(onNews.mock.calls[0]?.[0].parameters).toHaveLength(LENGTH);
  });

  it("pauses by not pulling, and goes to a checkpoint even then", async () => {
    const { stream, frame, answer, pulls } = await setUp();
    stream.resume();
    await frame();
    stream.pause();
    await answer(8, 40);
    await frame();
    expect(pulls()).toHaveLength(1);
    stream.goTo(6);
    stream.goTo(4);
    await frame();
    expect(pulls()[1]).toMatchObject({ goTo: 4, updates: 0, elapsedMs: 20 });
    await answer(4, 5);
    await frame();
    expect(pulls()).toHaveLength(2);
    stream.resume();
    await frame();
    expect(pulls()[2]).toMatchObject({ goTo: null, elapsedMs: 20 });
  });

  it("ends with the run", async () => {
    const { stream, frame, answer, pulls, frames } = await setUp();
    stream.resume();
    await frame();
    await answer(100, 40, { end: { reason: "planned" } });
    expect(frames).toHaveLength(0);
    expect(pulls()).toHaveLength(1);
  });

  it("tells the last news when it is stopped, that of a pull on its way included", async () => {
    const { stream, worker, frame, answer, pulls, onNews, frames } = await setUp();
    stream.resume();
    await frame();
    const { id } = newestOf(worker.requests);
    stream.stop();
    stream.stop();
    expect(worker.requests.filter(({ question }) => question.kind === "stopTraining")).toHaveLength(
      1,
    );
    const news = { progress: { update: 1, end: null }, parameters: null };
    worker.reply({ id, ok: true, answer: news as TrainingNews });
    await answer(2, 1, { end: { reason: "stopped" } });
    expect(onNews.mock.calls.map(([{ progress }]) => progress.update)).toEqual([1, 2]);
    stream.resume();
    expect(frames).toHaveLength(0);
    expect(pulls()).toHaveLength(1);
  });

  it("pauses when a pull fails, and can be played again", async () => {
    const { stream, worker, frame, pulls, onError, frames } = await setUp();
    stream.resume();
    await frame();
    const error = { code: "unknown-run", message: "There is no training run 7." } as const;
    worker.reply({ id: newestOf(worker.requests).id, ok: false, error });
    await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining(error)));
    expect(frames).toHaveLength(0);
    stream.resume();
    await frame();
    expect(pulls()).toHaveLength(2);
  });
});
