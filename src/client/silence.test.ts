import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf, question, setUp, stopped } from "./testing/clientOfFakes.ts";

describe("a worker that says nothing", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("while questions are open is taken for dead, such as one that was terminated", async () => {
    const { client, newest } = setUp({ longestSilenceMs: 5000 });
    const failure = failureOf(client.ask(question));
    await vi.advanceTimersByTimeAsync(0);
    newest().isMute = true;
    await vi.advanceTimersByTimeAsync(4900);
    expect(newest().isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(newest().isTerminated).toBe(true);
    expect(await failure).toMatchObject(stopped);
  });

  it("has longer for its first word, since it may still be loading", async () => {
    const { client, newest } = setUp({ longestSilenceMs: 5000, longestStartMs: 60_000 }, null);
    const failure = failureOf(client.ask(question));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(newest().isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await failure).toMatchObject({ code: "worker-not-loaded" });
  });

  it("but greets when it is greeted waits for a part of the engine, however long that takes", async () => {
    const { client, workers, newest } = setUp({ longestSilenceMs: 5000 });
    const asked = client.ask(question);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(newest().isTerminated).toBe(false);
    newest().answer(0, 3);
    expect(await asked).toEqual({ protocolVersion: 3 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
    expect(workers).toHaveLength(1);
  });

  it("after greetings alone counts among deaths in a row", async () => {
    const { client, workers, newest } = setUp({ longestSilenceMs: 5000 });
    for (const _ of [1, 2, 3]) {
      const failure = failureOf(client.ask(question));
      await vi.advanceTimersByTimeAsync(20_000);
      newest().isMute = true;
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await failure).toMatchObject(stopped);
    }
    expect(await failureOf(client.ask(question))).toMatchObject(stopped);
    expect(workers).toHaveLength(3);
  });

  it("has longer for a question that trains networks before it is answered", async () => {
    const { client, newest } = setUp({ longestSilenceMs: 5000 });
    const failure = failureOf(
      client.ask({
        kind: "shiftedPattern",
        targets: "everyStep",
        trainedPositions: [0],
        seed: 1,
        probes: ["ABC"],
      }),
    );
    await vi.advanceTimersByTimeAsync(0);
    newest().isMute = true;
    await vi.advanceTimersByTimeAsync(89_000);
    expect(newest().isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(newest().isTerminated).toBe(true);
    expect(await failure).toMatchObject(stopped);
  });

  it("may be silent for as long as nobody asks", async () => {
    const { client, workers, newest } = setUp();
    const asked = client.ask(question);
    newest().answer(0, 1);
    await asked;
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(vi.getTimerCount()).toBe(0);
    const again = client.ask(question);
    newest().answer(1, 2);
    await again;
    expect(workers).toHaveLength(1);
  });

  it("is heard whenever it answers anything", async () => {
    const { client, newest } = setUp({ longestSilenceMs: 5000 });
    const first = client.ask(question);
    const second = client.ask(question);
    await vi.advanceTimersByTimeAsync(4000);
    newest().answer(0, 1);
    await first;
    await vi.advanceTimersByTimeAsync(4000);
    newest().answer(1, 2);
    expect(await second).toEqual({ protocolVersion: 2 });
  });
});
