import { expect, it } from "vitest";
import { scan } from "./scan.ts";

it.each([
  [4, 2, [3, 2]],
  [8, 3, [7, 6, 4]],
  [16, 4, [15, 14, 12, 8]],
] as const)("joins %d steps in %d rounds", (length, rounds, joins) => {
  const answer = scan({ length, weight: 0.9 });
  expect(answer.rounds).toBe(rounds);
  expect([...answer.joinsByRound]).toEqual(joins);
  expect(answer.largestDifference).toBeLessThan(1e-14);
  let state = 0;
  for (let t = 0; t < length; t++) {
    state = 0.9 * state + [1, -0.5, 0.5, 0][t % 4]!;
    expect(answer.linearStates[t]).toBe(state);
    expect(answer.sumByRound.data[rounds * length + t]).toBeCloseTo(state, 14);
  }
});

it("joins two stretches to one: by hand, the second round of four steps", () => {
  const { factorByRound, sumByRound } = scan({ length: 4, weight: 0.5 });
  expect([...factorByRound.data.subarray(4, 8)]).toEqual([0.5, 0.25, 0.25, 0.25]);
  expect([...sumByRound.data.subarray(4, 8)]).toEqual([1, 0, 0.25, 0.25]);
  expect([...sumByRound.data.subarray(8, 12)]).toEqual([1, 0, 0.5, 0.25]);
});

it("bends each state from the one before", () => {
  const { bentStates } = scan({ length: 4, weight: -1 });
  const first = Math.tanh(1);
  expect(bentStates[0]).toBeCloseTo(first, 14);
  expect(bentStates[1]).toBeCloseTo(Math.tanh(-first - 0.5), 14);
});

it("refuses other lengths and larger weights", () => {
  expect(() => scan({ length: 6 as 4, weight: 0 })).toThrow("the length");
  expect(() => scan({ length: 4, weight: 1.1 })).toThrow("w is 1.1");
});
