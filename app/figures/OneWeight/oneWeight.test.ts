import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, prediction, table } from "./oneWeight.ts";
import { OneWeightFigure } from "./OneWeightFigure.tsx";
import { oneWeightWords as words } from "./words.ts";

const answer = (await answerTo({
  kind: "unrolled",
  word: "goods",
  hiddenSize: 3,
})) as Answer<"unrolled">;
const view = (matrix: "Wx" | "Wh" | "Wy", weight: number) => ({
  params: { word: "goods", matrix, weight },
  answer,
  step: 4,
});
const h = answer.hiddenByStep.data;

it.each([
  // Row 1, column 2 of W_h is 0.5, and meets unit 2 of the state before.
  ["Wh", 2, 0.5, (t: number) => h[3 * (t - 1) + 1] ?? NaN],
  // Row 3, column 4 of W_x is 0.2, and meets 1 where the letter is s: at the fifth step of goods.
  ["Wx", 12, 0.2, (t: number) => (t === 5 ? 1 : 0)],
  // Row 4, column 1 of W_y is 0.5, and meets unit 1 of the new state.
  ["Wy", 10, 0.5, (t: number) => h[3 * t] ?? NaN],
] as const)(
  "tells what weight %s %i meets and makes at each step",
  (matrix, weight, value, met) => {
    const { rows, exact } = table(view(matrix, weight));
    expect(rows.map(([step, letter]) => `${step}${letter}`)).toEqual([
      "1g",
      "2o",
      "3o",
      "4d",
      "5s",
    ]);
    rows.forEach((_, at) => {
      expect(exact?.(at, 2)).toBe(value);
      expect(exact?.(at, 3)).toBe(met(at + 1));
      expect(exact?.(at, 4)).toBeCloseTo(value * met(at + 1), 12);
    });
  },
);

it("tells one step after the other, with the numbers of that step", () => {
  const told = (step: number) => describe({ ...view("Wh", 2), step });
  for (const t of [1, 2, 3, 4]) {
    const met = h[3 * (t - 1) + 1] ?? NaN;
    expect(told(t - 1)).toContain("is 0.50. It meets");
    expect(told(t - 1)).toContain(`It meets ${met.toFixed(2)},`);
    expect(told(t - 1)).toContain(`the product is ${(0.5 * met).toFixed(2)}.`);
  }
  expect(told(4)).toContain("0.50 at every step");
  const first = drawn(OneWeightFigure.definition, { ...view("Wh", 2), step: 0 });
  expect(first.match(/class="one-weight-product"/gu)).toHaveLength(1);
  expect(first.match(/data-state="empty"/gu)).toHaveLength(12);
  expect(prediction.outcome(view("Wh", 2), 0).sentence).toContain("0.50 at all 5 steps");
});

it("takes the last weight for one beyond it, and says where it stands", () => {
  expect(describe(view("Wh", 30))).toContain("row 3, column 3 of the memory matrix is 0.10");
  expect(ask(view("Wh", 1).params)).toEqual({ kind: "unrolled", word: "goods", hiddenSize: 3 });
});

it.each([
  ["5", "At all 5"],
  ["1", words.check.one],
  ["4", words.check.after],
  ["3", words.check.hint],
] as const)("says of the answer %s: %s", (typed, sentence) => {
  const [check] = OneWeightFigure.definition.checks ?? [];
  expect(check?.judge(view("Wh", 2), typed).sentence).toContain(sentence);
});
