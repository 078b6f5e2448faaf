import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, params, passOf, plateOf, prediction, table } from "./sixMoves.ts";
import { SixMovesFigure } from "./SixMovesFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"sixMoves">, step };
};

it("changes the plate at the update alone, and the states at the two forward passes alone", async () => {
  const views = await Promise.all([0, 1, 2, 3, 4, 5].map((step) => viewAt(step)));
  const { parameters, parametersAfter, pass, passAfter } = (await viewAt(0)).answer;
  expect(views.map(plateOf)).toEqual([
    ...Array.from({ length: 4 }, () => parameters.weightHh),
    ...Array.from({ length: 2 }, () => parametersAfter.weightHh),
  ]);
  expect(views.map(passOf)).toEqual([...Array.from({ length: 5 }, () => pass), passAfter]);
  expect(parametersAfter.weightHh.data).not.toEqual(parameters.weightHh.data);
});

it("draws states from the forward pass on, a loss from the third move on, a gradient at two moves", async () => {
  const counts = [];
  for (let step = 0; step < 6; step++) {
    const picture = drawn(SixMovesFigure.definition, await viewAt(step));
    counts.push(
      [
        "net-gap",
        'data-mark="changed"',
        'net-column" data-symbol="h" data-family="h" data-empty',
      ].map((mark) => picture.split(mark).length - 1),
    );
  }
  expect(counts).toEqual([
    [0, 0, 4],
    [0, 0, 0],
    [4, 0, 0],
    [4, 0, 0],
    [4, 9, 0],
    [4, 0, 0],
  ]);
});

it("tells the chances of o, o, d and s, the losses, and what the update leaves of the loss", async () => {
  const { answer } = await viewAt(0);
  const { data } = answer.pass.probabilitiesByStep;
  // The alphabet is d, o, g, s.
  const chances = [1, 5, 8, 15].map((index) => data[index] ?? NaN);
  expect(describe(await viewAt(1))).toContain(
    chances.map((chance) => `${(100 * chance).toFixed(1)}%`).join(", "),
  );
  const losses = chances.map((chance) => -Math.log(chance));
  const loss = losses.reduce((sum, one) => sum + one, 0);
  expect(describe(await viewAt(2))).toContain(
    `${losses.map((one) => one.toFixed(2)).join(" + ")} ≈ ${loss.toFixed(2)}`,
  );
  expect(describe(await viewAt(3))).toContain("the one farthest from 0 is 0.14");
  expect(describe(await viewAt(4))).toContain(
    "30 of the 33 weights move, each against its gradient (the others have gradient 0)",
  );
  expect(describe(await viewAt(4))).toContain("from 0.10 to 0.08");
  expect(describe(await viewAt(5))).toContain(
    `The loss is ${answer.passAfter.loss.toFixed(2)}, down from ${loss.toFixed(2)}.`,
  );
});

it("holds every weight before, its gradient and after in its table", async () => {
  const view = await viewAt(5);
  const { rows, exact } = table(view);
  const first = rows.findIndex(([name]) => name === "memory weight, row 1, column 1");
  expect(rows[first]?.slice(1)).toEqual(["0.10", "0.05", "0.08"]);
  expect(exact?.(first, 2)).toBe(view.answer.gradients.weightHh.data[0]);
  // The letter s is never read, so its column of weights has no gradient and does not move.
  expect(prediction.outcome(view, 0)).toEqual({
    value: "update",
    sentence: "30 of 33 weights have moved, all of them at the update.",
  });
});

it("draws the way back at the backward move alone: a current from each loss, and one from each later step", async () => {
  const pictures = await Promise.all(
    [2, 3, 4].map(async (step) => drawn(SixMovesFigure.definition, await viewAt(step))),
  );
  expect(pictures.map((picture) => picture.split("net-current").length - 1)).toEqual([0, 7, 0]);
});
