import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EngineError } from "../errors.ts";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.ts";
import { entry, fileOf, fileOfEntries, readOrRefusal } from "../testing/safetensorsFile.ts";
import { encodeUtf8 } from "./utf8.ts";
import { expectSame } from "../testing/expectSame.ts";

const bitsOf = (values: Float64Array) =>
  Array.from(new BigUint64Array(values.buffer, values.byteOffset, values.length));

const names = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 5 });
const tensorsOf = (name: string): fc.Arbitrary<Tensor> =>
  fc.array(fc.nat(3), { maxLength: 3 }).chain((shape) => {
    const count = shape.reduce((product, size) => product * size, 1);
    return fc
      .array(fc.double(), { minLength: count, maxLength: count })
      .map((values) => ({ name, shape, values: Float64Array.from(values) }));
  });
const contents = fc.record({
  tensors: names
    .filter((list) => !list.includes("__metadata__"))
    .chain((list) => fc.tuple(...list.map(tensorsOf))),
  metadata: fc.dictionary(fc.string(), fc.string({ unit: "binary" })).map((texts) => {
    return new Map(Object.entries(texts));
  }),
});

/** 16-bit words as bytes, the lower first. */
const little = (...words: number[]) => words.flatMap((word) => [word & 0xff, word >> 8]);

describe("safetensors", () => {
  it("keep every bit of double precision, names, shapes, order and texts", () => {
    fc.assert(
      fc.property(contents, ({ tensors, metadata }) => {
        const read = decodeSafetensors(encodeSafetensors(tensors, "F64", metadata));
        expect(new Map(read.metadata)).toEqual(metadata);
        expect(read.tensors.map(({ name, shape }) => [name, shape])).toEqual(
          tensors.map(({ name, shape }) => [name, shape]),
        );
        read.tensors.forEach(({ values, dtype }, index) => {
          expect(dtype).toBe("F64");
          expectSame(bitsOf(values), bitsOf(tensors[index]!.values), tensors[index]!.name);
        });
      }),
    );
  });

  it("round to the nearest number of single precision, and refuse what it cannot hold", () => {
    const values = Float64Array.of(0.1, -0, 1e-50, Infinity, Number.NaN);
    const [read] = decodeSafetensors(
      encodeSafetensors([{ name: "a", shape: [5], values }], "F32"),
    ).tensors;
    expect([...read!.values]).toEqual([Math.fround(0.1), -0, 0, Infinity, Number.NaN]);
    expect(() =>
      encodeSafetensors([{ name: "a", shape: [], values: Float64Array.of(1e39) }], "F32"),
    ).toThrow('tensor "a" holds 1e+39, which is too large for single precision');
  });

  it("round to the nearest number of half precision, of two equally near to the even one", () => {
    // The half-precision bits of each, by IEEE 754.
    const roundings: readonly (readonly [value: number, bits: number])[] = [
      [0, 0x0000],
      [-0, 0x8000],
      [1, 0x3c00],
      [-2, 0xc000],
      [65504, 0x7bff],
      [65519.999, 0x7bff],
      [1 + 2 ** -11, 0x3c00], // midway: down to even
      [1 + 3 * 2 ** -11, 0x3c02], // midway: up to even
      [1 + 2 ** -11 + 2 ** -40, 0x3c01], // just above midway, which single precision would not tell
      [2 - 2 ** -12, 0x4000], // carries into the exponent
      [2 ** -14, 0x0400], // the least normal number
      [2 ** -14 - 2 ** -25, 0x0400], // midway below it
      [2 ** -14 - 2 ** -24, 0x03ff], // the largest subnormal number
      [2 ** -24, 0x0001], // the least of all
      [1.5 * 2 ** -24, 0x0002],
      [2 ** -25, 0x0000], // midway to 0, which is even
      [2 ** -25 * (1 + 2 ** -52), 0x0001],
      [1e-300, 0x0000],
      [Infinity, 0x7c00],
      [-Infinity, 0xfc00],
      [Number.NaN, 0x7e00],
    ];
    const values = Float64Array.from(roundings, ([value]) => value);
    const file = encodeSafetensors([{ name: "a", shape: [values.length], values }], "F16");
    const view = new DataView(file.buffer, file.length - 2 * values.length);
    expect(roundings.map(([value], i) => [value, view.getUint16(2 * i, true)])).toEqual(roundings);
    for (const bad of [65520, -65520, 1e300])
      expect(() =>
        encodeSafetensors([{ name: "a", shape: [], values: Float64Array.of(bad) }], "F16"),
      ).toThrow(`tensor "a" holds ${bad}, which is too large for half precision`);
  });

  it("write every number of half precision as it was read", () => {
    const words = Array.from({ length: 2 ** 16 }, (_, i) => i).filter(
      (bits) => (bits & 0x7c00) !== 0x7c00 || (bits & 0x3ff) === 0, // of NaN there are many
    );
    const size = 2 * words.length;
    const file = fileOfEntries(
      { a: entry("F16", [words.length], [0, size]) },
      words.flatMap((word) => little(word)),
    );
    const again = encodeSafetensors(decodeSafetensors(file).tensors, "F16");
    expect(again.slice(-size)).toEqual(file.slice(-size));
  });

  it("read half precision, bfloat16 and single precision exactly, from anywhere in a buffer", () => {
    const entries = {
      half: entry("F16", [8], [0, 16]),
      brain: entry("BF16", [3], [16, 22]),
      single: entry("F32", [1, 1], [22, 26]),
    };
    // 1, −2, the largest, the smallest, the smallest with a leading 1, −0, −∞, NaN
    const half = little(0x3c00, 0xc000, 0x7bff, 0x0001, 0x0400, 0x8000, 0xfc00, 0x7e00);
    const brain = little(0x3f80, 0xc049, 0x0001);
    const file = fileOfEntries(entries, [...half, ...brain, 0x00, 0x00, 0xc0, 0x3f]);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    const read = decodeSafetensors(shifted.subarray(3)).tensors.map(({ values }) => [...values]);
    expect(read).toEqual([
      [1, -2, 65504, 1 / 0x1000000, 1 / 0x4000, -0, -Infinity, Number.NaN],
      [1, -3.140625, 9.183549615799121e-41],
      [1.5],
    ]);
  });

  it("hold scalars, empty tensors and no tensors at all; a name may be __proto__", () => {
    expect(decodeSafetensors(fileOf("{}")).tensors).toEqual([]);
    const file = fileOf(
      '{"b":{"dtype":"F64","shape":[],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[0,9],"data_offsets":[0,0]},' +
        '"__proto__":{"dtype":"F16","shape":[1],"data_offsets":[8,10]}}   ',
      10,
    );
    const { tensors } = decodeSafetensors(file);
    expect(tensors.map(({ name, values }) => [name, values.length])).toEqual([
      ["a", 0],
      ["b", 1],
      ["__proto__", 1],
    ]);
    const one = { name: "__proto__", shape: [1], values: Float64Array.of(3) };
    expect(decodeSafetensors(encodeSafetensors([one], "F64")).tensors).toEqual([
      { ...one, dtype: "F64" },
    ]);
  });

  it("are not written with a name twice, the name of the metadata, half a character or a header nobody reads", () => {
    const tensor = { name: "a", shape: [1], values: Float64Array.of(1) };
    expect(() => encodeSafetensors([tensor, tensor], "F64")).toThrow('called "a"');
    expect(() => encodeSafetensors([{ ...tensor, name: "__metadata__" }], "F64")).toThrow("called");
    expect(() => encodeSafetensors([{ ...tensor, name: "\ud800" }], "F64")).toThrow("not Unicode");
    expect(() => encodeSafetensors([tensor], "F64", new Map([["a", "\udc00"]]))).toThrow("Unicode");
    const long = new Map([["a", "a".repeat(2 ** 20)]]);
    expect(() => encodeSafetensors([tensor], "F64", long)).toThrow("at most 1048576");
    expect(() => encodeSafetensors([{ ...tensor, shape: [2] }], "F64")).toThrow(
      'tensor "a"` has 1 value, but its shape is [2] and needs 2',
    );
  });

  it("align the numbers to eight bytes", () => {
    const file = encodeSafetensors(
      [{ name: "abc", shape: [0], values: new Float64Array() }],
      "F64",
    );
    expect(new DataView(file.buffer).getUint32(0, true) % 8).toBe(0);
  });
});

it("any change of a good file gives a good file or an EngineError, and no more numbers than the file can hold", () => {
  let refused = 0;
  let read = 0;
  const changes = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40)),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc
        .constantFrom('"', "0", "1", "9", "-", ".5", "e9", "[", "]", "{", "}", ",", "F16")
        .map(encodeUtf8),
    ),
  });
  fc.assert(
    fc.property(contents, fc.array(changes, { minLength: 1, maxLength: 3 }), (good, edits) => {
      let bytes: Uint8Array = encodeSafetensors(good.tensors, "F64", good.metadata);
      for (const { at, remove, insert } of edits) {
        const place = Math.floor(at * bytes.length);
        bytes = Uint8Array.from([
          ...bytes.subarray(0, place),
          ...insert,
          ...bytes.subarray(place + remove),
        ]);
      }
      const content = readOrRefusal(() => decodeSafetensors(bytes));
      if (content instanceof EngineError) {
        refused++;
        return content.message.length < 500;
      }
      read++;
      const numbers = content.tensors.reduce((sum, { values }) => sum + values.length, 0);
      return 8 * numbers <= 4 * bytes.length;
    }),
    { numRuns: 1000 },
  );
  expect([refused > 100, read > 10]).toEqual([true, true]);
});

it.each([
  [[0.5, 4], 'a size of tensor "a" is 0.5'],
  [[-1, -2], 'a size of tensor "a" is -1'],
])("a shape of %j, which could not be read again, is not written", (shape, words) => {
  const tensor = { name: "a", shape, values: new Float64Array(2) };
  expect(() => encodeSafetensors([tensor], "F64")).toThrow(words);
});
