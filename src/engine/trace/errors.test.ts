import { describe, expect, it } from "vitest";
import { runFast } from "../fast/runFast.ts";
import type {
  NetworkSpec,
  NetworkState,
  Objective,
  TrainingBatch,
} from "../network/network.types.ts";
import { blockOf, parameterBlocks, zeroNetwork } from "../network/parameters.ts";
import { runTrace } from "./runTrace.ts";
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
    expect(() => runTrace(growing(1e120), batch, null)).toThrow(
      "runTrace: the pre-activation a_t in layer 1 stopped being a finite number at time step 4.",
    );
    // tanh would hide an infinite pre-activation from all that follows.
    const hidden: NetworkState = { hidden: Float64Array.of(9, 0), cell: null };
    const start = { ...batch, initialState: hidden };
    expect(() => traceNetwork(growing(1e308, "tanh"), start, null)).toThrow("at time step 1");
    // A reverse layer reads step 5 first; the forward one is spared by weights of 0.
    const reverse = growing(1e120, "relu", true);
    blockOf(reverse.values, parameterBlocks(reverse.spec), "rnn.weight_hh_l0")?.fill(0);
    expect(() => runTrace(reverse, batch, null)).toThrow(
      "in layer 1, reverse stopped being a finite number at time step 2",
    );
  });

  it("say what overflowed at the earliest step, whichever layer it is in", () => {
    const head = (parameters: ReturnType<typeof growing>) =>
      blockOf(parameters.values, parameterBlocks(parameters.spec), "head.weight");
    // The states overflow at step 4, but a steep head turns h_2 = 1e120 + … into too much before.
    const steep = growing(1e120);
    head(steep)?.fill(1e200);
    expect(() => traceNetwork(steep, batch, null)).toThrow(
      "traceNetwork: the logits z_t stopped being a finite number at time step 2.",
    );
    // Of a single layer nobody asks which.
    const parameters = zeroNetwork({ ...spec, layerCount: 1 });
    parameters.values.fill(1);
    blockOf(parameters.values, parameterBlocks(parameters.spec), "rnn.weight_hh_l0")?.fill(1e120);
    expect(() => traceNetwork(parameters, batch, null)).toThrow(
      "traceNetwork: the pre-activation a_t stopped being a finite number at time step 4.",
    );
  });

  it("say that the gradient of a parameter overflowed", () => {
    // Two steps, each of whose parts is still finite.
    const parameters = zeroNetwork({ ...spec, layerCount: 1, activation: "identity" });
    const weight = (name: string) =>
      blockOf(parameters.values, parameterBlocks(parameters.spec), name)!;
    weight("head.weight").fill(1e150);
    const values = { kind: "values", values: [1e158, 1e158] } as const;
    const two = { ...batch, sequenceLength: 2, inputs: values };
    const targets = { kind: "values", values: [-0.8, -0.8] } as const;
    expect(() =>
      traceNetwork(parameters, { ...two, targets }, { ...objective, placement: "everyStep" }),
    ).toThrow("the gradient of the input-to-hidden weights W_x stopped being a finite number.");
  });

  it("say where the gradient overflowed, and that a loss did", () => {
    const still = { ...batch, inputs: { kind: "values", values: [0, 0, 0, 0, 0] } } as const;
    const target = { ...still, targets: { kind: "values", values: [1] } } as const;
    expect(() => runTrace(growing(-1e120, "identity"), target, objective)).toThrow(
      "the gradient of the hidden state ∂L/∂h_t in layer 1 stopped being a finite number at time step 2",
    );
    expect(() =>
      runTrace(growing(1), { ...batch, targets: { kind: "values", values: [1e200] } }, objective),
    ).toThrow("the loss L_t stopped being a finite number at time step 5");
  });

  it("name what does not fit", () => {
    const { targets: _, ...unlabelled } = batch;
    expect(() => runTrace(growing(1), unlabelled, objective)).toThrow(
      "runTrace: the batch has no targets, but the loss meanSquaredError needs some.",
    );
    expect(() => runTrace({ spec, values: new Float64Array(3) }, batch, objective)).toThrow(
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
    expect(() => runTrace(growing(1), batch, unknown)).toThrow(words);
    expect(() => runFast(growing(1), batch, unknown)).toThrow(words);
  });
});
