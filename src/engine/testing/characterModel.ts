import type { NetworkSpec } from "../network/network.types.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import type { CharacterModel } from "../training/character.types.ts";

export const alphabet = [" ", "a", "b", "c", "é", "\n"];

/** A small character model that has learnt nothing; a tanh network unless told otherwise. */
export function characterModelOf(change: Partial<NetworkSpec> = {}): CharacterModel {
  const spec: NetworkSpec = {
    cell: "vanilla",
    activation: "tanh",
    inputSize: alphabet.length,
    embeddingSize: null,
    hiddenSize: 5,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: alphabet.length,
    ...change,
  };
  const network = initialiseNetwork(spec, {
    scheme: "pytorch",
    seed: 3,
    spectralRadius: null,
    gateBiases: {},
  });
  return { alphabet, network, unknown: " ", foldsCase: true };
}
