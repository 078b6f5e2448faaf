import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spectralRadius } from "../analysis/spectralRadius.ts";
import { createMatrix } from "../kernels/matrix.ts";
import { expectClose } from "../testing/expectClose.ts";
import {
  glorotUniform,
  orthogonal,
  scaleToSpectralRadius,
  uniformParameters,
} from "./initializers.ts";
import { createRandom } from "./random.ts";

const many = <Value>(count: number, draw: () => Value) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("createRandom", () => {
  // From a second implementation of the published algorithms, in Python's unbounded integers.
  it.each([
    [0, [591558436, 2737234123, 107644106, 1338548054]],
    [1, [792534090, 3215351813, 160231488, 1151041103]],
    [42, [2476999517, 2284424721, 914527439, 3398404915]],
    [4294967295, [401775837, 815230463, 1635982147, 2773186149]],
  ])("seed %i begins with the known numbers", (seed, expected) => {
    expect(many(4, createRandom(seed).nextUint32)).toEqual(expected);
  });

  it("uses 53 bits of two numbers for a uniform one", () => {
    expect(createRandom(42).nextUniform()).toBe(0.5767213890841907);
  });

  it("is uniform and normal as far as a hundred thousand draws tell", () => {
    const random = createRandom(7);
    const uniform = many(100_000, random.nextUniform);
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    expect(mean(uniform)).toBeCloseTo(0.5, 2);
    const normal = many(100_000, random.nextNormal);
    expect(mean(normal)).toBeCloseTo(0, 2);
    expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(normal.map((value) => value ** 4))).toBeGreaterThan(2.9);
    expect(mean(normal.map((value) => value ** 4))).toBeLessThan(3.1);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])("refuses the seed %d", (seed) => {
    expect(() => createRandom(seed)).toThrow("the seed is");
  });
});

describe("initialisers", () => {
  it("draw within PyTorch's bound, the same weights with and without biases", () => {
    const sizes = { inputSize: 3, hiddenSize: 4, vocabularySize: 5 };
    const plain = uniformParameters(sizes, false, createRandom(9));
    const biased = uniformParameters(sizes, true, createRandom(9));
    expect(biased.weightHo).toEqual(plain.weightHo);
    expect(plain.biasH).toBeNull();
    expect(biased.biasO).toHaveLength(5);
    expect(biased.weightIh.data.every((value) => Math.abs(value) <= 0.5)).toBe(true);
    expect(
      Math.max(
        ...uniformParameters({ ...sizes, inputSize: 999 }, false, createRandom(1)).weightIh.data,
      ),
    ).toBeGreaterThan(0.499);
  });

  it("draw within Glorot's bound", () => {
    const { data } = glorotUniform(2, 4, createRandom(1));
    expect(data.every((value) => Math.abs(value) <= 1)).toBe(true);
  });

  it("orthogonal gives a matrix whose transpose is its inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (size, seed) => {
        const { data } = orthogonal(size, createRandom(seed));
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            let product = 0;
            for (let k = 0; k < size; k++) product += data[i * size + k]! * data[j * size + k]!;
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-14);
          }
      }),
    );
  });

  it("scaleToSpectralRadius does, and refuses what cannot be scaled", () => {
    const random = createRandom(3);
    const scaled = scaleToSpectralRadius(glorotUniform(9, 9, random), 1.7);
    expectClose(spectralRadius(scaled), 1.7, 1e-12);
    expect(() => scaleToSpectralRadius(createMatrix(3, 3), 1)).toThrow(
      "all eigenvalues of the matrix are 0",
    );
  });

  it("refuse sizes and radii that no matrix has", () => {
    const random = createRandom(3);
    expect(() => glorotUniform(-1, 2, random)).toThrow("the number of rows is -1");
    expect(() => glorotUniform(2, 1.5, random)).toThrow("the number of columns is 1.5");
    expect(() => orthogonal(0, random)).toThrow("the size is 0");
    for (const radius of [-1, Number.NaN, Infinity])
      expect(() => scaleToSpectralRadius(orthogonal(2, random), radius)).toThrow(
        `the spectral radius is ${radius}`,
      );
  });
});
