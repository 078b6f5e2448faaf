import { createMatrix } from "../kernels/matrix.ts";
import type {
  BackwardTrace,
  DotProducts,
  ForwardTrace,
  Itemised,
  Matrix,
  SequenceProblem,
} from "../types.ts";
import { assertForward, sequenceLengthOf } from "./problem.ts";

/**
 * Writes a matrix–vector product out, product by product, in the order in which the passes add them.
 *
 * @param weight     [rows, cols]; its transpose is multiplied if `transposed`
 * @param input      row `inputRow` is the vector; null stands for zeros
 */
function writeOut(
  weight: Matrix,
  transposed: boolean,
  input: Matrix | null,
  inputRow: number,
): DotProducts {
  const rows = transposed ? weight.cols : weight.rows;
  const cols = transposed ? weight.rows : weight.cols;
  const products = createMatrix(rows, cols);
  const partialSums = createMatrix(rows, cols);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < cols; j++) {
      const factor = weight.data[transposed ? j * weight.cols + i : i * weight.cols + j]!;
      const product = input ? factor * input.data[inputRow * input.cols + j]! : 0;
      sum += product;
      products.data[i * cols + j] = product;
      partialSums.data[i * cols + j] = sum;
    }
  }
  return { products, partialSums };
}

/**
 * Writes every matrix–vector product of both passes out, so that a reader can follow each one.
 * The last partial sums equal the numbers of the passes to the last bit.
 *
 * @param forward  the forward pass of the problem
 * @param backward its backward pass
 * @throws ShapeError if the forward pass is not as long and as wide as the problem
 */
export function itemise(
  problem: SequenceProblem,
  forward: ForwardTrace,
  backward: Pick<BackwardTrace, "gradLogitsByStep" | "gradPreActivationByStep">,
): Itemised {
  assertForward("itemise", problem, forward);
  const { weightIh, weightHh, weightHo } = problem.parameters;
  const length = sequenceLengthOf(problem);
  const rows = Array.from({ length }, (_, row) => row); // row t − 1 holds step t
  const { gradLogitsByStep, gradPreActivationByStep } = backward;
  return {
    recurrentByStep: rows.map((row) => writeOut(weightHh, false, forward.hiddenByStep, row)),
    inputByStep: rows.map((row) => writeOut(weightIh, false, forward.inputByStep, row)),
    outputByStep: rows.map((row) => writeOut(weightHo, false, forward.hiddenByStep, row + 1)),
    fromOutputByStep: rows.map((row) => writeOut(weightHo, true, gradLogitsByStep, row)),
    fromFutureByStep: rows.map((row) =>
      writeOut(weightHh, true, row + 1 < length ? gradPreActivationByStep : null, row + 1),
    ),
  };
}
