import { arraysOf, parameterCount, zeroParameters } from "../cells/parameters.ts";
import type { EngineError } from "../errors.ts";
import type { Vector } from "../types.ts";
import type { CharacterModel } from "./character.types.ts";
import { assertCharacterModel, invalidModel, MOST_CHARACTERS } from "./characterModel.ts";

/*
 * The file, all numbers little-endian:
 *
 *    0  "URNN"    4 bytes
 *    4  version   uint16, 1
 *    6  V         uint16, characters in the alphabet
 *    8  H         uint16, hidden size
 *   10  A         uint16, UTF-16 code units of the alphabet
 *   12  checksum  uint32, FNV-1a of all that follows
 *   16  alphabet  A uint16; a JSON list, the unknown character first and then the alphabet
 *       W_x, W_h, W_y, b_h, b_y, each: a float32 scale, then an int16 per number = int16 · scale
 */
const MAGIC = "URNN";
const VERSION = 1;
const HEADER_BYTES = 16;
const LARGEST_INT16 = 32767;
const LARGEST_HIDDEN_SIZE = 256;
const ARRAYS = 5;

/**
 * Packs a character model into 2 bytes a number; {@link decodeModel} unpacks it.
 *
 * @returns the bytes of a file. Numbers are rounded to multiples of 1/32767 of the largest in their
 *   array, so what is unpacked differs a little from what was packed: measure it again.
 * @throws EngineError "invalid-model", ShapeError or NotFiniteError if the model is not whole
 */
export function encodeModel(model: CharacterModel): Uint8Array<ArrayBuffer> {
  assertCharacterModel("encodeModel", model);
  const { parameters, alphabet, unknown } = model;
  const text = JSON.stringify([unknown, ...alphabet]);
  const bytes = new Uint8Array(fileLength(text.length, parameterCount(parameters)));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) view.setUint8(i, MAGIC.charCodeAt(i));
  view.setUint16(4, VERSION, true);
  view.setUint16(6, alphabet.length, true);
  view.setUint16(8, parameters.weightHh.rows, true);
  view.setUint16(10, text.length, true);

  let offset = HEADER_BYTES;
  for (let i = 0; i < text.length; i++, offset += 2)
    view.setUint16(offset, text.charCodeAt(i), true);
  for (const array of arraysOf(parameters)) offset = writeArray(view, offset, array);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

/**
 * Unpacks what {@link encodeModel} has packed. Bytes from anywhere may be given: they are checked
 * before anything is made of them.
 *
 * @throws EngineError "invalid-model" with a sentence saying what is wrong
 */
export function decodeModel(bytes: Uint8Array): CharacterModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES) throw refuse("it is shorter than its header");
  if (MAGIC !== String.fromCharCode(...bytes.subarray(0, MAGIC.length)))
    throw refuse(`it does not begin with “${MAGIC}”`);
  const version = view.getUint16(4, true);
  if (version !== VERSION) throw refuse(`it is of version ${version}, and ${VERSION} is known`);
  const vocabularySize = view.getUint16(6, true);
  const hiddenSize = view.getUint16(8, true);
  const textLength = view.getUint16(10, true);
  if (vocabularySize < 1 || vocabularySize > MOST_CHARACTERS)
    throw refuse(
      `it is for ${vocabularySize} characters, and 1 to ${MOST_CHARACTERS} are possible`,
    );
  if (hiddenSize < 1 || hiddenSize > LARGEST_HIDDEN_SIZE)
    throw refuse(`its hidden size is ${hiddenSize}, and 1 to ${LARGEST_HIDDEN_SIZE} are possible`);

  const sizes = { inputSize: vocabularySize, hiddenSize, vocabularySize };
  const parameters = zeroParameters(sizes, true);
  const needed = fileLength(textLength, parameterCount(parameters));
  if (bytes.length !== needed)
    throw refuse(`it has ${bytes.length} bytes, but by its header it needs ${needed}`);
  if (view.getUint32(12, true) !== checksum(bytes)) throw refuse("its checksum does not match");

  const [unknown, ...alphabet] = readAlphabet(view, textLength);
  let offset = HEADER_BYTES + 2 * textLength;
  for (const array of arraysOf(parameters)) offset = readArray(view, offset, array);
  const model = { alphabet, parameters, unknown: unknown ?? "" };
  assertCharacterModel("decodeModel", model);
  return model;
}

function refuse(reason: string): EngineError {
  return invalidModel("decodeModel", `the file is damaged or of another kind: ${reason}`);
}

function fileLength(textLength: number, numbers: number): number {
  return HEADER_BYTES + 2 * textLength + 4 * ARRAYS + 2 * numbers;
}

/** @returns the offset of what comes next */
function writeArray(view: DataView, start: number, array: Vector): number {
  const largest = array.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = Math.fround(largest / LARGEST_INT16);
  if (!Number.isFinite(scale))
    throw invalidModel("encodeModel", "its numbers are too large to pack");
  view.setFloat32(start, scale, true);
  let offset = start + 4;
  for (const value of array) {
    view.setInt16(offset, scale === 0 ? 0 : Math.round(value / scale), true);
    offset += 2;
  }
  return offset;
}

function readArray(view: DataView, start: number, array: Vector): number {
  const scale = view.getFloat32(start, true);
  if (!Number.isFinite(scale) || scale < 0) throw refuse("a scale is not a positive number");
  let offset = start + 4;
  for (let i = 0; i < array.length; i++, offset += 2)
    array[i] = scale * view.getInt16(offset, true);
  return offset;
}

/** The unknown character, then the alphabet. */
function readAlphabet(view: DataView, length: number): string[] {
  let text = "";
  for (let i = 0; i < length; i++)
    text += String.fromCharCode(view.getUint16(HEADER_BYTES + 2 * i, true));
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw refuse("its alphabet cannot be read");
  }
  if (!Array.isArray(list) || !list.every((character) => typeof character === "string"))
    throw refuse("its alphabet is not a list of characters");
  return list;
}

/** FNV-1a, 32 bits, of everything after the header: it notices damage, not ill will. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = HEADER_BYTES; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
