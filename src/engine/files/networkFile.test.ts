import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError } from "../errors.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import { networkParameterCount, parameterBlocks } from "../network/parameters.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { expectRefusal, readOrRefusal } from "../testing/safetensorsFile.ts";
import { networkFromSafetensors, networkToSafetensors } from "./networkFile.ts";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.ts";

const size = fc.integer({ min: 1, max: 4 });
const specs: fc.Arbitrary<NetworkSpec> = fc.record({
  cell: fc.constantFrom<CellKind>("vanilla", "lstm", "gru", "feedForward"),
  activation: fc.constantFrom("tanh", "relu", "sigmoid", "identity"),
  inputSize: size,
  embeddingSize: fc.option(size),
  hiddenSize: size,
  layerCount: size,
  isBidirectional: fc.boolean(),
  hasBiases: fc.boolean(),
  outputSize: size,
});
const networks = specs.chain((spec) => {
  const count = networkParameterCount(spec);
  return fc
    .array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: count,
      maxLength: count,
    })
    .map((values) => ({ spec, values: Float64Array.from(values) }));
});

it("a file gives back the architecture and every bit of the numbers of any network", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const file = networkToSafetensors(network, "F64", new Map([["vocab", "ab"]]));
      const { parameters, metadata } = networkFromSafetensors(file, { activation: "relu" });
      expect(parameters.spec).toEqual(network.spec);
      expectSameBits(parameters.values, network.values);
      expect(metadata.get("vocab")).toBe("ab");
    }),
  );
});

describe.each([
  ["rnn", "vanilla"],
  ["lstm", "lstm"],
  ["gru", "gru"],
] as const)("a checkpoint that PyTorch wrote of nn.%s", (name, cell) => {
  const bytes = readFileSync(
    new URL(`../testing/golden/checkpoint_${name}.safetensors`, import.meta.url),
  );

  it("is read, and written again to the same bytes of numbers", () => {
    const { parameters, metadata } = networkFromSafetensors(bytes);
    expect(parameters.spec).toEqual({
      cell,
      activation: "tanh",
      inputSize: 31,
      embeddingSize: null,
      hiddenSize: 24,
      layerCount: 2,
      isBidirectional: false,
      hasBiases: true,
      outputSize: 31,
    });
    expect(metadata.get("vocab")).toHaveLength(31);
    const written = decodeSafetensors(networkToSafetensors(parameters, "F32", metadata));
    expect(written.tensors).toEqual(decodeSafetensors(bytes).tensors);
    const { activation } = networkFromSafetensors(bytes, { activation: "relu" }).parameters.spec;
    expect(activation).toBe("relu");
  });

  it("any byte of it changed, it is read or refused with an EngineError", () => {
    const header = 8 + Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
    fc.assert(
      fc.property(fc.nat(header - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        const read = readOrRefusal(() => networkFromSafetensors(changed));
        if (read instanceof EngineError) return true;
        const { spec: changedSpec, values } = read.parameters;
        return values.length === networkParameterCount(changedSpec);
      }),
      { numRuns: 300 },
    );
  });
});

const spec: NetworkSpec = {
  cell: "lstm",
  activation: "tanh",
  inputSize: 3,
  embeddingSize: 2,
  hiddenSize: 2,
  layerCount: 2,
  isBidirectional: true,
  hasBiases: true,
  outputSize: 3,
};
const whole: readonly Tensor[] = parameterBlocks(spec).map(({ name, shape, length }) => ({
  name,
  shape,
  values: new Float64Array(length).fill(0.5),
}));

/** The network's file with one tensor changed, removed or added. */
function fileWith(name: string, change: Partial<Tensor> | null): Uint8Array {
  const kept = whole.filter((tensor) => tensor.name !== name);
  const changed: Tensor = {
    name,
    shape: [],
    values: new Float64Array(1),
    ...whole.find((tensor) => tensor.name === name),
    ...change,
  };
  return encodeSafetensors(change ? [...kept, changed] : kept, "F64");
}
const shaped = (...shape: number[]): Partial<Tensor> => ({
  shape,
  values: new Float64Array(shape.reduce((product, length) => product * length, 1)),
});
const withTexts = (texts: Readonly<Record<string, string>>) =>
  encodeSafetensors(whole, "F64", new Map(Object.entries(texts)));

describe("a network is refused", () => {
  it.each<readonly [what: string, file: Uint8Array, sentence: string]>([
    ["without input weights", fileWith("rnn.weight_ih_l0", null), 'no tensor "rnn.weight_ih_l0"'],
    ["without a head", fileWith("head.weight", null), 'no tensor "head.weight"'],
    [
      "without one bias",
      fileWith("rnn.bias_hh_l1_reverse", null),
      'it has no tensor "rnn.bias_hh_l1_reverse", but one of shape [8] is needed',
    ],
    ["with its first biases missing", fileWith("rnn.bias_ih_l0", null), "and no biases"],
    [
      "with two rows per column",
      fileWith("rnn.weight_hh_l0", shaped(4, 2)),
      '"rnn.weight_hh_l0" has the shape [4,2], but 1 (vanilla), 3 (GRU) or 4 (LSTM) rows',
    ],
    ["of size 0", fileWith("rnn.weight_hh_l0", shaped(0, 0)), "has the shape [0,0]"],
    ["without outputs", fileWith("head.weight", shaped(0, 4)), "the output size is 0"],
    [
      "with a vector for a matrix",
      fileWith("head.weight", shaped(12)),
      'tensor "head.weight" has the shape [12], but a matrix',
    ],
    [
      "with a head for one direction",
      fileWith("head.weight", shaped(3, 2)),
      'tensor "head.weight" has the shape [3,2], but [3,4] is needed',
    ],
    [
      "with a transposed matrix",
      fileWith("rnn.weight_ih_l1", shaped(4, 8)),
      'tensor "rnn.weight_ih_l1" has the shape [4,8], but [8,4] is needed',
    ],
    [
      "with a tensor too many",
      fileWith("rnn.weight_hr_l0", {}),
      'a lstm network of 2 layers has no tensor "rnn.weight_hr_l0"',
    ],
    ["with a layer after a gap", fileWith("rnn.weight_ih_l3", {}), 'no tensor "rnn.weight_ih_l3"'],
    [
      "with NaN",
      fileWith("head.bias", { values: Float64Array.of(0, Number.NaN, 0) }),
      'tensor "head.bias" holds NaN as number 1',
    ],
    [
      "with an infinity",
      fileWith("head.bias", { values: Float64Array.of(0, 0, -Infinity) }),
      'tensor "head.bias" holds -Infinity as number 2',
    ],
    ["that is called another cell", withTexts({ cell: "gru" }), 'the cell "gru", but'],
    ["that is called a prototype's name", withTexts({ cell: "toString" }), 'the cell "toString"'],
    ["of an unknown activation", withTexts({ activation: "swish" }), 'the activation "swish"'],
  ])("%s", (_, file, sentence) => {
    expectRefusal(() => networkFromSafetensors(file), sentence);
  });
});
