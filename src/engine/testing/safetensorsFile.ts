import { expect } from "vitest";
import { EngineError } from "../errors.ts";
import { encodeUtf8 } from "../files/utf8.ts";

/** A file of this header and so many zeros, or these bytes, as its buffer. */
export function fileOf(
  header: string | Uint8Array,
  buffer: number | readonly number[] = [],
): Uint8Array {
  const json = typeof header === "string" ? encodeUtf8(header) : header;
  const rest = typeof buffer === "number" ? new Uint8Array(buffer) : Uint8Array.from(buffer);
  const bytes = new Uint8Array(8 + json.length + rest.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 8);
  bytes.set(rest, 8 + json.length);
  return bytes;
}

export const entry = (dtype: unknown, shape: unknown, offsets: unknown) => ({
  dtype,
  shape,
  data_offsets: offsets,
});
export const fileOfEntries = (entries: object, buffer?: number | readonly number[]) =>
  fileOf(JSON.stringify(entries), buffer);

/** What reading a file gives: its content, or the error by which it was refused. Anything else is thrown on. */
export function readOrRefusal<Content>(read: () => Content): Content | EngineError {
  try {
    return read();
  } catch (error) {
    if (error instanceof EngineError && error.code === "invalid-model") return error;
    throw error;
  }
}

/** Expects a file to be refused as one that holds no model, in a sentence with these words. */
export function expectRefusal(read: () => unknown, words: string): void {
  const refusal = readOrRefusal(read);
  expect(refusal).toBeInstanceOf(EngineError);
  expect(refusal).toHaveProperty("message", expect.stringContaining(words));
}
