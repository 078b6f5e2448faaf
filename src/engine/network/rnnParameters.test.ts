import { expect, it } from "vitest";
import { uniformParameters } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { blockOf, parameterBlocks } from "./parameters.ts";
import { arraysOf, networkOf, rnnParametersOf, zeroParameters } from "./rnnParameters.ts";
import { expectSame } from "../testing/expectSame.ts";

const sizes = { inputSize: 2, hiddenSize: 3, vocabularySize: 4 };

it.each([true, false])("five arrays and back, biases: %s", (hasBiases) => {
  const parameters = uniformParameters(sizes, hasBiases, createRandom(5));
  const network = networkOf(parameters, "relu");
  expect(network.spec).toMatchObject({ cell: "vanilla", activation: "relu", hasBiases });
  expectSame(rnnParametersOf(network), parameters, "parameters");
  const second = blockOf(network.values, parameterBlocks(network.spec), "rnn.bias_hh_l0");
  if (hasBiases) expectSameBits(second!, new Float64Array(3));
  // The five arrays are views, the network is a copy.
  for (const array of arraysOf(rnnParametersOf(network))) array.fill(9);
  expect(network.values.filter((value) => value === 9)).toHaveLength(hasBiases ? 34 : 27);
  expect(arraysOf(parameters).some((array) => array.includes(9))).toBe(false);
});

it.each([
  [{ inputSize: -1 }, "the input size is -1"],
  [{ hiddenSize: 1e9 }, "the hidden size is 1000000000"],
  [{ vocabularySize: 1.5 }, "the vocabulary size is 1.5"],
])("refuses sizes that no network has: %o", (change, words) => {
  expect(() => zeroParameters({ ...sizes, ...change }, true)).toThrow(words);
});
