import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, entryCheck, table } from "./memoryExercise.ts";
import { MemoryExerciseFigure } from "./MemoryExerciseFigure.tsx";
import { exerciseWords as words } from "./words.ts";

const viewAt = async (row: number, column: number) => ({
  params: { row, column },
  answer: (await answerTo(ask())) as Answer<"memoryExercise">,
  step: 0,
});

it("accepts what a reader computes from the numbers of the table, and from these alone, for each entry", async () => {
  for (const row of [1, 2, 3])
    for (const column of [1, 2, 3]) {
      const view = await viewAt(row, column);
      const { rows } = table(view);
      const shown = (unit: number, at: number) =>
        Number((rows[unit - 1]?.[at] ?? "").replace("−", "-"));
      const [two, back, three] = [1, 2, 3].map((at) => shown(row, at));
      const [first, second] = [4, 5].map((at) => shown(column, at));
      const terms = [
        (two ?? NaN) * (first ?? NaN),
        (back ?? NaN) * (first ?? NaN),
        (three ?? NaN) * (second ?? NaN),
      ];
      const spelled = terms.map((term) => term.toFixed(4)).join(" + ");
      expect(entryCheck.judge(view, spelled).isRight, spelled).toBe(true);
      expect(entryCheck.judge(view, entryCheck.right(view)).isRight).toBe(true);
      // Nothing gives it away before.
      const right = entryCheck.right(view).replace("-", "−");
      expect(drawn(MemoryExerciseFigure.definition, view)).not.toContain(`>${right}<`);
      expect(describe(view)).not.toContain(` ${right} `);
    }
});

it("names what was forgotten", async () => {
  const view = await viewAt(2, 2);
  const { rows } = table(view);
  const number = (row: number, column: number) =>
    Number((rows[row]?.[column] ?? "").replace("−", "-"));
  const [two, back, three] = [1, 2, 3].map((column) => number(1, column));
  const [first, second] = [4, 5].map((column) => number(1, column));
  const judged = (value: number) => entryCheck.judge(view, value.toFixed(4)).sentence;
  expect(judged((three ?? NaN) * (second ?? NaN))).toBe(words.slips.earlierSteps);
  expect(judged((two ?? NaN) * (first ?? NaN) + (three ?? NaN) * (second ?? NaN))).toBe(
    words.slips.laterLosses,
  );
  expect(judged(((two ?? NaN) + (back ?? NaN)) * (first ?? NaN))).toBe(words.slips.lastStep);
  expect(judged(5)).toBe(words.check.hint);
  expect(entryCheck.judge(view, "half").isRight).toBe(false);
});
