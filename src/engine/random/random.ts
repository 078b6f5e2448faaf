import { log } from "../kernels/elementary.ts";
import { assertInteger } from "../errors.ts";
import { LARGEST_SEED } from "./limits.ts";

/** A stream of pseudo-random numbers; equal seeds give equal streams on every machine. */
export interface Random {
  /** A whole number, 0 … 2³² − 1. */
  readonly nextUint32: () => number;
  /** A number in [0, 1) with all 53 bits of a double's precision. */
  readonly nextUniform: () => number;
  /** A normal deviate with mean 0 and variance 1. */
  readonly nextNormal: () => number;
}

/**
 * Makes a stream of pseudo-random numbers: sfc32, its state filled by splitmix32 from the seed.
 *
 * @param seed a whole number, 0 … 2³² − 1
 * @throws EngineError "out-of-range"
 * @source sfc32: Chris Doty-Humphrey, PractRand 0.93 (2014), "small fast counting" generator, which
 *   passes PractRand and BigCrush. Filling the state: the 32-bit finalizer of MurmurHash3 (Austin
 *   Appleby) over a Weyl sequence, commonly called splitmix32.
 */
export function createRandom(seed: number): Random {
  assertInteger("createRandom", "the seed", seed, 0, LARGEST_SEED);

  let weyl = seed | 0;
  function splitmix32(): number {
    weyl = (weyl + 0x9e3779b9) | 0;
    let z = weyl ^ (weyl >>> 16);
    z = Math.imul(z, 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  }

  let a = splitmix32();
  let b = splitmix32();
  let c = splitmix32();
  let counter = 1;

  function nextUint32(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  }
  // PractRand's own seeding discards as many, so that every bit of the state depends on the seed.
  for (let i = 0; i < 12; i++) nextUint32();

  const nextUniform = () => ((nextUint32() >>> 5) * 2 ** 26 + (nextUint32() >>> 6)) / 2 ** 53;

  let spare: number | null = null;
  /** Marsaglia and Bray's polar method (SIAM Review 6, 1964), which yields two deviates at a time. */
  function nextNormal(): number {
    if (spare !== null) {
      const deviate = spare;
      spare = null;
      return deviate;
    }
    for (;;) {
      const u = 2 * nextUniform() - 1;
      const v = 2 * nextUniform() - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * log(square)) / square);
      spare = v * scale;
      return u * scale;
    }
  }

  return { nextUint32, nextUniform, nextNormal };
}
