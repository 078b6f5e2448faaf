import { createMatrix } from "../kernels/matrix.ts";
import type { GateName, LayerInspection } from "../network/layerInspection.types.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import { directionsOf } from "../network/parameters.ts";
import { stateGradientNorms } from "../network/stateGradientNorms.ts";
import type { Matrix } from "../types.ts";
import { copyOut } from "./arena.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";
import { initialBlock } from "./states.ts";

/** What stands in a row of `gates`, H numbers each. */
const GATES: Readonly<Record<CellKind, readonly GateName[]>> = {
  vanilla: [],
  feedForward: [],
  lstm: ["inputGate", "forgetGate", "candidate", "outputGate"],
  gru: ["resetGate", "updateGate", "candidate"],
};

/**
 * Copies out what every layer did with one sequence of the batch.
 *
 * @param element      which of them, 0 …
 * @param hasGradients whether all gradients of states are there
 */
export function inspectLayers(
  spec: NetworkSpec,
  room: Room,
  layers: readonly LayerPlan[],
  element: number,
  hasGradients: boolean,
): readonly LayerInspection[] {
  const length = room.lengths[element]!;
  return layers.map((plan, index) => {
    const { hiddenSize, hidden, stride, cellState, gradHidden, isReverse, gates, gateRows } = plan;
    const timeStepOf = (row: number): number => (isReverse ? length + 1 - row : row);
    /** [T + 1, H] rows of an array with a block for every time step; row 0 is the one it begins in */
    const blocks = (from: number, rowLength: number): Matrix => {
      const copy = createMatrix(length + 1, hiddenSize);
      for (let row = 0; row <= length; row++) {
        const block = row === 0 ? initialBlock(room, plan) : timeStepOf(row);
        const at = from + (block * room.batch + element) * rowLength;
        copyOut(room.F, at, hiddenSize, copy.data, row * hiddenSize);
      }
      return copy;
    };
    const gateAt = (place: number): Matrix => {
      const copy = createMatrix(length, hiddenSize);
      for (let row = 0; row < length; row++) {
        const step = timeStepOf(row + 1) - 1;
        const at = gates + (step * room.batch + element) * gateRows + place * hiddenSize;
        copyOut(room.F, at, hiddenSize, copy.data, row * hiddenSize);
      }
      return copy;
    };
    return {
      layer: Math.floor(index / directionsOf(spec)),
      isReverse,
      hiddenByStep: blocks(hidden, stride),
      cellByStep: cellState < 0 ? null : blocks(cellState, hiddenSize),
      gates: Object.fromEntries(GATES[plan.cell].map((name, place) => [name, gateAt(place)])),
      gradientNormByStep: hasGradients
        ? stateGradientNorms({ gradHiddenByStep: blocks(gradHidden, stride), cell: null })
            .hiddenNormByStep
        : null,
    };
  });
}
