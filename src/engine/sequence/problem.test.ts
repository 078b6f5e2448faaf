import { describe, expect, it } from "vitest";
import { zeroParameters } from "../cells/parameters.ts";
import { NotFiniteError, ShapeError } from "../errors.ts";
import { createMatrix } from "../kernels/matrix.ts";
import type { SequenceProblem } from "../types.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import { itemise } from "./itemise.ts";
import { lossAndGradients } from "./lossAndGradients.ts";
import { traceSequence } from "./traceSequence.ts";

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
};

const problem = (
  weight: number,
  activation: SequenceProblem["activation"] = "relu",
): SequenceProblem => {
  const parameters = zeroParameters({ inputSize: 1, hiddenSize: 1, vocabularySize: 2 }, false);
  parameters.weightIh.data.fill(1);
  parameters.weightHh.data.fill(weight);
  parameters.weightHo.data.fill(1);
  return {
    parameters,
    activation,
    inputByStep: { rows: 5, cols: 1, data: new Float64Array(5).fill(1) },
    targets: { kind: "classes", classByStep: [0, 0, 0, 0, 0] },
    lossPlacement: "lastStep",
    initialHidden: null,
  };
};

describe("errors", () => {
  it("say where overflow began", () => {
    // 1, 1e120, 1e240, then too large
    expect(thrownBy(() => traceSequence(problem(1e120)))).toMatchObject({
      code: "not-finite",
      place: { quantity: "the pre-activation a_t", timeStep: 4 },
      message: "forward: the pre-activation a_t stopped being a finite number at time step 4.",
    });
    // tanh hides an infinite pre-activation from all that follows; it is found all the same.
    expect(
      thrownBy(() => forward({ ...problem(1e308, "tanh"), initialHidden: Float64Array.of(9) })),
    ).toMatchObject({
      place: { timeStep: 1 },
    });
  });

  it("say where the gradient overflowed, counted from the end", () => {
    const steep = problem(-1e120);
    // relu is dead at every other step unless the input lifts it
    const linear: SequenceProblem = {
      ...steep,
      activation: "identity",
      inputByStep: { rows: 5, cols: 1, data: new Float64Array(5) },
      targets: { kind: "classes", classByStep: [0, 0, 0, 0, 0] },
    };
    linear.parameters.weightHo.data.set([1, 0]);
    expect(thrownBy(() => traceSequence(linear))).toMatchObject({
      place: { quantity: "the gradient of the hidden state ∂L/∂h_t", timeStep: 2 },
    });
    expect(thrownBy(() => lossAndGradients(linear))).toBeInstanceOf(NotFiniteError);
  });

  it("name the array that does not fit, and why", () => {
    expect(() => forward({ ...problem(1), initialHidden: new Float64Array(3) })).toThrow(
      new ShapeError("forward: `initialHidden` has 3 values, but H is 1 and needs 1."),
    );
    expect(() => forward({ ...problem(1), inputByStep: createMatrix(5, 2) })).toThrow(
      "forward: `inputByStep` is 5 × 2, but 5 time steps of 1 values are needed.",
    );
    const classes = { kind: "classes", classByStep: [0, 0, 2, 0, 0] } as const;
    expect(() => forward({ ...problem(1), targets: classes })).toThrow("a target class is 2");
    expect(() => forward({ ...problem(1), inputByStep: createMatrix(0, 1) })).toThrow(
      "sequence length is 0",
    );
    expect(() => forward(problem(Number.NaN))).toThrow("the recurrent weights W_h");
    const { parameters } = problem(1);
    expect(() =>
      forward({ ...problem(1), parameters: { ...parameters, weightHh: createMatrix(1, 2) } }),
    ).toThrow("`weightHh` is 1 × 2, but the network's sizes ask for 1 × 1.");
    expect(() =>
      forward({ ...problem(1), parameters: { ...parameters, biasH: new Float64Array(1) } }),
    ).toThrow("one bias is null and the other is not");
    const badInput = { rows: 5, cols: 1, data: Float64Array.of(0, 0, Infinity, 0, 0) };
    expect(thrownBy(() => forward({ ...problem(1), inputByStep: badInput }))).toMatchObject({
      place: { quantity: "the input x_t", timeStep: 3 },
    });
  });

  it("name a forward pass that is another problem's, and targets that are none", () => {
    const narrow = problem(1);
    const wide = {
      ...narrow,
      parameters: zeroParameters({ inputSize: 1, hiddenSize: 3, vocabularySize: 2 }, false),
    };
    const passed = forward(narrow);
    const words = "`forward.hiddenByStep` is 6 × 1, but 6 time steps of 3 values are needed.";
    expect(() => backward(wide, passed)).toThrow(`backward: ${words}`);
    expect(() => itemise(wide, passed, backward(narrow, passed))).toThrow(`itemise: ${words}`);
    const unknown = { kind: "words" } as unknown as SequenceProblem["targets"];
    expect(() => forward({ ...narrow, targets: unknown })).toThrow("the kind of targets is words");
  });

  it("name a size that no network has", () => {
    const sizes = { inputSize: 1, hiddenSize: 1, vocabularySize: 1 };
    expect(() => zeroParameters({ ...sizes, inputSize: -1 }, true)).toThrow("the input size is -1");
    expect(() => zeroParameters({ ...sizes, hiddenSize: 1e9 }, true)).toThrow(
      "the hidden size is 1000000000",
    );
    expect(() => zeroParameters({ ...sizes, vocabularySize: 1.5 }, true)).toThrow(
      "the vocabulary size is 1.5",
    );
  });
});
