import { describe, expect, it, vi } from "vitest";
import { PROTOCOL_VERSION } from "../protocol/messages.ts";
import type { WorkerLike } from "./engineClient.ts";
import { failureOf, greeting, question, setUp, stopped } from "./testing/clientOfFakes.ts";

describe("the engine client", () => {
  it("starts no worker before the first question, and one for all that follow", async () => {
    const { client, workers, newest } = setUp();
    expect(workers).toHaveLength(0);
    const answers = [client.ask(question), client.ask(question)];
    expect(workers).toHaveLength(1);
    newest().answer(0, 10);
    newest().answer(1, 11);
    await Promise.all(answers);
    expect(workers).toHaveLength(1);
  });

  it("gives each answer to its question, in whatever order they come", async () => {
    const { client, newest } = setUp();
    const answers = [client.ask(question), client.ask(question), client.ask(question)];
    for (const index of [2, 0, 1]) newest().answer(index, index);
    expect(await Promise.all(answers)).toEqual([0, 1, 2].map((n) => ({ protocolVersion: n })));
    expect(new Set(newest().requests.map(({ id }) => id)).size).toBe(3);
  });

  it("passes on what the answer of a long work would be so far, and goes on waiting for the answer", async () => {
    const { client, newest } = setUp();
    const told: unknown[] = [];
    const asked = client.ask(question, [], (soFar) => told.push(soFar));
    const untold = client.ask(question);
    expect(newest().requests.map(({ isTold }) => isTold)).toEqual([true, undefined]);
    for (const [index, protocolVersion] of [
      [0, 5],
      [1, 6],
      [0, 7],
    ] as const) {
      const id = newest().requests[index]?.id ?? 0;
      newest().reply({ id, ok: true, answer: { protocolVersion }, isSoFar: true });
    }
    newest().answer(0, 8);
    newest().answer(1, 9);
    expect(await Promise.all([asked, untold])).toEqual([8, 9].map((n) => ({ protocolVersion: n })));
    expect(told).toEqual([{ protocolVersion: 5 }, { protocolVersion: 7 }]);
  });

  it("rejects with the engine's own code and sentence", async () => {
    const { client, newest } = setUp();
    const asked = client.ask(question);
    const id = newest().requests[0]?.id ?? 0;
    newest().reply({ id, ok: false, error: { code: "out-of-range", message: "Too much." } });
    await expect(asked).rejects.toMatchObject({ code: "out-of-range", message: "Too much." });
  });

  it("asks a fresh worker after a part of the engine did not come, once nothing is open", async () => {
    const { client, workers, newest, onRestart } = setUp();
    await greeting();
    const lost = client.ask(question);
    const open = client.ask(question);
    const error = { code: "not-loaded", message: "A part did not come." } as const;
    newest().reply({ id: newest().requests[0]?.id ?? 0, ok: false, error });
    await expect(lost).rejects.toMatchObject(error);
    const meanwhile = client.ask(question);
    expect(workers).toHaveLength(1);
    newest().answer(1, 1);
    newest().answer(2, 2);
    expect(await Promise.all([open, meanwhile])).toEqual(
      [1, 2].map((n) => ({ protocolVersion: n })),
    );
    const next = client.ask(question);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    newest().answer(0, 3);
    expect(await next).toEqual({ protocolVersion: 3 });
    expect(onRestart).not.toHaveBeenCalled();
  });

  it("rejects what cannot be cloned, and the worker lives on", async () => {
    const { client, workers, newest } = setUp();
    const strange = { ...question, specs: [() => 1] } as unknown as typeof question;
    await expect(client.ask(strange)).rejects.toMatchObject({ code: "internal" });
    const asked = client.ask(question);
    newest().answer(0, 1);
    await asked;
    expect(workers).toHaveLength(1);
  });

  it("ignores a reply to nobody", async () => {
    const { client, newest } = setUp();
    const asked = client.ask(question);
    newest().reply({ id: 999, ok: true, answer: { protocolVersion: 9 } });
    newest().answer(0, 1);
    expect(await asked).toEqual({ protocolVersion: 1 });
  });
});

describe("a worker that dies", () => {
  it.each(["error", "messageerror"] as const)(
    "by %s rejects all that is pending, and a fresh one takes the next question",
    async (event) => {
      const { client, workers, newest, onRestart } = setUp();
      const lost = [client.ask(question), client.ask(question)];
      await greeting();
      newest().emit(event);
      for (const asked of lost) await expect(asked).rejects.toMatchObject(stopped);
      expect(workers[0]?.isTerminated).toBe(true);
      expect(workers).toHaveLength(1);
      expect(onRestart).not.toHaveBeenCalled();

      const next = client.ask(question);
      expect(workers).toHaveLength(2);
      expect(onRestart).toHaveBeenCalledTimes(1);
      newest().answer(0, 5);
      expect(await next).toEqual({ protocolVersion: 5 });
    },
  );

  it("has no say any more", async () => {
    const { client, workers, newest } = setUp();
    const lost = client.ask(question);
    const dead = newest();
    await greeting();
    dead.emit("error");
    await expect(lost).rejects.toMatchObject(stopped);
    const next = client.ask(question);
    dead.emit("error");
    dead.reply({ id: newest().requests[0]?.id ?? 0, ok: true, answer: { protocolVersion: 666 } });
    newest().answer(0, 1);
    expect(await next).toEqual({ protocolVersion: 1 });
    expect(workers).toHaveLength(2);
  });

  it("three times in a row, none having answered, is not replaced", async () => {
    const { client, workers, newest } = setUp();
    for (const _ of [1, 2, 3]) {
      const asked = client.ask(question);
      await greeting();
      newest().emit("error");
      await expect(asked).rejects.toMatchObject(stopped);
    }
    await expect(client.ask(question)).rejects.toMatchObject({
      code: "worker-stopped",
      message: "The engine stopped again and again, and will not be restarted. Reload the page.",
    });
    expect(workers).toHaveLength(3);
  });

  it("now and then, having answered, is always replaced", async () => {
    const { client, workers, newest } = setUp();
    for (const _ of [1, 2, 3, 4, 5]) {
      const asked = client.ask(question);
      newest().answer(0, 1);
      await asked;
      const lost = client.ask(question);
      newest().emit("error");
      await expect(lost).rejects.toMatchObject(stopped);
    }
    expect(workers).toHaveLength(5);
  });
});

describe("a worker that never was", () => {
  const refused = { name: "EngineClientError", code: "worker-refused" };
  const notLoaded = { name: "EngineClientError", code: "worker-not-loaded" };

  it("because none may be made is refused, is not asked for again, and is said with its cause", async () => {
    const createWorker = vi.fn<() => WorkerLike>(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const { client, onRestart } = setUp({ createWorker });
    for (const _ of [1, 2, 3, 4]) {
      const failure = await failureOf(client.ask(question));
      expect(failure).toMatchObject(refused);
      expect(String(failure)).not.toMatch(/stopped|again|reload/i);
    }
    expect(createWorker).toHaveBeenCalledTimes(1);
    expect(onRestart).not.toHaveBeenCalled();
  });

  it("because its code did not come is asked for anew, as often as anything is asked", async () => {
    const { client, workers, newest, onRestart } = setUp();
    for (const _ of [1, 2, 3, 4, 5]) {
      const failure = failureOf(client.ask(question));
      newest().emit("error");
      expect(await failure).toMatchObject(notLoaded);
      expect(newest().isTerminated).toBe(true);
    }
    const asked = client.ask(question);
    newest().answer(0, 1);
    await asked;
    expect(workers).toHaveLength(6);
    // None had stopped.
    expect(onRestart).not.toHaveBeenCalled();
  });
});

describe("a worker of another version", () => {
  it("is refused, with advice", async () => {
    const { client, workers } = setUp({}, PROTOCOL_VERSION + 1);
    const outdated = {
      code: "worker-outdated",
      message: "The engine is of another version than this page. Reload the page.",
    };
    await expect(client.ask(question)).rejects.toMatchObject(outdated);
    await expect(client.ask(question)).rejects.toMatchObject(outdated);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.isTerminated).toBe(true);
  });
});

it("a client that was disposed of answers no more", async () => {
  const { client, newest } = setUp();
  const asked = client.ask(question);
  client.dispose();
  await expect(asked).rejects.toMatchObject(stopped);
  await expect(client.ask(question)).rejects.toMatchObject(stopped);
  expect(newest().isTerminated).toBe(true);
});
