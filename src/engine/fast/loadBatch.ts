import { EngineError, ShapeError } from "../errors.ts";
import { assertBatch, assertTargets, hasTargets } from "../network/batch.ts";
import type { InputBatch, Objective, TrainingBatch } from "../network/network.types.ts";
import type { LossTargets } from "./loss.ts";
import type { MachineOptions, MachinePlan } from "./machinePlan.ts";
import { isPadding } from "./padding.ts";
import { writeInitialStates } from "./states.ts";

const WHERE = "load";

/**
 * Copies a batch into a machine. What stands at padding is replaced by zeros, so that nothing that was there
 * can reach a state, a loss or a gradient.
 *
 * @throws ShapeError, EngineError if the batch does not fit the machine
 */
export function loadBatch(
  plan: MachinePlan,
  options: MachineOptions,
  targets: LossTargets,
  batch: InputBatch | TrainingBatch,
): void {
  const { room } = plan;
  const { spec, objective } = options;
  if (batch.sequenceLength !== room.steps || batch.batchSize !== room.batch)
    throw new ShapeError(
      `${WHERE}: the batch has T = ${batch.sequenceLength} and B = ${batch.batchSize}, but the machine was made for T = ${room.steps} and B = ${room.batch}.`,
    );
  assertBatch(WHERE, spec, batch);
  const readsSymbols = plan.input < 0 || plan.embedding >= 0;
  if ((batch.inputs.kind === "symbols") !== readsSymbols)
    throw new EngineError(
      "out-of-range",
      `${WHERE}: the inputs are ${batch.inputs.kind}, but the machine was made to read ${readsSymbols ? "symbols" : "values"}.`,
    );
  if (objective) {
    if (!hasTargets(batch))
      throw new EngineError(
        "out-of-range",
        `${WHERE}: there is a loss, but the batch has no targets.`,
      );
    assertTargets(WHERE, spec, batch, objective);
  }
  copyLengths(plan, batch);
  copyInputs(plan, batch);
  if (objective && hasTargets(batch)) copyTargets(plan, targets, batch, objective);
  writeInitialStates(room, plan.layers, batch.initialState);
}

function copyLengths({ room }: MachinePlan, { lengths }: InputBatch): void {
  room.shortest = room.steps;
  for (let element = 0; element < room.batch; element++) {
    const length = lengths ? lengths[element]! : room.steps;
    room.lengths[element] = length;
    room.shortest = Math.min(room.shortest, length);
  }
}

function copyInputs(plan: MachinePlan, { inputs }: InputBatch): void {
  const { room, input, inputSize } = plan;
  for (let row = 0; row < room.steps * room.batch; row++) {
    const isRead = !isPadding(room, row);
    if (inputs.kind === "symbols") room.symbols[row] = isRead ? inputs.symbols[row]! : 0;
    else
      for (let i = row * inputSize; i < (row + 1) * inputSize; i++)
        room.F[input + i] = isRead ? inputs.values[i]! : 0;
  }
}

function copyTargets(
  plan: MachinePlan,
  into: LossTargets,
  { targets }: TrainingBatch,
  { placement }: Objective,
): void {
  const { head, room } = plan;
  for (let row = 0; row < head.rows; row++) {
    if (placement === "everyStep" && isPadding(room, row)) continue;
    if (targets.kind === "classes") into.classes[row] = targets.classes[row]!;
    else
      for (let i = row * head.outputSize; i < (row + 1) * head.outputSize; i++)
        room.F[into.values + i] = targets.values[i]!;
  }
}
