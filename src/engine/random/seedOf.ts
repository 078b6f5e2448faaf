const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The seed of what is drawn for one text: another text or another seed gives another, except once in some 2³² times.
 *
 * @param text  any; told apart by its UTF-16 code units
 * @param seed  a whole number, 0 … 2³² − 1
 * @returns     a whole number, 0 … 2³² − 1
 * @source FNV-1a in 32 bits (Glenn Fowler, Landon Curt Noll, Kiem-Phong Vo), over the seed's bytes and the text's.
 */
export function seedOf(text: string, seed: number): number {
  const bytes = [seed, seed >>> 8, seed >>> 16, seed >>> 24];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes.push(unit, unit >>> 8);
  }
  return bytes.reduce((hash, byte) => Math.imul(hash ^ (byte & 0xff), PRIME), OFFSET) >>> 0;
}
