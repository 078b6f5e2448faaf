import { assertInteger, assertOneOf } from "../../errors.ts";
import { createMatrix, rowOf } from "../../kernels/matrix.ts";
import { addOuterProduct, matVec } from "../../kernels/matVec.ts";
import { networkOf, rnnParametersOf } from "../../network/rnnParameters.ts";
import { traceElement } from "../../trace/traceNetwork.ts";
import type { Matrix, Vector } from "../../types.ts";
import { articleParameters } from "../spelling/article.ts";
import { ARTICLE_ALPHABET } from "../spelling/limits.ts";
import { articleSymbols } from "../spelling/articleText.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";

/** Which vector stands first in the stacked one; the weights stand in the same order. */
export type StackOrder = "hidden-first" | "input-first";

export interface StackedMatrixSpec {
  /** 2 to 8 of the letters d, o, g, s; all but the last are read, all but the first predicted */
  readonly text: string;
  /** The step that is computed in both ways, 1 … T */
  readonly timeStep: number;
  readonly order: StackOrder;
}

export interface StackedMatrixAnswer {
  /** [T] the letters that are read */
  readonly letters: readonly string[];
  readonly weightHh: Matrix; // [3, 3]
  readonly weightIh: Matrix; // [3, 4]
  /** [3, 7] both side by side, in the order asked for */
  readonly weight: Matrix;
  readonly hidden: Vector; // [3] h_{t−1}
  readonly input: Vector; // [4] x_t, one-hot
  readonly stacked: Vector; // [7] both, one after the other
  readonly recurrentProduct: Vector; // [3] W_h h_{t−1}
  readonly inputProduct: Vector; // [3] W_x x_t
  readonly sum: Vector; // [3] a_t by two matrices
  readonly stackedSum: Vector; // [3] a_t by one matrix, its seven products added from left to right
  /** The largest |difference| of both ways over all units, at this step and at any */
  readonly difference: number;
  readonly largestDifference: number;
  /** [3, 7] ∂L/∂[W_h W_x], and the gradients of both matrices by themselves */
  readonly gradWeight: Matrix;
  readonly gradHh: Matrix;
  readonly gradIh: Matrix;
  /** The largest |difference| of an entry of the sliced gradient from the one of the matrix that it belongs to */
  readonly gradientDifference: number;
  /** In the stacked vector: where h_{t−1} begins and where x_t does, from 0 */
  readonly hiddenFrom: number;
  readonly inputFrom: number;
}

const WHERE = "stackedMatrix";
const ORDERS: readonly StackOrder[] = ["hidden-first", "input-first"];

/**
 * One step of the worked example's network by two matrices, W_h h_{t−1} + W_x x_t, and by one, [W_h W_x][h_{t−1}; x_t];
 * and the gradient of the one matrix, which is that of the two side by side.
 *
 * The states are those of the network as it is computed everywhere, by two matrices.
 *
 * @throws EngineError "invalid-text" or "out-of-range" if there is no such text, step or order
 */
export function stackedMatrix({ text, timeStep, order }: StackedMatrixSpec): StackedMatrixAnswer {
  const symbols = articleSymbols(WHERE, text);
  const T = symbols.length - 1;
  assertInteger(WHERE, "the time step", timeStep, 1, T);
  assertOneOf(WHERE, "the order", order, ORDERS);
  const parameters = articleParameters(false);
  const trace = traceElement(
    WHERE,
    networkOf(parameters, "tanh"),
    spellingBatch(symbols, null),
    SUM_OF_LOSSES,
    0,
  );
  const layer = trace.forward.layers[0]![0]!;
  const back = trace.backward.layers[0]![0]!;
  const { candidate } = layer.gates;

  const before = rowsOf(layer.hiddenByStep, 0, T);
  const isHiddenFirst = order === "hidden-first";
  const stack = (hidden: Matrix, input: Matrix) =>
    isHiddenFirst ? sideBySide(hidden, input) : sideBySide(input, hidden);
  const weight = stack(parameters.weightHh, parameters.weightIh);
  const stackedByStep = stack(before, layer.inputByStep);
  const sumByStep = createMatrix(T, weight.rows);
  const gradWeight = createMatrix(weight.rows, weight.cols);
  const { gradPreActivationByStep } = back.gates.candidate;
  for (let row = 0; row < T; row++) matVec(sumByStep, row, weight, stackedByStep, row);
  // From the last step back, as the backward pass of the two matrices adds up.
  for (let row = T - 1; row >= 0; row--)
    addOuterProduct(gradWeight, gradPreActivationByStep, row, stackedByStep, row);

  const gradients = rnnParametersOf({
    spec: trace.forward.parameters.spec,
    values: trace.backward.parameters,
  });
  const row = timeStep - 1;
  const sum = rowOf(candidate.preActivationByStep, row);
  const stackedSum = rowOf(sumByStep, row);
  return {
    letters: symbols.slice(0, -1).map((symbol) => ARTICLE_ALPHABET[symbol]!),
    weightHh: parameters.weightHh,
    weightIh: parameters.weightIh,
    weight,
    hidden: rowOf(before, row),
    input: rowOf(layer.inputByStep, row),
    stacked: rowOf(stackedByStep, row),
    recurrentProduct: rowOf(candidate.recurrentProductByStep, row),
    inputProduct: rowOf(candidate.inputProductByStep, row),
    sum,
    stackedSum,
    difference: largestDifference(sum, stackedSum),
    largestDifference: largestDifference(candidate.preActivationByStep.data, sumByStep.data),
    gradWeight,
    gradHh: copyOf(gradients.weightHh),
    gradIh: copyOf(gradients.weightIh),
    gradientDifference: largestDifference(
      gradWeight.data,
      stack(gradients.weightHh, gradients.weightIh).data,
    ),
    hiddenFrom: isHiddenFirst ? 0 : layer.inputByStep.cols,
    inputFrom: isHiddenFirst ? before.cols : 0,
  };
}

const copyOf = ({ rows, cols, data }: Matrix): Matrix => ({ rows, cols, data: data.slice() });

const rowsOf = ({ cols, data }: Matrix, from: number, to: number): Matrix => ({
  rows: to - from,
  cols,
  data: data.slice(from * cols, to * cols),
});

/** [rows, cols of both] the columns of one matrix, then those of the other. */
function sideBySide(left: Matrix, right: Matrix): Matrix {
  const both = createMatrix(left.rows, left.cols + right.cols);
  for (let row = 0; row < both.rows; row++) {
    both.data.set(rowOf(left, row), row * both.cols);
    both.data.set(rowOf(right, row), row * both.cols + left.cols);
  }
  return both;
}

const largestDifference = (one: Vector, other: Vector): number =>
  one.reduce((most, value, index) => Math.max(most, Math.abs(value - other[index]!)), 0);
