import type { NetworkRun } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import { copyOut } from "./arena.ts";
import { lossAndGradLogits, type LossTargets } from "./loss.ts";
import type { MachineOptions, MachinePlan } from "./machinePlan.ts";
import { isPadding } from "./padding.ts";
import { finalBlock, readInitialGradients, readStates } from "./states.ts";

/**
 * Copies everything of a machine's last passes out of its arena, with zeros at padding.
 *
 * @param gradients of the parameters; copied
 */
export function takeSnapshot(
  plan: MachinePlan,
  { spec, objective }: MachineOptions,
  targets: LossTargets,
  gradients: Vector,
): NetworkRun {
  const { room, layers, head } = plan;
  const width = head.inputSize;
  return {
    logits: logitsByStep(plan),
    hidden: withoutPadding(plan, head.states + room.batch * width, width),
    finalState: readStates(spec, room, layers, finalBlock),
    learning: objective && {
      loss: lossAndGradLogits(room, head, objective, targets),
      parameters: gradients.slice(),
      inputs: withoutPadding(plan, plan.gradInput, plan.gradInput < 0 ? 0 : plan.inputSize),
      hidden: withoutPadding(plan, head.gradStates, width),
      initialState: readInitialGradients(spec, room, layers),
    },
  };
}

/** [T, B, size] copied from the arena. */
function withoutPadding({ room }: MachinePlan, from: number, size: number): Vector {
  const { F, steps, batch } = room;
  const copy = new Float64Array(steps * batch * size);
  for (let row = 0; row < steps * batch; row++)
    if (!isPadding(room, row)) copyOut(F, from + row * size, size, copy, row * size);
  return copy;
}

/** [T, B, O]; with a loss at the last step, the rows of a sequence's last step alone are filled. */
function logitsByStep(plan: MachinePlan): Vector {
  const { head, room } = plan;
  if (head.isEveryStep) return withoutPadding(plan, head.logits, head.outputSize);
  const { steps, batch, lengths, F } = room;
  const size = head.outputSize;
  const copy = new Float64Array(steps * batch * size);
  for (let element = 0; element < batch; element++) {
    const row = (lengths[element]! - 1) * batch + element;
    const from = head.logits + element * size;
    copyOut(F, from, size, copy, row * size);
  }
  return copy;
}
