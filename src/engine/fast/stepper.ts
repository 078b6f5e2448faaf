import { assertInteger, EngineError } from "../errors.ts";
import { assertState } from "../network/batch.ts";
import { assertNetwork } from "../network/parameters.ts";
import type { NetworkParameters, NetworkState } from "../network/network.types.ts";
import type { Vector } from "../types.ts";
import { copyRow } from "./arena.ts";
import { forwardHead, prepareHead } from "./head.ts";
import { forwardLayer, prepareLayer } from "./layer.ts";
import { planMachine } from "./machinePlan.ts";
import { carryStates, finalBlock, readStates, writeFinalStates } from "./states.ts";

/** A network that reads one symbol after another and remembers. */
export interface Stepper {
  /** Forgets everything read: h_0 = 0. */
  reset(): void;
  /**
   * Reads one symbol.
   *
   * @returns [O] the logits of what comes next; overwritten by the next read
   * @throws EngineError "out-of-range" if the network does not know the symbol
   */
  read(symbol: number): Vector;
  /** [L, 1, H] copied out */
  state(): NetworkState;
  /** Goes on from a state that `state` gave. */
  restore(state: NetworkState): void;
}

/**
 * Prepares a network for reading symbol by symbol, as sampling does.
 *
 * @param parameters of a network that reads symbols, one-hot or embedded; copied
 * @throws ShapeError, EngineError "out-of-range" if it is bidirectional: it would have to know what comes
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
  });
  const { room, layers, head } = plan;
  room.F.set(parameters.values);
  for (const layer of layers) prepareLayer(room, layer);
  prepareHead(room, head);
  const logits: Vector = room.F.subarray(head.logits, head.logits + spec.outputSize);

  return {
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
      return logits;
    },
    state: () => readStates(spec, room, layers, finalBlock),
    restore(state) {
      assertState("restore", spec, 1, state);
      writeFinalStates(room, layers, state);
    },
  };
}
