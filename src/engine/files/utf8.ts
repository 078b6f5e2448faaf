/** Whether a text has no half of a surrogate pair on its own, so that UTF-8 can hold it. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const LAST_CODE_POINT = 0x10ffff;
/** How many characters are joined at once; an engine bounds the arguments of one call. */
const CHUNK = 4096;

/**
 * Writes a text as UTF-8.
 *
 * @param text well-formed, see {@link isWellFormed}
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

const tail = (point: number): number => 0x80 | (point & 0x3f);

/**
 * Reads UTF-8 strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF, no half characters.
 *
 * @returns null if the bytes are not UTF-8
 * @remarks Allocates no more than a small multiple of the bytes given.
 * @source The Unicode Standard, section 3.9, table 3-7.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let points: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i]!;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const smallest = length === 1 ? 0 : length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
    if ((first >= 0x80 && first < 0xc0) || first >= 0xf8 || i + length > bytes.length) return null;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k]!;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < smallest || point > LAST_CODE_POINT) return null;
    if (point >= FIRST_SURROGATE && point <= LAST_SURROGATE) return null;
    points.push(point);
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
    i += length;
  }
  parts.push(String.fromCodePoint(...points));
  return parts.join("");
}
