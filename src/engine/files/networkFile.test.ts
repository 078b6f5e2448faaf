import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError } from "../errors.ts";
import type { CellKind, NetworkSpec } from "../network/network.types.ts";
import { networkParameterCount, parameterBlocks } from "../network/parameters.ts";
import { runFast } from "../fast/runFast.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
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
/** A head may differ from the layers; a spec says so only then. */
const withHeads = fc
  .tuple(specs, fc.boolean())
  .map(([spec, differs]): NetworkSpec =>
    differs ? { ...spec, hasHeadBias: !spec.hasBiases } : spec,
  );
const networks = withHeads.chain((spec) => {
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
    ["with its first biases missing", fileWith("rnn.bias_ih_l0", null), "nor biases in its layers"],
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
      'an LSTM network of 2 layers has no tensor "rnn.weight_hr_l0"',
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
    [
      "with a head's bias of another size",
      fileWith("head.bias", shaped(2)),
      'tensor "head.bias" has the shape [2], but [3] is needed',
    ],
    ["that is called another cell", withTexts({ cell: "gru" }), 'the cell "gru", but'],
    ["that is called a prototype's name", withTexts({ cell: "toString" }), 'the cell "toString"'],
    ["of an unknown activation", withTexts({ activation: "swish" }), 'the activation "swish"'],
  ])("%s", (_, file, sentence) => {
    expectRefusal(() => networkFromSafetensors(file), sentence);
  });
});

it("an LSTM whose head lacks a bias is read, and computes without it", () => {
  const { parameters } = networkFromSafetensors(fileWith("head.bias", null));
  expect(parameters.spec).toEqual({ ...spec, hasHeadBias: false });
  const batch = {
    sequenceLength: 2,
    batchSize: 1,
    inputs: { kind: "symbols", symbols: [0, 2] },
    lengths: null,
    initialState: null,
  } as const;
  const { logits, hidden } = runFast(parameters, batch, null);
  const sums = [0, 1].map((step) => hidden.slice(4 * step, 4 * step + 4));
  // All weights are 0.5: a logit is half the sum of what the head reads.
  const expected = sums.flatMap((states) => {
    const logit = 0.5 * states.reduce((a, b) => a + b, 0);
    return [logit, logit, logit];
  });
  expectClose(logits, expected, 1e-12);
});

describe("a network is not written", () => {
  const sound = networkFromSafetensors(encodeSafetensors(whole, "F64")).parameters;
  it.each([
    [Number.NaN, "F64", 'tensor "rnn.weight_hh_l0" holds NaN as number 3, counted from 0'],
    [-Infinity, "F16", 'tensor "rnn.weight_hh_l0" holds -Infinity as number 3, counted from 0'],
    [1e39, "F32", 'tensor "rnn.weight_hh_l0" holds 1e+39, which is too large for single precision'],
    [65520, "F16", 'tensor "rnn.weight_hh_l0" holds 65520, which is too large for half precision'],
  ] as const)("with %d among its weights, as %s", (bad, dtype, sentence) => {
    const values = sound.values.slice();
    const { offset } = parameterBlocks(spec).find(({ name }) => name === "rnn.weight_hh_l0")!;
    values[offset + 3] = bad;
    expect(() => networkToSafetensors({ spec, values }, dtype)).toThrow(sentence);
  });
});

it("a network in half precision takes two bytes a number, each the nearest there is", () => {
  const values = whole.flatMap((tensor) => [...tensor.values]).map((_, i) => Math.sin(i) / 3);
  const network = { spec, values: Float64Array.from(values) };
  const file = networkToSafetensors(network, "F16");
  const header = new DataView(file.buffer).getUint32(0, true);
  expect(file).toHaveLength(8 + header + 2 * values.length);
  const read = networkFromSafetensors(file).parameters;
  expect(read.spec).toEqual(spec);
  // Eleven significant bits: half a unit in the last place is 2^−11 of a number, or 2^−25.
  read.values.forEach((value, i) => {
    const apart = Math.abs(value - values[i]!);
    expect(apart).toBeLessThanOrEqual(Math.max(Math.abs(values[i]!) * 2 ** -11, 2 ** -25));
  });
});
