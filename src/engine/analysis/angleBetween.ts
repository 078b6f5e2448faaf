import { euclideanNorm } from "../kernels/norm.ts";
import type { Vector } from "../types.ts";

/**
 * The angle between two vectors, 0 … 180°; null where one of them has no direction.
 *
 *   2 · arctan(‖â − b̂‖ / ‖â + b̂‖),  with â and b̂ of length 1
 *
 * @source Kahan, "How futile are mindless assessments of roundoff in floating-point computation?", 2006: unlike the
 *   arccosine of a·b, it is exact for small angles, too.
 */
export function angleBetween(a: Vector, b: Vector): number | null {
  const [lengthOfA, lengthOfB] = [euclideanNorm(a), euclideanNorm(b)];
  if (lengthOfA === 0 || lengthOfB === 0) return null;
  const unitA = a.map((value) => value / lengthOfA);
  const unitB = b.map((value) => value / lengthOfB);
  const apart = euclideanNorm(unitA.map((value, i) => value - unitB[i]!));
  const together = euclideanNorm(unitA.map((value, i) => value + unitB[i]!));
  const half =
    apart <= together ? arctan(apart / together) : Math.PI / 2 - arctan(together / apart);
  return (2 * half * 180) / Math.PI;
}

const HALVINGS = 3;
const TERMS = 9;

/** For 0 ≤ x ≤ 1: the angle is halved three times, and then its series is short. */
function arctan(x: number): number {
  let tangent = x;
  for (let i = 0; i < HALVINGS; i++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const square = tangent * tangent;
  let sum = 0;
  for (let n = TERMS - 1; n >= 0; n--) sum = 1 / (2 * n + 1) - square * sum;
  return 2 ** HALVINGS * tangent * sum;
}
