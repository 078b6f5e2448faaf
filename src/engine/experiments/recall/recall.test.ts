import { describe, expect, it } from "vitest";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { recall } from "./recall.ts";
import type { RecallSpec } from "./recall.types.ts";

const usual: RecallSpec = { cell: "vanilla", gap: 5, spectralRadius: 0.5, seed: 3 };
const LAST = { loss: "crossEntropy", placement: "lastStep", reduction: "batchMean" } as const;

const symbolsOf = ({ inputs }: ReturnType<typeof recall>["taught"]) =>
  inputs.kind === "symbols" ? Array.from(inputs.symbols) : [];

describe("recall", () => {
  it("asks at the end for the letter that stands first, one of four; the others say nothing", () => {
    const { taught, tested, shown, letterByStep } = recall(usual);
    for (const [batch, count] of [
      [taught, 600],
      [tested, 100],
      [shown, 1],
    ] as const) {
      expect([batch.sequenceLength, batch.batchSize]).toEqual([6, count]);
      const symbols = symbolsOf(batch);
      const first = symbols.slice(0, count);
      expect(batch.targets).toEqual({ kind: "classes", classes: first });
      expect(Math.max(...first)).toBeLessThan(4);
      expect(symbols.slice(count).every((symbol) => symbol === 4 || symbol === 5)).toBe(true);
    }
    // Each letter about as often as the others
    for (const key of [0, 1, 2, 3]) {
      const times = symbolsOf(taught)
        .slice(0, 600)
        .filter((symbol) => symbol === key).length;
      expect(Math.abs(times - 150)).toBeLessThan(50);
    }
    expect(letterByStep).toEqual(symbolsOf(shown).map((symbol) => "ABCDxy"[symbol]));
    expect(symbolsOf(shown)).toEqual(symbolsOf(tested).filter((_, at) => at % 100 === 0));
  });

  it.each(["vanilla", "gru"] as const)("tells what the untrained %s network does", (cell) => {
    const { network, shown, tested, normByStep, loss, accuracy } = recall({ ...usual, cell });
    const trace = traceNetwork(network, shown, LAST);
    const { data, cols } = trace.backward.layers[0]![0]!.gradHiddenByStep;
    expect(normByStep).toHaveLength(7);
    normByStep.forEach((norm, t) => {
      const own = Math.hypot(...data.slice(t * cols, (t + 1) * cols));
      expect(norm / own).toBeCloseTo(1, 12);
    });
    expect(loss).toBe(trace.loss.loss);
    const right = Array.from({ length: 100 }, (_, element) => {
      const { forward } = traceNetwork(network, tested, LAST, element);
      const logits = Array.from(forward.logitsByStep.data.slice(-4));
      return logits.indexOf(Math.max(...logits)) === symbolsOf(tested)[element];
    });
    expect(accuracy).toBe(right.filter(Boolean).length / 100);
  });

  it("lets no step back lengthen a gradient by more than ρ, for W_h is ρ times an orthogonal matrix", () => {
    for (const spectralRadius of [0.2, 0.5, 1]) {
      const { normByStep } = recall({ ...usual, gap: 20, spectralRadius });
      for (let t = 0; t < 21; t++)
        expect(normByStep[t]!).toBeLessThanOrEqual(normByStep[t + 1]! * spectralRadius * 1.000001);
    }
  });

  it("is the same for the same seed, and other for another", () => {
    expect(recall(usual)).toEqual(recall({ ...usual }));
    expect(recall({ ...usual, seed: 4 }).taught).not.toEqual(recall(usual).taught);
  });

  it.each([
    [{ gap: 0 }, "the gap is 0"],
    [{ gap: 101 }, "the gap is 101"],
    [{ spectralRadius: 2 }, "the spectral radius is 2"],
    [{ seed: -1 }, "the seed is -1"],
    [{ cell: "lstm" as never }, "the cell"],
  ])("refuses %o", (change, message) => {
    expect(() => recall({ ...usual, ...change })).toThrow(message);
  });
});
