import { describe, expect, it } from "vitest";
import { causality } from "../causality/causality.ts";
import { initialState } from "./initialState.ts";

const usual = { text: "goods", before: "dogs", rate: 1 };

const W = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];
const U = [
  [0.6, 0.8, 0.4, 0.8],
  [0.2, 0.2, 0.8, 0.7],
  [0.9, 0.8, 0.1, 0.2],
];
const V = [
  [0.9, 0.8, 0.3],
  [0.2, 0.3, 0.4],
  [0.6, 0.9, 0.1],
  [0.5, 0, 0.3],
];
const times = (matrix: number[][], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, w, k) => sum + w * vector[k]!, 0));

/** The loss of "goods" by hand, from a state h_0. */
function lossFrom(start: readonly number[]): number {
  let h = [...start];
  let loss = 0;
  for (let t = 0; t < 4; t++) {
    const x = "dogs".indexOf("good"[t]!);
    h = times(W, h).map((part, unit) => Math.tanh(part + U[unit]![x]!));
    const weights = times(V, h).map((z) => Math.exp(z));
    const whole = weights.reduce((sum, one) => sum + one, 0);
    loss -= Math.log(weights["dogs".indexOf("oods"[t]!)]! / whole);
  }
  return loss;
}

describe("initialState", () => {
  it("from zeros, memory adds nothing at step 1, and W_h gets nothing from there", () => {
    const { zeros, target } = initialState(usual);
    expect([...zeros.initial]).toEqual([0, 0, 0]);
    expect([...zeros.recurrentProduct]).toEqual([0, 0, 0]);
    expect(zeros.firstShare.data.every((entry) => entry === 0)).toBe(true);
    expect(zeros.gradInitial.every((entry) => entry !== 0)).toBe(true);
    expect(zeros.loss).toBeCloseTo(lossFrom([0, 0, 0]), 12);
    expect(target).toBe(1);
  });

  it("carried over, it begins where the text before has ended, and bets otherwise", () => {
    const { zeros, carried } = initialState(usual);
    const { hiddenByStep } = causality({ text: "dogs", timeStep: 1, letter: "d" });
    expect(carried.initial).toEqual(hiddenByStep.data.slice(4 * 3));
    expect(carried.loss).toBeCloseTo(lossFrom([...carried.initial]), 12);
    expect(carried.firstShare.data.every((entry) => entry !== 0)).toBe(true);
    carried.firstChances.forEach((chance, letter) =>
      expect(chance).not.toBe(zeros.firstChances[letter]),
    );
    expect(carried.firstChances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it("learnt, it goes one step against the gradient, and the loss falls", () => {
    for (const rate of [0.1, 1, 3]) {
      const { zeros, learnt } = initialState({ ...usual, rate });
      learnt.initial.forEach((value, unit) => {
        const [up, down] = [1e-5, -1e-5].map((change) =>
          lossFrom([0, 1, 2].map((k) => (k === unit ? change : 0))),
        );
        const slope = (up! - down!) / 2e-5;
        expect(zeros.gradInitial[unit]).toBeCloseTo(slope, 8);
        expect(value).toBeCloseTo(-rate * slope, 7);
      });
      expect(learnt.loss).toBeCloseTo(lossFrom([...learnt.initial]), 12);
      expect(learnt.loss).toBeLessThan(zeros.loss);
      expect(learnt.parameterCount).toBe(3);
    }
  });

  it.each([
    [{ rate: 0 }, "the rate is 0"],
    [{ before: "cat" }, "not “c”"],
    [{ text: "d" }, "the text has 1 letters"],
  ])("refuses %o", (change, message) => {
    expect(() => initialState({ ...usual, ...change })).toThrow(message);
  });
});
