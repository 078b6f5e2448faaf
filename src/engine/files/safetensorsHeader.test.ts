import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { entry, expectRefusal, fileOf, fileOfEntries } from "../testing/safetensorsFile.ts";
import { decodeSafetensors } from "./safetensors.ts";

const one = (dtype: unknown, shape: unknown, offsets: unknown, bytes = 8) =>
  fileOfEntries({ t: entry(dtype, shape, offsets) }, bytes);
const withLength = (length: bigint) => {
  const bytes = fileOf("{}");
  new DataView(bytes.buffer).setBigUint64(0, length, true);
  return bytes;
};
const twice = (first: string, second: string) =>
  fileOf(
    `{${first}:{"dtype":"F64","shape":[0],"data_offsets":[0,0]},${second}:{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}`,
    8,
  );

const hostile: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  "an empty file": [new Uint8Array(), "it has 0 bytes"],
  "half a length": [new Uint8Array(7), "it has 7 bytes"],
  "a header of 2^63 bytes": [withLength(2n ** 63n), "at most 1048576 are read"],
  "a header of 2^64 − 1 bytes": [withLength(2n ** 64n - 1n), "at most 1048576 are read"],
  "a header of 2^32 + 2 bytes": [withLength(2n ** 32n + 2n), "at most 1048576 are read"],
  "a header longer than the file": [withLength(3n), "has 3 bytes, but only 2 follow"],
  "no header": [fileOf(""), "does not begin with “{”"],
  "a blank before the header": [fileOf(" {}"), "does not begin with “{”"],
  "a list": [fileOf("[]"), "does not begin with “{”"],
  "zeros after the header": [fileOf("{}\0"), "not valid JSON"],
  "half JSON": [fileOf('{"a"'), "not valid JSON"],
  "an unfinished escape": [fileOf('{"\\'), "not valid JSON"],
  "a lone continuation byte": [fileOf(Uint8Array.of(0x7b, 0x80, 0x7d)), "not UTF-8"],
  "an overlong form": [fileOf(Uint8Array.of(0x7b, 0xc0, 0xa2)), "not UTF-8"],
  "a surrogate in UTF-8": [fileOf(Uint8Array.of(0x7b, 0xed, 0xa0, 0x80)), "not UTF-8"],
  "a point beyond Unicode": [fileOf(Uint8Array.of(0x7b, 0xf4, 0x90, 0x80, 0x80)), "not UTF-8"],
  "a character cut short": [fileOf(Uint8Array.of(0x7b, 0xe2, 0x82)), "not UTF-8"],
  "a million levels": [fileOf('{"a":'.padEnd(1e6, "[")), "more than 3 levels deep"],
  "four levels": [one("F64", [[1]], [0, 8]), "more than 3 levels deep"],
  "a name twice": [twice('"a"', '"a"'), 'has the name "a" twice'],
  "a name twice, once escaped": [twice('"a"', '"\\u0061" '), 'has the name "\\u0061" twice'],
  "a field twice": [
    fileOf('{"t":{"dtype":"F64","dtype":"F64","shape":[1],"data_offsets":[0,8]}}', 8),
    'has the name "dtype" twice',
  ],
  "metadata twice": [fileOf('{"__metadata__":{},"__metadata__":{}}'), "twice"],
  "a number as metadata": [fileOf('{"__metadata__":{"a":1}}'), 'holds 1 as "a"'],
  "a list of metadata": [fileOf('{"__metadata__":[]}'), "__metadata__ is not a JSON object"],
  "half a surrogate pair": [twice('"\\ud800"', '"b"'), "is not Unicode"],
  "a tensor that is a number": [fileOf('{"t":3}'), 'tensor "t" is 3, but an object'],
  "null as a tensor": [fileOf('{"t":null}'), 'tensor "t" is null, but an object'],
  "a prototype instead of a tensor": [fileOf('{"__proto__":3}'), 'tensor "__proto__" is 3'],
  integers: [one("I64", [1], [0, 8]), 'the dtype "I64", but one of F16, BF16, F32, F64'],
  "a dtype from the prototype": [one("toString", [1], [0, 8]), 'the dtype "toString"'],
  "no dtype": [fileOf('{"t":{"shape":[1]}}'), "the dtype nothing"],
  "an unknown field": [
    fileOf('{"t":{"dtype":"F64","shape":[1],"data_offsets":[0,8],"strides":[1]}}', 8),
    'the unknown field "strides"',
  ],
  "a shape that is a number": [one("F64", 1, [0, 8]), "the shape 1,"],
  "a negative size": [one("F64", [-1, -1], [0, 8]), "the shape [-1,-1]"],
  "a fractional size": [one("F64", [0.5, 2], [0, 8]), "the shape [0.5,2]"],
  "a size that is text": [one("F64", ["1"], [0, 8]), 'the shape ["1"]'],
  "a size beyond 2^53": [one("F64", [2 ** 53], [0, 8]), "the shape [9007199254740992]"],
  "a product beyond 2^64": [one("F64", [2 ** 33, 2 ** 31], [0, 0], 0), "more than any file"],
  "a product that wraps to 1": [one("F64", [2 ** 40, 2 ** 40, 2 ** 50], [0, 8]), "more than"],
  "an overflow hidden by a zero": [one("F64", [2 ** 40, 2 ** 40, 0], [0, 0], 0), "more than"],
  "a shape larger than its bytes": [
    one("F64", [2], [0, 8]),
    "8 bytes, but [2] numbers of F64 take 16",
  ],
  "a shape smaller than its bytes": [
    one("F32", [1], [0, 8]),
    "8 bytes, but [1] numbers of F32 take 4",
  ],
  "offsets beyond the file": [
    one("F64", [2], [0, 16]),
    "[0,16], but what follows the header has 8 bytes",
  ],
  "offsets back to front": [
    one("F64", [1], [8, 0]),
    "[8,0], but what follows the header has 8 bytes",
  ],
  "negative offsets": [one("F64", [1], [-8, 0]), "the data_offsets [-8,0]"],
  "fractional offsets": [one("F64", [1], [0, 8.5]), "the data_offsets [0,8.5]"],
  "offsets beyond 2^53": [
    fileOf('{"t":{"dtype":"F64","shape":[1],"data_offsets":[0,1e300]}}', 8),
    "[0,1e+300]",
  ],
  "three offsets": [one("F64", [1], [0, 8, 8]), "the data_offsets [0,8,8]"],
  "no offsets": [fileOf('{"t":{"dtype":"F64","shape":[1]}}', 8), "the data_offsets nothing"],
  "bytes after the last tensor": [one("F64", [1], [0, 8], 9), "fill 8 bytes, but 9 follow"],
  "a gap at the beginning": [one("F64", [1], [8, 16], 16), "behind a gap"],
  "a gap between tensors": [
    fileOfEntries({ a: entry("F32", [1], [0, 4]), b: entry("F32", [1], [5, 9]) }, 9),
    'tensor "b" begins at byte 5, behind a gap',
  ],
  "tensors that overlap": [
    fileOfEntries({ a: entry("F64", [1], [0, 8]), b: entry("F32", [1], [4, 8]) }, 8),
    'tensor "b" begins at byte 4, inside',
  ],
  "tensors on the same bytes": [
    fileOfEntries({ a: entry("F64", [1], [0, 8]), b: entry("F64", [1], [0, 8]) }, 8),
    'tensor "b" begins at byte 0, inside',
  ],
};

const item = (index: number) => `"${index}":{"dtype":"F64","shape":[],"data_offsets":[0,8]}`;
const headerOf = (count: number) =>
  `{${Array.from({ length: count }, (_, index) => item(index)).join(",")}}`;

describe("safetensors refuse", () => {
  it.each(Object.keys(hostile))("%s", (what) => {
    const [bytes, sentence] = hostile[what]!;
    expectRefusal(() => decodeSafetensors(bytes), sentence);
  });

  it("a header of a million tensors by its length, and one of as many as fit by their places", () => {
    const million = fileOf(Buffer.from(headerOf(1e6)));
    expect(() => decodeSafetensors(million)).toThrow("at most 1048576 are read");
    expect(() => decodeSafetensors(fileOf(headerOf(18_000), 8))).toThrow("inside");
  });
});
