import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutArrows, layoutTriangle } from "./layout.ts";
import { ask, describe, pairsCheck, params, prediction, table } from "./truncation.ts";
import { TruncationFigure } from "./TruncationFigure.tsx";
import { truncationWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (horizon: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  const answer = (await answerTo(ask(set))) as Answer<"truncation">;
  return { params: set, answer, step: horizon - 1 };
};

it("drops out of ten pairs what lies before the piece, or before the window", async () => {
  // By hand, of losses 1 to 4: pieces of 2 are 1–2 and 3–4, pieces of 3 are 1–3 and 4.
  const dropped = { chunks: [6, 4, 3, 0], sliding: [6, 3, 1, 0] };
  for (const way of ["chunks", "sliding"] as const)
    for (let horizon = 1; horizon <= 4; horizon++) {
      const view = await viewAt(horizon, { way });
      const { squares } = layoutTriangle(view);
      expect(squares).toHaveLength(10);
      const empty = squares.filter(({ cut }) => cut === null);
      expect(empty).toHaveLength(dropped[way][horizon - 1] ?? NaN);
      expect(table(view).rows[horizon - 1]?.[1]).toBe(String(empty.length));
      const told = horizon < 4 ? `${empty.length} of 10 pairs` : "all 10 pairs";
      expect(describe(view)).toContain(told);
      // Losses 2 to 4 stop reaching step 1 one after the other, whichever way it is cut.
      const which =
        dropped[way][horizon - 1] === 1 ? "and it was empty" : `${4 - horizon} of them empty`;
      expect(describe(view)).toContain(horizon < 4 ? which : "");
    }
});

it("is as the chapter says of it: pieces of 3 turn the memory’s gradient further than pieces of 2", async () => {
  const view = await viewAt(3);
  const [two, three] = view.answer.byHorizon
    .slice(1, 3)
    .map(({ comparison }) => comparison.weightHh.angle ?? NaN);
  expect([two?.toFixed(1), three?.toFixed(1)]).toEqual(["1.7", "6.0"]);
  expect(describe(view)).toContain(`memory weights turns by ${three?.toFixed(1)}°`);
  expect(prediction.outcome(view, 0)).toEqual({
    value: "2",
    sentence: "With 2 steps it turns by 1.7°, with 3 steps by 6.0°.",
  });
  expect(prediction.outcome(await viewAt(3, { way: "sliding" }), 0).value).toBe("3");
});

it("draws areas as norms are, and the cut arrow at the computed angle and length", async () => {
  const view = await viewAt(3);
  const { squares } = layoutTriangle(view);
  const { data } = view.answer.full.weightHh;
  // Loss 3 by way of step 3, and loss 2 by way of step 2.
  const areaOf = (t: number, k: number) =>
    (squares.find((square) => square.t === t && square.k === k)?.full.width ?? NaN) ** 2;
  expect(areaOf(3, 3) / areaOf(2, 2)).toBeCloseTo((data[10] ?? NaN) / (data[5] ?? NaN), 9);
  // Loss 4 by way of step 3 drops out, and its outline stays.
  expect(areaOf(4, 3) / areaOf(2, 2)).toBeCloseTo((data[14] ?? NaN) / (data[5] ?? NaN), 9);
  const { from, cut, whole } = layoutArrows(view);
  const along = { x: (cut?.x ?? NaN) - from.x, y: from.y - (cut?.y ?? NaN) };
  const { angle, fullNorm, truncatedNorm } = view.answer.byHorizon[2]?.comparison.weightHh ?? {};
  expect((Math.atan2(along.y, along.x) * 180) / Math.PI).toBeCloseTo(angle ?? NaN, 9);
  const ratio = Math.hypot(along.x, along.y) / (whole.x - from.x);
  expect(ratio).toBeCloseTo((truncatedNorm ?? NaN) / (fullNorm ?? NaN), 9);
});

it("says where nothing is left: one step at a time, each from zeros, teaches the memory nothing", async () => {
  const view = await viewAt(1, { state: "reset" });
  expect(describe(view)).toContain("Of the gradient of the memory weights nothing is left");
  expect(drawn(TruncationFigure.definition, view)).toContain("nothing is left");
  expect(layoutArrows(view).cut).toBeNull();
});

const drawnBars = async (horizon: number) =>
  layoutArrows(await viewAt(horizon)).bars.map(({ box }) => box.height > 0);

it("draws no angle of a longer horizon than the one in hand, which is still to be guessed", async () => {
  expect(await drawnBars(1)).toEqual([true, false, false, false]);
  expect(await drawnBars(3)).toEqual([true, true, true, false]);
});

it.each([
  ["carried", 10],
  ["reset", 100],
] as const)(
  "draws every angle with the state %s on one scale, to %i°, and writes it on its bar",
  async (state, most) => {
    const heights: number[] = [];
    for (const way of ["chunks", "sliding"] as const)
      for (const text of ["goods", "gooddogs"] as const) {
        const view = await viewAt(3, { way, state, text });
        const { bars, ceiling, floor } = layoutArrows(view);
        expect(ceiling.text).toBe(`${most}°`);
        bars.slice(0, 3).forEach(({ box, angle, isGone }, index) => {
          const turned = view.answer.byHorizon[index]?.comparison.weightHh.angle ?? null;
          expect(isGone).toBe(turned === null);
          if (turned === null) return;
          expect(turned).toBeLessThan(most);
          expect(Math.abs(Number.parseFloat(angle ?? "") - turned)).toBeLessThan(0.51);
          if (turned > 0.01) heights.push(box.height / turned / (floor.y - ceiling.y));
        });
      }
    expect(heights.length).toBeGreaterThan(6);
    for (const height of heights) expect(height).toBeCloseTo(1 / most, 9);
  },
);

it("names the slips of its question", async () => {
  const view = await viewAt(1, { way: "sliding" });
  const judged = (answer: string) => pairsCheck.judge(view, answer);
  expect(judged("4").isRight).toBe(true);
  const { slips, hint } = words.check;
  expect(["10", "6", "1", "3"].map((answer) => judged(answer).sentence)).toEqual([
    slips.all,
    slips.dropped,
    slips.one,
    hint,
  ]);
});
