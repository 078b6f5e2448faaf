import { describe, expect, it } from "vitest";
import { gradientNormCurve } from "../gradientNorms/gradientNorms.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import {
  drawSentenceNetwork,
  LAST_STEP_LOSS,
  sentenceTask,
} from "../gradientNorms/sentenceTask.ts";
import { river } from "./river.ts";

const words =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");
const usual = { words, spectralRadius: 0.5, seed: 5 };

describe("river", () => {
  it("is the network of the gradient norms", () => {
    const curve = gradientNormCurve({
      ...usual,
      hiddenSize: 32,
      activation: "tanh",
      sequenceLength: 15,
    });
    const flow = river(usual);
    expect(flow.normByStep).toEqual(curve.normByStep);
    expect(flow.loss).toBe(curve.loss);
    expect(flow.wordByStep).toEqual(words);
    expect(flow.target).toBe(".");
  });

  it.each([0.2, 0.5, 1, 1.2, 3])("tells shares, factors and glasses at ρ = %d", (rho) => {
    const flow = river({ ...usual, spectralRadius: rho });
    const { normByStep, shareByStep, factorByStep, magnifierByStep, needleByStep } = flow;
    expect(shareByStep[15]).toBe(1);
    let product = 1;
    for (let t = 14; t >= 0; t--) {
      product *= factorByStep[t]!;
      expect(product / shareByStep[t]!).toBeCloseTo(1, 10);
      expect(shareByStep[t]! / (normByStep[t]! / normByStep[15]!)).toBeCloseTo(1, 12);
      const seen = shareByStep[t]! * 10 ** magnifierByStep[t]!;
      expect(seen).toBeGreaterThan(0.1 - 1e-12);
      expect(seen).toBeLessThanOrEqual(1 + 1e-12);
      const needle = Math.hypot(needleByStep[2 * t]!, needleByStep[2 * t + 1]!);
      expect(needle).toBeCloseTo(seen, 10);
      // Where it sets out, and after each step, it has a direction in the plane.
      expect(flow.inPlaneByStep[t]!).toBeGreaterThan(0);
      expect(flow.inPlaneByStep[t]!).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(flow.perStepFactor ** 14 / shareByStep[1]!).toBeCloseTo(1, 10);
  });

  it("tells what the slopes alone did, 1 − h² of each unit times its gradient", () => {
    const task = sentenceTask(words, 15);
    const network = networkOf(
      drawSentenceNetwork({ hiddenSize: 32, spectralRadius: 0.5, seed: 5 }, task.vocabularySize),
      "tanh",
    );
    const { forward, backward } = traceNetwork(network, task.batch, LAST_STEP_LOSS);
    const states = forward.layers[0]![0]!.hiddenByStep.data;
    const gradients = backward.layers[0]![0]!.gradHiddenByStep.data;
    const { slopeFactorByStep } = river(usual);
    expect(slopeFactorByStep[15]).toBe(1);
    for (let t = 1; t <= 15; t++) {
      const gradient = Array.from(gradients.slice(32 * t, 32 * (t + 1)));
      const passed = gradient.map((value, unit) => value * (1 - states[32 * t + unit]! ** 2));
      const factor = Math.hypot(...passed) / Math.hypot(...gradient);
      expect(slopeFactorByStep[t - 1]).toBeCloseTo(factor, 10);
      expect(factor).toBeLessThan(1);
    }
  });

  it("vanishes, bursts, and is held by gates that begin open", () => {
    expect(river(usual).shareByStep[1]).toBeLessThan(1e-4);
    expect(river({ ...usual, spectralRadius: 3 }).shareByStep[1]).toBeGreaterThan(100);
    for (const spectralRadius of [0.5, 1, 3]) {
      const { gru, lstm } = river({ ...usual, spectralRadius }).gated;
      for (const { shareByStep } of [gru, lstm]) {
        expect(shareByStep[1]).toBeGreaterThan(0.4);
        expect(shareByStep[1]).toBeLessThan(1);
      }
    }
  });

  it.each([
    [{ words: ["one"] }, "the number of words is 1"],
    [{ spectralRadius: 0.1 }, "the spectral radius is 0.1"],
    [{ seed: -1 }, "the seed is -1"],
  ])("refuses %o", (change, message) => {
    expect(() => river({ ...usual, ...change })).toThrow(message);
  });
});
