import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutErrors } from "./layout.ts";
import { agreeing, ask, describe, orderCheck, params, prediction, table } from "./nudge.ts";
import { NudgeFigure } from "./NudgeFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"finiteDifferences">, step };
};

it("counts the digits that agree as they are written", () => {
  expect(agreeing(0.089477357168, 0.089477357185)).toBe(9);
  expect(agreeing(-0.8, 0.8)).toBe(0);
  expect(agreeing(-1.25, -1.26)).toBe(2);
  expect(agreeing(0.0895, 0.0894)).toBe(2);
});

it("is as the chapter says of it: both sides agree in most digits at 10⁻⁵, and lose all but a few at 10⁻¹²", async () => {
  const view = await viewAt(4);
  const { lossAbove, lossBelow, loss, gradient } = view.answer;
  expect(gradient.toFixed(12)).toBe("0.089477357185");
  const central = ((lossAbove[4] ?? 0) - (lossBelow[4] ?? 0)) / 2e-5;
  expect(table(view).rows[4]?.[3]).toBe(central.toFixed(12));
  const oneSided = ((lossAbove[4] ?? 0) - loss) / 1e-5;
  expect(table(view).rows[4]?.[6]).toBe(oneSided.toFixed(12));
  expect(describe(view)).toContain("agrees with backpropagation in 9 digits");
  expect(describe(view)).toContain("to one side, in 4 digits");
  expect(describe(await viewAt(11))).toContain("in 2 digits;");
  expect(orderCheck.judge(view, "0.00005").isRight).toBe(true);
  expect(orderCheck.judge(view, "0.000005").isRight).toBe(false);
  expect(prediction.outcome(await viewAt(11), 0)).toMatchObject({ value: "middle" });
});

it("says that a weight which is never used has a slope of exactly 0", async () => {
  const view = await viewAt(3, { matrix: "Wx", weight: 4 });
  expect(describe(view)).toContain("exactly 0");
  expect(prediction.outcome(view, 0).value).toBe("all");
  expect(drawn(NudgeFigure.definition, view)).not.toContain("NaN");
});

it("draws errors ten and a hundred times smaller one and two decades lower", async () => {
  const { central, oneSided, y } = layoutErrors({ width: 460, height: 340 }, await viewAt(0));
  const decade = y.of(1e-4) - y.of(1e-3);
  const fall = (places: typeof central, step: number) =>
    ((places[step + 1]?.y ?? 0) - (places[step]?.y ?? 0)) / decade;
  expect(fall(oneSided, 1)).toBeCloseTo(1, 1);
  expect(fall(central, 1)).toBeCloseTo(2, 1);
  // Nudges shrink to the right.
  expect(central[1]?.x).toBeGreaterThan(central[0]?.x ?? Infinity);
});
