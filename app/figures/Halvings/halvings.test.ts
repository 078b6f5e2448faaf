import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, prediction, steps, table } from "./halvings.ts";
import { HalvingsFigure } from "./HalvingsFigure.tsx";

const viewAt = async (step: number, count = "8") => {
  const params = { count };
  return { params, answer: (await answerTo(ask(params))) as Answer<"halvings">, step };
};

it("counts 3 bits for 8 letters, one fewer with each question", async () => {
  expect(describe(await viewAt(0))).toContain(`costs 3 bits, or ${Math.log(8).toFixed(2)} nats.`);
  expect(describe(await viewAt(2))).toContain(
    `Is it one of ⁨e⁩ to ⁨f⁩? Yes. 2 letters are left, and an even bet on them costs 1 bit, or ${Math.LN2.toFixed(2)} nats.`,
  );
  expect(describe(await viewAt(3))).toContain("Is it ⁨e⁩? No. After 3 questions it can only be “⁨f⁩”.");
  expect(describe(await viewAt(1, "2"))).toContain(
    "Is it ⁨a⁩? No. After 1 question it can only be “⁨b⁩”.",
  );
  expect(table(await viewAt(0)).rows.map((row) => row[2])).toEqual(["3", "2", "1", "0"]);
});

it("needs one question more for twice as many, and lights what is left", async () => {
  expect(prediction.outcome(await viewAt(3), 0).value).toBe("1");
  const asked = ["2", "4", "8", "16"].map(
    async (count) => prediction.subjects(await viewAt(0, count)).length,
  );
  expect(await Promise.all(asked)).toEqual([0, 0, 1, 0]);
  expect(table(await viewAt(0, "16")).rows).toHaveLength(5);
  // 8, then 4, then 2 letters are left.
  expect(drawn(HalvingsFigure.definition, await viewAt(2)).match(/data-left/g)).toHaveLength(14);
});

it("halves eight letters and then sixteen for a clicker, which takes one question more", () => {
  const told = steps.story?.({ count: "8" }) ?? [];
  expect(told.map(({ params, isPlayed, step }) => [params.count, step ?? isPlayed])).toEqual([
    ["8", 0],
    ["8", 1],
    ["8", 2],
    ["8", 3],
    ["16", false],
    ["16", true],
  ]);
});
