import { describe, expect, it } from "vitest";
import { articleParameters } from "../experiments/article.ts";
import { rowOf } from "../kernels/matrix.ts";
import { sgdUpdate } from "../optimizers/sgd.ts";
import { parseWord } from "../tasks/spelling.ts";
import { expectClose, largestErrorSoFar } from "../testing/expectClose.ts";
import dogs from "../testing/reference/dogs.json";
import cells from "../testing/reference/vanillaCells.json";
import type { Activation, LossPlacement, Matrix, SequenceProblem } from "../types.ts";
import { lossAndGradients } from "./lossAndGradients.ts";
import { traceSequence } from "./traceSequence.ts";

/** The worked example, which the reference file computed with PyTorch in float64. */
function dogsProblem(lossPlacement: LossPlacement): SequenceProblem {
  const { inputByStep, targetByStep } = parseWord("dogs");
  return {
    parameters: articleParameters(false),
    activation: "tanh",
    inputByStep,
    targets: { kind: "classes", classByStep: targetByStep },
    lossPlacement,
    initialHidden: null,
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
  const { forward, backward } = traceSequence(dogsProblem(placement));
  const column = (name: "a" | "h" | "z" | "y") => expected.steps.map((step) => step[name]);

  it("forward", () => {
    expectClose(forward.preActivationByStep.data, column("a"));
    expectClose(forward.hiddenByStep.data.slice(3), column("h"));
    expectClose(forward.logitsByStep.data, column("z"));
    expectClose(forward.softmax?.probabilitiesByStep.data ?? [], column("y"));
    expectClose(forward.loss, expected.loss);
    expectClose(
      forward.lossByStep,
      expected.steps.map((step, row) => (placement === "everyStep" || row === 2 ? step.loss : 0)),
    );
  });

  it("backward", () => {
    expectClose(backward.gradients.weightHh.data, expected.dWh);
    expectClose(backward.gradients.weightIh.data, expected.dWx);
    expectClose(backward.gradients.weightHo.data, expected.dWy);
    expectClose(backward.gradHiddenByStep.data.slice(3), expected.dh);
  });
});

it("“dogs”: each step's loss reaches each earlier state as in PyTorch", () => {
  const { gradHiddenByLossStep } = traceSequence(dogsProblem("everyStep")).backward;
  // The reference begins with h_1.
  gradHiddenByLossStep.forEach((table, index) => {
    expectClose(table.data.slice(3), dogs.dLt_dhk[index]!);
  });
});

it("“dogs”: Jacobians equal PyTorch's", () => {
  const { jacobianByStep } = traceSequence(dogsProblem("everyStep")).backward;
  // The reference begins with ∂h_2/∂h_1.
  expectClose(
    jacobianByStep.slice(1).map((jacobian) => jacobian.data),
    dogs.jacobians,
  );
});

it("“dogs”: 200 updates of SGD end where PyTorch's end", () => {
  let problem = dogsProblem("everyStep");
  const losses: number[] = [];
  for (let update = 0; update < 200; update++) {
    const { loss, gradients } = lossAndGradients(problem);
    losses.push(loss);
    problem = { ...problem, parameters: sgdUpdate(problem.parameters, gradients, dogs.sgd.lr) };
  }
  expectClose(losses, dogs.sgd.losses);
  expectClose(problem.parameters.weightHh.data, dogs.sgd.Wh);
  expectClose(problem.parameters.weightIh.data, dogs.sgd.Wx);
  expectClose(problem.parameters.weightHo.data, dogs.sgd.Wy);
  const { softmax } = traceSequence(problem).forward;
  expectClose(softmax?.probabilitiesByStep.data ?? [], dogs.sgd.finalProbabilities);
});

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  cols: rows[0]!.length,
  data: Float64Array.from(rows.flat()),
});

/** One element of a batch: [T, B, ·] → [T, ·]. */
const ofElement = <Value>(values: readonly (readonly Value[])[], element: number) =>
  values.map((step) => step[element]!);

/** The reference averages over the batch. */
const mean = (parts: readonly Float64Array[]) =>
  parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0) / parts.length);

const shareOf = (values: Float64Array, batchSize: number) =>
  values.map((value) => value / batchSize);

describe.each(cells.map((reference) => [reference.nonlinearity, reference] as const))(
  "a %s cell with biases and h_0 equals PyTorch",
  (activation, reference) => {
    const { params, grads } = reference;
    // Our one hidden bias is the sum of PyTorch's two.
    const biasH = params.bias_ih_l0.map((bias, i) => bias + params.bias_hh_l0[i]!);
    const elements = Array.from({ length: reference.batchSize }, (_, element) => element);
    const traces = elements.map((element) =>
      traceSequence({
        parameters: {
          weightIh: matrix(params.weight_ih_l0),
          weightHh: matrix(params.weight_hh_l0),
          weightHo: matrix(params["head.weight"]),
          biasH: Float64Array.from(biasH),
          biasO: Float64Array.from(params["head.bias"]),
        },
        activation: activation as Activation,
        inputByStep: matrix(ofElement(reference.x, element)),
        targets: { kind: "classes", classByStep: ofElement(reference.targets, element) },
        lossPlacement: "everyStep",
        initialHidden: Float64Array.from(reference.h0[0]![element]!),
      }),
    );
    const gradients = traces.map(({ backward }) => backward.gradients);
    const { batchSize } = reference;

    it("loss, states and logits", () => {
      expectClose(
        traces.reduce((sum, { forward }) => sum + forward.loss, 0) / batchSize,
        reference.loss,
      );
      traces.forEach(({ forward }, element) => {
        const { hiddenByStep, logitsByStep } = forward;
        expectClose(
          hiddenByStep.data.slice(hiddenByStep.cols),
          ofElement(reference.hidden, element),
        );
        expectClose(logitsByStep.data, ofElement(reference.logits, element));
      });
    });

    it("gradients of every parameter", () => {
      expectClose(mean(gradients.map(({ weightIh }) => weightIh.data)), grads.weight_ih_l0);
      expectClose(mean(gradients.map(({ weightHh }) => weightHh.data)), grads.weight_hh_l0);
      expectClose(mean(gradients.map(({ weightHo }) => weightHo.data)), grads["head.weight"]);
      expectClose(mean(gradients.map((part) => part.biasH!)), grads.bias_ih_l0);
      expectClose(mean(gradients.map((part) => part.biasH!)), grads.bias_hh_l0);
      expectClose(mean(gradients.map((part) => part.biasO!)), grads["head.bias"]);
    });

    it("gradients of inputs and states", () => {
      traces.forEach(({ backward }, element) => {
        const { gradInputByStep, gradHiddenByStep, gradHiddenFromOutputByStep } = backward;
        expectClose(shareOf(gradInputByStep.data, batchSize), ofElement(reference.dx, element));
        expectClose(shareOf(rowOf(gradHiddenByStep, 0), batchSize), reference.dh0[0]![element]!);
        // PyTorch's fused layer hands out copies of its states: only the head's gradient reaches them.
        expectClose(
          shareOf(gradHiddenFromOutputByStep.data, batchSize),
          ofElement(reference.dhidden, element),
        );
      });
    });
  },
);

it("nothing above differs from PyTorch by more than 1e-11 of itself", () => {
  expect(largestErrorSoFar()).toBeLessThan(1e-11);
});
