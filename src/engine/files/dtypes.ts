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

/** Kinds that are written, too. */
export type WritableDtype = Exclude<Dtype, "BF16">;

/** Their names, for sentences. */
export const PRECISION: Readonly<Record<WritableDtype, string>> = {
  F16: "half precision",
  F32: "single precision",
  F64: "double precision",
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

/**
 * Writes one number, rounded to the nearest that its kind holds, of two equally near to the even one; what is beyond
 * the largest becomes infinite.
 *
 * @param at where it is to stand, little-endian
 * @returns whether a finite number stayed finite
 */
export function writeNumber(
  view: DataView,
  at: number,
  value: number,
  dtype: WritableDtype,
): boolean {
  switch (dtype) {
    case "F64":
      view.setFloat64(at, value, true);
      return true;
    case "F32":
      view.setFloat32(at, value, true);
      return Number.isFinite(Math.fround(value)) || !Number.isFinite(value);
    case "F16": {
      const bits = halfBits(value);
      view.setUint16(at, bits, true);
      return (bits & EXPONENT_BITS) !== EXPONENT_BITS || !Number.isFinite(value);
    }
  }
}

/** All exponent bits of half precision: of infinities and NaN */
const EXPONENT_BITS = 0x7c00;
/** Halfway from the largest number, 65504, to what would come next; from here on all round to infinity. */
const HALF_OVERFLOW = 65520;

/**
 * The 16 bits of half precision nearest to a double. It is rounded once: by way of single precision, numbers next to
 * the middle of two halves would be rounded twice, and some the wrong way.
 *
 * @source IEEE 754-2019, sections 3.4 and 4.3.1, roundTiesToEven.
 */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0x7e00;
  if (size >= HALF_OVERFLOW) return sign | EXPONENT_BITS;
  // Below 2^−14 steps are 2^−24 apart. Rounding up to the next power of two carries into the exponent by itself.
  if (size < 2 ** -14) return sign | roundedToEven(size * 2 ** 24);
  let exponent = -14;
  while (size >= 2 ** (exponent + 1)) exponent++;
  const fraction = roundedToEven(size * 2 ** (10 - exponent)) - 1024;
  return sign | (((exponent + 15) << 10) + fraction);
}

/** The nearest whole number, of two equally near the even one; for numbers below 2⁵². */
function roundedToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below + (below % 2);
  return rest > 0.5 ? below + 1 : below;
}
