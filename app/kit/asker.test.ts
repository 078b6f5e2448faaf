import { expect, it } from "vitest";
import { EngineClientError } from "../../src/client/engineClient.ts";
import { createAsker } from "./asker.ts";
import { heldEngine } from "./testing/heldEngine.ts";

function asking() {
  const engine = heldEngine();
  const failures: unknown[][] = [];
  const ask = createAsker(engine.client, new Map()).latest(
    () => ({ kind: "order" as const, sentences: [["a"], ["b"]], seed: 1 }),
    () => undefined,
    (...failure) => failures.push(failure),
  );
  ask("a request");
  return { engine, failures };
}

it.each([
  ["invalid-word", true],
  ["out-of-range", true],
  ["worker-outdated", false],
  ["worker-refused", false],
  ["not-loaded", false],
  ["internal", false],
] as const)("%s: tells a refusal from an engine that is not there", async (code, isRefused) => {
  const { engine, failures } = asking();
  await engine.fail(0, new EngineClientError({ code, message: "runIt: that is too much." }));
  expect(failures).toEqual([["That is too much.", "a request", isRefused]]);
});

it.each(["worker-stopped", "worker-not-loaded"] as const)(
  "asks a second worker after %s, and then says that there is none",
  async (code) => {
    const { engine, failures } = asking();
    const stopped = new EngineClientError({ code, message: "It stopped." });
    await engine.fail(0, stopped);
    expect([engine.asked.length, failures.length]).toEqual([2, 0]);
    await engine.fail(1, stopped);
    expect(failures).toEqual([["It stopped.", "a request", false]]);
  },
);
