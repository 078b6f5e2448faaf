import { exp, log } from "../../kernels/elementary.ts";
import {
  assertBetween,
  assertInteger,
  assertOneOf,
  EngineError,
  NotFiniteError,
} from "../../errors.ts";
import { ACTIVATIONS } from "../../kernels/activations.ts";
import { rowOf, indexOfNonFinite } from "../../kernels/matrix.ts";
import { rowNorms } from "../../kernels/norm.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Vector } from "../../types.ts";
import type { GradientNormCurve, GradientNormSpec } from "./gradientNorms.types.ts";
import { singularValueOfScaled } from "../../analysis/singularValueOfScaled.ts";
import { spectralRadius } from "../../analysis/spectralRadius.ts";
import { stateGradientNorms } from "../../network/stateGradientNorms.ts";
import { gradientNormLimits as limits } from "./limits.ts";
import { drawSentenceNetwork, LAST_STEP_LOSS, sentenceTask } from "./sentenceTask.ts";

const WHERE = "gradientNorms";
/**
 * How much of the loss at the last step reaches each earlier state of a network that reads a
 * sentence:  ‖∂L_T/∂h_t‖₂ for t = 0 … T.
 *
 * The network is untrained. Its words are one-hot columns; all its weights are drawn from
 * U(−1/√H, 1/√H), W_h first, so that it does not depend on the sentence; then W_h is scaled to the
 * spectral radius asked for. There are no biases. L_T is the cross-entropy for the word that comes
 * next in the sentence, which after its last word is the end mark.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks T = 200, H = 64: some tens of milliseconds, most of them for the singular values.
 * @source Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML 2013.
 */
export function gradientNormCurve(spec: GradientNormSpec): GradientNormCurve {
  checkSpec(spec);
  const { words, sequenceLength } = spec;
  const { wordByStep, target, batch, vocabularySize } = sentenceTask(words, sequenceLength);
  const parameters = drawSentenceNetwork(spec, vocabularySize);

  const network = networkOf(parameters, spec.activation);
  const { forward, loss, backward } = traceElement(WHERE, network, batch, LAST_STEP_LOSS, 0);
  const layer = forward.layers[0]![0]!;
  const normByStep = stateGradientNorms(backward.layers[0]![0]!).hiddenNormByStep;
  const hiddenNormByStep = rowNorms(layer.hiddenByStep);
  assertFiniteNorms("the norm ‖∂L_T/∂h_t‖", normByStep);
  assertFiniteNorms("the norm ‖h_t‖", hiddenNormByStep);
  const singularValueOf = singularValueOfScaled(parameters.weightHh);
  return {
    spec,
    normByStep,
    wordByStep,
    target,
    loss: loss.loss,
    measuredSpectralRadius: spectralRadius(parameters.weightHh),
    largestSingularValueByStep: Float64Array.from({ length: sequenceLength }, (_, row) =>
      singularValueOf(rowOf(layer.gates.candidate.slopeByStep, row)),
    ),
    hiddenNormByStep,
    perStepFactor: meanFactor(normByStep),
  };
}

/** The curves of several networks, one for each spec: {@link gradientNormCurve}. */
export function gradientNorms({
  specs,
}: {
  readonly specs: readonly GradientNormSpec[];
}): readonly GradientNormCurve[] {
  return specs.map(gradientNormCurve);
}

function checkSpec(spec: GradientNormSpec): void {
  assertInteger(
    WHERE,
    "the number of words",
    spec.words.length,
    limits.words.min,
    limits.words.max,
  );
  for (const word of spec.words)
    if (word.trim() === "" || word.length > limits.wordLength.max)
      throw new EngineError(
        "out-of-range",
        `${WHERE}: a word has ${word.length} characters, but it must have 1 to ${limits.wordLength.max}, not all of them spaces.`,
      );
  assertInteger(
    WHERE,
    "the hidden size",
    spec.hiddenSize,
    limits.hiddenSize.min,
    limits.hiddenSize.max,
  );
  assertOneOf(WHERE, "the activation", spec.activation, ACTIVATIONS);
  assertBetween(
    WHERE,
    "the spectral radius",
    spec.spectralRadius,
    limits.spectralRadius.min,
    limits.spectralRadius.max,
  );
  assertInteger(WHERE, "the seed", spec.seed, limits.seed.min, limits.seed.max);
  assertInteger(
    WHERE,
    "the sequence length",
    spec.sequenceLength,
    limits.sequenceLength.min,
    limits.sequenceLength.max,
  );
}

function assertFiniteNorms(quantity: string, normByStep: Vector): void {
  const timeStep = indexOfNonFinite(normByStep);
  if (timeStep >= 0) throw new NotFiniteError(WHERE, { quantity, timeStep });
}

/** The T-th root of the quotient of the first norm and the last, by logarithms lest the quotient overflow. */
function meanFactor(normByStep: Vector): number | null {
  const steps = normByStep.length - 1;
  const atStart = normByStep[0]!;
  const atEnd = normByStep[steps]!;
  return atEnd === 0 ? null : exp((log(atStart) - log(atEnd)) / steps);
}
