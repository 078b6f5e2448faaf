import { beforeAll, expect, it } from "vitest";
import { stateGradientNorms } from "../network/stateGradientNorms.ts";
import type { NetworkSpec } from "../network/network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import { expectClose, forgetErrors, largestErrorSoFar } from "../testing/expectClose.ts";
import { goldenGradientNorms } from "../testing/goldenGradientNorms.ts";
import { traceNetwork } from "./traceNetwork.ts";

beforeAll(forgetErrors);

it("the golden file holds fifteen curves", () => {
  expect(goldenGradientNorms).toHaveLength(15);
});

it.each(goldenGradientNorms)(
  "gradients of ½‖h_T‖² over 60 steps of $name equal PyTorch's",
  (golden) => {
    const size = golden.hiddenSize;
    const spec: NetworkSpec = {
      cell: golden.cell,
      activation: golden.activation,
      inputSize: golden.inputByStep.cols,
      embeddingSize: null,
      hiddenSize: size,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: golden.forgetBias !== null,
      outputSize: size,
    };
    const parameters = zeroNetwork(spec);
    const block = (name: string) => blockOf(parameters.values, parameterBlocks(spec), name);
    block("rnn.weight_ih_l0")!.set(golden.weightIh.data);
    block("rnn.weight_hh_l0")!.set(golden.weightHh.data);
    if (golden.forgetBias !== null)
      block("rnn.bias_ih_l0")!.fill(golden.forgetBias, size, 2 * size); // i, f, g, o
    // Through a head that copies h, mean squared error to 0 is ‖h‖² / H.
    for (let i = 0; i < size; i++) block("head.weight")![i * (size + 1)] = 1;

    const { loss, backward } = traceNetwork(
      parameters,
      {
        sequenceLength: golden.inputByStep.rows,
        batchSize: 1,
        inputs: { kind: "values", values: golden.inputByStep.data },
        lengths: null,
        initialState: null,
        targets: { kind: "values", values: new Float64Array(size) },
      },
      { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
    );
    expectClose((loss.loss * size) / 2 / golden.loss, 1);
    const { hiddenNormByStep, cellNormByStep } = stateGradientNorms(backward.layers[0]![0]!);
    golden.normByStep.forEach((expected, row) => {
      const norm = (cellNormByStep ?? hiddenNormByStep)[row + 1]!;
      expectClose((norm * size) / 2 / expected, 1);
    });
  },
);

it("nothing above differs from PyTorch by more than 1e-11 of itself", () => {
  expect(largestErrorSoFar()).toBeLessThan(1e-11);
});
