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
import { classNeeded, firstNonFinite, isClass, misfit } from "./misfit.ts";
import { directionsOf } from "./parameters.ts";

const LONGEST_SEQUENCE = 100_000;
const LARGEST_BATCH = 4096;
const FINITE = "a finite number";
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
  const { sequenceLength, batchSize, lengths, initialState } = batch;
  assertInteger(where, "the sequence length", sequenceLength, 1, LONGEST_SEQUENCE);
  assertInteger(where, "the batch size", batchSize, 1, LARGEST_BATCH);
  if (lengths) {
    assertLength(where, "lengths", lengths.length, batchSize, `B is ${batchSize}`);
    for (const length of lengths)
      assertInteger(where, "a sequence's length", length, 1, sequenceLength);
  }
  assertInputs(where, spec, batch);
  if (initialState) assertState(where, spec, batchSize, initialState);
}

/**
 * Checks that all that is to be read, padding excepted, is something the network can read; of data however long.
 *
 * @throws ShapeError if there are not as many inputs as steps; EngineError "out-of-range" or "not-finite", naming
 *   the place: the row is the time step, the column which of its values
 */
export function assertInputs(
  where: string,
  spec: NetworkSpec,
  batch: Pick<InputBatch, "sequenceLength" | "batchSize" | "lengths" | "inputs">,
): void {
  const { inputs, batchSize, sequenceLength } = batch;
  const steps = sequenceLength * batchSize;
  const shape = `T is ${sequenceLength} and B is ${batchSize}`;
  assertOneOf(where, "the kind of inputs", inputs.kind, ["symbols", "values"]);
  if (inputs.kind === "symbols") {
    const { symbols } = inputs;
    assertLength(where, "symbols", symbols.length, steps, shape);
    forEachStep(batch, (row, timeStep, element) => {
      if (isClass(symbols[row]!, spec.inputSize)) return;
      const place = { timeStep, column: null, element, batchSize };
      throw misfit(where, "a symbol", symbols[row]!, place, classNeeded(spec.inputSize));
    });
    return;
  }
  if (spec.embeddingSize !== null)
    throw new EngineError(
      "out-of-range",
      `${where}: the inputs are values, but a network with an embedding reads symbols.`,
    );
  const { values } = inputs;
  const because = `${shape} and I is ${spec.inputSize}`;
  assertLength(where, "values", values.length, steps * spec.inputSize, because);
  forEachStep(batch, (row, timeStep, element) => {
    const column = firstNonFinite(values, row, spec.inputSize);
    if (column < 0) return;
    const value = values[row * spec.inputSize + column]!;
    throw misfit(where, "an input", value, { timeStep, column, element, batchSize }, FINITE);
  });
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
  const isShare = objective.loss === "binaryCrossEntropy";
  const check = (row: number, timeStep: number | null, element: number): void => {
    if (targets.kind === "classes") {
      const target = targets.classes[row]!;
      if (isClass(target, spec.outputSize)) return;
      const needed = classNeeded(spec.outputSize);
      throw misfit(
        where,
        "a target",
        target,
        { timeStep, column: null, element, batchSize },
        needed,
      );
    }
    const { values } = targets;
    const bad = firstNonFinite(values, row, size);
    const column = bad < 0 && isShare ? firstOutside01(values, row, size) : bad;
    if (column < 0) return;
    const needed = isShare ? "from 0 to 1 for binaryCrossEntropy" : FINITE;
    throw misfit(
      where,
      "a target",
      values[row * size + column]!,
      { timeStep, column, element, batchSize },
      needed,
    );
  };
  if (isEveryStep) forEachStep(batch, check);
  else for (let element = 0; element < batchSize; element++) check(element, null, element);
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

/** The first column of a row that lies outside 0 … 1; −1 if none does. */
function firstOutside01(values: ArrayLike<number>, row: number, size: number): number {
  for (let i = 0; i < size; i++) {
    const value = values[row * size + i]!;
    if (value < 0 || value > 1) return i;
  }
  return -1;
}

/** Checks that a state fits a network and a batch. */
export function assertState(
  where: string,
  spec: NetworkSpec,
  batchSize: number,
  { hidden, cell }: NetworkState,
): void {
  const layers = spec.layerCount * directionsOf(spec);
  const because = `layers times directions are ${layers}, B is ${batchSize} and H is ${spec.hiddenSize}`;
  const needed = layers * batchSize * spec.hiddenSize;
  assertLength(where, "initialState.hidden", hidden.length, needed, because);
  assertFiniteState(where, "h_0", hidden);
  if (spec.cell === "lstm") {
    assertLength(where, "initialState.cell", cell?.length ?? 0, needed, because);
    if (cell) assertFiniteState(where, "c_0", cell);
  }
}

/** Whether no value of a state has left the finite numbers. */
export const isFiniteState = ({ hidden, cell }: NetworkState): boolean =>
  hidden.every(Number.isFinite) && (cell?.every(Number.isFinite) ?? true);

function assertFiniteState(where: string, symbol: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]!))
      throw new EngineError(
        "not-finite",
        `${where}: a value of ${symbol} is ${String(values[i])}, but it must be a finite number.`,
      );
}

/** Visits every step that is not padding; row = (t − 1) · B + b. */
export function forEachStep(
  batch: Pick<InputBatch, "sequenceLength" | "batchSize" | "lengths">,
  visit: (row: number, timeStep: number, element: number) => void,
): void {
  for (let timeStep = 1; timeStep <= batch.sequenceLength; timeStep++)
    for (let element = 0; element < batch.batchSize; element++)
      if (timeStep <= lengthOf(batch, element))
        visit((timeStep - 1) * batch.batchSize + element, timeStep, element);
}
