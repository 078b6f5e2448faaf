import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { firstOf } from "../../kit/params/values.ts";
import { ask, changed, describe, params, shapeAt, table } from "./jacobians.ts";
import { JacobiansFigure } from "./JacobiansFigure.tsx";
import { jacobianWords } from "./words.ts";
import { degreesAt, layoutStretches, PLANE } from "./layout.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  const answer = (await answerTo(ask(set))) as Answer<"jacobians">;
  return { params: set, answer, step };
};

const dataAt = (matrices: readonly { readonly data: Float64Array }[], t: number) =>
  matrices[t]?.data ?? new Float64Array();

/** Singular values of a 2 × 2 matrix, from its trace and determinant. */
function valuesOf([a = 0, b = 0, c = 0, d = 0]: ArrayLike<number> & Iterable<number>) {
  const square = a * a + b * b + c * c + d * d;
  const area = a * d - b * c;
  const root = Math.sqrt(Math.max(square * square - 4 * area * area, 0));
  const most = Math.sqrt((square + root) / 2);
  return [most, Math.abs(area) / most] as const;
}

it("says how long and wide the ellipse is, by the product's entries alone", async () => {
  const view = await viewAt(6);
  const [most, least] = valuesOf(dataAt(view.answer.productByStep, 9));
  const [alone] = valuesOf(dataAt(view.answer.stepByStep, 9));
  const said = describe(view);
  expect(said).toContain("t = 9, “⁨with⁩”");
  expect(said).toContain(`makes one direction ${alone.toPrecision(3)} times as long`);
  expect(said).toContain(`an ellipse that is ${most.toPrecision(3)} times as long`);
  expect(most).toBeGreaterThan(least);
});

it("tells what the arrow becomes, by multiplying it out", async () => {
  const view = await viewAt(14, { angle: 90 });
  const [, b = 0, , d = 0] = dataAt(view.answer.productByStep, 1);
  expect(describe(view)).toContain("at 90°");
  expect(Number(table(view).rows.at(-1)?.[7])).toBeCloseTo(Math.hypot(b, d), 2);
});

it("calls the shape by its proportions, and names what was changed", async () => {
  const { answer } = await viewAt(0);
  expect(shapeAt(answer, 15)).toBe("circle");
  const [most, least] = valuesOf(dataAt(answer.productByStep, 1));
  expect(shapeAt(answer, 1)).toBe(least / most < 0.05 ? "line" : "ellipse");
  expect(changed(usual, { ...usual, angle: 60 })).toBe("Changed: the direction, from 30 to 60.");
  expect(changed(usual, usual)).toBe("");
});

it("reads a direction off the plane, and lets time run to the right", async () => {
  const { middle } = PLANE;
  expect([
    degreesAt(middle + 50, middle),
    degreesAt(middle, middle - 50),
    degreesAt(middle - 50, middle + 50),
    degreesAt(middle - 50, middle),
  ]).toEqual([0, 90, 45, 0]);
  const chart = layoutStretches({ width: 480, height: 330 }, (await viewAt(0)).answer, 9);
  for (const { places } of chart.lines) {
    expect(places.map(({ t }) => t)).toEqual([15, 14, 13, 12, 11, 10, 9]);
    expect(places.at(0)?.x).toBeGreaterThan(places.at(6)?.x ?? Infinity);
  }
});

it.each([320, 480])("writes no name where a line runs, on a chart %d wide", async (width) => {
  const { answer } = await viewAt(0);
  for (const reached of [14, 8, 1]) {
    const { lines, labels } = layoutStretches({ width, height: 280 }, answer, reached);
    const firstX = Math.min(...lines.flatMap(({ places }) => places.map(({ x }) => x)));
    expect(labels).toHaveLength(lines.length);
    for (const { left, width: wide } of labels) expect(left + wide).toBeLessThan(firstX);
  }
});

it("is as the chapter says of it", async () => {
  const { answer } = await viewAt(0);
  const [most] = valuesOf(dataAt(answer.productByStep, 1));
  const envelope = answer.stepByStep
    .slice(1, 15)
    .reduce((product, { data }) => product * valuesOf(data)[0], 1);
  expect(most).toBeLessThan(1 / 20);
  expect(envelope).toBeCloseTo(2.7, 1);
  expect(Math.abs(envelope / most - 90)).toBeLessThan(5);
  const [grows, shrinks] = valuesOf(dataAt(answer.stepByStep, 14));
  expect([grows > 1, shrinks < 1]).toEqual([true, true]);
});

it("names the slips of its question", async () => {
  const view = await viewAt(14);
  const [most] = valuesOf(dataAt(view.answer.productByStep, 1));
  let envelope = 1;
  for (let t = 1; t < 15; t++) envelope *= valuesOf(dataAt(view.answer.stepByStep, t))[0];
  const [check] = JacobiansFigure.definition.checks ?? [];
  expect(check?.judge(view, (envelope / most).toFixed(1)).isRight).toBe(true);
  const { slips, hint } = jacobianWords.check;
  expect(
    [most / envelope, envelope - most, envelope * most, 7].map(
      (value) => check?.judge(view, value.toFixed(5)).sentence,
    ),
  ).toEqual([slips.upsideDown, slips.difference, slips.product, hint]);
});
