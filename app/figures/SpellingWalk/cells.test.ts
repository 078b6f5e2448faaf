import { expect, it } from "vitest";
import { cell, type Quantity, valueOf } from "./cells.ts";
import { runOf } from "./testing/runOf.ts";

const run = runOf();
const round = (value: number) => Number(value.toFixed(4));
const read = (q: Quantity, t: number, ...places: (readonly [number, number])[]) =>
  places.map(([i, j]) => round(valueOf(run, cell(q, t, i, j))));
const column = ([first, ...rest]: readonly number[]): (readonly [number, number])[] =>
  first === undefined ? [] : [[first, 0], ...column(rest)];

it("weights are the article's, row by row", () => {
  expect(read("Wh", 0, [0, 1], [1, 2], [2, 1])).toEqual([0.5, 0.3, 0.2]);
  expect(read("Wx", 0, [0, 3], [1, 2], [2, 0])).toEqual([0.8, 0.8, 0.9]);
  expect(read("Wy", 0, [0, 2], [1, 1], [3, 0])).toEqual([0.3, 0.3, 0.5]);
});

it("step t reads letter t and expects the next; its memory begins with zeros", () => {
  expect([1, 2, 3].map((t) => read("x", t, ...column([0, 1, 2, 3])))).toEqual([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ]);
  expect([1, 2, 3].map((t) => read("target", t, ...column([0, 1, 2, 3])))).toEqual([
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ]);
  expect(read("h", 0, ...column([0, 1, 2]))).toEqual([0, 0, 0]);
});

// tanh 0.6, 0.2 and 0.9 are 0.5370, 0.1974 and 0.7163; all else follows from the weights above.
it("numbers of a step stand at that step, computed by hand", () => {
  expect(read("a", 1, ...column([0, 1, 2]))).toEqual([0.6, 0.2, 0.9]);
  expect(read("h", 1, ...column([0, 1, 2]))).toEqual([0.537, 0.1974, 0.7163]);
  // 0.9 · 0.5370 + 0.8 · 0.1974 + 0.3 · 0.7163
  expect(read("z", 1, [0, 0])).toEqual([0.8561]);
  // 0.1 · 0.5370 + 0.5 · 0.1974 + 0.1 · 0.7163, and W_x's column of “o”
  expect([read("wh", 2, [0, 0]), read("wx", 2, [0, 0])]).toEqual([[0.224], [0.8]]);
  expect(read("a", 2, [0, 0])).toEqual([1.024]);
});
