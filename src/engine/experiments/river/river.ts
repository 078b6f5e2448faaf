import { glassesFor } from "../../analysis/glasses.ts";
import { leadingDirections } from "../../analysis/leadingDirections.ts";
import { assertBetween, assertInteger } from "../../errors.ts";
import { exp, log } from "../../kernels/elementary.ts";
import { rowOf } from "../../kernels/matrix.ts";
import { euclideanNorm, rowNorms } from "../../kernels/norm.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { stateGradientNorms } from "../../network/stateGradientNorms.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import type { GateBiases } from "../../random/initialiseNetwork.types.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { LayerBackward } from "../../trace/trace.types.ts";
import type { Matrix, Vector } from "../../types.ts";
import {
  drawSentenceNetwork,
  LAST_STEP_LOSS,
  type SentenceTask,
  sentenceTask,
} from "../gradientNorms/sentenceTask.ts";
import { RIVER_UNITS, riverLimits as limits } from "./limits.ts";
import type { Branch, River, RiverSpec } from "./river.types.ts";

const WHERE = "river";

/**
 * The gradient of the last loss at each state of a network that reads a sentence once: how long it is, and where it
 * points.
 *
 * The network has 32 tanh units and is drawn as for {@link gradientNormCurve}: the norms are the same. Beside it stand
 * a GRU and an LSTM of the same size and seed, drawn as PyTorch does, each recurrent matrix scaled to the same spectral
 * radius. Their gates begin so that they keep what they have, with biases of ± ln T.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks About 10 ms.
 */
export function river(spec: RiverSpec): River {
  const { words, spectralRadius, seed } = spec;
  assertInteger(WHERE, "the number of words", words.length, limits.words.min, limits.words.max);
  const { min, max } = limits.spectralRadius;
  assertBetween(WHERE, "the spectral radius", spectralRadius, min, max);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  const task = sentenceTask(words, words.length);
  const parameters = drawSentenceNetwork(
    { hiddenSize: RIVER_UNITS, spectralRadius, seed },
    task.vocabularySize,
  );
  const network = networkOf(parameters, "tanh");
  const { loss, backward } = traceElement(WHERE, network, task.batch, LAST_STEP_LOSS, 0);
  const layer = backward.layers[0]![0]!;
  const main = branchOf(layer);
  const magnifierByStep = Array.from(main.shareByStep, glassesFor);
  return {
    ...main,
    wordByStep: task.wordByStep,
    target: task.target,
    loss: loss.loss,
    factorByStep: factorsOf(main.normByStep),
    slopeFactorByStep: slopeFactorsOf(layer, main.normByStep),
    perStepFactor: perStepFactorOf(main.shareByStep),
    magnifierByStep,
    ...needlesOf(layer.gradHiddenByStep, main.normByStep, magnifierByStep),
    gated: {
      gru: gatedBranch("gru", { updateGate: log(words.length) }, task, spec),
      lstm: gatedBranch(
        "lstm",
        { forgetGate: log(words.length), inputGate: -log(words.length) },
        task,
        spec,
      ),
    },
  };
}

function gatedBranch(
  cell: "gru" | "lstm",
  gateBiases: GateBiases,
  { batch, vocabularySize }: SentenceTask,
  { seed, spectralRadius }: RiverSpec,
): Branch {
  const network = initialiseNetwork(
    {
      cell,
      activation: "tanh",
      inputSize: vocabularySize,
      embeddingSize: null,
      hiddenSize: RIVER_UNITS,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: true,
      outputSize: vocabularySize,
    },
    { scheme: "pytorch", seed, spectralRadius, gateBiases },
  );
  const { backward } = traceElement(WHERE, network, batch, LAST_STEP_LOSS, 0);
  return branchOf(backward.layers[0]![0]!);
}

function branchOf(layer: LayerBackward): Branch {
  const { hiddenNormByStep, cellNormByStep } = stateGradientNorms(layer);
  const normByStep = cellNormByStep ?? hiddenNormByStep;
  const start = normByStep.at(-1)!;
  return { normByStep, shareByStep: normByStep.map((norm) => (start === 0 ? 0 : norm / start)) };
}

/** Each norm as a multiple of the one a step later. */
function factorsOf(normByStep: Vector): Vector {
  return normByStep.map((norm, t) => {
    const later = normByStep[t + 1];
    return later === undefined ? 1 : later === 0 ? 0 : norm / later;
  });
}

/** What the slopes alone make of the length of each gradient that sets out a step later. */
function slopeFactorsOf({ gates }: LayerBackward, normByStep: Vector): Vector {
  const passed = rowNorms(gates.candidate.gradPreActivationByStep);
  return normByStep.map((_, t) => {
    const later = normByStep[t + 1];
    return later === undefined ? 1 : later === 0 ? 0 : passed[t]! / later;
  });
}

/** What, multiplied by itself T − 1 times, gives the share at t = 1. */
function perStepFactorOf(shareByStep: Vector): number {
  const share = shareByStep[1]!;
  return share === 0 ? 0 : exp(log(share) / (shareByStep.length - 2));
}

function needlesOf(gradients: Matrix, normByStep: Vector, magnifierByStep: readonly number[]) {
  const { rows } = gradients;
  const start = normByStep[rows - 1]!;
  const directions = leadingDirections(gradients);
  const needleByStep = new Float64Array(2 * rows);
  const inPlaneByStep = new Float64Array(rows);
  for (let t = 0; t < rows; t++) {
    const norm = normByStep[t]!;
    if (norm === 0) continue;
    const row = rowOf(gradients, t);
    const parts = directions.map((direction) =>
      direction.reduce((sum, value, i) => sum + value * (row[i]! / norm), 0),
    );
    const inPlane = euclideanNorm(Float64Array.from(parts));
    inPlaneByStep[t] = inPlane;
    if (inPlane === 0) continue;

    const length = (norm / start) * 10 ** magnifierByStep[t]!;
    parts.forEach((part, axis) => (needleByStep[2 * t + axis] = (part / inPlane) * length));
  }
  return { needleByStep, inPlaneByStep };
}
