import { describe, expect, it } from "vitest";
import { articleParameters } from "../experiments/spelling/article.ts";
import { rowOf } from "../kernels/matrix.ts";
import { blockOf, parameterBlocks } from "../network/parameters.ts";
import { sgdUpdate } from "../optimizers/sgd.ts";
import { parseWord } from "../experiments/spelling/spellingTask.ts";
import { expectClose, largestErrorSoFar } from "../testing/expectClose.ts";
import { goldenCells } from "../testing/goldenCells.ts";
import dogs from "../testing/golden/dogs.json";
import { sequenceProblemOf } from "../testing/sequenceProblemOf.ts";
import type { LossPlacement, SequenceProblem, Vector } from "../types.ts";
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

const vanillaCells = goldenCells.filter(
  ({ parameters: { spec } }) =>
    spec.cell === "vanilla" && spec.layerCount === 1 && !spec.isBidirectional,
);

it("the golden file holds two networks of this kind", () => {
  expect(vanillaCells.map(({ parameters }) => parameters.spec.activation)).toEqual([
    "tanh",
    "relu",
  ]);
});

/** One element of a batch: [T, B, size] → [T, size]. */
const ofElement = (values: Vector, batchSize: number, element: number, size: number): Vector =>
  values.filter((_, i) => Math.floor(i / size) % batchSize === element);

/** The reference averages over the batch. */
const mean = (parts: readonly Vector[]) =>
  parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0) / parts.length);

describe.each(vanillaCells)("a $name with biases and h_0 equals PyTorch", (golden) => {
  const { parameters, batch } = golden;
  const { spec } = parameters;
  const { inputSize: I, hiddenSize: H, outputSize: V } = spec;
  const B = batch.batchSize;
  const traces = Array.from({ length: B }, (_, element) =>
    traceSequence(sequenceProblemOf(parameters, batch, golden.objective, element)),
  );
  const gradients = traces.map(({ backward }) => backward.gradients);
  const expected = (name: string) =>
    blockOf(golden.gradParameters, parameterBlocks(spec), name) ?? [];

  it("loss, states and logits", () => {
    expectClose(traces.reduce((sum, { forward }) => sum + forward.loss, 0) / B, golden.loss);
    traces.forEach(({ forward }, element) => {
      expectClose(forward.hiddenByStep.data.slice(H), ofElement(golden.hidden, B, element, H));
      expectClose(forward.logitsByStep.data, ofElement(golden.logits, B, element, V));
    });
  });

  it("gradients of every parameter", () => {
    expectClose(mean(gradients.map((part) => part.weightIh.data)), expected("rnn.weight_ih_l0"));
    expectClose(mean(gradients.map((part) => part.weightHh.data)), expected("rnn.weight_hh_l0"));
    expectClose(mean(gradients.map((part) => part.weightHo.data)), expected("head.weight"));
    expectClose(mean(gradients.map((part) => part.biasH!)), expected("rnn.bias_ih_l0"));
    expectClose(mean(gradients.map((part) => part.biasH!)), expected("rnn.bias_hh_l0"));
    expectClose(mean(gradients.map((part) => part.biasO!)), expected("head.bias"));
  });

  it("gradients of inputs and states", () => {
    traces.forEach(({ backward }, element) => {
      const share = (part: Vector) => part.map((value) => value / B);
      const { gradInputByStep, gradHiddenByStep, gradHiddenFromOutputByStep } = backward;
      expectClose(share(gradInputByStep.data), ofElement(golden.gradInputs, B, element, I));
      expectClose(share(rowOf(gradHiddenByStep, 0)), ofElement(golden.gradH0, B, element, H));
      expectClose(
        share(gradHiddenFromOutputByStep.data),
        ofElement(golden.gradHiddenFromHead, B, element, H),
      );
    });
  });
});

it("nothing above differs from PyTorch by more than 1e-11 of itself", () => {
  expect(largestErrorSoFar()).toBeLessThan(1e-11);
});
