import { lossStepGradients } from "../../analysis/stateGradients.ts";
import { assertInteger } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { euclideanNorm } from "../../kernels/norm.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { headContribution, layerContribution } from "../../trace/contributions.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { wordNetwork } from "../spelling/wordNetwork.ts";
import { triangleSteps, triangleUnits } from "./limits.ts";
import type { MatrixTerms, TermSums, Triangle, TriangleSpec } from "./triangle.types.ts";

const WHERE = "triangle";

/**
 * The gradients of a network that spells a word, taken apart by the loss t that a term comes from and the step k by way
 * of which it comes:  ∂L/∂W = Σ_t Σ_{k ≤ t} ∂L_t/∂a_k · (what W met at step k)ᵀ. The derivative at step k is the
 * immediate one: the state before it is held fixed.
 *
 * @throws EngineError "invalid-word" or "out-of-range", with a sentence for the reader
 */
export function triangle({ word, steps: T, hiddenSize }: TriangleSpec): Triangle {
  assertInteger(WHERE, "the number of steps", T, triangleSteps.min, triangleSteps.max);
  assertInteger(WHERE, "the number of units", hiddenSize, triangleUnits.min, triangleUnits.max);
  const { letters, alphabet, parameters } = wordNetwork(word, hiddenSize);
  const text = Array.from({ length: T + 1 }, (_, index) => letters[index % letters.length]!);
  const batch = spellingBatch(
    text.map((letter) => alphabet.indexOf(letter)),
    null,
  );
  const network = networkOf(parameters, "tanh");
  const trace = traceElement(WHERE, network, batch, SUM_OF_LOSSES, 0);
  const layer = trace.forward.layers[0]![0]!;
  const byLoss = lossStepGradients(trace);
  const terms = byLoss.flatMap(({ timeStep: t, backward }) =>
    Array.from({ length: t }, (_, index) => {
      const { weightIh, weightHh } = layerContribution(
        layer,
        backward.layers[0]![0]!,
        index + 1,
      ).candidate;
      const { weight: weightHo } = headContribution(trace.forward, backward, index + 1);
      return { weightIh, weightHh: weightHh!, weightHo };
    }),
  );
  const sums = {
    weightIh: termsOf(
      T,
      terms.map(({ weightIh }) => weightIh),
    ),
    weightHh: termsOf(
      T,
      terms.map(({ weightHh }) => weightHh),
    ),
    weightHo: termsOf(
      T,
      terms.map(({ weightHo }) => weightHo),
    ),
  };
  const gradHiddenByLoss = byLoss.map(({ backward }) =>
    withoutFirst(backward.layers[0]![0]!.gradHiddenByStep),
  );
  const recursion = rnnParametersOf({ ...network, values: trace.backward.parameters });
  return {
    letters: text.slice(0, -1),
    targets: text.slice(1),
    alphabet,
    hiddenByStep: layer.hiddenByStep,
    lossByStep: trace.loss.lossByStep,
    gradLogitsByStep: trace.backward.gradLogitsByStep,
    gradHiddenByLoss,
    gradPreActivationByLoss: byLoss.map(
      ({ backward }) => backward.layers[0]![0]!.gates.candidate.gradPreActivationByStep,
    ),
    gradHiddenByStep: withoutFirst(trace.backward.layers[0]![0]!.gradHiddenByStep),
    returningNormByStep: returningNorms(gradHiddenByLoss),
    largestDifference: Math.max(
      ...(["weightIh", "weightHh", "weightHo"] as const).map((name) =>
        largestDifference(recursion[name], sums[name].whole),
      ),
    ),
    recursionNorm: euclideanNorm(recursion.weightIh.data),
    ...sums,
  };
}

const largestDifference = (one: Matrix, other: Matrix): number =>
  one.data.reduce((most, entry, i) => Math.max(most, Math.abs(entry - other.data[i]!)), 0);

/** Without row 0, the gradient of the state before the first step. */
function withoutFirst({ rows, cols, data }: Matrix): Matrix {
  return { rows: rows - 1, cols, data: data.slice(cols) };
}

/** Of each step the norm of what all losses after it send back to its state. */
function returningNorms(gradHiddenByLoss: readonly Matrix[]): Vector {
  return Float64Array.from(gradHiddenByLoss, (own, index) => {
    const sum = new Float64Array(own.cols);
    for (const { data } of gradHiddenByLoss.slice(index + 1))
      for (let i = 0; i < sum.length; i++) sum[i]! += data[index * sum.length + i]!;
    return euclideanNorm(sum);
  });
}

/** Adds up the terms of one matrix in every way that a triangle has. */
function termsOf(T: number, byPair: readonly Matrix[]): MatrixTerms {
  const { rows, cols } = byPair[0]!;
  const zeros = () => Array.from({ length: T }, () => createMatrix(rows, cols));
  const [byLoss, byStep, byDistance, whole] = [zeros(), zeros(), zeros(), createMatrix(rows, cols)];
  const normByPair = createMatrix(T, T);
  byPair.forEach((term, index) => {
    const { t, k } = pairAt(index);
    normByPair.data[(t - 1) * T + k - 1] = euclideanNorm(term.data);
    for (const sum of [byLoss[t - 1]!, byStep[k - 1]!, byDistance[t - k]!, whole])
      for (let i = 0; i < sum.data.length; i++) sum.data[i]! += term.data[i]!;
  });
  return {
    byPair,
    normByPair,
    byLoss: sumsOf(byLoss),
    byStep: sumsOf(byStep),
    byDistance: sumsOf(byDistance),
    whole,
    wholeNorm: euclideanNorm(whole.data),
  };
}

const sumsOf = (matrices: readonly Matrix[]): TermSums => ({
  matrices,
  norms: Float64Array.from(matrices, ({ data }) => euclideanNorm(data)),
});

/** The loss and the step of a term, in their order. */
function pairAt(index: number): { readonly t: number; readonly k: number } {
  let t = 1;
  while ((t * (t + 1)) / 2 <= index) t++;
  return { t, k: index - (t * (t - 1)) / 2 + 1 };
}
