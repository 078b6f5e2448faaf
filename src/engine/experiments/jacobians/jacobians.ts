import { singularValues } from "../../analysis/singularValues.ts";
import { stateJacobian } from "../../analysis/stateJacobian.ts";
import { assertBetween, assertInteger } from "../../errors.ts";
import { cos } from "../../kernels/elementary.ts";
import { matMul } from "../../kernels/matMul.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { rowNorms } from "../../kernels/norm.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix } from "../../types.ts";
import {
  drawSentenceNetwork,
  LAST_STEP_LOSS,
  sentenceTask,
} from "../gradientNorms/sentenceTask.ts";
import type { JacobianProducts, JacobianSpec } from "./jacobians.types.ts";
import { jacobianLimits as limits } from "./limits.ts";

const WHERE = "jacobians";
const UNITS = 2;
/** A frame has room for so many times the circle. */
const ROOM = 1.5;

/**
 * What the steps back through time do to every direction of a gradient: the matrices (∂h_{t+1}/∂h_t)ᵀ of a tanh network
 * of two units that reads a sentence, and their product from the last word back to each earlier one.
 *
 * The network is drawn as for {@link gradientNormCurve}. Nothing is left out: with two units a direction is a point on a
 * circle, and its image under a matrix a point on an ellipse.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 */
export function jacobians(spec: JacobianSpec): JacobianProducts {
  const { words, spectralRadius, seed, angle } = spec;
  assertInteger(WHERE, "the number of words", words.length, limits.words.min, limits.words.max);
  const { min, max } = limits.spectralRadius;
  assertBetween(WHERE, "the spectral radius", spectralRadius, min, max);
  assertInteger(WHERE, "the seed", seed, limits.seed.min, limits.seed.max);
  assertInteger(WHERE, "the angle", angle, limits.angle.min, limits.angle.max);
  const task = sentenceTask(words, words.length);
  const parameters = drawSentenceNetwork(
    { hiddenSize: UNITS, spectralRadius, seed },
    task.vocabularySize,
  );
  const network = networkOf(parameters, "tanh");
  const { forward, backward } = traceElement(WHERE, network, task.batch, LAST_STEP_LOSS, 0);
  const layer = forward.layers[0]![0]!;
  const T = words.length;

  const stepByStep = Array.from({ length: T + 1 }, (_, t) =>
    t === T ? identity() : transposed(stateJacobian(layer, t + 1).matrix),
  );
  const productByStep = stepByStep.slice();
  for (let t = T - 1; t >= 0; t--) productByStep[t] = matMul(stepByStep[t]!, productByStep[t + 1]!);
  const stretchByStep = valuesOf(stepByStep);
  const axesByStep = valuesOf(productByStep);
  const radians = (angle * Math.PI) / 180;
  const direction = {
    rows: 2,
    cols: 1,
    data: Float64Array.from([cos(radians), cos(Math.PI / 2 - radians)]),
  };
  const arrowByStep = rowsOf(productByStep.map((product) => matMul(product, direction).data));
  const own = backward.layers[0]![0]!.gradHiddenByStep;
  const start = rowNorms(own)[T]!;
  const ownByStep = { ...own, data: own.data.map((value) => (start === 0 ? 0 : value / start)) };
  return {
    wordByStep: task.wordByStep,
    weightHh: parameters.weightHh,
    hiddenByStep: layer.hiddenByStep,
    slopeByStep: layer.gates.candidate.slopeByStep,
    stepByStep,
    productByStep,
    stretchByStep,
    axesByStep,
    envelopeByStep: envelopeOf(stretchByStep),
    arrowByStep,
    arrowLengthByStep: rowNorms(arrowByStep),
    zoomByStep: Array.from({ length: T + 1 }, (_, t) => zoomFor(axesByStep.data[2 * t]!)),
    ownByStep,
    ownLengthByStep: rowNorms(ownByStep),
  };
}

const identity = (): Matrix => ({ rows: 2, cols: 2, data: Float64Array.from([1, 0, 0, 1]) });

const transposed = ({ data: [a = 0, b = 0, c = 0, d = 0] }: Matrix): Matrix => ({
  rows: 2,
  cols: 2,
  data: Float64Array.from([a, c, b, d]),
});

function rowsOf(rows: readonly Float64Array[]): Matrix {
  const matrix = createMatrix(rows.length, UNITS);
  rows.forEach((row, index) => matrix.data.set(row, index * UNITS));
  return matrix;
}

/** The largest power of two that leaves a length within the frame; 1 for nothing, which no glass makes larger. */
function zoomFor(length: number): number {
  if (length === 0) return 1;
  let zoom = 1;
  while (2 * zoom * length <= ROOM) zoom *= 2;
  while (zoom * length > ROOM) zoom /= 2;
  return zoom;
}

const valuesOf = (matrices: readonly Matrix[]): Matrix => rowsOf(matrices.map(singularValues));

/** Running products of both columns, from the last row up. */
function envelopeOf({ rows, cols, data }: Matrix): Matrix {
  const product = { rows, cols, data: data.slice() };
  for (let at = (rows - 1) * cols - 1; at >= 0; at--) product.data[at]! *= product.data[at + cols]!;
  return product;
}
