import { createMatrix } from "../kernels/matrix.ts";
import type { Matrix } from "../types.ts";
import { gateList, gatesOf } from "./gates.ts";
import type {
  DotProducts,
  GateBackward,
  GateForward,
  GateProducts,
  Gates,
  HeadProducts,
  LayerBackward,
  LayerForward,
  NetworkTrace,
} from "./trace.types.ts";

/**
 * Writes a matrix–vector product out, product by product, in the order in which the passes add them.
 *
 * @param weight     [rows, cols]; its transpose is multiplied if `isTransposed`
 * @param inputByStep row `row` is the vector
 */
function writeOut(
  weight: Matrix,
  isTransposed: boolean,
  inputByStep: Matrix,
  row: number,
): DotProducts {
  const rows = isTransposed ? weight.cols : weight.rows;
  const cols = isTransposed ? weight.rows : weight.cols;
  const products = createMatrix(rows, cols);
  const partialSums = createMatrix(rows, cols);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < cols; j++) {
      const factor = weight.data[isTransposed ? j * weight.cols + i : i * weight.cols + j]!;
      const product = factor * inputByStep.data[row * inputByStep.cols + j]!;
      sum += product;
      products.data[i * cols + j] = product;
      partialSums.data[i * cols + j] = sum;
    }
  }
  return { products, partialSums };
}

const rowsOf = ({ rows }: Matrix): readonly number[] =>
  Array.from({ length: rows }, (_, row) => row);

/**
 * Writes the matrix–vector products of a layer out, gate by gate, so that a reader can follow each one.
 * Their last partial sums equal the numbers of the passes to the last bit.
 *
 * @param back the layer's gradients; null if the sequence was only read
 */
export function itemiseLayer(layer: LayerForward, back: LayerBackward | null): Gates<GateProducts> {
  const gates = gateList<GateForward>(layer.gates);
  const gradients = back && gateList<GateBackward>(back.gates);
  return gatesOf(layer.cell, (index): GateProducts => {
    const { weightIh, weightHh } = gates[index]!.parameters;
    const rows = rowsOf(layer.inputByStep);
    const passedBack = gradients && nextRows(gradients[index]!.gradRecurrentPartByStep);
    return {
      inputByStep: rows.map((row) => writeOut(weightIh, false, layer.inputByStep, row)),
      recurrentByStep: weightHh
        ? rows.map((row) => writeOut(weightHh, false, layer.hiddenByStep, row))
        : [],
      fromFutureByStep:
        weightHh && passedBack ? rows.map((row) => writeOut(weightHh, true, passedBack, row)) : [],
    };
  });
}

/** What the next step has in each row; zeros in the last. */
function nextRows({ rows, cols, data }: Matrix): Matrix {
  const next = createMatrix(rows, cols);
  next.data.set(data.subarray(cols));
  return next;
}

/** Writes the matrix–vector products of the head out; see {@link itemiseLayer}. */
export function itemiseHead({ forward, backward }: NetworkTrace): HeadProducts {
  const { headInputByStep, views } = forward;
  const { weight } = views.head;
  const rows = rowsOf(headInputByStep);
  return {
    outputByStep: rows.map((row) => writeOut(weight, false, headInputByStep, row)),
    fromOutputByStep: backward
      ? rows.map((row) => writeOut(weight, true, backward.gradLogitsByStep, row))
      : [],
  };
}
