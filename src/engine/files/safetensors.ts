import { assertInteger, assertLength, assertOneOf, EngineError } from "../errors.ts";
import type { Vector } from "../types.ts";
import {
  BYTES_PER_NUMBER,
  type Dtype,
  PRECISION,
  readNumbers,
  type WritableDtype,
  writeNumber,
} from "./dtypes.ts";
import { quote, refuseFile } from "./refuse.ts";
import { HEADER_LENGTH_BYTES, LONGEST_HEADER, readHeader } from "./safetensorsHeader.ts";
import { encodeUtf8, isWellFormed } from "./utf8.ts";

/*
 * The format, all numbers little-endian:
 *
 *    0      N       uint64, bytes of the header, padded with blanks
 *    8      header  JSON, UTF-8: { "name": { "dtype", "shape", "data_offsets": [begin, end] }, … }
 *                   and under "__metadata__" any texts by name; offsets count from the end of the header
 *    8 + N  numbers of all tensors, row-major, without gaps or overlaps
 */

/** A named array of any shape. */
export interface Tensor {
  readonly name: string;
  /** [rows, cols] of a matrix, [length] of a vector, [] of a scalar */
  readonly shape: readonly number[];
  /** As many as the product of the shape, row-major */
  readonly values: Vector;
}

/** A tensor as it was read, with the kind of number it had in the file. */
export interface StoredTensor extends Tensor {
  readonly dtype: Dtype;
}

export interface SafetensorsContent {
  /** In the order in which they stand in the file */
  readonly tensors: readonly StoredTensor[];
  /** Free texts by name */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Reads a safetensors file: half, bfloat16, single and double precision, all of which doubles hold exactly.
 *
 * Bytes from anywhere may be given: header and offsets are checked before anything is made of them. NaN and
 * infinities are numbers like others to the format; whoever uses the tensors decides about them.
 *
 * @returns arrays of its own, which the caller owns
 * @throws EngineError "invalid-model" with a sentence saying what is wrong
 * @remarks Headers longer than 1 MiB are refused, though the format allows 100 MB. Allocates at most four
 *   times the bytes of the numbers (half precision into doubles), and a small multiple of the header's.
 * @source safetensors, "Format", https://huggingface.co/docs/safetensors/index#format. Stricter than it in
 *   this: integers and booleans are refused, and so are fields it does not name.
 */
export function decodeSafetensors(bytes: Uint8Array): SafetensorsContent {
  const { places, metadata } = readHeader("decodeSafetensors", bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tensors = places.map(({ name, dtype, shape, count, start }) => {
    const values = new Float64Array(count);
    readNumbers(values, view, start, dtype);
    return { name, dtype, shape, values };
  });
  return { tensors, metadata };
}

/**
 * Writes a safetensors file, whose reading gives the same tensors: to the last bit in double precision,
 * rounded to the nearest in single and half.
 *
 * @param tensors one after the other, in this order
 * @param dtype   the kind of number to write
 * @throws EngineError "invalid-model" if a name stands twice or cannot be written; "out-of-range" if a size is, or a
 *   finite number is too large for the kind of number; ShapeError if a tensor has not as many numbers as its shape
 */
export function encodeSafetensors(
  tensors: readonly Tensor[],
  dtype: WritableDtype,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  assertOneOf(WRITING, "the dtype", dtype, Object.keys(PRECISION));
  const header = headerOf(tensors, dtype, metadata);
  const size = BYTES_PER_NUMBER[dtype];
  const numbers = tensors.reduce((sum, { values }) => sum + values.length, 0);
  const bytes = new Uint8Array(HEADER_LENGTH_BYTES + header.length + size * numbers);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, header.length, true);
  bytes.set(header, HEADER_LENGTH_BYTES);
  let at = HEADER_LENGTH_BYTES + header.length;
  for (const { name, values } of tensors)
    for (const value of values) {
      if (!writeNumber(view, at, value, dtype))
        throw new EngineError(
          "out-of-range",
          `${WRITING}: tensor ${quote(name)} holds ${value}, which is too large for ${PRECISION[dtype]}.`,
        );
      at += size;
    }
  return bytes;
}

const WRITING = "encodeSafetensors";

function headerOf(
  tensors: readonly Tensor[],
  dtype: Dtype,
  metadata: ReadonlyMap<string, string>,
): Uint8Array {
  const entries = new Map<string, unknown>();
  if (metadata.size > 0) entries.set("__metadata__", Object.fromEntries(metadata));
  let begin = 0;
  for (const { name, shape, values } of tensors) {
    for (const length of shape)
      assertInteger(WRITING, `a size of tensor ${quote(name)}`, length, 0, Number.MAX_SAFE_INTEGER);
    const count = shape.reduce((product, length) => product * length, 1);
    const because = `its shape is ${quote(shape)}`;
    assertLength(WRITING, `tensor ${quote(name)}`, values.length, count, because);
    if (name === "__metadata__" || entries.has(name))
      throw refuseFile(WRITING, `no tensor can be called ${quote(name)}, a name already in use`);
    const end = begin + values.length * BYTES_PER_NUMBER[dtype];
    entries.set(name, { dtype, shape, data_offsets: [begin, end] });
    begin = end;
  }
  for (const text of [...entries.keys(), ...metadata.keys(), ...metadata.values()])
    if (!isWellFormed(text))
      throw refuseFile(WRITING, `it would hold the text ${quote(text)}, which is not Unicode`);
  const json = encodeUtf8(JSON.stringify(Object.fromEntries(entries)));
  // Whole multiples of 8 let readers map doubles where they stand.
  const header = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(0x20);
  if (header.length > LONGEST_HEADER)
    throw refuseFile(
      WRITING,
      `its header would have ${header.length} bytes, and at most ${LONGEST_HEADER} are read`,
    );
  header.set(json);
  return header;
}
