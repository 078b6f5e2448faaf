import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { ask, describe, params, prediction } from "./cliff.ts";
import { CliffFigure } from "./CliffFigure.tsx";
import { layoutRelief, RELIEF, WIDE_RELIEF } from "./layout.ts";

const usual = firstOf(params, {});
const viewAt = async (step: number, changed: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...changed };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"cliff">, step };
};

/** By hand: twelve steps of one unit from −0.3, with both derivatives carried along. */
function gradientAt(w: number, b: number): [number, number] {
  let [h, ofW, ofB] = [-0.3, 0, 0];
  for (let t = 0; t < 12; t++) {
    const next = Math.tanh(w * h + b);
    const slope = 1 - next * next;
    [h, ofW, ofB] = [next, slope * (h + w * ofW), slope * (1 + w * ofB)];
  }
  return [2 * (h + 0.6) * ofW, 2 * (h + 0.6) * ofB];
}

it("is as the chapter says of it: 98 long after one update, then out of the picture for good", async () => {
  const [ofW, ofB] = gradientAt(1.6, 0.2);
  const norm = Math.hypot(...gradientAt(1.6 - 0.05 * ofW, 0.2 - 0.05 * ofB));
  expect(Math.round(norm)).toBe(98);
  expect(describe(await viewAt(1))).toContain(`The gradient’s norm is ${norm.toFixed(1)}.`);
  const thrown = await viewAt(2);
  expect(layoutRelief(thrown.answer, 2).flight).not.toBeNull();
  expect(drawn(CliffFigure.definition, thrown)).toContain("out of the picture");
  const last = await viewAt(30);
  expect(describe(last).replace("After 30", "After 2")).toBe(describe(thrown));
  expect(prediction.outcome(last, 0).value).toBe("lost");
});

it.each([
  ["norm", "edge", "valley"],
  ["value", "edge", "valley"],
  ["norm", "plain", "lost"],
  ["none", "plain", "lost"],
] as const)("clipped by %s, begun on the %s, it ends in the %s", async (clip, start, value) => {
  const view = await viewAt(30, { clip, start });
  expect(prediction.outcome(view, 0).value).toBe(value);
  for (const relief of [RELIEF, WIDE_RELIEF]) {
    const { points, flight } = layoutRelief(view.answer, 30, relief);
    expect([points.length, flight]).toEqual([31, null]);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(relief.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(relief.height);
    }
  }
});

const cueAt = async (step: number, changed: Partial<typeof usual> = {}) =>
  CliffFigure.definition.cue?.(await viewAt(step, changed));

it("says to the back row the loss and the gradient, and what clipping did", async () => {
  const [ofW, ofB] = gradientAt(1.6, 0.2);
  const norm = Math.hypot(...gradientAt(1.6 - 0.05 * ofW, 0.2 - 0.05 * ofB));
  expect(await cueAt(1)).toMatch(
    new RegExp(`^After 1 update: loss [\\d.]+, a gradient ${norm.toFixed(1)} long.$`, "u"),
  );
  expect(await cueAt(2, { clip: "norm" })).toContain("After 2 updates: ");
  expect(await cueAt(1, { clip: "norm" })).toContain("Clipping by norm at 1 shortens it to 1.00.");
});

it("says what clipping did, and where it does nothing", async () => {
  expect(describe(await viewAt(1, { clip: "norm" }))).toContain("at 1 shortens it to 1.00.");
  expect(describe(await viewAt(0, { clip: "norm", start: "plain" }))).toContain(
    "Clipping by norm at 1 leaves it as it is.",
  );
});
