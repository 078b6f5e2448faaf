import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activations } from "../../testing/arbitraries.ts";
import type { Activation } from "../../types.ts";
import { gradientNormCurve } from "./gradientNorms.ts";
import type { GradientNormSpec } from "./gradientNorms.types.ts";
import { expectSame } from "../../testing/expectSame.ts";

const words =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");
const spec: GradientNormSpec = {
  words,
  hiddenSize: 16,
  activation: "tanh",
  spectralRadius: 0.9,
  seed: 7,
  sequenceLength: 15,
};

describe("gradientNorms", () => {
  it("reads the sentence once and predicts its end", () => {
    const curve = gradientNormCurve(spec);
    expect(curve.wordByStep).toEqual(words);
    expect(curve.target).toBe(".");
    expect(curve.normByStep).toHaveLength(16);
    expect(curve.hiddenNormByStep[0]).toBe(0);
    expect(curve.largestSingularValueByStep).toHaveLength(15);
    expect(curve.measuredSpectralRadius).toBeCloseTo(0.9, 10);
    expect(curve.perStepFactor! ** 15).toBeCloseTo(
      curve.normByStep[0]! / curve.normByStep[15]!,
      10,
    );
  });

  it("starts the sentence over, or cuts it, and predicts the word that follows", () => {
    const longer = gradientNormCurve({ ...spec, words: ["a", "b", "c"], sequenceLength: 7 });
    expect(longer.wordByStep).toEqual(["a", "b", "c", "a", "b", "c", "a"]);
    expect(longer.target).toBe("b");
    const shorter = gradientNormCurve({ ...spec, words: ["a", "b", "c"], sequenceLength: 2 });
    expect(shorter.wordByStep).toEqual(["a", "b"]);
    expect(shorter.target).toBe("c");
  });

  it("draws the same recurrent weights for every sentence", () => {
    const other = gradientNormCurve({ ...spec, activation: "identity", words: ["x"] });
    const same = gradientNormCurve({ ...spec, activation: "identity" });
    expectSame(
      other.largestSingularValueByStep,
      same.largestSingularValueByStep,
      "largestSingularValueByStep",
    );
    expect(other.normByStep).not.toEqual(same.normByStep);
  });

  it("shrinks or grows as a product of Jacobians can, and no more", () => {
    fc.assert(
      fc.property(
        activations,
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        (activation, spectralRadius, hiddenSize, sequenceLength, seed) => {
          const curve = gradientNormCurve({
            ...spec,
            activation,
            spectralRadius,
            hiddenSize,
            sequenceLength,
            seed,
          });
          expect(Math.abs(curve.measuredSpectralRadius / spectralRadius - 1)).toBeLessThan(1e-9);
          expect(curve.normByStep.every(Number.isFinite)).toBe(true);
          curve.largestSingularValueByStep.forEach((most, row) => {
            const grown = curve.normByStep[row + 1]! * most;
            expect(curve.normByStep[row]!).toBeLessThanOrEqual(grown * (1 + 1e-9) + 1e-300);
          });
        },
      ),
    );
  });

  it("vanishes and explodes without losing a finite number", () => {
    const most = { ...spec, hiddenSize: 64, sequenceLength: 200, activation: "identity" } as const;
    const vanishing = gradientNormCurve({ ...most, spectralRadius: 0.05 });
    expect(vanishing.normByStep[0]!).toBeGreaterThan(0);
    expect(vanishing.normByStep[0]!).toBeLessThan(1e-240);
    const exploding = gradientNormCurve({ ...most, spectralRadius: 3, seed: 3 });
    expect(exploding.normByStep[0]!).toBeGreaterThan(1e90);
    expect(exploding.normByStep[0]!).toBeLessThan(Infinity);
    // Of logits as far apart as 1e95 the largest takes all: if it is the target's, nothing is left to learn.
    const certain = gradientNormCurve({ ...most, spectralRadius: 3, seed: 7 });
    expectSame(certain.normByStep, new Float64Array(201), "normByStep");
    expect(certain.perStepFactor).toBeNull();
    // Sigmoids flatten out by another factor of four: nothing is left, and that is said with a zero.
    const gone = gradientNormCurve({ ...most, activation: "sigmoid", spectralRadius: 0.05 });
    expect(gone.normByStep[0]).toBe(0);
    expect(gone.perStepFactor).toBe(0);
  });

  it.each([
    [{ words: [] }, "the number of words is 0"],
    [{ words: [" "] }, "a word has 1 characters"],
    [{ hiddenSize: 65 }, "the hidden size is 65"],
    [{ spectralRadius: 0.01 }, "the spectral radius is 0.01"],
    [{ spectralRadius: Number.NaN }, "the spectral radius is NaN"],
    [{ sequenceLength: 1 }, "the sequence length is 1"],
    [{ seed: -1 }, "the seed is -1"],
    [{ activation: "swish" as Activation }, "the activation is swish"],
  ])("refuses %o", (change, message) => {
    expect(() => gradientNormCurve({ ...spec, ...change })).toThrow(message);
  });
});
