import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { FoldFigure } from "./FoldFigure.tsx";
import { ask, bestOf, describe, prediction, stateOf, steps, table, touchedOf } from "./fold.ts";
import { fanPose, memoryArrows, poseOf, wayOf } from "./layout.ts";

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
  expect(describe(at(12))).toMatch(/12 steps.*still 33 .* has 156\.$/u);
  expect(prediction.outcome(at(12), 0)).toEqual({
    value: "same",
    sentence: "It has 33, whatever T is; the feed-forward network has 156.",
  });
  expect(steps.stops).toEqual([0, 2, 5, 12, 13]);
});

it("lights one matrix where one of its arrows is touched", () => {
  expect(touchedOf(at(13))).toBe("Wh");
  expect(touchedOf(at(5, "Wx"))).toBe("Wx");
  const html = drawn(FoldFigure.definition, at(5, "Wx"));
  const touched = [
    ...html.matchAll(/class="fold-wire" data-symbol="(\w+)" data-family="\w" data-touched/g),
  ];
  expect(touched.map(([, symbol]) => symbol)).toEqual(["Wx", "Wx", "Wx", "Wx", "Wx"]);
});

it("deals as many cards as steps, from left to right, through a fan on the way from and to the fold", () => {
  for (let T = 1; T <= 12; T++) {
    const cards = Array.from({ length: 12 }, (_unused, index) => poseOf(index + 1, T));
    expect(cards.filter(({ isShown }) => isShown)).toHaveLength(T);
    const places = cards.slice(0, T).map(({ x }) => x);
    places.slice(1).forEach((x, before) => expect(x).toBeGreaterThan((places[before] ?? NaN) + 10));
    expect(memoryArrows(T)).toHaveLength(T);
  }
  expect(memoryArrows(0)).toHaveLength(1);
  expect(wayOf(1, 0, 5)).toHaveLength(3);
  expect(wayOf(1, 5, 0)).toHaveLength(3);
  expect(wayOf(1, 5, 12)).toHaveLength(2);
  const fan = [1, 2, 3, 4, 5].map((t) => fanPose(t, 5).angle);
  expect(fan).toEqual([...fan].toSorted((a, b) => a - b));
  expect(fan[0]).toBeCloseTo(-(fan[4] ?? NaN), 9);
});
