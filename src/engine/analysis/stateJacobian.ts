import { assertInteger } from "../errors.ts";
import { createMatrix, rowOf } from "../kernels/matrix.ts";
import { backwardStep, createLayerBackward } from "../trace/backwardLayer.ts";
import type { LayerForward } from "../trace/trace.types.ts";
import type { Matrix } from "../types.ts";

/** How the state of one layer after a step depends on its state before. */
export interface StateJacobian {
  /**
   * ∂(state after)/∂(state before). [H, H] where the state is h alone; of an LSTM, whose state is the pair
   * (h, c), [2H, 2H], made of the four blocks below.
   */
  readonly matrix: Matrix;
  /** Each [H, H]; null except for LSTM */
  readonly blocks: LstmJacobianBlocks | null;
}

/** The Jacobian of an LSTM's step, (∂h_t/∂h_{t−1}  ∂h_t/∂c_{t−1} ; ∂c_t/∂h_{t−1}  ∂c_t/∂c_{t−1}). */
export interface LstmJacobianBlocks {
  readonly hiddenByHidden: Matrix;
  readonly hiddenByCell: Matrix; // diag(o_t ⊙ (1 − tanh²(c_t)) ⊙ f_t)
  readonly cellByHidden: Matrix;
  readonly cellByCell: Matrix; // diag(f_t): the road on which gradients neither vanish nor explode where f_t is near 1
}

/**
 * The Jacobian of one step of one layer:  ∂h_t/∂h_{t−1}, or ∂(h_t, c_t)/∂(h_{t−1}, c_{t−1}) of an LSTM.
 *
 * Row i is what the backward pass makes of a gradient that is one at unit i and zero elsewhere. An LSTM's
 * h_t and c_t count as two quantities here: that h_t is made from c_t is inside the rows of h_t.
 *
 * @param layer one layer and direction of a trace
 * @param step  reading step, 1 … T: in a reverse layer, 1 is the last time step
 * @throws EngineError "out-of-range" if there is no such step
 * @remarks The cost of H (LSTM: 2H) backward steps. Its singular values are `singularValues(matrix)`.
 */
export function stateJacobian(layer: LayerForward, step: number): StateJacobian {
  const length = layer.inputByStep.rows;
  assertInteger("stateJacobian", "the reading step", step, 1, length);
  const hiddenSize = layer.hiddenByStep.cols;
  const stateSize = layer.cellByStep ? 2 * hiddenSize : hiddenSize;
  const matrix = createMatrix(stateSize, stateSize);
  const back = createLayerBackward(layer, createMatrix(length, hiddenSize));
  const { gradHiddenByStep, gradHiddenFromFutureByStep, cell } = back;
  for (let i = 0; i < stateSize; i++) {
    const unit = new Float64Array(2 * hiddenSize);
    unit[i] = 1;
    gradHiddenByStep.data.set(unit.subarray(0, hiddenSize), step * hiddenSize);
    cell?.gradCellFromFutureByStep.data.set(unit.subarray(hiddenSize), step * hiddenSize);
    backwardStep(layer, back, step);
    matrix.data.set(rowOf(gradHiddenFromFutureByStep, step - 1), i * stateSize);
    if (cell)
      matrix.data.set(rowOf(cell.gradCellFromFutureByStep, step - 1), i * stateSize + hiddenSize);
  }
  return { matrix, blocks: layer.cellByStep ? blocksOf(matrix, hiddenSize) : null };
}

function blocksOf(matrix: Matrix, hiddenSize: number): LstmJacobianBlocks {
  const block = (fromRow: number, fromCol: number): Matrix => {
    const part = createMatrix(hiddenSize, hiddenSize);
    for (let i = 0; i < hiddenSize; i++) {
      const start = (fromRow + i) * matrix.cols + fromCol;
      part.data.set(matrix.data.subarray(start, start + hiddenSize), i * hiddenSize);
    }
    return part;
  };
  return {
    hiddenByHidden: block(0, 0),
    hiddenByCell: block(0, hiddenSize),
    cellByHidden: block(hiddenSize, 0),
    cellByCell: block(hiddenSize, hiddenSize),
  };
}
