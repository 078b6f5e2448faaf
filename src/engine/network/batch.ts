import { assertInteger, assertLength, assertOneOf, EngineError } from "../errors.ts";
import type {
  InputBatch,
  LossKind,
  NetworkSpec,
  NetworkState,
  NetworkTargets,
  Objective,
  TrainingBatch,
} from "./network.types.ts";
import { directionsOf } from "./parameters.ts";

const LONGEST_SEQUENCE = 100_000;
const LARGEST_BATCH = 4096;
const LOSSES: readonly LossKind[] = ["crossEntropy", "binaryCrossEntropy", "meanSquaredError"];

/** How long sequence `element` is, 1 … T. */
export const lengthOf = (
  { lengths, sequenceLength }: Pick<InputBatch, "lengths" | "sequenceLength">,
  element: number,
): number => (lengths ? lengths[element]! : sequenceLength);

/** Zero states for all layers and directions. */
export function zeroState(spec: NetworkSpec, batchSize: number): NetworkState {
  const size = spec.layerCount * directionsOf(spec) * batchSize * spec.hiddenSize;
  return {
    hidden: new Float64Array(size),
    cell: spec.cell === "lstm" ? new Float64Array(size) : null,
  };
}

/** Tells a batch to learn from from one that is only read. */
export const hasTargets = (batch: InputBatch | TrainingBatch): batch is TrainingBatch =>
  "targets" in batch;

/**
 * Checks a batch at a function's door: its sizes, that every symbol is one the network knows, and that
 * every value is finite. Padding may hold anything.
 *
 * @throws ShapeError, EngineError "out-of-range" or "not-finite"
 */
export function assertBatch(where: string, spec: NetworkSpec, batch: InputBatch): void {
  const { sequenceLength, batchSize, inputs, lengths, initialState } = batch;
  assertInteger(where, "the sequence length", sequenceLength, 1, LONGEST_SEQUENCE);
  assertInteger(where, "the batch size", batchSize, 1, LARGEST_BATCH);
  const shape = `T is ${sequenceLength} and B is ${batchSize}`;
  if (lengths) {
    assertLength(where, "lengths", lengths.length, batchSize, `B is ${batchSize}`);
    for (const length of lengths)
      assertInteger(where, "a sequence's length", length, 1, sequenceLength);
  }
  const steps = sequenceLength * batchSize;
  assertOneOf(where, "the kind of inputs", inputs.kind, ["symbols", "values"]);
  if (inputs.kind === "symbols") {
    assertLength(where, "symbols", inputs.symbols.length, steps, shape);
    forEachStep(batch, (row) => {
      assertInteger(where, "a symbol", inputs.symbols[row]!, 0, spec.inputSize - 1);
    });
  } else {
    if (spec.embeddingSize !== null)
      throw new EngineError(
        "out-of-range",
        `${where}: the inputs are values, but a network with an embedding reads symbols.`,
      );
    const { values } = inputs;
    const because = `${shape} and I is ${spec.inputSize}`;
    assertLength(where, "values", values.length, steps * spec.inputSize, because);
    forEachStep(batch, (row, timeStep) => {
      assertFiniteRow(where, "an input", values, row, spec.inputSize, timeStep);
    });
  }
  if (initialState) assertState(where, spec, batchSize, initialState);
}

/**
 * Checks that targets fit a network, a batch and a loss.
 *
 * @throws ShapeError, EngineError "out-of-range" or "not-finite"
 */
export function assertTargets(
  where: string,
  spec: NetworkSpec,
  batch: TrainingBatch,
  objective: Objective,
): void {
  const { targets, sequenceLength, batchSize } = batch;
  assertObjective(where, objective);
  const isEveryStep = objective.placement === "everyStep";
  const count = isEveryStep ? sequenceLength * batchSize : batchSize;
  const because = isEveryStep
    ? `T is ${sequenceLength}, B is ${batchSize} and there is a loss at every step`
    : `B is ${batchSize} and the loss is at the last step`;
  assertTargetKind(where, targets, objective);
  const size = targets.kind === "classes" ? 1 : spec.outputSize;
  const given = targets.kind === "classes" ? targets.classes : targets.values;
  assertLength(where, "targets", given.length, count * size, because);
  const check = (row: number, timeStep: number | null): void => {
    if (targets.kind === "classes")
      assertInteger(where, "a target", targets.classes[row]!, 0, spec.outputSize - 1);
    else assertFiniteRow(where, "a target", targets.values, row, size, timeStep);
    if (objective.loss === "binaryCrossEntropy" && targets.kind === "values")
      assertShares(where, targets.values, row, size);
  };
  if (isEveryStep) forEachStep(batch, check);
  else for (let element = 0; element < batchSize; element++) check(element, null);
}

/**
 * Checks that an objective is one the engine computes, for one that arrives from outside the type system.
 *
 * @throws EngineError "out-of-range"
 */
export function assertObjective(where: string, { loss, placement, reduction }: Objective): void {
  assertOneOf(where, "the loss", loss, LOSSES);
  assertOneOf(where, "the loss placement", placement, ["everyStep", "lastStep"]);
  assertOneOf(where, "the reduction", reduction, ["batchMean", "stepMean"]);
}

function assertTargetKind(where: string, targets: NetworkTargets, { loss }: Objective): void {
  const needed = loss === "crossEntropy" ? "classes" : "values";
  if (targets.kind !== needed)
    throw new EngineError(
      "out-of-range",
      `${where}: the targets are ${targets.kind}, but the loss ${loss} needs ${needed}.`,
    );
}

function assertShares(where: string, values: ArrayLike<number>, row: number, size: number): void {
  for (let i = 0; i < size; i++) {
    const value = values[row * size + i]!;
    if (value < 0 || value > 1)
      throw new EngineError(
        "out-of-range",
        `${where}: a target is ${value}, but binaryCrossEntropy needs values from 0 to 1.`,
      );
  }
}

/** Checks that a state fits a network and a batch. */
export function assertState(
  where: string,
  spec: NetworkSpec,
  batchSize: number,
  { hidden, cell }: NetworkState,
): void {
  const layers = spec.layerCount * directionsOf(spec);
  const because = `there are ${layers} layers and directions, B is ${batchSize} and H is ${spec.hiddenSize}`;
  const needed = layers * batchSize * spec.hiddenSize;
  assertLength(where, "initialState.hidden", hidden.length, needed, because);
  assertFiniteRow(where, "a value of h_0", hidden, 0, needed, 0);
  if (spec.cell === "lstm") {
    assertLength(where, "initialState.cell", cell?.length ?? 0, needed, because);
    if (cell) assertFiniteRow(where, "a value of c_0", cell, 0, needed, 0);
  }
}

/** Whether no value of a state has left the finite numbers. */
export const isFiniteState = ({ hidden, cell }: NetworkState): boolean =>
  hidden.every(Number.isFinite) && (cell?.every(Number.isFinite) ?? true);

function assertFiniteRow(
  where: string,
  name: string,
  values: ArrayLike<number>,
  row: number,
  size: number,
  timeStep: number | null,
): void {
  for (let i = row * size; i < (row + 1) * size; i++)
    if (!Number.isFinite(values[i]!))
      throw new EngineError(
        "not-finite",
        `${where}: ${name} is ${String(values[i])}${timeStep === null ? "" : ` at time step ${timeStep}`}, but it must be a finite number.`,
      );
}

/** Visits every step that is not padding; row = (t − 1) · B + b. */
export function forEachStep(
  batch: InputBatch,
  visit: (row: number, timeStep: number, element: number) => void,
): void {
  for (let timeStep = 1; timeStep <= batch.sequenceLength; timeStep++)
    for (let element = 0; element < batch.batchSize; element++)
      if (timeStep <= lengthOf(batch, element))
        visit((timeStep - 1) * batch.batchSize + element, timeStep, element);
}
