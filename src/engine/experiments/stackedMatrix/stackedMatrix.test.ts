import { describe, expect, it } from "vitest";
import { zeroNetwork } from "../../network/parameters.ts";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { articleParameters } from "../spelling/article.ts";
import { stackedMatrix } from "./stackedMatrix.ts";

const usual = { text: "goods", timeStep: 3, order: "hidden-first" } as const;

describe("stackedMatrix", () => {
  it("puts the plates and the vectors side by side, in either order", () => {
    const { weight, stacked, letters, hidden } = stackedMatrix(usual);
    expect(letters.join("")).toBe("good");
    expect(Array.from(weight.data.subarray(7, 14))).toEqual([0.5, 0.9, 0.3, 0.2, 0.2, 0.8, 0.7]);
    expect([...stacked]).toEqual([...hidden, 0, 1, 0, 0]);
    const other = stackedMatrix({ ...usual, order: "input-first" });
    expect(Array.from(other.weight.data.subarray(7, 14))).toEqual([
      0.2, 0.2, 0.8, 0.7, 0.5, 0.9, 0.3,
    ]);
    expect([...other.stacked]).toEqual([0, 1, 0, 0, ...hidden]);
    expect([other.inputFrom, other.hiddenFrom]).toEqual([0, 4]);
  });

  it("gives the same sum to the last bit where the memory stands first, else up to rounding", () => {
    const { sum, stackedSum, stacked, weight, largestDifference } = stackedMatrix(usual);
    expect([...stackedSum]).toEqual([...sum]);
    expect(largestDifference).toBe(0);
    for (let unit = 0; unit < 3; unit++) {
      const byHand = stacked.reduce((all, x, k) => all + weight.data[unit * 7 + k]! * x, 0);
      expect(sum[unit]).toBeCloseTo(byHand, 14);
    }
    const other = stackedMatrix({ ...usual, order: "input-first" });
    expect(other.largestDifference).toBeGreaterThan(0);
    expect(other.largestDifference).toBeLessThan(1e-15);
  });

  it("has the gradient of the two side by side, entry by entry", () => {
    for (const order of ["hidden-first", "input-first"] as const) {
      const answer = stackedMatrix({ ...usual, order });
      const { gradWeight, gradHh, gradIh, hiddenFrom, inputFrom } = answer;
      for (let unit = 0; unit < 3; unit++) {
        for (let k = 0; k < 3; k++)
          expect(gradWeight.data[7 * unit + hiddenFrom + k]).toBe(gradHh.data[3 * unit + k]);
        for (let k = 0; k < 4; k++)
          expect(gradWeight.data[7 * unit + inputFrom + k]).toBe(gradIh.data[4 * unit + k]);
      }
      expect(answer.gradientDifference).toBe(0);
    }
  });

  it("agrees with central differences of the loss", () => {
    const { gradHh, gradIh } = stackedMatrix(usual);
    const { weightHh, weightIh, weightHo } = articleParameters(false);
    const spec = {
      cell: "vanilla",
      activation: "tanh",
      inputSize: 4,
      embeddingSize: null,
      hiddenSize: 3,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: 4,
    } as const;
    // PyTorch's order: W_x, W_h, W_y
    const values = [...weightIh.data, ...weightHh.data, ...weightHo.data];
    const lossWith = (index: number, change: number) => {
      const network = zeroNetwork(spec);
      network.values.set(values);
      network.values[index]! += change;
      const batch = {
        sequenceLength: 4,
        batchSize: 1,
        inputs: { kind: "symbols", symbols: [2, 1, 1, 0] },
        targets: { kind: "classes", classes: [1, 1, 0, 3] },
        lengths: null,
        initialState: null,
      } as const;
      return traceNetwork(network, batch, {
        loss: "crossEntropy",
        placement: "everyStep",
        reduction: "batchMean",
      }).loss.loss;
    };
    [...gradIh.data, ...gradHh.data].forEach((gradient, index) => {
      const difference = (lossWith(index, 1e-5) - lossWith(index, -1e-5)) / 2e-5;
      expect(gradient).toBeCloseTo(difference, 8);
    });
  });

  it.each([
    [{ timeStep: 5 }, "the time step is 5"],
    [{ text: "d" }, "the text has 1 letters"],
    [{ order: "random" as "hidden-first" }, "the order is random"],
  ])("refuses %o", (change, message) => {
    expect(() => stackedMatrix({ ...usual, ...change })).toThrow(message);
  });
});
