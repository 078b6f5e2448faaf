import type { Vector } from "../types.ts";

/** Kinds of floating-point number that a file may hold: half, bfloat16, single and double precision. */
export type Dtype = "F16" | "BF16" | "F32" | "F64";

/** Bytes of one number. */
export const BYTES_PER_NUMBER: Readonly<Record<Dtype, number>> = {
  F16: 2,
  BF16: 2,
  F32: 4,
  F64: 8,
};

/** Tells the kinds of number that are read here from others that the format knows. */
export const isDtype = (name: unknown): name is Dtype =>
  typeof name === "string" && Object.hasOwn(BYTES_PER_NUMBER, name);

/**
 * Reads numbers of any kind into doubles, which hold each of them exactly.
 *
 * @param out   [n] overwritten
 * @param start where the first stands, little-endian
 */
export function readNumbers(out: Vector, view: DataView, start: number, dtype: Dtype): void {
  const size = BYTES_PER_NUMBER[dtype];
  const scratch = new DataView(new ArrayBuffer(4));
  for (let i = 0; i < out.length; i++) {
    const at = start + i * size;
    switch (dtype) {
      case "F64":
        out[i] = view.getFloat64(at, true);
        break;
      case "F32":
        out[i] = view.getFloat32(at, true);
        break;
      case "BF16":
        scratch.setUint32(0, view.getUint16(at, true) << 16);
        out[i] = scratch.getFloat32(0);
        break;
      case "F16":
        out[i] = halfPrecision(view.getUint16(at, true), scratch);
        break;
    }
  }
}

/**
 * The number that 16 bits of half precision stand for: sign, 5 bits of exponent e, 10 of fraction f;
 * (1 + f / 2¹⁰) · 2^(e − 15), or f · 2^−24 where e = 0.
 *
 * @param scratch four bytes to be written over
 * @source IEEE 754-2019, section 3.4, binary16.
 */
function halfPrecision(bits: number, scratch: DataView): number {
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  const isNegative = bits >= 0x8000;
  if (exponent === 0) {
    const size = fraction / 0x1000000;
    return isNegative ? -size : size;
  }
  // The same sign and fraction in single precision, whose exponents begin at −127 rather than −15.
  const wideExponent = exponent === 0x1f ? 0xff : exponent + 112;
  scratch.setUint32(0, ((bits & 0x8000) << 16) | (wideExponent << 23) | (fraction << 13));
  return scratch.getFloat32(0);
}
