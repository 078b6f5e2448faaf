import { NotFiniteError } from "../errors.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { zeroState } from "../network/batch.ts";
import type {
  NetworkGradients,
  NetworkParameters,
  NetworkRun,
  NetworkState,
  RunNetwork,
} from "../network/network.types.ts";
import { directionsOf, lowestInputSize, networkParameterCount } from "../network/parameters.ts";
import type { Matrix, Vector } from "../types.ts";
import { outputOf, sideBySide, stateOffset } from "./forwardNetwork.ts";
import { assertRun, traceElement } from "./traceNetwork.ts";
import type { NetworkBackward, NetworkForward } from "./trace.types.ts";

const WHERE = "runTrace";

/**
 * Computes a batch the plain way: sequence after sequence, each cut to its own length and traced by itself.
 * Padding is never looked at, so it can touch neither a state nor a loss nor a gradient.
 *
 * @throws ShapeError, EngineError if the parameters, the batch or its targets are not well-formed
 * @throws NotFiniteError saying which quantity overflowed first, and at which time step
 * @remarks A hundred times slower than the fast path, against which it stands as the reference.
 */
export const runTrace: RunNetwork = (parameters, batch, objective) => {
  assertRun(WHERE, parameters, batch, objective);
  const { spec } = parameters;
  const { sequenceLength, batchSize } = batch;
  const steps = sequenceLength * batchSize;
  const run: NetworkRun = {
    logits: new Float64Array(steps * spec.outputSize),
    hidden: new Float64Array(steps * spec.hiddenSize * directionsOf(spec)),
    finalState: zeroState(spec, batchSize),
    learning: null,
  };
  const gradients = objective && {
    parameters: new Float64Array(networkParameterCount(spec)),
    inputs: new Float64Array(steps * lowestInputSize(spec)),
    hidden: new Float64Array(run.hidden.length),
    initialState: zeroState(spec, batchSize),
  };

  let loss = 0;
  for (let element = 0; element < batchSize; element++) {
    const trace = traceElement(WHERE, parameters, batch, objective, element);
    placeForward(run, trace.forward, batchSize, element);
    if (!gradients || !trace.loss || !trace.backward) continue;
    loss += trace.loss.loss;
    placeBackward(gradients, trace.forward, trace.backward, batchSize, element);
  }
  if (!gradients) return run;
  if (!Number.isFinite(loss))
    throw new NotFiniteError(WHERE, { quantity: "the loss L", timeStep: null });
  if (indexOfNonFinite(gradients.parameters) >= 0)
    throw new NotFiniteError(WHERE, { quantity: "the gradient of a parameter", timeStep: null });
  return { ...run, learning: { loss, ...gradients } };
};

/** Writes [T, features] of one sequence into [T, B, features]; rows beyond its length stay as they are. */
function placeRows(
  out: Vector,
  { rows, cols, data }: Matrix,
  batchSize: number,
  element: number,
  firstRow = 0,
): void {
  for (let row = firstRow; row < rows; row++)
    out.set(data.subarray(row * cols, (row + 1) * cols), (row * batchSize + element) * cols);
}

function placeForward(
  run: NetworkRun,
  { parameters, placement, layers, logitsByStep }: NetworkForward,
  batchSize: number,
  element: number,
): void {
  // With a loss at the last step, what the head says before it is nobody's business.
  const firstRow = placement === "everyStep" ? 0 : logitsByStep.rows - 1;
  placeRows(run.logits, logitsByStep, batchSize, element, firstRow);
  placeRows(run.hidden, outputOf(layers.at(-1)!), batchSize, element);
  layers.forEach((directions, layer) => {
    directions.forEach(({ hiddenByStep, cellByStep }, direction) => {
      const offset = stateOffset(parameters.spec, batchSize, element, layer, direction);
      run.finalState.hidden.set(lastRow(hiddenByStep), offset);
      if (cellByStep) run.finalState.cell?.set(lastRow(cellByStep), offset);
    });
  });
}

const lastRow = ({ rows, cols, data }: Matrix): Vector => data.slice((rows - 1) * cols);

function placeBackward(
  gradients: Omit<NetworkGradients, "loss">,
  { parameters, layers }: NetworkForward,
  backward: NetworkBackward,
  batchSize: number,
  element: number,
): void {
  for (let i = 0; i < gradients.parameters.length; i++)
    gradients.parameters[i]! += backward.parameters[i]!;
  placeRows(gradients.inputs, backward.gradInputByStep, batchSize, element);
  const gradHiddenByStep = backward.layers.at(-1)!.map((layer) => layer.gradHiddenByStep);
  const ofTop = sideBySide(layers.at(-1)!, gradHiddenByStep);
  placeRows(gradients.hidden, ofTop, batchSize, element);
  placeState(gradients.initialState, parameters, backward.initialState, batchSize, element);
}

/** Writes [L · D, H] of one sequence into [L · D, B, H]. */
function placeState(
  out: NetworkState,
  { spec }: NetworkParameters,
  { hidden, cell }: NetworkState,
  batchSize: number,
  element: number,
): void {
  const size = spec.hiddenSize;
  for (let row = 0; row < hidden.length / size; row++) {
    const offset = (row * batchSize + element) * size;
    out.hidden.set(hidden.subarray(row * size, (row + 1) * size), offset);
    if (cell) out.cell?.set(cell.subarray(row * size, (row + 1) * size), offset);
  }
}
