import { beforeAll, describe, expect, it } from "vitest";
import { lossStepGradients } from "../analysis/stateGradients.ts";
import { stateJacobian } from "../analysis/stateJacobian.ts";
import { articleParameters } from "../experiments/spelling/article.ts";
import { parseWord } from "../experiments/spelling/spellingTask.ts";
import type { NetworkParameters, Objective, TrainingBatch } from "../network/network.types.ts";
import { networkOf } from "../network/rnnParameters.ts";
import { createOptimizer } from "../optimizers/createOptimizer.ts";
import { expectClose, forgetErrors, largestErrorSoFar } from "../testing/expectClose.ts";
import dogs from "../testing/golden/dogs.json";
import { goldenCells } from "../testing/goldenCells.ts";
import type { LossPlacement, Vector } from "../types.ts";
import { traceNetwork } from "./traceNetwork.ts";

beforeAll(forgetErrors);

/** The worked example, which the reference file computed with PyTorch in float64. */
function traceOfDogs(
  placement: LossPlacement,
  network: NetworkParameters = networkOf(articleParameters(false), "tanh"),
) {
  const { inputByStep, targetByStep } = parseWord("dogs");
  const batch: TrainingBatch = {
    sequenceLength: 3,
    batchSize: 1,
    inputs: { kind: "values", values: inputByStep.data },
    lengths: null,
    initialState: null,
    targets: { kind: "classes", classes: targetByStep.slice(placement === "lastStep" ? 2 : 0) },
  };
  const objective: Objective = { loss: "crossEntropy", placement, reduction: "batchMean" };
  const trace = traceNetwork(network, batch, objective);
  return {
    trace,
    layer: trace.forward.layers[0]![0]!,
    back: trace.backward.layers[0]![0]!,
    gradients: trace.backward.views.layers[0]![0]!.candidate,
  };
}

it("the worked example starts from the reference file's weights", () => {
  const { weightIh, weightHh, weightHo } = articleParameters(false);
  expectClose(weightIh.data, dogs.Wx, 0);
  expectClose(weightHh.data, dogs.Wh, 0);
  expectClose(weightHo.data, dogs.Wy, 0);
});

describe.each([
  ["everyStep", dogs.every_step],
  ["lastStep", dogs.last_step],
] as const)("“dogs” with a loss at %s equals PyTorch", (placement, expected) => {
  const { trace, layer, back, gradients } = traceOfDogs(placement);
  const { forward, loss, backward } = trace;
  const column = (name: "a" | "h" | "z" | "y") => expected.steps.map((step) => step[name]);

  it("forward", () => {
    expectClose(layer.gates.candidate.preActivationByStep.data, column("a"));
    expectClose(layer.hiddenByStep.data.slice(3), column("h"));
    expectClose(forward.logitsByStep.data, column("z"));
    expectClose(loss.softmax?.probabilitiesByStep.data ?? [], column("y"));
    expectClose(loss.loss, expected.loss);
    expectClose(
      loss.lossByStep,
      expected.steps.map((step, row) => (placement === "everyStep" || row === 2 ? step.loss : 0)),
    );
  });

  it("backward", () => {
    expectClose(gradients.weightHh!.data, expected.dWh);
    expectClose(gradients.weightIh.data, expected.dWx);
    expectClose(backward.views.head.weight.data, expected.dWy);
    expectClose(back.gradHiddenByStep.data.slice(3), expected.dh);
  });
});

it("“dogs”: each step's loss reaches each earlier state as in PyTorch", () => {
  lossStepGradients(traceOfDogs("everyStep").trace).forEach(({ timeStep, backward }) => {
    // The reference begins with h_1.
    const { data } = backward.layers[0]![0]!.gradHiddenByStep;
    expectClose(data.slice(3, (timeStep + 1) * 3), dogs.dLt_dhk[timeStep - 1]!);
  });
});

it("“dogs”: Jacobians equal PyTorch's", () => {
  const { layer } = traceOfDogs("everyStep");
  // The reference begins with ∂h_2/∂h_1.
  expectClose(
    [2, 3].map((step) => stateJacobian(layer, step).matrix.data),
    dogs.jacobians,
  );
});

it("“dogs”: 200 updates of SGD end where PyTorch's end", () => {
  const network = networkOf(articleParameters(false), "tanh");
  const optimizer = createOptimizer({ kind: "sgd" }, network.values.length);
  const losses: number[] = [];
  for (let update = 0; update < 200; update++) {
    const { loss, backward } = traceOfDogs("everyStep", network).trace;
    losses.push(loss.loss);
    optimizer.update(network.values, backward.parameters, dogs.sgd.lr);
  }
  const { trace, layer } = traceOfDogs("everyStep", network);
  const { weightIh, weightHh } = layer.gates.candidate.parameters;
  expectClose(losses, dogs.sgd.losses);
  expectClose(weightHh!.data, dogs.sgd.Wh);
  expectClose(weightIh.data, dogs.sgd.Wx);
  expectClose(trace.forward.views.head.weight.data, dogs.sgd.Wy);
  expectClose(trace.loss.probabilitiesByStep?.data ?? [], dogs.sgd.finalProbabilities);
});

it("the golden file holds every cell, stacked and in both directions", () => {
  const kinds = new Set(
    goldenCells.map(({ parameters: { spec } }) =>
      [spec.cell, spec.activation, spec.layerCount > 1, spec.isBidirectional].join(),
    ),
  );
  for (const cell of ["vanilla,tanh", "vanilla,relu", "lstm,tanh", "gru,tanh"])
    for (const isStacked of [false, true])
      for (const isBidirectional of [false, true])
        expect(kinds).toContain(`${cell},${isStacked},${isBidirectional}`);
});

/** One element of a batch: [rows, B, size] → [rows, size]. */
const ofElement = (values: Vector, batchSize: number, element: number, size: number): Vector =>
  values.filter((_, i) => Math.floor(i / size) % batchSize === element);

const total = (parts: readonly Vector[]) =>
  parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0));

describe.each(goldenCells)("a $name with biases and an initial state equals PyTorch", (golden) => {
  const { parameters, batch, objective } = golden;
  const { inputSize: I, hiddenSize: H, outputSize: V, isBidirectional } = parameters.spec;
  const width = isBidirectional ? 2 * H : H;
  const B = batch.batchSize;
  const traces = Array.from({ length: B }, (_, element) =>
    traceNetwork(parameters, batch, objective, element),
  );

  it("loss, states and logits", () => {
    expectClose(
      traces.reduce((sum, { loss }) => sum + loss.loss, 0),
      golden.loss,
    );
    traces.forEach(({ forward }, element) => {
      expectClose(forward.headInputByStep.data, ofElement(golden.hidden, B, element, width));
      expectClose(forward.logitsByStep.data, ofElement(golden.logits, B, element, V));
    });
  });

  it("gradients of every parameter", () => {
    expectClose(total(traces.map(({ backward }) => backward.parameters)), golden.gradParameters);
  });

  it("gradients of inputs and states", () => {
    traces.forEach(({ backward }, element) => {
      expectClose(backward.gradInputByStep.data, ofElement(golden.gradInputs, B, element, I));
      expectClose(backward.initialState.hidden, ofElement(golden.gradH0, B, element, H));
      const fromHead = ofElement(golden.gradHiddenFromHead, B, element, width);
      expectClose(backward.gradHeadInputByStep.data, fromHead);
    });
  });
});

it("nothing above differs from PyTorch by more than 1e-11 of itself", () => {
  expect(largestErrorSoFar()).toBeLessThan(1e-11);
});
