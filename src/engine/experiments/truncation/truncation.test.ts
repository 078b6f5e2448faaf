import { describe, expect, it } from "vitest";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { truncation, type TruncationSpec } from "./truncation.ts";

const usual = { text: "goods", way: "chunks", state: "carried" } as const;
const cutAt = (horizon: number, change: Partial<TruncationSpec> = {}) => {
  const { full, byHorizon } = truncation({ ...usual, ...change });
  return { full, ...byHorizon[horizon - 1]! };
};
/** g, o, o, d, s in the alphabet d, o, g, s */
const goods = [2, 1, 1, 0, 3];

const gradientsOf = (symbols: readonly number[], hidden: readonly number[] | null) => {
  const network = networkOf(articleParameters(false), "tanh");
  const state = hidden && { hidden: Float64Array.from(hidden), cell: null };
  const { forward, backward } = traceNetwork(network, spellingBatch(symbols, state), SUM_OF_LOSSES);
  return {
    states: forward.layers[0]![0]!.hiddenByStep.data,
    gradients: rnnParametersOf({ ...network, values: backward.parameters }),
  };
};

describe("truncation", () => {
  it("is the gradient of training where the horizon reaches everything", () => {
    const { gradients } = gradientsOf(goods, null);
    for (const way of ["chunks", "sliding"] as const)
      for (const state of ["carried", "reset"] as const) {
        const { comparison, full, norms } = cutAt(4, { way, state });
        for (const name of ["weightIh", "weightHh", "weightHo"] as const) {
          const norm = Math.hypot(...gradients[name].data);
          expect(comparison[name].fullNorm).toBeCloseTo(norm, 12);
          expect(comparison[name].truncatedNorm).toBeCloseTo(norm, 12);
          expect(comparison[name].angle).toBeCloseTo(0, 9);
        }
        expect(norms).toEqual(full);
      }
  });

  it("is in chunks what PyTorch's loop gives that detaches the state after each piece", () => {
    const { states } = gradientsOf(goods, null);
    const parts = [
      gradientsOf([2, 1, 1], null),
      gradientsOf([1, 0, 3], [...states.subarray(6, 9)]),
    ];
    const whole = gradientsOf(goods, null).gradients.weightHh.data;
    const sum = whole.map(
      (_, index) =>
        parts[0]!.gradients.weightHh.data[index]! + parts[1]!.gradients.weightHh.data[index]!,
    );
    const { comparison, reachByLoss } = cutAt(2);
    expect(reachByLoss).toEqual([1, 1, 3, 3]);
    expect(comparison.weightHh.truncatedNorm).toBeCloseTo(Math.hypot(...sum), 12);
    const dot = sum.reduce((total, one, index) => total + one * whole[index]!, 0);
    const cosine = dot / Math.hypot(...sum) / Math.hypot(...whole);
    expect(Math.cos((comparison.weightHh.angle! * Math.PI) / 180)).toBeCloseTo(cosine, 12);
  });

  it("keeps with a sliding window the terms at most so many steps apart, unchanged", () => {
    const { reachByLoss, full, norms } = cutAt(2, { way: "sliding" });
    expect(reachByLoss).toEqual([1, 1, 2, 3]);
    for (const name of ["weightIh", "weightHh"] as const)
      full[name].data.forEach((norm, index) => {
        const apart = Math.floor(index / 4) - (index % 4);
        expect(norms[name].data[index]).toBeCloseTo(apart < 2 ? norm : 0, 14);
      });
  });

  it("leaves W_y alone where the state is carried, and nothing of W_h where one step begins at zeros", () => {
    expect(cutAt(1).comparison.weightHo.angle).toBeCloseTo(0, 9);
    const { comparison } = cutAt(1, { state: "reset" });
    expect(comparison.weightHh).toMatchObject({ truncatedNorm: 0, angle: null });
    expect(comparison.weightHo.angle).toBeGreaterThan(20);
  });

  it.each([
    [{ text: "cat" }, "the text"],
    [{ way: "half" }, "the way"],
    [{ state: "lost" }, "the state"],
  ])("refuses %o", (change, message) => {
    expect(() => truncation({ ...usual, ...change } as TruncationSpec)).toThrow(message);
  });
});
