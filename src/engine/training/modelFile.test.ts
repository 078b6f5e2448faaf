import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arraysOf } from "../cells/parameters.ts";
import { uniformParameters } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { alphabet, model, sizes } from "../testing/characterModel.ts";
import { decodeModel, encodeModel } from "./modelFile.ts";

describe("a model file", () => {
  const bytes = encodeModel(model);

  it("holds two bytes a number and gives the model back, numbers rounded", () => {
    const numbers = 6 * 5 + 5 * 5 + 5 * 6 + 5 + 6;
    const text = JSON.stringify([" ", ...alphabet]).length;
    expect(bytes).toHaveLength(16 + 2 * text + 5 * 4 + 2 * numbers);
    const decoded = decodeModel(bytes);
    expect(decoded.alphabet).toEqual(alphabet);
    expect(decoded.unknown).toBe(" ");
    arraysOf(decoded.parameters).forEach((array, k) => {
      const original = arraysOf(model.parameters)[k]!;
      const largest = Math.max(...original.map(Math.abs));
      array.forEach((value, i) => {
        expect(Math.abs(value - original[i]!)).toBeLessThanOrEqual(largest / 65_000);
      });
    });
  });

  it("is the same again after it was unpacked and packed", () => {
    expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
  });

  it("can be read from the middle of a larger buffer", () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(decodeModel(larger.subarray(3, 3 + bytes.length))).toEqual(decodeModel(bytes));
  });

  it("holds zeros", () => {
    const zero = { ...model, parameters: uniformParameters(sizes, true, createRandom(1)) };
    for (const array of arraysOf(zero.parameters)) array.fill(0);
    expect(decodeModel(encodeModel(zero))).toEqual(zero);
  });

  const patched = (offset: number, ...values: number[]) => {
    const copy = bytes.slice();
    copy.set(values, offset);
    return copy;
  };

  it.each([
    ["nothing", new Uint8Array(), "it is shorter than its header"],
    [
      "another kind",
      new TextEncoder().encode("<!doctype html><title>Not found"),
      "it does not begin with “URNN”",
    ],
    ["another version", patched(4, 2), "it is of version 2, and 1 is known"],
    ["no characters", patched(6, 0, 0), "it is for 0 characters"],
    ["too many nodes", patched(8, 255, 255), "its hidden size is 65535"],
    ["a byte too few", bytes.slice(0, -1), "bytes, but by its header it needs"],
    ["a byte changed", patched(bytes.length - 5, bytes.at(-5)! ^ 1), "its checksum does not match"],
  ])("with %s is refused with a sentence", (_, file, reason) => {
    expect(() => decodeModel(file)).toThrow(reason);
    expect(() => decodeModel(file)).toThrow(
      "decodeModel: the character model cannot be used: the file is damaged or of another kind",
    );
  });

  it("whose checksum is right but whose alphabet is not is refused too", () => {
    const text = JSON.stringify([" ", ...alphabet]);
    const withAlphabet = (other: string) => {
      const copy = bytes.slice();
      const view = new DataView(copy.buffer);
      for (let i = 0; i < text.length; i++)
        view.setUint16(16 + 2 * i, other.padEnd(text.length).charCodeAt(i), true);
      let hash = 0x811c9dc5; // FNV-1a
      for (const byte of copy.subarray(16)) hash = Math.imul(hash ^ byte, 0x01000193);
      view.setUint32(12, hash >>> 0, true);
      return copy;
    };
    expect(decodeModel(withAlphabet(text))).toEqual(decodeModel(bytes));
    expect(() => decodeModel(withAlphabet("["))).toThrow("its alphabet cannot be read");
    expect(() => decodeModel(withAlphabet("7"))).toThrow(
      "its alphabet is not a list of characters",
    );
    expect(() => decodeModel(withAlphabet("[1,2]"))).toThrow("its alphabet is not a list");
    expect(() => decodeModel(withAlphabet("[]"))).toThrow("1 to 256 different characters");
    expect(() => decodeModel(withAlphabet('[" "," ","a"]'))).toThrow("its alphabet has 2");
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
});
