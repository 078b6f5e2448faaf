import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutPlates } from "./layout.ts";
import { ask, describe, params, table } from "./stacked.ts";
import { StackedMatrixFigure } from "./StackedMatrixFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (step: number, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  return { params: set, answer: (await answerTo(ask(set))) as Answer<"stackedMatrix">, step };
};
const written = (values: Iterable<number>) =>
  Array.from(values, (one) => one.toFixed(2)).join(", ");

it("says both sums, and that they are the same only where they are", async () => {
  const view = await viewAt(1);
  expect([...view.answer.sum]).toEqual([...view.answer.stackedSum]);
  expect(describe(view)).toContain(`exactly the same sums: ${written(view.answer.sum)}`);
  const other = await viewAt(1, { order: "input-first" });
  expect(describe(other)).not.toContain("exactly");
  expect(describe(other)).toContain("differ by 2.2×10⁻¹⁶ at most");
});

it("names the parts of the gradient by the order in which they stand", async () => {
  expect(describe(await viewAt(3))).toContain(
    "Cut after column 3: on the left stands the gradient of the memory’s matrix, on the right that of the input’s",
  );
  expect(describe(await viewAt(3, { order: "input-first" }))).toContain(
    "Cut after column 4: on the left stands the gradient of the input’s matrix, on the right that of the memory’s",
  );
});

it("lists weights and gradients entry by entry", async () => {
  const view = await viewAt(0);
  const { exact } = table(view);
  const { gradHh, gradIh, weightIh } = view.answer;
  for (let unit = 0; unit < 3; unit++) {
    // Unit, four sums, seven weights, seven gradients
    expect(exact?.(unit, 5 + 3)).toBe(weightIh.data[4 * unit]);
    for (let k = 0; k < 3; k++) expect(exact?.(unit, 12 + k)).toBe(gradHh.data[3 * unit + k]);
    for (let k = 0; k < 4; k++) expect(exact?.(unit, 15 + k)).toBe(gradIh.data[4 * unit + k]);
  }
});

/** Drawings that stand side by side. */
const svgs = async (step: number) =>
  drawn(StackedMatrixFigure.definition, await viewAt(step)).split("<svg").length - 1;

it("has no sum beside a gradient, and takes the same room apart and together", async () => {
  expect(await Promise.all([0, 1, 2, 3].map(svgs))).toEqual([2, 2, 1, 1]);
  const [apart, together] = [true, false].map((is) => layoutPlates(3, 3, 4, is));
  expect(together?.width).toBe(apart?.width);
  expect((together?.left.plate.x ?? 0) - (apart?.left.plate.x ?? 0)).toBe(apart?.shift);
});
