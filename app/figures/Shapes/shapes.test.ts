import { expect, it } from "vitest";
import type { Answer } from "../../../src/protocol/messages.ts";
import { answerTo } from "../../kit/testing/draw.tsx";
import { firstOf } from "../../kit/params/values.ts";
import { ShapesFigure } from "./ShapesFigure.tsx";
import { shapesWords as words } from "./words.ts";
import {
  ask,
  axesOf,
  changed,
  changedRows,
  cue,
  describe,
  params,
  partsOf,
  shapesByRow,
  steps,
  table,
} from "./shapes.ts";

const usual = { ...firstOf(params, {}), k: 10, d: 8, outputs: 5, T: 7, N: 3 };
const viewOf = async (set: typeof usual) => ({
  params: set,
  answer: (await answerTo(ask(set))) as Answer<"shapes">,
  step: 0,
});

it("gives every part the shape and the count that the engine has", async () => {
  const view = await viewOf(usual);
  expect(partsOf(view).map(({ symbol, shape }) => [symbol, ...shape])).toEqual([
    ["x", 10],
    ["Wx", 8, 10],
    ["Wh", 8, 8],
    ["bh", 8],
    ["a", 8],
    ["h", 8],
    ["Wy", 5, 8],
    ["by", 5],
    ["z", 5],
    ["p", 5],
  ]);
  const counts = partsOf(view).flatMap(({ count }) => (count === null ? [] : [count]));
  expect(counts).toEqual(view.answer.learnt.map(({ count }) => count));
  // 80 + 64 + 8 + 40 + 5
  expect(describe(view)).toContain("197 numbers to learn, 64 of them in the memory matrix");
  expect(table(view).notes?.[1]).toBe(
    `h: ${[...view.answer.hidden].map((value) => value.toFixed(2).replace("-", "−").replace("−0.00", "0.00")).join(", ")}`,
  );
});

it("leaves biases out of picture and count where there are none", async () => {
  const view = await viewOf({ ...usual, hasBiases: false });
  expect(partsOf(view).map(({ symbol }) => symbol)).not.toContain("bh");
  expect(view.answer.total).toBe(184);
});

it("orders the axes as PyTorch does, samples first or steps first", () => {
  expect(axesOf(usual).map(({ shape }) => shape)).toEqual([
    [3, 7, 10],
    [3, 7, 8],
    [1, 3, 8],
    [3, 7],
  ]);
  expect(axesOf({ ...usual, isBatchFirst: false }).map(({ shape }) => shape)).toEqual([
    [7, 3, 10],
    [7, 3, 8],
    [1, 3, 8],
    [7, 3],
  ]);
  // Layers stand before samples in h_n, whichever of samples and steps comes first.
  for (const isBatchFirst of [true, false])
    for (const { shape, axes } of axesOf({ ...usual, isBatchFirst })) {
      const sizes = { samples: 3, steps: 7, layers: 1 };
      const named = axes.split(" × ").filter((axis) => axis !== "features");
      expect(named.map((axis) => sizes[axis as keyof typeof sizes])).toEqual(
        shape.slice(0, named.length),
      );
    }
});

it.each([
  // 8 units, doubled: 16 × 16; 7 steps
  ["256", "256: 16 × 16"],
  ["128", words.check.doubled],
  ["64", words.check.before],
  ["272", words.check.bias],
  ["1792", words.check.everyStep],
  ["16", words.check.units],
  ["3", words.check.hint],
] as const)("says of the answer %s: %s", async (typed, sentence) => {
  const [check] = ShapesFigure.definition.checks ?? [];
  expect(check?.judge(await viewOf(usual), typed).sentence).toContain(sentence);
});

it("tells a clicker what doubling the units does, and that a longer text adds nothing", async () => {
  const told = steps.story?.(usual) ?? [];
  expect(told.map(({ params: set }) => [set.d, set.T])).toEqual([
    [3, 5],
    [6, 5],
    [6, 12],
  ]);
  const [small, large, long] = told.map(({ params: set }) => ({ ...usual, ...set }));
  if (!small || !large || !long) throw new Error("three stops");
  expect([changed(small, large), changed(large, long), changed(long, small)]).toEqual([
    words.doubled,
    words.longer,
    "",
  ]);
  // 6 × 10 + 6 × 6 + 6, and 5 × 6 + 5
  expect(cue(await viewOf(large))).toBe(
    "137 numbers to learn, 36 of them in the memory matrix; 5 steps add none.",
  );
});

it("finds the rows that more steps or more units change: of the learnt ones no step changes any", async () => {
  const before = shapesByRow(await viewOf(usual));
  const rowsOf = async (change: Partial<typeof usual>) =>
    changedRows(before, shapesByRow(await viewOf({ ...usual, ...change })));
  expect(await rowsOf({ T: 12 })).toEqual(["input", "output", "target"]);
  expect(await rowsOf({ d: 16 })).toEqual(["Wx", "Wh", "bh", "a", "h", "Wy", "output", "h_n"]);
  expect(await rowsOf({ activation: "relu" })).toEqual([]);
});
