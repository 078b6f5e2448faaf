import { zeroState } from "../network/batch.ts";
import type { NetworkSpec, NetworkState } from "../network/network.types.ts";
import { copyIn, copyOut, copyRow, setZero } from "./arena.ts";
import type { LayerPlan, Room } from "./layerPlan.ts";

/*
 * States cross the border of the arena as [L · D, B, H]; inside, each layer's stand in a block of rows
 * for every time step, the directions side by side.
 */

/** The block a layer starts from. */
export const initialBlock = ({ steps }: Room, { isReverse }: LayerPlan): number =>
  isReverse ? steps + 1 : 0;

/** The block a layer ends in. */
export const finalBlock = ({ steps }: Room, { isReverse }: LayerPlan): number =>
  isReverse ? 1 : steps;

type BlockOf = (room: Room, plan: LayerPlan) => number;

/** Copies states out of the arena. */
export function readStates(
  spec: NetworkSpec,
  room: Room,
  layers: readonly LayerPlan[],
  blockOf: BlockOf,
): NetworkState {
  const { F, batch } = room;
  const state = zeroState(spec, batch);
  layers.forEach((plan, index) => {
    const { hiddenSize, hidden, cellState, stride } = plan;
    for (let element = 0; element < batch; element++) {
      const row = blockOf(room, plan) * batch + element;
      const to = (index * batch + element) * hiddenSize;
      const h = hidden + row * stride;
      const c = cellState + row * hiddenSize;
      copyOut(F, h, hiddenSize, state.hidden, to);
      if (state.cell) copyOut(F, c, hiddenSize, state.cell, to);
    }
  });
  return state;
}

/** Writes the states to start from; null means zeros. */
export const writeInitialStates = (
  room: Room,
  layers: readonly LayerPlan[],
  state: NetworkState | null,
): void => {
  writeStates(room, layers, state, initialBlock);
};

/** Writes the states a next batch may carry on from; null means zeros. */
export const writeFinalStates = (
  room: Room,
  layers: readonly LayerPlan[],
  state: NetworkState | null,
): void => {
  writeStates(room, layers, state, finalBlock);
};

function writeStates(
  room: Room,
  layers: readonly LayerPlan[],
  state: NetworkState | null,
  blockOf: BlockOf,
): void {
  const { F, batch } = room;
  for (let index = 0; index < layers.length; index++) {
    const plan = layers[index]!;
    const { hiddenSize, hidden, cellState, stride } = plan;
    for (let element = 0; element < batch; element++) {
      const row = blockOf(room, plan) * batch + element;
      const from = (index * batch + element) * hiddenSize;
      for (let j = 0; j < hiddenSize; j++) {
        F[hidden + row * stride + j] = state ? state.hidden[from + j]! : 0;
        if (cellState >= 0)
          F[cellState + row * hiddenSize + j] = state?.cell ? state.cell[from + j]! : 0;
      }
    }
  }
}

/** Starts every layer where it ended. */
export function carryStates(room: Room, layers: readonly LayerPlan[]): void {
  const { F, batch } = room;
  for (const plan of layers) {
    const { hidden, stride, cellState, hiddenSize } = plan;
    const from = finalBlock(room, plan) * batch;
    const to = initialBlock(room, plan) * batch;
    for (let element = 0; element < batch; element++)
      copyRow(F, hidden + (from + element) * stride, hidden + (to + element) * stride, hiddenSize);
    if (cellState >= 0)
      copyRow(F, cellState + from * hiddenSize, cellState + to * hiddenSize, batch * hiddenSize);
  }
}

/** Sets the gradients of all states to 0, and of the final ones to what comes from beyond; null means nothing. */
export function startGradients(
  room: Room,
  layers: readonly LayerPlan[],
  gradient: NetworkState | null,
): void {
  const { F, steps, batch } = room;
  for (let index = 0; index < layers.length; index++) {
    const plan = layers[index]!;
    const { gradHidden, gradCell, hiddenSize, stride } = plan;
    // Those of both directions stand side by side.
    if (!plan.isReverse) setZero(F, gradHidden, (steps + 2) * batch * stride);
    if (gradCell >= 0) setZero(F, gradCell, batch * hiddenSize);
    if (!gradient) continue;
    const from = index * batch * hiddenSize;
    for (let element = 0; element < batch; element++) {
      const to = gradHidden + (finalBlock(room, plan) * batch + element) * stride;
      copyIn(F, to, hiddenSize, gradient.hidden, from + element * hiddenSize);
    }
    if (gradient.cell) copyIn(F, gradCell, batch * hiddenSize, gradient.cell, from);
  }
}

/** Copies out what has come back to the initial states. */
export function readInitialGradients(
  spec: NetworkSpec,
  room: Room,
  layers: readonly LayerPlan[],
): NetworkState {
  const { F, batch } = room;
  const gradient = zeroState(spec, batch);
  layers.forEach((plan, index) => {
    const { gradHidden, gradCell, hiddenSize, stride } = plan;
    const to = index * batch * hiddenSize;
    for (let element = 0; element < batch; element++) {
      const from = gradHidden + (initialBlock(room, plan) * batch + element) * stride;
      copyOut(F, from, hiddenSize, gradient.hidden, to + element * hiddenSize);
    }
    if (gradient.cell) copyOut(F, gradCell, batch * hiddenSize, gradient.cell, to);
  });
  return gradient;
}
