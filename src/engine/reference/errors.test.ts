import { describe, expect, it } from "vitest";
import { runFast } from "../fast/runFast.ts";
import type {
  NetworkSpec,
  NetworkState,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import { runReference } from "./runReference.ts";
import { traceNetwork } from "./traceNetwork.ts";

describe("errors", () => {
  const spec: NetworkSpec = {
    cell: "vanilla",
    activation: "relu",
    inputSize: 1,
    embeddingSize: null,
    hiddenSize: 1,
    layerCount: 2,
    isBidirectional: false,
    hasBiases: false,
    outputSize: 1,
  };
  const batch: TrainingBatch = {
    sequenceLength: 5,
    batchSize: 1,
    inputs: { kind: "values", values: [1, 1, 1, 1, 1] },
    lengths: null,
    initialState: null,
    targets: { kind: "values", values: [0] },
  };
  const objective = {
    loss: "meanSquaredError",
    placement: "lastStep",
    reduction: "batchMean",
  } as const;
  const growing = (weight: number, activation = spec.activation, isBidirectional = false) => {
    const parameters = zeroNetwork({ ...spec, activation, isBidirectional });
    parameters.values.fill(1);
    for (const name of ["rnn.weight_hh_l0", "rnn.weight_hh_l0_reverse"])
      blockOf(parameters.values, parameterBlocks(parameters.spec), name)?.fill(weight);
    return parameters;
  };

  it("say where overflow began", () => {
    // 1, 1e120, 1e240, then too large
    expect(() => runReference(growing(1e120), batch, null)).toThrow(
      "runReference: the pre-activation a_t in layer 1 stopped being a finite number at time step 4.",
    );
    // tanh would hide an infinite pre-activation from all that follows.
    const hidden: NetworkState = { hidden: Float64Array.of(9, 0), cell: null };
    const start = { ...batch, initialState: hidden };
    expect(() => traceNetwork(growing(1e308, "tanh"), start, null)).toThrow("at time step 1");
    // A reverse layer reads step 5 first; the forward one is spared by weights of 0.
    const reverse = growing(1e120, "relu", true);
    blockOf(reverse.values, parameterBlocks(reverse.spec), "rnn.weight_hh_l0")?.fill(0);
    expect(() => runReference(reverse, batch, null)).toThrow(
      "in layer 1, reverse stopped being a finite number at time step 2",
    );
  });

  it("say where the gradient overflowed, and that a loss did", () => {
    const still = { ...batch, inputs: { kind: "values", values: [0, 0, 0, 0, 0] } } as const;
    const target = { ...still, targets: { kind: "values", values: [1] } } as const;
    expect(() => runReference(growing(-1e120, "identity"), target, objective)).toThrow(
      "the gradient of the hidden state ∂L/∂h_t in layer 1 stopped being a finite number at time step 2",
    );
    expect(() =>
      runReference(
        growing(1),
        { ...batch, targets: { kind: "values", values: [1e200] } },
        objective,
      ),
    ).toThrow("the loss L_t stopped being a finite number at time step 5");
  });

  it("name what does not fit", () => {
    const { targets: _, ...unlabelled } = batch;
    expect(() => runReference(growing(1), unlabelled, objective)).toThrow(
      "runReference: the batch has no targets, but the loss meanSquaredError needs some.",
    );
    expect(() => runReference({ spec, values: new Float64Array(3) }, batch, objective)).toThrow(
      "`parameters` has 3 values",
    );
    expect(() => traceNetwork(growing(1), batch, objective, 1)).toThrow("the element is 1");
  });

  it.each([
    [{ loss: "hinge" }, "the loss is hinge"],
    [{ placement: "middle" }, "the loss placement is middle"],
    [{ reduction: "sum" }, "the reduction is sum"],
  ])("name an objective that is none: %o", (change, words) => {
    const unknown = { ...objective, ...change } as Objective;
    expect(() => runReference(growing(1), batch, unknown)).toThrow(words);
    expect(() => runFast(growing(1), batch, unknown)).toThrow(words);
  });
});
