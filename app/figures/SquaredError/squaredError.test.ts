import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutSquares } from "./layout.ts";
import { ask, describe, prediction, pullCheck, table } from "./squaredError.ts";
import { squareWords as words } from "./words.ts";
import { SquaredErrorFigure } from "./SquaredErrorFigure.tsx";

const viewAt = async (step: number, forecast = 0.1) => {
  const params = { forecast };
  return { params, answer: (await answerTo(ask(params))) as Answer<"squaredError">, step };
};

it("says distance, square and slope of the forecast, computed by hand", async () => {
  expect(describe(await viewAt(0))).toContain("0.10 and 0.90 comes: it is off by −0.80.");
  // The other five are 0.5, 0.4, 0.1, 0.4 and 0.5 off.
  const total = 0.8 ** 2 + 2 * 0.5 ** 2 + 2 * 0.4 ** 2 + 0.1 ** 2;
  expect(describe(await viewAt(1))).toContain(
    `costs 0.64. All 6 squares together cost ${total.toFixed(2)}, so ${(total / 6).toFixed(2)} on average`,
  );
  expect(describe(await viewAt(2))).toContain(
    "slope is −1.60, twice the distance of −0.80: the forecast is pulled up",
  );
  expect(describe(await viewAt(2, 1.5))).toContain("pulled down");
  const { rows } = table(await viewAt(0));
  expect(rows[3]).toEqual(["4", "0.90", "0.10", "−0.80", "0.64", "−1.60"]);
});

it("says that an exact forecast costs nothing, and draws no pull", async () => {
  for (const step of [0, 1, 2])
    expect(describe(await viewAt(step, 0.9))).toContain("exactly that comes");
  expect(drawn(SquaredErrorFigure.definition, await viewAt(2, 0.9))).not.toContain("squares-pull");
  expect(drawn(SquaredErrorFigure.definition, await viewAt(2))).toContain("squares-pull");
});

it("draws squares that are square, and four times the cost at twice the distance", async () => {
  const view = await viewAt(1);
  for (const { square, came, forecast } of layoutSquares(view).steps) {
    expect(square.width).toBe(square.height);
    expect(square.height).toBeCloseTo(Math.abs(came - forecast), 9);
  }
  expect(prediction.outcome(view, 0)).toMatchObject({ value: "4" });
  expect(pullCheck.judge(view, "3")).toMatchObject({ isRight: true });
});

it.each([
  ["2.25", words.check.cost],
  ["1.5", words.check.distance],
  ["-3", words.check.minus],
  ["7", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  expect(pullCheck.judge(await viewAt(2), typed)).toEqual({ isRight: false, sentence });
});
