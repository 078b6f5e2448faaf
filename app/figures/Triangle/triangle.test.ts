import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { firstOf } from "../../kit/params/values.ts";
import { answerTo, drawn } from "../../kit/testing/draw.tsx";
import { sharesOf } from "./layout.ts";
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
import { layoutWalk } from "./layoutWalk.ts";
import { triangleWords as words } from "./words.ts";

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
  expect(flows.map(({ key }) => key)).toEqual(["loss 4", "back 3", "back 2", "back 1"]);
  const reach = (t: number, s: number) =>
    Math.hypot(...(view.answer.gradHiddenByLoss[t - 1]?.data.slice(3 * (s - 1), 3 * s) ?? []));
  // What is left of what loss 4 set out with, one step back.
  expect(flows[0]?.thickness).toBe(15);
  expect(flows[1]?.thickness).toBeCloseTo((15 * reach(4, 3)) / reach(4, 4), 9);
  expect(times.filter(({ isLit }) => isLit)).toHaveLength(4);
  const short = layoutWalk(await viewAt("back"));
  expect(short.flows.map(({ key }) => key)).toEqual(["loss 4", "back 3"]);
});

it("draws the way of several losses, as thick as what all that pass there send together", async () => {
  const { flows } = layoutWalk(await viewAt("all"));
  const { gradHiddenByLoss } = (await viewAt("all")).answer;
  expect(flows.map(({ key }) => key)).toEqual(
    [1, 2, 3, 4].map((t) => `loss ${t}`).concat(["back 3", "back 2", "back 1"]),
  );
  const at = (t: number, s: number, unit: number) =>
    gradHiddenByLoss[t - 1]?.data[3 * (s - 1) + unit] ?? NaN;
  const largest = Math.max(
    ...[1, 2, 3, 4].map((t) => Math.hypot(at(t, t, 0), at(t, t, 1), at(t, t, 2))),
  );
  // To the state of step 2 losses 3 and 4 come back together.
  const both = Math.hypot(...[0, 1, 2].map((unit) => at(3, 2, unit) + at(4, 2, unit)));
  expect(flows.find(({ key }) => key === "back 2")?.thickness).toBeCloseTo(
    // Thinner than a hairline is not seen.
    Math.max((15 * both) / largest, 0.75),
    9,
  );
  const column = layoutWalk(await viewAt("column"));
  expect(column.flows).toEqual(flows);
  expect(column.numbers[1]?.values[0]).toBeCloseTo(at(2, 2, 0) + at(3, 2, 0) + at(4, 2, 0), 12);
  // One step apart: each loss but the first, and one arrow back from it.
  const apart = layoutWalk(await viewAt("apart"));
  expect(apart.flows.map(({ key }) => key)).toEqual([
    "loss 2",
    "loss 3",
    "loss 4",
    "back 3",
    "back 2",
    "back 1",
  ]);
  expect(layoutWalk(await viewAt("output")).flows).toHaveLength(4);
});

it("lets a term slide along the strip, over each state as large as the row’s square there", async () => {
  const view = await viewAt("far");
  const { travellers, shares, times } = layoutWalk(view);
  expect(travellers).toHaveLength(1);
  const xs = times.map(({ x }) => x);
  expect(travellers[0]?.points.map(({ x }) => x)).toEqual([xs[3], ...xs.toReversed()]);
  expect((travellers[0]?.scales[2] ?? NaN) ** 2).toBeCloseTo(
    deltaNorm(view.answer, 4, 3) / deltaNorm(view.answer, 4, 1),
    9,
  );
  expect(shares[0]?.width).toBe(travellers[0]?.box.width);
  const row = layoutWalk(await viewAt("row"));
  expect((row.shares[3]?.width ?? NaN) ** 2 / (row.shares[0]?.width ?? NaN) ** 2).toBeCloseTo(
    deltaNorm(view.answer, 4, 4) / deltaNorm(view.answer, 4, 1),
    9,
  );
  // W_h met zeros at step 1: nothing stands there.
  const memory = layoutWalk(await viewAt("memory"));
  expect(memory.shares.map(({ step }) => step)).toEqual([2, 3, 4]);
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
  const squares = (answer: string) => squaresCheck.judge(view, answer).sentence;
  expect([squares("10"), squares("4"), squares("16")]).toEqual([
    words.squares.slips.all,
    words.squares.slips.own,
    words.squares.slips.square,
  ]);
  const { slips } = words.entry;
  const { gradPreActivationByLoss, hiddenByStep } = view.answer;
  const [delta, met] = [gradPreActivationByLoss[3]?.data[9] ?? NaN, hiddenByStep.data[9] ?? NaN];
  const slope = 1 - (hiddenByStep.data[12] ?? NaN) ** 2;
  const judged = (value: number) => entryCheck.judge(view, value.toFixed(3)).sentence;
  expect(judged(delta * met * slope)).toBe(slips.slope);
  expect(judged(delta + met)).toBe(slips.sum);
  expect(judged(-delta * met)).toBe(slips.sign);
  expect(judged(Number((delta * met).toFixed(2)))).toBe(slips.early);
  expect(judged(7)).toBe(words.entry.hint);
});

it("reads other words, at most twelve steps, and has a row for each pair", async () => {
  const view = await viewAt("memory", { word: "hello", T: 12, H: 6 });
  expect(table(view).rows).toHaveLength(78);
  expect(drawn(TriangleFigure.definition, view)).toContain("<svg");
  const one = await viewAt("far", { word: "no", T: 1 });
  expect(describe(one)).toContain("Loss 1 at its own step");
});
