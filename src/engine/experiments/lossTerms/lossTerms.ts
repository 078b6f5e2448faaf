import { lossStepGradients } from "../../analysis/stateGradients.ts";
import { assertBetween, assertInteger } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { euclideanNorm, rowNorms } from "../../kernels/norm.ts";
import type { Objective, TrainingBatch } from "../../network/network.types.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { layerContribution } from "../../trace/contributions.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Vector } from "../../types.ts";
import { drawSentenceNetwork, sentenceTask } from "../gradientNorms/sentenceTask.ts";
import { LOSS_TERM_UNITS, lossTermLimits as limits } from "./limits.ts";
import type { LossTerms, LossTermsSpec } from "./lossTerms.types.ts";

const WHERE = "lossTerms";

/** A loss at every word, all of them added up. */
const EVERY_STEP_LOSS: Objective = {
  loss: "crossEntropy",
  placement: "everyStep",
  reduction: "batchMean",
};

/**
 * Takes ∂L/∂W_h and ∂L/∂h_k apart, for a tanh network of 32 units that reads a sentence and guesses the next word after
 * each: by the loss t from which a term comes, and the step k by way of which it comes.
 *
 * The network is drawn as for {@link gradientNormCurve}.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 */
export function lossTerms(spec: LossTermsSpec): LossTerms {
  const { words, spectralRadius, seed } = spec;
  assertInteger(WHERE, "the number of words", words.length, limits.words.min, limits.words.max);
  const { min, max } = limits.spectralRadius;
  assertBetween(WHERE, "the spectral radius", spectralRadius, min, max);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  const T = words.length;
  const { batch, vocabularySize, wordByStep } = sentenceTask(words, T);
  const parameters = drawSentenceNetwork(
    { hiddenSize: LOSS_TERM_UNITS, spectralRadius, seed },
    vocabularySize,
  );
  const trace = traceElement(
    WHERE,
    networkOf(parameters, "tanh"),
    everyNextWord(batch),
    EVERY_STEP_LOSS,
    0,
  );
  const layer = trace.forward.layers[0]![0]!;
  const normByLossAndStep = createMatrix(T, T);
  const sumByDistance = Array.from(
    { length: T },
    () => new Float64Array(LOSS_TERM_UNITS * LOSS_TERM_UNITS),
  );
  for (const { timeStep: t, backward } of lossStepGradients(trace)) {
    for (let k = 1; k <= t; k++) {
      const { candidate } = layerContribution(layer, backward.layers[0]![0]!, k);
      const term = candidate.weightHh!.data;
      normByLossAndStep.data[(t - 1) * T + k - 1] = euclideanNorm(term);
      addTo(sumByDistance[t - k]!, term);
    }
  }
  const soFar = new Float64Array(LOSS_TERM_UNITS * LOSS_TERM_UNITS);
  const { gradHiddenFromAboveByStep, gradHiddenFromFutureByStep, gradHiddenByStep } =
    trace.backward.layers[0]![0]!;
  return {
    wordByStep,
    normByLossAndStep,
    normByDistance: Float64Array.from(sumByDistance, (sum) => euclideanNorm(sum)),
    normUpToDistance: Float64Array.from(sumByDistance, (sum) => {
      addTo(soFar, sum);
      return euclideanNorm(soFar);
    }),
    directNormByStep: rowNorms(gradHiddenFromAboveByStep),
    // Row 0 is that of h_0, before the first word.
    returningNormByStep: rowNorms(gradHiddenFromFutureByStep).subarray(1),
    wholeNormByStep: rowNorms(gradHiddenByStep).subarray(1),
  };
}

/** The same words, to guess the next one after each instead of after the last alone. */
function everyNextWord(batch: TrainingBatch): TrainingBatch {
  const { inputs, targets } = batch;
  if (inputs.kind !== "symbols" || targets.kind !== "classes") return batch;
  return {
    ...batch,
    targets: {
      kind: "classes",
      classes: [...Array.from(inputs.symbols).slice(1), targets.classes[0]!],
    },
  };
}

function addTo(sum: Vector, term: Vector): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += term[i]!;
}
