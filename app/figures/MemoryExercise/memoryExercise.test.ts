import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, entryCheck, params, prediction, steps, table } from "./memoryExercise.ts";
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

it("opens at an entry where each slip comes to something else, and names what was forgotten", async () => {
  const { row, column } = firstOf(params, {});
  expect([row, column]).toEqual([1, 2]);
  const view = await viewAt(row, column);
  const { rows } = table(view);
  const shown = (unit: number, at: number) =>
    Number((rows[unit - 1]?.[at] ?? "").replace("−", "-"));
  const sums = (unit: number) => [1, 2, 3].map((at) => shown(unit, at)) as [number, number, number];
  const states = (unit: number) => [4, 5].map((at) => shown(unit, at)) as [number, number];
  const [two, back, three] = sums(1);
  const [first, second] = states(2);
  const judged = (value: number) => entryCheck.judge(view, value.toFixed(4)).sentence;
  expect(judged(three * second)).toBe(words.slips.earlierSteps);
  expect(judged(two * first + three * second)).toBe(words.slips.laterLosses);
  expect(judged((two + back) * first)).toBe(words.slips.lastStep);
  // The state that step 3 makes is not shown.
  const third = view.answer.hiddenByStep.data[3 * 3 + 1] ?? NaN;
  const own = view.answer.gradPreActivationByLoss.reduce(
    (sum, { data }) => sum + (data[0] ?? NaN) * first,
    0,
  );
  expect(judged(own + (two + back) * second + three * third)).toBe(words.slips.stateBefore);
  const slope = (t: number) => 1 - (view.answer.hiddenByStep.data[3 * t] ?? NaN) ** 2;
  expect(judged(((two + back) / slope(2)) * first + (three / slope(3)) * second)).toBe(
    words.slips.slopes,
  );
  const [otherTwo, otherBack, otherThree] = sums(2);
  const [otherFirst, otherSecond] = states(1);
  expect(judged((otherTwo + otherBack) * otherFirst + otherThree * otherSecond)).toBe(
    words.slips.transposed,
  );
  expect(judged(5)).toBe(words.check.hint);
  expect(entryCheck.judge(view, "half").isRight).toBe(false);
  expect(entryCheck.judge(view, entryCheck.right(view)).sentence).not.toContain(words.check.alike);
});

it("says where a slip could not be told from what is right, and names none of two that fit", async () => {
  // There step 3 alone comes to −0.0496, and without the slopes all comes to −0.0508.
  const cancelled = await viewAt(1, 1);
  expect(entryCheck.judge(cancelled, "-0.050").sentence).toBe(words.check.hint);
  const diagonal = await viewAt(3, 3);
  expect(entryCheck.judge(diagonal, entryCheck.right(diagonal)).sentence).toContain(
    words.check.alike,
  );
});

const written = (value: number) => value.toFixed(3).replace("-", "−");

it("tells the terms one by one, and the entry at the end alone", async () => {
  const view = await viewAt(1, 2);
  const { gradPreActivationByLoss, hiddenByStep } = view.answer;
  const last = { ...view, step: steps.count(view.answer, view.params) - 1 };
  // Losses 2, 3 and 3, by way of steps 2, 2 and 3: the states of steps 1, 1 and 2.
  const terms = [
    [gradPreActivationByLoss[1]?.data[3], hiddenByStep.data[4]],
    [gradPreActivationByLoss[2]?.data[3], hiddenByStep.data[4]],
    [gradPreActivationByLoss[2]?.data[6], hiddenByStep.data[7]],
  ].map(([delta = NaN, met = NaN]) => ({ delta, met }));
  terms.forEach(({ delta, met }, index) => {
    const told = describe({ ...view, step: index + 1 });
    expect(told).toContain(`sends ${written(delta)} to`);
    expect(told).toContain(`was ${written(met)}.`);
  });
  const sum = terms.reduce((all, { delta, met }) => all + delta * met, 0);
  expect(view.answer.gradient.data[1]).toBeCloseTo(sum, 12);
  const spelled = terms.map(({ delta, met }) => `${written(delta)} × ${written(met)}`).join(" + ");
  // A term below 0 is subtracted.
  expect(describe(last)).toContain(`${spelled.replaceAll("+ −", "− ")} comes to ${written(sum)}`);
  const pictureOf = (at: typeof view) => drawn(MemoryExerciseFigure.definition, at);
  expect(pictureOf(last)).toContain("0.138 × 0.664 − 0.007 × 0.664 − 0.060 × 0.769 ≈ 0.041");
  expect(pictureOf(last)).toContain(`>${written(sum)}<`);
  expect(pictureOf({ ...last, step: last.step - 1 })).not.toContain(`>${written(sum)}<`);
  expect(entryCheck.toldAt).toBe(last.step);
  expect(table(last).notes).toEqual([words.table.note(written(sum), 1, 2)]);
  expect(table(view).notes).toBeUndefined();
  expect(prediction.outcome(last, 0).value).toBe(String(terms.length));
});
