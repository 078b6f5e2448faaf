import { createMachine } from "../fast/machine.ts";
import type { Machine } from "../network/machine.types.ts";
import type { InputBatch, NetworkSpec, Objective } from "../network/network.types.ts";

/**
 * Makes a function that gives a machine for every shape of batch: made when first asked for, then kept.
 *
 * @param objective null for machines that read, and pass on gradients that come from elsewhere
 */
export function createMachines(
  spec: NetworkSpec,
  objective: Objective | null,
): (batch: InputBatch) => Machine {
  const machines = new Map<string, Machine>();
  return ({ sequenceLength, batchSize, inputs }) => {
    const readsSymbols = inputs.kind === "symbols";
    const key = `${sequenceLength} ${batchSize} ${inputs.kind}`;
    let machine = machines.get(key);
    if (!machine) {
      machine = createMachine({ spec, sequenceLength, batchSize, objective, readsSymbols });
      machines.set(key, machine);
    }
    return machine;
  };
}

/** Gives a machine these parameters. */
export function setParameters(machine: Machine, values: ArrayLike<number>): void {
  machine.parameters.set(values);
  machine.parametersChanged();
}
