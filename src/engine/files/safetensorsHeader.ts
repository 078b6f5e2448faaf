import { counted } from "../errors.ts";
import { BYTES_PER_NUMBER, type Dtype, isDtype } from "./dtypes.ts";
import { quote, refuseFile } from "./refuse.ts";
import { parseStrictJson } from "./strictJson.ts";
import { decodeUtf8, isWellFormed } from "./utf8.ts";

export const HEADER_LENGTH_BYTES = 8;
/** The format allows 100 MB; a network this engine computes needs some kB, and nothing larger is parsed. */
export const LONGEST_HEADER = 1 << 20;
/** { tensor: { field: [ … ] } } */
const DEEPEST_HEADER = 3;

/** Where one tensor stands in the file, checked against the file's length. */
export interface TensorPlace {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** How many numbers: the product of the shape, 1 for a scalar */
  readonly count: number;
  /** From the beginning of the file */
  readonly start: number;
}

export interface SafetensorsHeader {
  /** In the order in which they stand in the file */
  readonly places: readonly TensorPlace[];
  readonly metadata: ReadonlyMap<string, string>;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * Reads and checks all of a file but its numbers; makes nothing larger than the header.
 *
 * @throws EngineError "invalid-model"
 */
export function readHeader(where: string, bytes: Uint8Array): SafetensorsHeader {
  const refuse = (reason: string) => refuseFile(where, reason);
  const text = headerText(bytes, refuse);
  const json = parseStrictJson(text, DEEPEST_HEADER);
  if (!json.isValid) throw refuse(`its header ${json.reason}`);
  if (!isObject(json.value)) throw refuse("its header is not a JSON object");
  const { __metadata__: metadata, ...tensors } = json.value;

  const bufferStart = HEADER_LENGTH_BYTES + headerLength(bytes);
  const bufferLength = bytes.length - bufferStart;
  const ranges = Object.entries(tensors).map(([name, entry]) =>
    readEntry(name, entry, bufferLength, refuse),
  );
  ranges.sort((one, other) => one.begin - other.begin || one.end - other.end);
  let covered = 0;
  for (const { name, begin, end } of ranges) {
    if (begin !== covered)
      throw refuse(
        `tensor ${quote(name)} begins at byte ${begin}, ${begin < covered ? "inside" : "behind a gap after"} the one before it, which ends at ${covered}`,
      );
    covered = end;
  }
  if (covered !== bufferLength)
    throw refuse(
      `its tensors fill ${counted(covered, "byte")}, but ${bufferLength} follow the header`,
    );
  return {
    places: ranges.map(({ name, dtype, shape, count, begin }) => ({
      name,
      dtype,
      shape,
      count,
      start: bufferStart + begin,
    })),
    metadata: readMetadata(metadata, refuse),
  };
}

type Refuse = (reason: string) => Error;

function headerLength(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(4, true) * 0x100000000 + view.getUint32(0, true);
}

function headerText(bytes: Uint8Array, refuse: Refuse): string {
  if (bytes.length < HEADER_LENGTH_BYTES)
    throw refuse(
      `it has ${counted(bytes.length, "byte")}, and the length of its header alone takes ${HEADER_LENGTH_BYTES}`,
    );
  const length = headerLength(bytes);
  if (length > LONGEST_HEADER)
    throw refuse(
      `it says that its header has ${counted(length, "byte")}, and at most ${LONGEST_HEADER} are read`,
    );
  if (length > bytes.length - HEADER_LENGTH_BYTES)
    throw refuse(
      `it says that its header has ${counted(length, "byte")}, but only ${bytes.length - HEADER_LENGTH_BYTES} follow`,
    );
  const text = decodeUtf8(bytes.subarray(HEADER_LENGTH_BYTES, HEADER_LENGTH_BYTES + length));
  if (text === null) throw refuse("its header is not UTF-8");
  if (!text.startsWith("{")) throw refuse("its header does not begin with “{”");
  return text;
}

function readEntry(name: string, entry: unknown, bufferLength: number, refuse: Refuse) {
  const tensor = `tensor ${quote(name)}`;
  if (!isWellFormed(name)) throw refuse(`the name of ${tensor} is not Unicode`);
  if (!isObject(entry)) throw refuse(`${tensor} is ${quote(entry)}, but an object is needed`);
  const { dtype, shape, data_offsets: offsets, ...others } = entry;
  const other = Object.keys(others)[0];
  if (other !== undefined) throw refuse(`${tensor} has the unknown field ${quote(other)}`);
  if (!isDtype(dtype))
    throw refuse(
      `${tensor} has the dtype ${quote(dtype)}, but one of ${Object.keys(BYTES_PER_NUMBER).join(", ")} is needed`,
    );
  if (!Array.isArray(shape) || !shape.every(isSize))
    throw refuse(
      `${tensor} has the shape ${quote(shape)}, but a list of whole numbers from 0 to 2^53 − 1 is needed`,
    );
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isSize))
    throw refuse(
      `${tensor} has the data_offsets ${quote(offsets)}, but two whole numbers from 0 to 2^53 − 1 are needed`,
    );
  const [begin = 0, end = 0] = offsets;
  if (begin > end || end > bufferLength)
    throw refuse(
      `${tensor} has the data_offsets ${quote(offsets)}, but what follows the header has ${counted(bufferLength, "byte")}`,
    );
  const count = productOf(shape);
  const needed = count * BYTES_PER_NUMBER[dtype];
  if (needed !== end - begin)
    throw refuse(
      `${tensor} has ${counted(end - begin, "byte")}, but ${quote(shape)} numbers of ${dtype} take ${Number.isFinite(needed) ? needed : "more than any file has"}`,
    );
  return { name, dtype, shape: [...shape], count, begin, end };
}

/** The product of a shape; infinite where it is beyond the whole numbers that a double holds. */
function productOf(shape: readonly number[]): number {
  let product = 1;
  for (const size of shape) {
    product *= size;
    if (!Number.isSafeInteger(product)) return Infinity;
  }
  return product;
}

function readMetadata(metadata: unknown, refuse: Refuse): ReadonlyMap<string, string> {
  if (metadata === undefined) return new Map();
  if (!isObject(metadata)) throw refuse("its __metadata__ is not a JSON object");
  return new Map(
    Object.entries(metadata).map(([name, value]) => {
      if (typeof value !== "string")
        throw refuse(
          `its __metadata__ holds ${quote(value)} as ${quote(name)}, but text is needed`,
        );
      if (!isWellFormed(name) || !isWellFormed(value))
        throw refuse(`its __metadata__ holds ${quote(name)}, which is not Unicode`);
      return [name, value];
    }),
  );
}
