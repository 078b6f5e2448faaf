import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, type Random } from "../random/random.ts";
import { expectClose } from "../testing/expectClose.ts";
import { logProbabilities } from "./logProbabilities.ts";
import { sampleLogits } from "./sampleLogits.ts";
import type { SamplingOptions } from "./sampling.types.ts";

const anyLogits = fc
  .array(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.integer({ min: -2, max: 2 }), // often equal
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((values) => Float64Array.from(values));

const randomly = (temperature: number, topK: number | null = null): SamplingOptions => ({
  kind: "random",
  temperature,
  topK,
});

/** A stream that always says the same. */
const fixed = (uniform: number): Random => ({ ...createRandom(1), nextUniform: () => uniform });
const almostOne = 1 - 2 ** -53;

/** The symbols in the order of their logits, the largest and first ones first. */
const ranking = (logits: Float64Array) =>
  [...logits.keys()].toSorted((a, b) => logits[b]! - logits[a]! || a - b);

describe("logProbabilities", () => {
  it("are those of a softmax, for logits of any size", () => {
    fc.assert(
      fc.property(anyLogits, (logits) => {
        const logs = logProbabilities(logits);
        expectClose(
          logs.reduce((sum, value) => sum + Math.exp(value), 0),
          1,
          1e-13,
        );
        const [first = 0] = ranking(logits);
        logs.forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(0);
          const apart = logits[i]! - logits[first]!;
          expect(Math.abs(value - logs[first]! - apart)).not.toBeGreaterThan(
            1e-14 * Math.max(1, Math.abs(apart)),
          );
        });
      }),
    );
  });

  it("keep their digits where probabilities are too small for a double", () => {
    expect([...logProbabilities(Float64Array.of(0, -5000, -1e300))]).toEqual([0, -5000, -1e300]);
    expectClose(logProbabilities(Float64Array.of(1e6, 1e6)), [-Math.LN2, -Math.LN2], 1e-15);
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuse the logit %d", (logit) => {
    const logits = Float64Array.of(0, logit);
    const message = "a logit stopped being a finite number";
    expect(() => logProbabilities(logits)).toThrow(message);
    expect(() => sampleLogits(logits, { kind: "greedy" }, createRandom(1))).toThrow(message);
  });
});

describe("sampleLogits", () => {
  it("draws as often as softmax(z / τ) says, among the k likeliest", () => {
    const logits = Float64Array.of(0.5, -1, 2, 0.5, 1, -3);
    const draws = 40_000;
    for (const temperature of [0.5, 1, 3])
      for (const topK of [null, 1, 3, 6]) {
        const random = createRandom(5);
        const counts = logits.map(() => 0);
        for (let i = 0; i < draws; i++)
          counts[sampleLogits(logits, randomly(temperature, topK), random)]! += 1;
        const possible = new Set(ranking(logits).slice(0, topK ?? 6));
        const weights = logits.map((z, i) => (possible.has(i) ? Math.exp(z / temperature) : 0));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        counts.forEach((count, i) => {
          const expected = (draws * weights[i]!) / total;
          const standardError = Math.sqrt(expected * (1 - weights[i]! / total));
          expect(Math.abs(count - expected)).toBeLessThanOrEqual(4 * standardError);
        });
      }
  });

  it("greedy takes the first of the largest, as top-1 does at any temperature", () => {
    fc.assert(
      fc.property(
        anyLogits,
        fc.constantFrom(0.001, 1, 1000),
        fc.nat(),
        (logits, temperature, seed) => {
          const random = createRandom(seed);
          const [first] = ranking(logits);
          expect(sampleLogits(logits, { kind: "greedy" }, random)).toBe(first);
          expect(sampleLogits(logits, randomly(temperature, 1), random)).toBe(first);
        },
      ),
    );
  });

  it("stays among the k likeliest, the first of equal ones, to the edges of chance", () => {
    fc.assert(
      fc.property(
        anyLogits,
        fc.nat(8),
        fc.constantFrom(0.001, 1, 1000),
        fc.constantFrom(0, 0.3, 0.999, almostOne),
        (logits, rest, temperature, uniform) => {
          const k = 1 + (rest % logits.length);
          const symbol = sampleLogits(logits, randomly(temperature, k), fixed(uniform));
          expect(ranking(logits).slice(0, k)).toContain(symbol);
        },
      ),
    );
  });

  it("shares [0, 1) out among equal logits, of any size and at any temperature", () => {
    for (const size of [0, 1.7e308])
      for (const temperature of [0.001, 1, 1000]) {
        const drawAt = (uniform: number) =>
          sampleLogits(Float64Array.of(size, size), randomly(temperature), fixed(uniform));
        expect([0, 0.4999, 0.5, almostOne].map(drawAt)).toEqual([0, 0, 1, 1]);
      }
  });

  it("never draws what has no probability", () => {
    const logits = Float64Array.of(-5000, 0, -5000, 0, -5000);
    expect(sampleLogits(logits, randomly(1), fixed(0))).toBe(1);
    expect(sampleLogits(logits, randomly(1), fixed(almostOne))).toBe(3);
  });

  it.each<readonly [object, string]>([
    [{ kind: "best" }, "sampleLogits: the sampling is best"],
    [randomly(0), "the temperature is 0, but it must be a number from 0.001 to 1000"],
    [randomly(-1), "the temperature is -1"],
    [randomly(Number.NaN), "the temperature is NaN"],
    [randomly(1e308), "the temperature is 1e+308"],
    [randomly(1, 0), "top-k is 0, but it must be a whole number from 1 to 3"],
    [randomly(1, 4), "top-k is 4"],
    [randomly(1, 1.5), "top-k is 1.5"],
  ])("refuses %o", (options, message) => {
    const logits = Float64Array.of(1, 2, 3);
    expect(() => sampleLogits(logits, options as SamplingOptions, createRandom(1))).toThrow(
      message,
    );
  });

  it("refuses to choose from nothing", () => {
    expect(() => sampleLogits(new Float64Array(), { kind: "greedy" }, createRandom(1))).toThrow(
      "the number of logits is 0",
    );
  });
});
