import { assertBetween, assertOneOf } from "../../errors.ts";
import { tanh } from "../../kernels/elementary.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { rowNorms } from "../../kernels/norm.ts";
import type { Objective, TrainingBatch } from "../../network/network.types.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { clipGradNorm } from "../../optimizers/clipGradNorm.ts";
import { clipGradValue } from "../../optimizers/clipGradValue.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import type { Cliff, CliffSpec } from "./cliff.types.ts";
import {
  CLIFF_COLUMNS,
  CLIFF_LEARNING_RATE,
  CLIFF_ROWS,
  CLIFF_START,
  CLIFF_STEPS,
  CLIFF_TARGET,
  CLIFF_UPDATES,
  cliffLimits as limits,
} from "./limits.ts";

const WHERE = "cliff";

const OBJECTIVE: Objective = {
  loss: "meanSquaredError",
  placement: "lastStep",
  reduction: "batchMean",
};

/** It reads nothing: only its memory goes from step to step. */
const BATCH: TrainingBatch = {
  sequenceLength: CLIFF_STEPS,
  batchSize: 1,
  inputs: { kind: "values", values: new Float64Array(CLIFF_STEPS) },
  targets: { kind: "values", values: [CLIFF_TARGET] },
  lengths: null,
  initialState: { hidden: Float64Array.of(CLIFF_START), cell: null },
};

/**
 * The loss (h_T − target)² of the smallest recurrent network, h_t = tanh(w h_{t−1} + b), over w and b, and gradient
 * descent on it, clipped or not. Where the last state tips from one end of tanh to the other stands a cliff.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @source Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", ICML 2013, figure 6:
 *   the wall in the error surface of one unit, there with a sigmoid and 50 steps.
 */
export function cliff(spec: CliffSpec): Cliff {
  const { weight, bias, clipping, limit } = spec;
  assertBetween(WHERE, "w", weight, limits.weight.min, limits.weight.max);
  assertBetween(WHERE, "b", bias, limits.bias.min, limits.bias.max);
  assertOneOf(WHERE, "the clipping", clipping, ["none", "norm", "value"]);
  assertBetween(WHERE, "the limit", limit, limits.limit.min, limits.limit.max);
  const weightByRow = evenly(CLIFF_ROWS);
  const biasByColumn = evenly(CLIFF_COLUMNS);
  const lossByPoint = createMatrix(weightByRow.length, biasByColumn.length);
  weightByRow.forEach((w, row) =>
    biasByColumn.forEach((b, column) => {
      lossByPoint.data[row * lossByPoint.cols + column] = Math.round(1000 * lossAt(w, b)) / 1000;
    }),
  );
  return { weightByRow, biasByColumn, lossByPoint, ...descend(spec) };
}

const evenly = ({ from, to, count }: { from: number; to: number; count: number }): Vector =>
  Float64Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

function lossAt(w: number, b: number): number {
  let state = CLIFF_START;
  for (let t = 1; t <= CLIFF_STEPS; t++) state = tanh(w * state + b);
  return (state - CLIFF_TARGET) ** 2;
}

function descend({ weight, bias, clipping, limit }: CliffSpec) {
  const rows = CLIFF_UPDATES + 1;
  const pointByUpdate = createMatrix(rows, 2);
  const gradientByUpdate = createMatrix(rows, 2);
  const clippedByUpdate = createMatrix(rows, 2);
  const lossByUpdate = new Float64Array(rows);
  let point = Float64Array.of(weight, bias);
  for (let update = 0; update < rows; update++) {
    const { loss, gradient } = gradientAt(point);
    pointByUpdate.data.set(point, 2 * update);
    gradientByUpdate.data.set(gradient, 2 * update);
    lossByUpdate[update] = loss;
    if (clipping === "norm") clipGradNorm(gradient, limit);
    if (clipping === "value") clipGradValue(gradient, limit);
    clippedByUpdate.data.set(gradient, 2 * update);
    point = point.map((value, i) => value - CLIFF_LEARNING_RATE * gradient[i]!);
  }
  return {
    pointByUpdate,
    lossByUpdate,
    gradientByUpdate,
    clippedByUpdate,
    normByUpdate: rowNorms(gradientByUpdate),
    clippedNormByUpdate: rowNorms(clippedByUpdate),
  };
}

/** By backpropagation through time, as any network's. */
function gradientAt([w = 0, b = 0]: Vector): { loss: number; gradient: Vector } {
  const network = networkOf(
    {
      weightHh: single(w),
      weightIh: single(0),
      weightHo: single(1),
      biasH: Float64Array.of(b),
      biasO: null,
    },
    "tanh",
  );
  const { loss, backward } = traceElement(WHERE, network, BATCH, OBJECTIVE, 0);
  const { weightHh, biasH } = rnnParametersOf({ ...network, values: backward.parameters });
  return { loss: loss.loss, gradient: Float64Array.of(weightHh.data[0]!, biasH![0]!) };
}

const single = (value: number): Matrix => ({ rows: 1, cols: 1, data: Float64Array.of(value) });
