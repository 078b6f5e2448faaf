import { describe, expect, it } from "vitest";
import { triangle } from "./triangle.ts";

const Wh = [
  [0.1, 0.5, 0.1],
  [0.5, 0.9, 0.3],
  [0.3, 0.2, 0.1],
];
const Wx = [
  [0.6, 0.8, 0.4, 0.8],
  [0.2, 0.2, 0.8, 0.7],
  [0.9, 0.8, 0.1, 0.2],
];
const Wy = [
  [0.9, 0.8, 0.3],
  [0.2, 0.3, 0.4],
  [0.6, 0.9, 0.1],
  [0.5, 0, 0.3],
];
/** g, o, o, d, and what comes after each, in the alphabet d, o, g, s */
const read = [2, 1, 1, 0];
const right = [1, 1, 0, 3];

/** The loss of step t alone, by hand; W_h and W_x nudged at step k alone, if at all. */
function lossOf(
  t: number,
  nudge?: { at: number; of: "Wh" | "Wx"; i: number; j: number; by: number },
) {
  let h = [0, 0, 0];
  for (let step = 1; step <= t; step++) {
    const before = h;
    const by = (of: "Wh" | "Wx", i: number, j: number) =>
      nudge?.at === step && nudge.of === of && nudge.i === i && nudge.j === j ? nudge.by : 0;
    const x = read[step - 1]!;
    h = Wh.map((row, i) =>
      Math.tanh(
        row.reduce(
          (sum, w, j) => sum + (w + by("Wh", i, j)) * before[j]!,
          Wx[i]![x]! + by("Wx", i, x),
        ),
      ),
    );
  }
  const z = Wy.map((row) => row.reduce((sum, w, j) => sum + w * h[j]!, 0));
  return Math.log(z.reduce((sum, one) => sum + Math.exp(one), 0)) - z[right[t - 1]!]!;
}

/** The loss of step t alone, by hand, if one unit of the state of step `at` were larger. */
function lossFrom(t: number, at: number, unit: number, by: number) {
  let h = [0, 0, 0];
  for (let step = 1; step <= t; step++) {
    const before = h;
    h = Wh.map(
      (row, i) =>
        Math.tanh(row.reduce((sum, w, j) => sum + w * before[j]!, Wx[i]![read[step - 1]!]!)) +
        (step === at && i === unit ? by : 0),
    );
  }
  const z = Wy.map((row) => row.reduce((sum, w, j) => sum + w * h[j]!, 0));
  return Math.log(z.reduce((sum, one) => sum + Math.exp(one), 0)) - z[right[t - 1]!]!;
}

/** The sum of all losses after a step, if one unit of its state were larger. */
const lossesAfter = (at: number, unit: number, by: number): number =>
  [1, 2, 3, 4].filter((t) => t > at).reduce((sum, t) => sum + lossFrom(t, at, unit, by), 0);

describe("triangle", () => {
  const goods = triangle({ word: "goods", steps: 4, hiddenSize: 3 });

  it("holds for each pair what the loss of step t changes by if the weight is nudged at step k alone", () => {
    const by = 1e-5;
    for (const [of, name, columns] of [
      ["Wh", "weightHh", 3],
      ["Wx", "weightIh", 4],
    ] as const)
      for (let t = 1; t <= 4; t++)
        for (let k = 1; k <= t; k++)
          for (let i = 0; i < 3; i++)
            for (let j = 0; j < columns; j++) {
              const more = lossOf(t, { at: k, of, i, j, by });
              const less = lossOf(t, { at: k, of, i, j, by: -by });
              const term = goods[name].byPair[(t * (t - 1)) / 2 + k - 1]!;
              expect(term.data[i * columns + j]).toBeCloseTo((more - less) / (2 * by), 8);
            }
  });

  it("has nothing of W_h by way of step 1, and of W_y at the loss's own step alone", () => {
    for (let t = 1; t <= 4; t++) {
      expect(goods.weightHh.normByPair.data[(t - 1) * 4]).toBe(0);
      const row = Array.from(goods.weightHo.normByPair.data.subarray((t - 1) * 4, t * 4));
      expect(row.map((norm) => norm > 0.1)).toEqual([1, 2, 3, 4].map((k) => k === t));
      expect(row.reduce((sum, norm) => sum + norm, 0)).toBe(row[t - 1]);
    }
  });

  it("adds up to one gradient, by losses, by steps and by distances", () => {
    for (const name of ["weightIh", "weightHh", "weightHo"] as const) {
      const { byPair, byLoss, byStep, byDistance, whole, wholeNorm } = goods[name];
      whole.data.forEach((entry, index) => {
        for (const terms of [byPair, byLoss.matrices, byStep.matrices, byDistance.matrices])
          expect(terms.reduce((sum, { data }) => sum + data[index]!, 0)).toBeCloseTo(entry, 12);
      });
      expect(wholeNorm).toBeCloseTo(Math.hypot(...whole.data), 12);
    }
  });

  it("tells how much comes back to each state from all losses after it", () => {
    for (let at = 1; at <= 4; at++) {
      const slopes = [0, 1, 2].map(
        (unit) => (lossesAfter(at, unit, 1e-5) - lossesAfter(at, unit, -1e-5)) / 2e-5,
      );
      expect(goods.returningNormByStep[at - 1]).toBeCloseTo(Math.hypot(...slopes), 7);
    }
  });

  it("adds up, but for rounding, to what one pass of the recursion gives, whose state gradients are those of all losses", () => {
    expect(goods.largestDifference).toBeLessThan(1e-15);
    expect(goods.recursionNorm).toBeCloseTo(Math.hypot(...goods.weightIh.whole.data), 12);
    for (let step = 1; step <= 4; step++)
      for (let unit = 0; unit < 3; unit++) {
        const at = 3 * (step - 1) + unit;
        const sum = goods.gradHiddenByLoss.reduce((all, { data }) => all + data[at]!, 0);
        expect(goods.gradHiddenByStep.data[at]).toBeCloseTo(sum, 12);
      }
  });

  it("reads a word again where there are more steps, and draws weights for other letters", () => {
    expect(triangle({ word: "dog", steps: 5, hiddenSize: 3 }).letters.join("")).toBe("dogdo");
    const hello = triangle({ word: "hello", steps: 12, hiddenSize: 5 });
    expect(hello.alphabet.join("")).toBe("helo");
    expect(hello.weightHh.byPair).toHaveLength(78);
    expect(triangle({ word: "hello", steps: 12, hiddenSize: 5 })).toEqual(hello);
  });

  it.each([
    [{ word: "a" }, "nothing to predict"],
    [{ steps: 13 }, "the number of steps is 13"],
    [{ hiddenSize: 7 }, "the number of units is 7"],
  ])("refuses %o", (change, sentence) => {
    expect(() => triangle({ word: "goods", steps: 4, hiddenSize: 3, ...change })).toThrow(sentence);
  });
});
