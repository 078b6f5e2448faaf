import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { ask, betweenCheck, describe, params, prediction, table } from "./clipping.ts";
import { layoutPlane } from "./layout.ts";
import { clippingWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"clipping">, step };
};

it("is as the chapter says of it: by norm it keeps its direction, by value it turns by 28°", async () => {
  const [first = NaN, second = NaN] = (await viewAt(0)).answer.whole.values;
  expect(describe(await viewAt(0))).toContain(`(${first.toFixed(3)}, ${second.toFixed(3)})`);
  expect(describe(await viewAt(0))).toContain("g → unit 1 and o → unit 1");
  const factor = 0.1 / (Math.hypot(first, second) + 1e-6);
  expect(describe(await viewAt(1))).toContain(
    `(${(first * factor).toFixed(3)}, ${(second * factor).toFixed(3)}). The gradient is 0.100 long`,
  );
  const turned = ((Math.atan2(second, 0.1) - Math.atan2(second, first)) * 180) / Math.PI;
  expect(Math.round(turned)).toBe(28);
  expect(describe(await viewAt(2))).toContain(`has turned by ${Math.round(turned)}°`);
  expect(prediction.outcome(await viewAt(2), 0).value).toBe("value");
});

it("says where a limit does nothing: by value below 0.4, by norm beyond the length", async () => {
  expect(describe(await viewAt(2, { limit: 0.4 }))).toContain("no number of (0.397, 0.084)");
  expect(describe(await viewAt(1, { limit: 0.4 }))).toContain("0.400 long now");
  expect(describe(await viewAt(1, { limit: 0.5 }))).toContain("only 0.406 long");
  expect(prediction.outcome(await viewAt(2, { limit: 0.5 }), 0).value).toBe("neither");
  const view = await viewAt(0);
  const { both, neither } = words.check.slips;
  expect(["0.39", "0.41"].map((typed) => betweenCheck.judge(view, typed).sentence)).toEqual([
    both,
    neither,
  ]);
  expect(["0.39", "0.4", "0.41"].map((typed) => betweenCheck.judge(view, typed).isRight)).toEqual([
    false,
    true,
    false,
  ]);
});

it("draws arrows as the numbers are, in the room of the plane, for each pair", async () => {
  for (const pair of params.pair.options) {
    const view = await viewAt(2, { pair });
    for (const isProjected of [false, true]) {
      const { origin, tips, frame } = layoutPlane(view, isProjected);
      const [x = NaN, y = NaN] = view.answer.byValue.values;
      expect((tips.byValue.x - origin.x) / (origin.y - tips.byValue.y)).toBeCloseTo(x / y, 9);
      for (const tip of [origin, ...Object.values(tips)]) {
        expect(tip.x).toBeGreaterThan(frame.x);
        expect(tip.x).toBeLessThan(frame.x + frame.width);
        expect(tip.y).toBeGreaterThan(frame.y);
        expect(tip.y).toBeLessThan(frame.y + frame.height);
      }
    }
    expect(table(view).rows).toHaveLength(3);
  }
});
