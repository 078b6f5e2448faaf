import { describe, expect, it } from "vitest";
import { jacobians } from "./jacobians.ts";

const words =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");
const usual = { words, spectralRadius: 1.2, seed: 5, angle: 30 };

describe("jacobians", () => {
  it.each([0.5, 1.2, 3])("multiplies W_hᵀ and the slopes, step by step, at ρ = %d", (rho) => {
    const { weightHh, slopeByStep, stepByStep, productByStep, hiddenByStep } = jacobians({
      ...usual,
      spectralRadius: rho,
    });
    const [a, b, c, d] = weightHh.data as unknown as [number, number, number, number];
    let product = [1, 0, 0, 1];
    for (let t = 14; t >= 0; t--) {
      const [s1, s2] = [slopeByStep.data[2 * t]!, slopeByStep.data[2 * t + 1]!];
      expect(s1).toBeCloseTo(1 - hiddenByStep.data[2 * (t + 1)]! ** 2, 12);
      // W_hᵀ D: row j, column i is W_h[i][j] times the slope of unit i.
      const step = [a * s1, c * s2, b * s1, d * s2];
      const [p, q, r, s] = product as [number, number, number, number];
      product = [
        step[0]! * p + step[1]! * r,
        step[0]! * q + step[1]! * s,
        step[2]! * p + step[3]! * r,
        step[2]! * q + step[3]! * s,
      ];
      step.forEach((value, at) => expect(stepByStep[t]!.data[at]).toBeCloseTo(value, 12));
      product.forEach((value, at) => expect(productByStep[t]!.data[at]).toBeCloseTo(value, 10));
    }
  });

  it("keeps the product inside its envelope, and its area the product of all areas", () => {
    const { axesByStep, envelopeByStep, stretchByStep, productByStep } = jacobians(usual);
    let area = 1;
    for (let t = 14; t >= 0; t--) {
      const [most, least] = [axesByStep.data[2 * t]!, axesByStep.data[2 * t + 1]!];
      expect(most).toBeLessThanOrEqual(envelopeByStep.data[2 * t]! * (1 + 1e-9));
      expect(least).toBeGreaterThanOrEqual(envelopeByStep.data[2 * t + 1]! * (1 - 1e-6));
      area *= stretchByStep.data[2 * t]! * stretchByStep.data[2 * t + 1]!;
      const [p, q, r, s] = productByStep[t]!.data as unknown as [number, number, number, number];
      expect((most * most + least * least) / (p * p + q * q + r * r + s * s)).toBeCloseTo(1, 9);
      expect((envelopeByStep.data[2 * t]! * envelopeByStep.data[2 * t + 1]!) / area).toBeCloseTo(
        1,
        9,
      );
    }
  });

  it.each([0.2, 1.2, 3])("draws every ellipse as large as the frame allows, at ρ = %d", (rho) => {
    const { axesByStep, zoomByStep } = jacobians({ ...usual, spectralRadius: rho });
    expect(zoomByStep[15]).toBe(1);
    zoomByStep.forEach((zoom, t) => {
      expect(Number.isInteger(Math.log2(zoom))).toBe(true);
      expect(zoom * axesByStep.data[2 * t]!).toBeGreaterThan(0.75);
      expect(zoom * axesByStep.data[2 * t]!).toBeLessThanOrEqual(1.5);
    });
  });

  it("turns an arrow of length 1, and the network's own gradient, by the product", () => {
    const { arrowByStep, arrowLengthByStep, ownByStep, ownLengthByStep, productByStep } =
      jacobians(usual);
    expect(arrowByStep.data[30]).toBeCloseTo(Math.sqrt(3) / 2, 12);
    expect(arrowByStep.data[31]).toBeCloseTo(0.5, 12);
    expect([arrowLengthByStep[15], ownLengthByStep[15]]).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ]);
    for (const { data } of [arrowByStep, ownByStep]) {
      const [p, q, r, s] = productByStep[3]!.data as unknown as [number, number, number, number];
      expect(data[6]).toBeCloseTo(p * data[30]! + q * data[31]!, 10);
      expect(data[7]).toBeCloseTo(r * data[30]! + s * data[31]!, 10);
    }
  });

  it.each([
    [{ words: ["one"] }, "the number of words is 1"],
    [{ spectralRadius: 9 }, "the spectral radius is 9"],
    [{ angle: 180 }, "the angle is 180"],
  ])("refuses %o", (change, message) => {
    expect(() => jacobians({ ...usual, ...change })).toThrow(message);
  });
});
