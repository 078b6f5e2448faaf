import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkFromSafetensors, networkToSafetensors } from "../files/networkFile.ts";
import { encodeUtf8 } from "../files/utf8.ts";
import { characterModelOf } from "../testing/characterModel.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { decodeModel, encodeModel } from "./modelFile.ts";
import { expectSame } from "../testing/expectSame.ts";

const model = characterModelOf({ cell: "gru", layerCount: 2 });
const { network, alphabet, unknown } = model;

const withTexts = (named: Readonly<Record<string, string>>) =>
  networkToSafetensors(network, "F64", new Map(Object.entries(named)));

describe("a model file", () => {
  const bytes = encodeModel(model, "F64");

  it("gives back alphabet, unknown character, case and every bit of a network of any cell", () => {
    for (const cell of ["vanilla", "gru", "lstm", "feedForward"] as const)
      for (const foldsCase of [true, false]) {
        const whole = { ...characterModelOf({ cell, hasHeadBias: foldsCase }), foldsCase };
        const decoded = decodeModel(encodeModel(whole, "F64"));
        expect({ ...decoded, network: null }).toEqual({ ...whole, network: null });
        const { hasHeadBias = true, ...spec } = decoded.network.spec;
        expect({ ...spec, hasHeadBias }).toEqual(whole.network.spec);
        expectSameBits(decoded.network.values, whole.network.values);
      }
  });

  it("is the same again after it was read and written, in half precision, too", () => {
    expectSame(encodeModel(decodeModel(bytes), "F64"), bytes, "bytes");
    const half = encodeModel(model, "F16");
    expect(half.length).toBeLessThan(bytes.length - 5.9 * network.values.length);
    expectSame(encodeModel(decodeModel(half), "F16"), half, "bytes");
  });

  it("is a safetensors file that others read", () => {
    const { parameters, metadata } = networkFromSafetensors(bytes);
    expectSameBits(parameters.values, network.values);
    expect(metadata.get("alphabet")).toBe(JSON.stringify(alphabet));
  });

  it("can be read from the middle of a larger buffer", () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expectSame(decodeModel(larger.subarray(3, 3 + bytes.length)), decodeModel(bytes), "model");
  });

  const texts = { alphabet: JSON.stringify(alphabet), unknown, foldsCase: "true" };

  it.each<readonly [string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "it has 0 bytes"],
    ["another kind", encodeUtf8("<!doctype html><title>Not found"), "the file cannot be used"],
    ["a byte too few", bytes.slice(0, -1), "the file cannot be used"],
    ["no alphabet", withTexts({ unknown, foldsCase: "true" }), "no text “alphabet”"],
    ["no unknown character", withTexts({ ...texts, unknown: "q" }), "its alphabet lacks “q”"],
    ["no word of case", withTexts({ ...texts, foldsCase: "yes" }), "neither “true” nor “false”"],
    ["half an alphabet", withTexts({ ...texts, alphabet: "[" }), "its alphabet cannot be read"],
    ["a number for one", withTexts({ ...texts, alphabet: "7" }), "is not a list of characters"],
    ["numbers in it", withTexts({ ...texts, alphabet: "[1,2]" }), "is not a list of characters"],
    ["an empty one", withTexts({ ...texts, alphabet: "[]" }), "different characters, one at least"],
    [
      "a character twice",
      withTexts({ ...texts, alphabet: JSON.stringify([...alphabet.slice(1), "a"]) }),
      "different characters, one at least",
    ],
    [
      "too short an alphabet",
      withTexts({ ...texts, alphabet: '[" ","a"]' }),
      "it reads 6 and predicts 6 characters, but its alphabet has 2",
    ],
  ])("with %s is refused with a sentence", (_, file, reason) => {
    expect(() => decodeModel(file)).toThrow(reason);
    expect(() => decodeModel(file)).toThrow(expect.objectContaining({ code: "invalid-model" }));
  });

  it("made of any bytes is refused, and never crashes", () => {
    const header = fc
      .uint8Array({ minLength: 4, maxLength: 40 })
      .map((rest) => Uint8Array.from([...bytes.slice(0, 8), ...rest]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), header), (file) => {
        expect(() => decodeModel(file)).toThrow(expect.objectContaining({ code: "invalid-model" }));
      }),
    );
  });

  it("is not written of a model that is not whole", () => {
    expect(() => encodeModel({ ...model, unknown: "q" }, "F16")).toThrow("its alphabet lacks “q”");
    const values = network.values.slice().fill(Number.NaN, 4, 5);
    expect(() => encodeModel({ ...model, network: { ...network, values } }, "F16")).toThrow(
      'tensor "rnn.weight_ih_l0" holds NaN as number 4',
    );
  });
});
