import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { layoutScan } from "./layout.ts";
import { ask, describe, doubledCheck, params, steps, table } from "./scan.ts";
import { scanWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"scan">, step };
};

it("needs 7 rounds with tanh and 3 without, for 8 states", async () => {
  const { answer } = await viewAt(0);
  expect(steps.count(answer, usual)).toBe(1 + 7);
  expect(steps.count(answer, { ...usual, kind: "linear" })).toBe(1 + 3);
  expect(describe(await viewAt(7))).toContain("All 8 states are known after 7 rounds");
  const joins = answer.joinsByRound.reduce((sum, one) => sum + one, 0);
  expect(joins).toBe(7 + 6 + 4);
  expect(describe(await viewAt(3, { kind: "linear" }))).toContain(
    `after 3 rounds instead of 7. That took ${joins} joins instead of 7`,
  );
  expect(doubledCheck.judge(await viewAt(0), "4").isRight).toBe(true);
});

it("fills a state in the round in which the engine’s joined sum is the state itself", async () => {
  for (const length of params.length.options) {
    const { answer } = await viewAt(0, { length });
    for (let round = 0; round <= answer.rounds; round++) {
      const view = await viewAt(round, { length, kind: "linear" });
      const T = answer.inputs.length;
      const row = layoutScan(view, false, 2).marks.filter((mark) => mark.round === round);
      expect(row).toHaveLength(T);
      // With w = 0.5 all numbers are short, so sums are exact; some are right by chance before.
      for (const { t } of row.filter(({ isKnown }) => isKnown))
        expect(answer.sumByRound.data[round * T + t - 1]).toBe(answer.linearStates[t - 1]);
      const joined = row.filter(({ isNew }) => isNew).length;
      expect(joined).toBe(answer.joinsByRound[round - 1] ?? 0);
    }
  }
});

it("lists both recurrences, by hand", async () => {
  const { rows } = table(await viewAt(0));
  expect(rows[1]).toEqual([
    "2",
    "−0.50",
    Math.tanh(0.5 * Math.tanh(1) - 0.5)
      .toFixed(2)
      .replace("-", "−"),
    "1",
    "0.00",
    "1",
  ]);
  expect(rows[4]?.slice(3)).toEqual(["4", "1.13", "3"]);
});

it("leaves a place for each round that tanh would take, and fills a room of any shape", async () => {
  const view = await viewAt(3, { kind: "linear", length: "8" });
  const { marks, width, height } = layoutScan(view, false, 3);
  expect(width / height).toBeCloseTo(3, 9);
  expect(marks).toHaveLength(64);
  expect(marks.filter(({ isLater }) => isLater)).toHaveLength(32);
});

it("names the slips of its question", async () => {
  // 8 steps take 3 rounds, 16 take 4.
  const view = await viewAt(3, { kind: "linear", length: "8" });
  const judged = (answer: string) => doubledCheck.judge(view, answer);
  expect(judged("4").isRight).toBe(true);
  const { slips, hint } = words.check;
  expect(["6", "15", "3", "9"].map((answer) => judged(answer).sentence)).toEqual([
    slips.doubled,
    slips.oneByOne,
    slips.same,
    hint,
  ]);
});
