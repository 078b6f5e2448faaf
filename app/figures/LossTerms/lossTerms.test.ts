import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutSums, layoutTriangle } from "./layout.ts";
import { ask, params, prediction, reachOf, steps } from "./lossTerms.ts";
import { LossTermsFigure } from "./LossTermsFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, changed: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...changed };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"lossTerms">, step };
};

it("draws one cell a term, its ink its norm, and reveals them from the diagonal on", async () => {
  const view = await viewAt(3);
  const { cells, width, height, columns } = layoutTriangle(view.answer, 3);
  expect(cells).toHaveLength((15 * 16) / 2);
  const { data } = view.answer.normByLossAndStep;
  const most = Math.max(...data);
  for (const { t, k, ink, x, y, norm } of cells) {
    expect(norm).toBe(data[(t - 1) * 15 + k - 1]);
    expect(ink).toBeCloseTo(norm / most, 12);
    expect([x < width, y < height]).toEqual([true, true]);
  }
  for (const { direct, returning } of columns)
    expect(direct.x + direct.width).toBeLessThanOrEqual(returning.x + 1);
  const ahead = drawn(LossTermsFigure.definition, view).match(/data-ahead/gu) ?? [];
  // t − k = 4 … 14: 11 + 10 + … + 1
  expect(ahead).toHaveLength((11 * 12) / 2);
  const { lines } = layoutSums({ width: 460, height: 330 }, view.answer, 3);
  expect(lines.map(({ places }) => places.length)).toEqual([4, 4]);
  expect(steps.count(view.answer, usual)).toBe(14);
});

it.each([
  [0.5, false],
  [3, false],
  [0.5, true],
  [3, true],
])(
  "draws the sum so far as a part of the whole, with ρ = %d, projected: %s",
  async (rho, isPresented) => {
    const { answer } = await viewAt(0, { rho });
    const { normUpToDistance } = answer;
    const whole = normUpToDistance[14] ?? 0;
    for (const step of [0, 1, 2, 5, 13]) {
      const { soFar, width, cells, side } = layoutTriangle(answer, step, isPresented);
      const share = (normUpToDistance[step] ?? 0) / whole;
      expect(soFar.width / (soFar.whole - soFar.x)).toBeCloseTo(share, 12);
      expect(Math.max(soFar.x + soFar.width, soFar.whole)).toBeLessThan(width);
      // It lies over no term: those of its rows end before it begins.
      const beside = cells.filter(({ y }) => y < soFar.y + soFar.height + 24);
      expect(Math.max(...beside.map(({ x }) => x)) + side.width).toBeLessThan(soFar.x);
    }
  },
);

const cueAt = async (step: number) => LossTermsFigure.definition.cue?.(await viewAt(step));

it("says to the back row how much of the gradient there is", async () => {
  expect(await cueAt(0)).toBe(
    "What each loss says about its own step: the sum is 90% as long as the whole gradient.",
  );
  const { normUpToDistance } = (await viewAt(0)).answer;
  const share = Math.round((100 * (normUpToDistance[1] ?? 0)) / (normUpToDistance[14] ?? 0));
  expect(await cueAt(1)).toBe(
    `Terms of up to 1 word back: their sum is ${share}% as long as the whole gradient.`,
  );
  expect(await cueAt(5)).toContain("of up to 5 words back");
});

it("says of a sum that is longer than the whole that the rest shortens it, and of no other", async () => {
  for (const rho of [0.5, 3])
    for (let step = 0; step < 14; step++) {
      const view = await viewAt(step, { rho });
      const { normUpToDistance } = view.answer;
      const share = (normUpToDistance[step] ?? 0) / (normUpToDistance[14] ?? 0);
      const isSaidLonger = Number((100 * share).toFixed(1)) > 100;
      for (const say of [LossTermsFigure.definition.cue, LossTermsFigure.definition.describe])
        expect(say?.(view).includes("shortens it"), `${rho} ${step}`).toBe(isSaidLonger);
    }
});

it("is as the chapter says of it: near terms make the sum, far ones are nothing", async () => {
  const { answer } = await viewAt(0);
  const whole = answer.normUpToDistance[14] ?? 0;
  expect((answer.normByDistance[10] ?? 1) / whole).toBeLessThan(1e-3);
  expect(reachOf(answer)).toBeLessThanOrEqual(2);
  expect(prediction.outcome(await viewAt(0), 0).value).toBe("near");
});
