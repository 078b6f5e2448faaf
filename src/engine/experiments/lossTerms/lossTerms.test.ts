import { describe, expect, it } from "vitest";
import { networkOf } from "../../network/rnnParameters.ts";
import { blockOf, parameterBlocks } from "../../network/parameters.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { drawSentenceNetwork, sentenceTask } from "../gradientNorms/sentenceTask.ts";
import { lossTerms } from "./lossTerms.ts";

const words =
  "The brown and black dog, which was playing with the cat, was a german shepherd".split(" ");
const usual = { words, spectralRadius: 0.5, seed: 5 };
const T = words.length;

/** The network of the experiment, and what it is to guess after each word. */
function setUp(spectralRadius: number) {
  const { batch, vocabularySize } = sentenceTask(words, T);
  const network = networkOf(
    drawSentenceNetwork({ hiddenSize: 32, spectralRadius, seed: 5 }, vocabularySize),
    "tanh",
  );
  const symbols = batch.inputs.kind === "symbols" ? Array.from(batch.inputs.symbols) : [];
  return { network, batch, symbols, endMark: vocabularySize - 1 };
}

describe("lossTerms", () => {
  it.each([0.5, 1.2])("adds up to the gradient that training would use, at ρ = %d", (rho) => {
    const { network, batch, symbols, endMark } = setUp(rho);
    const classes = [...symbols.slice(1), endMark];
    const { backward } = traceNetwork(
      network,
      { ...batch, targets: { kind: "classes", classes } },
      { loss: "crossEntropy", placement: "everyStep", reduction: "batchMean" },
    );
    const whole = blockOf(backward.parameters, parameterBlocks(network.spec), "rnn.weight_hh_l0");
    const { normUpToDistance, normByDistance, wholeNormByStep } = lossTerms({
      ...usual,
      spectralRadius: rho,
    });
    expect(normUpToDistance).toHaveLength(T);
    expect(normUpToDistance[T - 1]! / Math.hypot(...whole!)).toBeCloseTo(1, 10);
    expect(normUpToDistance[0]).toBe(normByDistance[0]);
    expect(normByDistance.every(Number.isFinite)).toBe(true);
    const { data, cols } = backward.layers[0]![0]!.gradHiddenByStep;
    wholeNormByStep.forEach((norm, index) => {
      const own = Math.hypot(...data.slice((index + 1) * cols, (index + 2) * cols));
      expect(norm / own).toBeCloseTo(1, 10);
    });
  });

  it("has as its last row the terms of the last loss alone", () => {
    const { network, batch } = setUp(0.5);
    const { backward, forward } = traceNetwork(network, batch, {
      loss: "crossEntropy",
      placement: "lastStep",
      reduction: "batchMean",
    });
    const { normByLossAndStep } = lossTerms(usual);
    const {
      gradPreActivationByStep: { data, cols },
    } = backward.layers[0]![0]!.gates.candidate;
    const states = forward.layers[0]![0]!.hiddenByStep.data;
    for (let k = 1; k <= T; k++) {
      // The norm of an outer product is the product of the norms.
      const gradient = Math.hypot(...data.slice((k - 1) * cols, k * cols));
      const before = Math.hypot(...states.slice((k - 1) * cols, k * cols));
      const term = normByLossAndStep.data[(T - 1) * T + k - 1]!;
      expect(term).toBeCloseTo(gradient * before, 12);
    }
  });

  it("has no term before a loss is there, and nothing that returns to the last state", () => {
    const { normByLossAndStep, returningNormByStep, directNormByStep, wholeNormByStep } =
      lossTerms(usual);
    for (let t = 1; t <= T; t++)
      for (let k = t + 1; k <= T; k++) expect(normByLossAndStep.data[(t - 1) * T + k - 1]).toBe(0);
    expect(returningNormByStep[T - 1]).toBe(0);
    expect(wholeNormByStep[T - 1]).toBe(directNormByStep[T - 1]);
  });

  it.each([
    [{ words: ["one"] }, "the number of words is 1"],
    [{ spectralRadius: 0.1 }, "the spectral radius is 0.1"],
    [{ seed: -1 }, "the seed is -1"],
  ])("refuses %o", (change, message) => {
    expect(() => lossTerms({ ...usual, ...change })).toThrow(message);
  });
});
