import { assertInteger } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { rowNorms } from "../../kernels/norm.ts";
import type { NetworkInputs, NetworkTargets, TrainingBatch } from "../../network/network.types.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { LossPlacement, Matrix, RnnParameters, Vector } from "../../types.ts";
import { ARTICLE_VOCABULARY_SIZE, articleParameters } from "../spelling/article.ts";
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

/**
 * What each state of a sequence gets to learn from, with a loss at every step or at the last alone. The network has the
 * worked example's weights, as many of their columns and rows as it has inputs and outputs.
 *
 * @throws EngineError "out-of-range", ShapeError if inputs and targets do not fit
 */
export function lossPlaces(spec: LossPlacesSpec): LossPlaces {
  const { inputs, targets, timeSteps, outputSize, placement, isCut } = spec;
  assertInteger(WHERE, "the number of steps", timeSteps, limits.steps.min, limits.steps.max);
  assertInteger(WHERE, "the number of outputs", outputSize, 1, ARTICLE_VOCABULARY_SIZE);
  const network = networkOf(
    partOf(articleParameters(false), inputs.kind === "values" ? 1 : ARTICLE_VOCABULARY_SIZE, {
      outputSize,
      isCut,
    }),
    "tanh",
  );
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

function partOf(
  whole: RnnParameters,
  inputSize: number,
  { outputSize, isCut }: { readonly outputSize: number; readonly isCut: boolean },
): RnnParameters {
  const { weightIh, weightHh, weightHo } = whole;
  return {
    ...whole,
    weightIh: corner(weightIh, weightIh.rows, inputSize),
    weightHh: isCut ? createMatrix(weightHh.rows, weightHh.cols) : weightHh,
    weightHo: corner(weightHo, outputSize, weightHo.cols),
  };
}

function corner({ data, cols: from }: Matrix, rows: number, cols: number): Matrix {
  const part = createMatrix(rows, cols);
  for (let row = 0; row < rows; row++)
    part.data.set(data.subarray(row * from, row * from + cols), row * cols);
  return part;
}
