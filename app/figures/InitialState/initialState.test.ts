import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { initialWords as words } from "./words.ts";
import { ask, describe, memorylessCheck, params, table } from "./initialState.ts";
import { InitialStateFigure } from "./InitialStateFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"initialState">, step };
};

it("says that zeros give W_h nothing from step 1, and what the others give", async () => {
  const view = await viewAt(0);
  const { zeros, carried, learnt } = view.answer;
  expect(zeros.firstShare.data.every((entry) => entry === 0)).toBe(true);
  expect(describe(view)).toContain("its weights get 0 from step 1");
  expect(describe(view)).toContain(zeros.loss.toFixed(2));
  const most = Math.max(...carried.firstShare.data.map(Math.abs));
  expect(describe(await viewAt(1))).toContain(`up to ${most.toPrecision(3)}`);
  expect(describe(await viewAt(2))).toContain(
    `falls from ${zeros.loss.toFixed(2)} to ${learnt.loss.toFixed(2)}`,
  );
});

it("tells the chance of the letter that comes, o, before and after", async () => {
  const view = await viewAt(1);
  const [zeros, carried] = [view.answer.zeros, view.answer.carried].map(
    ({ firstChances }) => `${(100 * (firstChances[1] ?? NaN)).toFixed(1)}%`,
  );
  expect(describe(view)).toContain(`“⁨o⁩” is ${carried} instead of ${zeros}`);
  const { rows, exact } = table(view);
  expect([rows[0]?.[5], rows[1]?.[5]]).toEqual([zeros, carried]);
  expect(exact?.(1, 9)).toBe(view.answer.carried.loss);
});

it("shows beside what is learnt the gradient that it has gone against, that at zeros", async () => {
  const view = await viewAt(2);
  const { zeros, learnt } = view.answer;
  const picture = drawn(InitialStateFigure.definition, view);
  const written = ({ gradInitial }: typeof zeros, unit: number) =>
    picture.includes(`>${(gradInitial[unit] ?? NaN).toFixed(2)}<`);
  expect([written(zeros, 1), written(learnt, 1)]).toEqual([true, false]);
});

/** Ghosts and losses of a picture. */
const parts = async (step: number) => {
  const picture = drawn(InitialStateFigure.definition, await viewAt(step));
  return ["net-ghost", "initial-loss"].map((name) => picture.split(`class="${name}"`).length - 1);
};

it("keeps the bet from zeros as a ghost, and shows the losses that have been seen", async () => {
  expect(await Promise.all([0, 1, 2].map(parts))).toEqual([
    [0, 1],
    [4, 2],
    [4, 3],
  ]);
});

it.each([
  ["0", words.check.right],
  ["10", words.check.tenfold],
  ["0.5", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  expect(memorylessCheck.judge(await viewAt(0), typed).sentence).toBe(sentence);
});
