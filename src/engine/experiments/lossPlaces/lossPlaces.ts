import { assertInteger } from "../../errors.ts";
import { rowNorms } from "../../kernels/norm.ts";
import type { NetworkInputs, NetworkTargets, TrainingBatch } from "../../network/network.types.ts";
import { rnnParametersOf } from "../../network/rnnParameters.ts";
import { initialiseNetwork } from "../../random/initialiseNetwork.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { LossPlacement, Matrix, Vector } from "../../types.ts";
import { lossPlaceLimits as limits } from "./limits.ts";

export interface LossPlacesSpec {
  /** [T] symbols 0 … 3, or values, one a step */
  readonly inputs: NetworkInputs;
  /** Classes are judged by cross-entropy, values by the squared error */
  readonly targets: NetworkTargets;
  readonly timeSteps: number;
  /** 1 … 4 */
  readonly outputSize: number;
  readonly placement: LossPlacement;
  /** W_h held at 0 */
  readonly isCut: boolean;
  readonly seed: number;
}

export interface LossPlaces {
  readonly hiddenByStep: Matrix; // [T + 1, 3]
  /** [T] 0 at steps without a loss */
  readonly lossByStep: Vector;
  /** Their sum */
  readonly loss: number;
  /** [T] the norm of what reaches h_t from its own loss */
  readonly directNormByStep: Vector;
  /** [T] the norm of what comes back to h_t from the next step; 0 at the last */
  readonly returningNormByStep: Vector;
  /** [T] ‖∂L/∂h_t‖, of both together */
  readonly gradientNormByStep: Vector;
}

const WHERE = "lossPlaces";
const SYMBOLS = 4;
const UNITS = 3;

/**
 * What each state of a sequence gets to learn from, with a loss at every step or at the last alone, in a tanh network of
 * three units as it is drawn: its W_h is orthogonal, so that a gradient shrinks by the slopes of tanh alone.
 *
 * @throws EngineError "out-of-range", ShapeError if inputs and targets do not fit
 */
export function lossPlaces(spec: LossPlacesSpec): LossPlaces {
  const { inputs, targets, timeSteps, outputSize, placement, isCut, seed } = spec;
  assertInteger(WHERE, "the number of steps", timeSteps, limits.steps.min, limits.steps.max);
  assertInteger(WHERE, "the number of outputs", outputSize, 1, SYMBOLS);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  const network = initialiseNetwork(
    {
      cell: "vanilla",
      activation: "tanh",
      inputSize: inputs.kind === "values" ? 1 : SYMBOLS,
      embeddingSize: null,
      hiddenSize: UNITS,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize,
    },
    { scheme: "orthogonal", seed, spectralRadius: null, gateBiases: {} },
  );
  if (isCut) rnnParametersOf(network).weightHh.data.fill(0);
  const batch: TrainingBatch = {
    sequenceLength: timeSteps,
    batchSize: 1,
    inputs,
    lengths: null,
    initialState: null,
    targets,
  };
  const loss = targets.kind === "classes" ? "crossEntropy" : "meanSquaredError";
  const trace = traceElement(WHERE, network, batch, { loss, placement, reduction: "batchMean" }, 0);
  const back = trace.backward.layers[0]![0]!;
  return {
    hiddenByStep: trace.forward.layers[0]![0]!.hiddenByStep,
    lossByStep: trace.loss.lossByStep,
    loss: trace.loss.loss,
    directNormByStep: rowNorms(back.gradHiddenFromAboveByStep),
    // Row 0 is that of h_0.
    returningNormByStep: rowNorms(back.gradHiddenFromFutureByStep).slice(1),
    gradientNormByStep: rowNorms(back.gradHiddenByStep).slice(1),
  };
}
