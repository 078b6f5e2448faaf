import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { FoldFigure } from "./FoldFigure.tsx";
import {
  ask,
  bestOf,
  describe,
  positionOf,
  prediction,
  stateOf,
  steps,
  stepsAt,
  table,
  touchedOf,
} from "./fold.ts";
import { foldWords as words } from "./words.ts";
import { layoutFold, pulledSteps } from "./layout.ts";

const params = { word: "goods", H: 3, touched: "none" } as const;
const answer = (await answerTo(ask(params))) as Answer<"unrolled">;
const at = (step: number, touched: "none" | "Wx" = "none") => ({
  params: { ...params, touched },
  answer,
  step,
});

it("tells the engine's numbers, step by step", () => {
  const { data } = answer.hiddenByStep;
  expect([...stateOf(answer, 2)]).toEqual([data[6], data[7], data[8]]);
  const { rows, columns } = table({ answer });
  expect(columns.slice(3, 6)).toEqual(["unit 1", "unit 2", "unit 3"]);
  rows.forEach((row, index) => {
    expect(row[0]).toBe(String(index + 1));
    expect(row[1]).toBe("goodsgoodsgo"[index]);
    [0, 1, 2].forEach((unit) =>
      expect(row[3 + unit]).toBe(data[3 * (index + 1) + unit]?.toFixed(2).replace("-", "−")),
    );
    expect(row.slice(-2)).toEqual(["33", String(12 * (index + 1) + 12)]);
    const chances = [0, 1, 2, 3].map((k) => answer.probabilitiesByStep.data[4 * index + k] ?? NaN);
    const best = Math.max(...chances);
    expect(bestOf(answer, index + 1)).toEqual({
      letter: "dogs"[chances.indexOf(best)],
      chance: best,
    });
  });
});

it("stands still in what it learns while T grows, and says so", () => {
  expect(describe(at(0))).toContain(
    "Folded: one machine with a loop. Its hidden layer has 3 units",
  );
  expect(describe(at(5))).toMatch(/5 steps, reading “⁨goods⁩”: still 33 .* has 72\.$/u);
  expect(describe(at(13))).toMatch(/12 steps.*still 33 .* has 156\.$/u);
  expect(prediction.outcome(at(13), 0)).toEqual({
    value: "same",
    sentence: "It has 33, whatever T is; the feed-forward network has 156.",
  });
  expect(describe(at(14))).toMatch(
    /^Pushed together, .* 12 cards were 12 uses .* 33 .* its 156\.$/u,
  );
});

it("tells its story in one order: folded, pulled apart, one arrow bent, pulled further, folded again", () => {
  expect((steps.stops ?? []).map((step) => stepsAt({ step }))).toEqual([0, 2, 5, 5, 12, 0]);
  expect((steps.stops ?? []).map((step) => steps.id?.(at(step)))).toEqual([
    "0",
    "2",
    "5",
    "touch",
    "12",
    "again",
  ]);
  for (let T = 0; T <= 12; T++) {
    expect(stepsAt({ step: positionOf(T) })).toBe(T);
    expect(steps.id?.(at(positionOf(T)))).toBe(String(T));
  }
});

it.each([
  ["learnt", 33, "33"],
  // 12 · 33, then 12 · 12 + 12 of the other network, then 3 + 4 biases, then without the 4 × 3 of W_y
  ["learnt", 396, words.checks.slips.everyStep],
  ["learnt", 156, words.checks.slips.feedForward],
  ["learnt", 40, words.checks.slips.biases],
  ["learnt", 21, words.checks.slips.noAnswer],
  ["learnt", 7, words.checks.hint],
  ["state", 3, "3"],
  ["state", 12, words.checks.slips.steps],
  ["state", 9, words.checks.slips.weights],
  ["state", 36, words.checks.slips.allStates],
] as const)("says of the answer %s = %i: %s", (id, typed, sentence) => {
  const check = FoldFigure.definition.checks?.find((one) => one.id === id);
  expect(check?.judge(at(0), String(typed)).sentence).toContain(sentence);
});

it("lights one matrix where one of its arrows is touched", () => {
  expect(touchedOf(at(6))).toBe("Wh");
  expect(touchedOf(at(5, "Wx"))).toBe("Wx");
  const html = drawn(FoldFigure.definition, at(5, "Wx"));
  const touched = [
    ...html.matchAll(/class="fold-wire" data-symbol="(\w+)" data-family="\w" data-touched/g),
  ];
  expect(touched.map(([, symbol]) => symbol)).toEqual(
    // Five of the picture for a wide room, five of that for a narrow one.
    Array.from({ length: 10 }, () => "Wx"),
  );
});

it("deals as many cards as steps, from left to right, through a fan on the way from and to the fold", () => {
  for (const aspect of [1.4, 1.7, 2.5])
    for (let T = 1; T <= 12; T++) {
      const { poseOf, memoryArrows, cardWidth, width, handle } = layoutFold(T, aspect);
      const cards = Array.from({ length: 12 }, (_unused, index) => poseOf(index + 1));
      expect(cards.filter(({ isShown }) => isShown)).toHaveLength(T);
      const places = cards.slice(0, T).map(({ x }) => x);
      places
        .slice(1)
        .forEach((x, before) => expect(x).toBeGreaterThan((places[before] ?? NaN) + cardWidth));
      expect(memoryArrows()).toHaveLength(T);
      expect(handle.x).toBeLessThanOrEqual(width - 9);
    }
  expect(layoutFold(0, 1.7).memoryArrows()).toHaveLength(1);
  const row = layoutFold(5, 1.7);
  expect(row.wayOf(1, 0)).toHaveLength(4);
  expect(layoutFold(0, 1.7).wayOf(1, 5)).toHaveLength(4);
  // The sixth card is not dealt: it stays where the deck was, and goes.
  expect(row.wayOf(6, 0).map(({ opacity }) => opacity)).toEqual([0, 0]);
  expect(
    layoutFold(2, 1.7)
      .wayOf(3, 0)
      .map(({ opacity }) => opacity),
  ).toEqual([1, 0]);
  expect(row.wayOf(5, 2)).toHaveLength(3);
  expect(row.wayOf(1, 2)).toHaveLength(2);
  const fan = [1, 2, 3, 4, 5].map((t) => row.fanPose(t, 5).angle);
  expect(fan).toEqual([...fan].toSorted((a, b) => a - b));
  expect(fan[0]).toBeCloseTo(-(fan[4] ?? NaN), 9);
});

it("deals a card for each length that the handle is pulled, and folds them up when it is pushed back", () => {
  expect([0, 40, 85, 9999].map((by) => pulledSteps(0, by))).toEqual([0, 1, 2, 12]);
  expect([-40, -9999].map((by) => pulledSteps(5, by))).toEqual([4, 0]);
});
