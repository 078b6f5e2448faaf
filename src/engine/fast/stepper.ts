import { assertInteger, EngineError } from "../errors.ts";
import { assertState } from "../network/batch.ts";
import { assertNetwork } from "../network/parameters.ts";
import type { NetworkParameters } from "../network/network.types.ts";
import type { Stepper } from "../sampling/stepper.types.ts";
import type { Vector } from "../types.ts";
import { copyIn, copyOut, copyRow } from "./arena.ts";
import { forwardHead, prepareHead } from "./head.ts";
import { forwardLayer, prepareLayer } from "./layer.ts";
import { planMachine } from "./machinePlan.ts";
import { carryStates, finalBlock, readStates, writeFinalStates } from "./states.ts";

/**
 * Prepares a network for reading symbol by symbol, as sampling does. Its outputs may be other classes than the
 * symbols that it reads, such as tags: then it tells after each symbol what it makes of it.
 *
 * @param parameters of a network that reads symbols, one-hot or embedded; copied
 * @throws ShapeError, EngineError "out-of-range" if it is bidirectional, which would have to know what comes
 */
export function createStepper(parameters: NetworkParameters): Stepper {
  assertNetwork("createStepper", parameters);
  const { spec } = parameters;
  if (spec.isBidirectional)
    throw new EngineError(
      "out-of-range",
      "createStepper: the network is bidirectional, but reading symbol by symbol knows nothing of what comes later.",
    );
  const plan = planMachine({
    spec,
    sequenceLength: 1,
    batchSize: 1,
    objective: null,
    readsSymbols: true,
    readsOnly: true,
  });
  const { room, layers, head } = plan;
  copyIn(room.F, 0, plan.parameterCount, parameters.values);
  for (const layer of layers) prepareLayer(room, layer);
  prepareHead(room, head);
  const logits: Vector = new Float64Array(spec.outputSize);

  return {
    vocabularySize: spec.inputSize,
    outputSize: spec.outputSize,
    reset() {
      writeFinalStates(room, layers, null);
    },
    read(symbol) {
      assertInteger("read", "the symbol", symbol, 0, spec.inputSize - 1);
      room.symbols[0] = symbol;
      carryStates(room, layers);
      if (plan.embedding >= 0)
        copyRow(room.F, plan.embedding + symbol * plan.inputSize, plan.input, plan.inputSize);
      for (let i = 0; i < layers.length; i++) forwardLayer(room, layers[i]!);
      forwardHead(room, head, spec.hiddenSize);
      copyOut(room.F, head.logits, spec.outputSize, logits);
      return logits;
    },
    state: () => readStates(spec, room, layers, finalBlock),
    restore(state) {
      assertState("restore", spec, 1, state);
      writeFinalStates(room, layers, state);
    },
  };
}
