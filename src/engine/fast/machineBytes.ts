import { type MachineOptions, planMachine } from "./machinePlan.ts";

/** Of a number of the arena, and of a symbol or a class. */
const DOUBLE = 8;
const INTEGER = 4;

/**
 * The memory of the numbers that a machine holds, in bytes, counted off its plan: its arena, the parameters and
 * gradients outside it, the symbols, lengths and classes of its batch.
 *
 * @throws EngineError "out-of-range" as `createMachine`
 */
export function machineBytes(options: MachineOptions): number {
  const { room, head, parameterCount, gradients } = planMachine(options);
  const doubles = room.F.length + parameterCount * (gradients < 0 ? 1 : 2);
  const integers = room.symbols.length + room.lengths.length + head.rows;
  return DOUBLE * doubles + INTEGER * integers;
}
