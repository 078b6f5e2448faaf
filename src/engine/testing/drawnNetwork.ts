import type { NetworkSpec } from "../network/network.types.ts";
import { blockOf, parameterBlocks } from "../network/parameters.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import type { InitialisationOptions } from "../random/initialiseNetwork.types.ts";
import type { Vector } from "../types.ts";
import { expectSameBits } from "./expectClose.ts";

export const base: NetworkSpec = {
  cell: "lstm",
  activation: "tanh",
  inputSize: 7,
  embeddingSize: null,
  hiddenSize: 20,
  layerCount: 2,
  isBidirectional: true,
  hasBiases: true,
  outputSize: 5,
};
export const plain: InitialisationOptions = {
  scheme: "pytorch",
  seed: 11,
  spectralRadius: null,
  gateBiases: {},
};

export const draw = (spec: Partial<NetworkSpec>, options: Partial<InitialisationOptions> = {}) =>
  initialiseNetwork({ ...base, ...spec }, { ...plain, ...options });

/** Every block by its name. */
export function blocksOf(spec: Partial<NetworkSpec>, options: Partial<InitialisationOptions>) {
  const { values } = draw(spec, options);
  const blocks = parameterBlocks({ ...base, ...spec });
  return blocks.map(({ name, shape }) => ({ name, shape, values: blockOf(values, blocks, name)! }));
}

/** The square matrices of which a block of recurrent weights is made. */
export function gatesOf(values: Vector, size: number): Vector[] {
  const count = values.length / size ** 2;
  return Array.from({ length: count }, (_, k) => values.slice(k * size ** 2, (k + 1) * size ** 2));
}

export const expectZeros = (values: Vector) =>
  expectSameBits(values, new Float64Array(values.length));
