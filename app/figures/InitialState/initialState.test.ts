import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { initialWords as words } from "./words.ts";
import { ask, describe, memorylessCheck, params, prediction, table } from "./initialState.ts";
import { InitialStateFigure } from "./InitialStateFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"initialState">, step };
};

it("says that from zeros memory adds nothing, what the others cost, and what learning gains", async () => {
  const view = await viewAt(0);
  const { zeros, carried, learnt } = view.answer;
  expect(zeros.recurrentProduct.every((entry) => entry === 0)).toBe(true);
  expect(describe(view)).toContain("memory adds 0 to the first sums");
  expect(describe(view)).toContain(zeros.loss.toFixed(2));
  expect(describe(await viewAt(1))).toContain(`The loss is ${carried.loss.toFixed(2)}`);
  expect(describe(await viewAt(2))).toContain(
    `falls from ${zeros.loss.toFixed(2)} to ${learnt.loss.toFixed(2)}`,
  );
});

it("shows no gradient before it is told of, and what memory adds at each stop", async () => {
  const pictures = await Promise.all(
    [0, 1, 2].map(async (step) => drawn(InitialStateFigure.definition, await viewAt(step))),
  );
  expect(pictures.map((picture) => picture.includes("initial-gradient"))).toEqual([
    false,
    false,
    true,
  ]);
  const { carried } = (await viewAt(1)).answer;
  const added = (carried.recurrentProduct[0] ?? NaN).toFixed(2).replace("-", "−");
  expect(pictures.map((picture) => picture.includes(`>${added}<`))).toEqual([false, true, false]);
});

it("judges a guess by the bets after the same letter, from zeros and carried over", async () => {
  const view = await viewAt(1);
  expect(prediction.outcome(view, 0).value).toBe("other");
  const { zeros } = view.answer;
  const alike = { ...view, answer: { ...view.answer, carried: zeros } };
  expect(prediction.outcome(alike, 0).value).toBe("same");
});

it("tells the chance of the letter that comes, o, before and after", async () => {
  const view = await viewAt(1);
  const [zeros, carried] = [view.answer.zeros, view.answer.carried].map(
    ({ firstChances }) => `${(100 * (firstChances[1] ?? NaN)).toFixed(1)}%`,
  );
  expect(describe(view)).toContain(`“⁨o⁩” is ${carried} instead of ${zeros}`);
  const { rows, exact } = table(view);
  expect([rows[0]?.[6], rows[1]?.[6]]).toEqual([zeros, carried]);
  expect(exact?.(1, 10)).toBe(view.answer.carried.loss);
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
