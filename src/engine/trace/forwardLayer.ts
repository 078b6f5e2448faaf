import { createMatrix } from "../kernels/matrix.ts";
import type { NetworkSpec } from "../network/network.types.ts";
import type { Matrix, Vector } from "../types.ts";
import { createGateForward, gateList, gruGates, lstmGates, vanillaGates } from "./gates.ts";
import { gruForward } from "./gruStep.ts";
import { lstmForward } from "./lstmStep.ts";
import type { GateForward, GateParameters, Gates, HeldState, LayerForward } from "./trace.types.ts";
import { vanillaForward } from "./vanillaStep.ts";

/** One layer in one direction, before it reads. */
export interface LayerStart {
  readonly layer: number; // 0 … L − 1
  readonly direction: number; // 0 forward, 1 reverse
  readonly parameters: Gates<GateParameters>;
  readonly hidden: Vector | null; // [H] h_0; null means zeros
  readonly cell: Vector | null; // [H] c_0; null means zeros
  readonly held: readonly HeldState[]; // of this layer; only where it is vanilla and not reverse
}

/**
 * Lets one layer, in one direction, read a sequence from its first reading step to its last.
 *
 * @param inputByStep [T, E] in reading order; kept
 */
export function forwardLayer(
  spec: NetworkSpec,
  start: LayerStart,
  inputByStep: Matrix,
): LayerForward {
  const trace = createLayer(spec, start, inputByStep);
  if (start.hidden) trace.hiddenByStep.data.set(start.hidden);
  if (start.cell) trace.cellByStep?.data.set(start.cell);
  for (let step = 1; step <= inputByStep.rows; step++) {
    forwardStep(trace, step);
    for (const state of start.held) if (state.timeStep === step) hold(trace, state);
  }
  return trace;
}

/** Puts a given number where one was computed. */
function hold(layer: LayerForward, { timeStep, unit, value }: HeldState): void {
  if (layer.cell !== "vanilla") return;
  const { cols } = layer.hiddenByStep;
  layer.hiddenByStep.data[timeStep * cols + unit] = value;
  layer.gates.candidate.slopeByStep.data[(timeStep - 1) * cols + unit] = 0;
}

function createLayer(
  { cell, activation, hiddenSize }: NetworkSpec,
  { layer, direction, parameters }: LayerStart,
  inputByStep: Matrix,
): LayerForward {
  const ofGates = gateList<GateParameters>(parameters);
  const createGate = (index: number): GateForward =>
    createGateForward(ofGates[index]!, inputByStep.rows);
  const createStates = (): Matrix => createMatrix(inputByStep.rows + 1, hiddenSize);
  const isReverse = direction === 1;
  const states = { layer, isReverse, inputByStep, hiddenByStep: createStates() };
  switch (cell) {
    case "lstm": {
      const cellTanhByStep = createMatrix(inputByStep.rows, hiddenSize);
      const gates = lstmGates(createGate);
      return { ...states, cell, gates, cellByStep: createStates(), cellTanhByStep };
    }
    case "gru":
      return { ...states, cell, gates: gruGates(createGate), cellByStep: null };
    case "vanilla":
    case "feedForward":
      return { ...states, cell, activation, gates: vanillaGates(createGate), cellByStep: null };
  }
}

function forwardStep(layer: LayerForward, step: number): void {
  switch (layer.cell) {
    case "lstm":
      return lstmForward(layer, step);
    case "gru":
      return gruForward(layer, step);
    case "vanilla":
    case "feedForward":
      return vanillaForward(layer, step);
  }
}
