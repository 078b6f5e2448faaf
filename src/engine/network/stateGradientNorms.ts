import { rowNorms } from "../kernels/norm.ts";
import type { Matrix, Vector } from "../types.ts";

/** How large the gradients of one layer's states are, in its reading order. */
export interface StateGradientNorms {
  readonly hiddenNormByStep: Vector; // [T + 1] ‖∂L/∂h_t‖₂
  readonly cellNormByStep: Vector | null; // [T + 1] ‖∂L/∂c_t‖₂; LSTM only
}

/**
 * Gradient norms of all states:  ‖∂L/∂h_t‖₂ and ‖∂L/∂c_t‖₂ for t = 0 … T.
 *
 * The one place that makes them, of any cell, whichever path computed the gradients. ∂L/∂c_t is everything that
 * reaches c_t, through h_t and through c_{t+1}; c_0 has no h beside it to come through.
 *
 * @param layer with the gradients [T + 1, H] of its states; `cell` is null without any c
 */
export function stateGradientNorms({
  gradHiddenByStep,
  cell,
}: {
  readonly gradHiddenByStep: Matrix;
  readonly cell: { readonly gradCellByStep: Matrix } | null;
}): StateGradientNorms {
  return {
    hiddenNormByStep: rowNorms(gradHiddenByStep),
    cellNormByStep: cell && rowNorms(cell.gradCellByStep),
  };
}
