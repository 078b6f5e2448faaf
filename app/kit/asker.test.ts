import { expect, it } from "vitest";
import { EngineClientError } from "../../src/client/engineClient.ts";
import type { Question } from "../../src/protocol/messages.ts";
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

const questionAt = (seed: number) =>
  ({ kind: "order", sentences: [["a"], ["b"]], seed }) satisfies Question<"order">;

it("keeps each answer for its own question, which is not asked again, and the last sixteen only", async () => {
  const engine = heldEngine();
  const asker = createAsker(engine.client, new Map());
  const answers: unknown[][] = [];
  const ask = asker.latest(
    questionAt,
    (answer, seed) => answers.push([answer, seed]),
    (sentence) => answers.push([sentence]),
  );
  const known = (seeds: readonly number[]) =>
    seeds.map((seed): unknown => asker.known(questionAt(seed)));
  for (const seed of [1, 2]) {
    ask(seed);
    await engine.answer(seed - 1, `answer ${seed}`);
  }
  expect(known([1, 2, 3])).toEqual(["answer 1", "answer 2", undefined]);
  ask(1);
  await engine.answer(9, "nothing was asked");
  expect(answers.at(-1)).toEqual(["answer 1", 1]);
  expect(engine.asked).toHaveLength(2);
  for (let seed = 3; seed <= 17; seed++) {
    ask(seed);
    await engine.answer(seed - 1, `answer ${seed}`);
  }
  expect(known([1, 2, 17])).toEqual([undefined, "answer 2", "answer 17"]);
});
