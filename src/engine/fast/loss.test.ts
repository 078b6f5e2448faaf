import { expect, it } from "vitest";
import type { NetworkSpec } from "../network/network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import { runFast } from "./runFast.ts";

const spec: NetworkSpec = {
  cell: "vanilla",
  activation: "tanh",
  inputSize: 1,
  embeddingSize: null,
  hiddenSize: 1,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 3,
};
const blocks = parameterBlocks(spec);

/** Two sequences of one step, of which a network of nothing but a head's bias says the same logits. */
function learnt(logits: readonly number[], classes: readonly number[]) {
  const network = zeroNetwork(spec);
  blockOf(network.values, blocks, "head.bias")?.set(logits);
  const { learning } = runFast(
    network,
    {
      sequenceLength: 1,
      batchSize: 2,
      inputs: { kind: "values", values: [0, 0] },
      targets: { kind: "classes", classes },
      lengths: null,
      initialState: null,
    },
    { loss: "crossEntropy", placement: "everyStep", reduction: "batchMean" },
  );
  if (!learning) throw new Error("There is no loss.");
  return {
    loss: learning.loss,
    gradient: Array.from(blockOf(learning.parameters, blocks, "head.bias") ?? []),
  };
}

it("logits whose exponentials no double holds have a loss and gradients", () => {
  // Of the two one is sure and right, the other sure and wrong by 2000.
  expect(learnt([1000, -1000, -1000], [0, 1])).toEqual({ loss: 1000, gradient: [0.5, -0.5, 0] });
  // e^−1000 is 0 to a double; their shares are thirds nevertheless.
  const { loss, gradient } = learnt([-1000, -1000, -1000], [0, 0]);
  expect(loss).toBeCloseTo(Math.log(3), 12);
  expect(gradient[0]).toBeCloseTo(-2 / 3, 12);
  expect(gradient[2]).toBeCloseTo(1 / 3, 12);
});
