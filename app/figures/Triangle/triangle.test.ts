import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { layoutWalk, sharesOf } from "./layout.ts";
import { story } from "./selection.ts";
import {
  ask,
  describe,
  entryCheck,
  params,
  prediction,
  selectionOf,
  squaresCheck,
  sumOf,
  table,
} from "./triangle.ts";
import { TriangleFigure } from "./TriangleFigure.tsx";

const usual = firstOf(params, {});
const viewAt = async (id: string, change: Partial<typeof usual> = {}) => {
  const set = { ...usual, ...change };
  const answer = (await answerTo(ask(set))) as Answer<"triangle">;
  return { params: set, answer, step: story.findIndex((stop) => stop.id === id) };
};
/** ‖∂L_t/∂a_k‖ of the worked example's weights reading g, o, o, d, times the norm of what was met */
const deltaNorm = ({ gradPreActivationByLoss }: Answer<"triangle">, t: number, k: number) =>
  Math.hypot(...(gradPreActivationByLoss[t - 1]?.data.slice(3 * (k - 1), 3 * k) ?? []));

it("draws squares whose areas are as the norms of gradient times what was met", async () => {
  const view = await viewAt("all");
  const share = sharesOf(view, "Wx");
  // A one-hot vector has norm 1, so a term of W_x is as long as the gradient that comes to the sums.
  for (const [t, k] of [
    [4, 1],
    [3, 3],
    [4, 4],
  ] as const)
    expect((share(t, k) ?? NaN) / (share(1, 1) ?? NaN)).toBeCloseTo(
      deltaNorm(view.answer, t, k) / deltaNorm(view.answer, 1, 1),
      9,
    );
  const memory = sharesOf(view, "Wh");
  expect([1, 2, 3, 4].map((t) => memory(t, 1))).toEqual([0, 0, 0, 0]);
  expect([2, 3, 4].every((t) => (memory(t, t) ?? 0) > 0)).toBe(true);
  const output = sharesOf(view, "Wy");
  expect([output(2, 1), output(4, 3)]).toEqual([null, null]);
  const drawing = drawn(TriangleFigure.definition, view);
  expect(drawing.match(/class="net-pair"/g)).toHaveLength(10);
  expect(drawing.match(/class="net-pair" data-lit/g)).toHaveLength(10);
  const row = drawn(TriangleFigure.definition, await viewAt("row"));
  expect(row.match(/class="net-pair" data-lit/g)).toHaveLength(4);
});

it("walks from the loss to the step, with arrows as thick as the gradient that is left", async () => {
  const view = await viewAt("far");
  const { flows, times } = layoutWalk(view);
  expect(flows.map(({ key }) => key)).toEqual(["loss 4", "back 1", "back 2", "back 3"]);
  const reach = (t: number, s: number) =>
    Math.hypot(...(view.answer.gradHiddenByLoss[t - 1]?.data.slice(3 * (s - 1), 3 * s) ?? []));
  // What is left of what loss 4 set out with, one step back.
  expect(flows[0]?.thickness).toBe(8);
  expect(flows.at(-1)?.thickness).toBeCloseTo((8 * reach(4, 3)) / reach(4, 4), 9);
  expect(times.filter(({ isLit }) => isLit)).toHaveLength(4);
  const short = layoutWalk(await viewAt("back"));
  expect(short.flows.map(({ key }) => key)).toEqual(["loss 4", "back 3"]);
});

it("says each sum as the norm of its terms, added up entry by entry", async () => {
  for (const [id, among] of [
    ["row", (t: number) => t === 4],
    ["column", (_: number, k: number) => k === 1],
    ["all", () => true],
  ] as const) {
    const view = await viewAt(id);
    const sum = new Float64Array(12);
    view.answer.weightIh.byPair.forEach(({ data }, index) => {
      const t = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4][index] ?? NaN;
      const k = [1, 1, 2, 1, 2, 3, 1, 2, 3, 4][index] ?? NaN;
      if (among(t, k)) data.forEach((one, entry) => (sum[entry] = (sum[entry] ?? 0) + one));
    });
    expect(sumOf(view).norm).toBeCloseTo(Math.hypot(...sum), 12);
    expect(describe(view)).toContain(
      Math.hypot(...sum)
        .toPrecision(3)
        .replace(/0+$/u, ""),
    );
  }
});

it("shows what the reader chooses at this step alone, and never a pair that is not there", async () => {
  const chosen = { matrix: "Wh", t: 3, k: 2, at: 4 } as const;
  expect(selectionOf(await viewAt("row", chosen))).toMatchObject({ matrix: "Wh", t: 3, k: 2 });
  expect(selectionOf(await viewAt("far", chosen))).toMatchObject({ matrix: "Wx", t: 4, k: 1 });
  const beyond = { ...chosen, t: 2, k: 3 };
  expect(selectionOf(await viewAt("row", beyond))).toMatchObject({ matrix: "Wx", t: 4, k: null });
});

it("judges its questions and the guess by the engine’s numbers", async () => {
  const view = await viewAt("row");
  expect(squaresCheck.judge(view, "6").isRight).toBe(true);
  expect(squaresCheck.judge(view, "10").isRight).toBe(false);
  const entry = view.answer.weightHh.byPair[9]?.data[0] ?? NaN;
  expect(entryCheck.judge(view, String(entry)).isRight).toBe(true);
  expect(entryCheck.judge(view, String(entry + 0.02)).isRight).toBe(false);
  expect(entryCheck.judge(view, entryCheck.right(view)).isRight).toBe(true);
  expect(prediction.outcome(view, 0).value).toBe("own");
});

it("reads other words, at most twelve steps, and has a row for each pair", async () => {
  const view = await viewAt("memory", { word: "hello", T: 12, H: 6 });
  expect(table(view).rows).toHaveLength(78);
  expect(drawn(TriangleFigure.definition, view)).toContain("<svg");
  const one = await viewAt("far", { word: "no", T: 1 });
  expect(describe(one)).toContain("Loss 1 at its own step");
});
