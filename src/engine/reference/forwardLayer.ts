import { createMatrix } from "../kernels/matrix.ts";
import type { NetworkParameters } from "../network/network.types.ts";
import { parameterBlocks } from "../network/parameters.ts";
import type { Matrix, Vector } from "../types.ts";
import { assertFiniteStep } from "./finite.ts";
import { createGateForward, gateParameters, gruGates, lstmGates, vanillaGates } from "./gates.ts";
import { gruForward } from "./gruStep.ts";
import { lstmForward } from "./lstmStep.ts";
import type { GateForward, LayerForward } from "./trace.types.ts";
import { vanillaForward } from "./vanillaStep.ts";

/** The state in which a layer begins, each [H]; null means zeros. */
export interface LayerStart {
  readonly hidden: Vector | null;
  readonly cell: Vector | null;
}

/**
 * Lets one layer, in one direction, read a sequence from its first reading step to its last.
 *
 * @param layer       0 … L − 1
 * @param direction   0 forward, 1 reverse
 * @param inputByStep [T, E] in reading order; kept
 * @throws NotFiniteError naming the quantity and the time step at which numbers stopped being finite
 */
export function forwardLayer(
  where: string,
  parameters: NetworkParameters,
  layer: number,
  direction: number,
  inputByStep: Matrix,
  start: LayerStart,
): LayerForward {
  const trace = createLayer(parameters, layer, direction, inputByStep);
  if (start.hidden) trace.hiddenByStep.data.set(start.hidden);
  if (start.cell) trace.cellByStep?.data.set(start.cell);
  for (let step = 1; step <= inputByStep.rows; step++) {
    forwardStep(trace, step);
    assertFiniteStep(where, trace, step);
  }
  return trace;
}

function createLayer(
  { spec, values }: NetworkParameters,
  layer: number,
  direction: number,
  inputByStep: Matrix,
): LayerForward {
  const parametersOf = gateParameters(spec, values, parameterBlocks(spec), layer, direction);
  const createGate = (index: number): GateForward =>
    createGateForward(parametersOf(index), inputByStep.rows);
  const createStates = (): Matrix => createMatrix(inputByStep.rows + 1, spec.hiddenSize);
  const isReverse = direction === 1;
  const states = { layer, isReverse, inputByStep, hiddenByStep: createStates() };
  switch (spec.cell) {
    case "lstm": {
      const cellTanhByStep = createMatrix(inputByStep.rows, spec.hiddenSize);
      const gates = lstmGates(createGate);
      return { ...states, cell: spec.cell, gates, cellByStep: createStates(), cellTanhByStep };
    }
    case "gru":
      return { ...states, cell: spec.cell, gates: gruGates(createGate), cellByStep: null };
    case "vanilla":
    case "feedForward": {
      const { cell, activation } = spec;
      return { ...states, cell, activation, gates: vanillaGates(createGate), cellByStep: null };
    }
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
