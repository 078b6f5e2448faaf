import type { RunNetwork } from "../network/network.types.ts";
import { assertNetwork } from "../network/parameters.ts";
import { createMachine } from "./machine.ts";

/**
 * Computes one batch on the fast path, all gradients included; for a single answer. Training makes a machine
 * and keeps it.
 *
 * @throws ShapeError, EngineError if the batch does not fit the network
 */
export const runFast: RunNetwork = (parameters, batch, objective) => {
  assertNetwork("runFast", parameters);
  const machine = createMachine({
    spec: parameters.spec,
    sequenceLength: batch.sequenceLength,
    batchSize: batch.batchSize,
    objective,
    readsSymbols: batch.inputs.kind === "symbols",
    wantsInputGradients: true,
    readsOnly: objective === null,
  });
  machine.parameters.set(parameters.values);
  machine.load(batch);
  machine.forward();
  if (objective) machine.backward();
  return machine.snapshot();
};
