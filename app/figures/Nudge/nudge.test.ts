import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutErrors } from "./layout.ts";
import {
  ask,
  cue,
  describe,
  digitsOf,
  digitsText,
  orderCheck,
  params,
  prediction,
  sameLength,
  table,
} from "./nudge.ts";
import { NudgeFigure } from "./NudgeFigure.tsx";
import { nudgeWords as words } from "./words.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"finiteDifferences">, step };
};

it("counts right digits as the logarithm of the relative error: a tenth of the error is one digit more", () => {
  expect(digitsOf(0.001, 1)).toBeCloseTo(3, 12);
  expect(digitsOf(0.002, -20)).toBeCloseTo(4, 12);
  expect(digitsOf(0.0002, -20)).toBeCloseTo(5, 12);
  expect(digitsOf(5, 1)).toBe(0);
  expect(digitsText(digitsOf(0, 1))).toBe("all");
  // 0.0999 beside 0.1 is right to three digits, and shares none as it is written.
  expect(digitsOf(0.0001, 0.1)).toBeCloseTo(3, 12);
});

it("lets stand out what is written as in the gradient, and nothing after the first other digit", () => {
  expect(sameLength("0.089486", "0.089477")).toBe("0.0894".length);
  // Its error is under a hundredth, and yet its second digit is another one.
  expect(sameLength("0.088999", "0.089477")).toBe("0.08".length);
  expect(sameLength("−0.0895", "−0.0895")).toBe("−0.0895".length);
  expect(sameLength("0.0999", "0.1000")).toBe(0);
  expect(sameLength("−0.0895", "0.0895")).toBe(0);
});

it("is as the chapter says of it: both sides agree in most digits at 10⁻⁵, and lose all but a few at 10⁻¹²", async () => {
  const view = await viewAt(4);
  const { lossAbove, lossBelow, loss, gradient } = view.answer;
  expect(gradient.toFixed(12)).toBe("0.089477357185");
  const central = ((lossAbove[4] ?? 0) - (lossBelow[4] ?? 0)) / 2e-5;
  expect(table(view).rows[4]?.[3]).toBe(central.toFixed(12));
  const oneSided = ((lossAbove[4] ?? 0) - loss) / 1e-5;
  expect(table(view).rows[4]?.[6]).toBe(oneSided.toFixed(12));
  const digits = (slope: number) => -Math.log10(Math.abs(slope / gradient - 1));
  expect(digits(central)).toBeGreaterThan(9);
  expect(describe(view)).toContain(`right to ${digits(central).toFixed(1)} digits`);
  expect(describe(view)).toContain(`to one side, to ${digits(oneSided).toFixed(1)}.`);
  expect(cue(view)).toContain(
    `right to ${digits(central).toFixed(1)} digits; to one side, to ${digits(oneSided).toFixed(1)}.`,
  );
  const last = await viewAt(11);
  const worst = ((last.answer.lossAbove[11] ?? 0) - (last.answer.lossBelow[11] ?? 0)) / 2e-12;
  expect(describe(last)).toContain(`right to ${digits(worst).toFixed(1)} digits`);
  expect([digits(worst) > 2, digits(worst) < 5]).toEqual([true, true]);
  expect(orderCheck.judge(view, "0.00005").isRight).toBe(true);
  expect(orderCheck.judge(view, "0.000005").isRight).toBe(false);
  const judged = (factor: number) =>
    orderCheck.judge(view, String(factor * (view.answer.oneSidedError[1] ?? NaN))).sentence;
  const { slips } = words.check;
  expect([judged(1), judged(0.01), judged(10)]).toEqual([slips.same, slips.square, slips.larger]);
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

it("says once what digits are: at the first step, never in the cue, and with the table", async () => {
  const [first, second] = [await viewAt(0), await viewAt(1)];
  expect([first, second].map((view) => describe(view).includes(words.says.digits))).toEqual([
    true,
    false,
  ]);
  expect(cue(first)).not.toContain(words.says.digits);
  expect(table(second).notes?.at(-1)).toContain("minus the base-10 logarithm");
});
