import { assertBetween, assertOneOf } from "../../errors.ts";
import { tanh } from "../../kernels/elementary.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import type { Matrix, Vector } from "../../types.ts";
import { SCAN_LENGTHS, scanLimits as limits } from "./limits.ts";

const WHERE = "scan";

export interface ScanSpec {
  /** T */
  readonly length: (typeof SCAN_LENGTHS)[number];
  /** w, of both recurrences */
  readonly weight: number;
}

export interface Scan {
  /** [T] x_t */
  readonly inputs: Vector;
  /** [T] h_t = tanh(w h_{t−1} + x_t) from h_0 = 0, one after the other */
  readonly bentStates: Vector;
  /** [T] h_t = w h_{t−1} + x_t, one after the other */
  readonly linearStates: Vector;
  /**
   * [R + 1, T] after each round, what is joined up to each step: h_t = factor · h_{t − span} + sum, where the span is
   * 2^round steps, or all of them, at the most; row 0 is before the first round
   */
  readonly factorByRound: Matrix;
  readonly sumByRound: Matrix;
  /** R = log₂ T */
  readonly rounds: number;
  /** [R] joins made in each round, side by side */
  readonly joinsByRound: Vector;
  /** The largest difference of a state from the one computed one after the other */
  readonly largestDifference: number;
}

/**
 * The linear recurrence h_t = w h_{t−1} + x_t, computed in log₂ T rounds: two stretches of it join to one of the same
 * form, whatever stands between, so all stretches of a round are joined side by side. tanh between two steps forbids it.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @source Hillis and Steele, "Data parallel algorithms", Communications of the ACM 29 (1986); for recurrences: Blelloch,
 *   "Prefix sums and their applications", 1990; in networks: Martin and Cundy, "Parallelizing linear recurrent neural
 *   nets over sequence length", ICLR 2018.
 */
export function scan({ length, weight }: ScanSpec): Scan {
  assertOneOf(WHERE, "the length", length, SCAN_LENGTHS);
  assertBetween(WHERE, "w", weight, limits.weight.min, limits.weight.max);
  // 1, −0.5, 0.5, 0 and again: short numbers that any reader can add up.
  const inputs = Float64Array.from({ length }, (_, index) => [1, -0.5, 0.5, 0][index % 4]!);
  const linearStates = statesOf(inputs, (h, x) => weight * h + x);
  const rounds = SCAN_LENGTHS.indexOf(length) + 2;
  const factorByRound = createMatrix(rounds + 1, length);
  const sumByRound = createMatrix(rounds + 1, length);
  const joinsByRound = new Float64Array(rounds);
  factorByRound.data.fill(weight, 0, length);
  sumByRound.data.set(inputs);
  for (let round = 1; round <= rounds; round++) {
    const span = 2 ** (round - 1);
    for (let index = 0; index < length; index++) {
      const own = (round - 1) * length + index;
      const isJoined = index >= span;
      const factor = factorByRound.data[own]!;
      const sum = sumByRound.data[own]!;
      const to = round * length + index;
      factorByRound.data[to] = isJoined ? factor * factorByRound.data[own - span]! : factor;
      sumByRound.data[to] = isJoined ? factor * sumByRound.data[own - span]! + sum : sum;
      if (isJoined) joinsByRound[round - 1]!++;
    }
  }
  const found = sumByRound.data.subarray(rounds * length);
  return {
    inputs,
    bentStates: statesOf(inputs, (h, x) => tanh(weight * h + x)),
    linearStates,
    factorByRound,
    sumByRound,
    rounds,
    joinsByRound,
    largestDifference: found.reduce(
      (most, state, index) => Math.max(most, Math.abs(state - linearStates[index]!)),
      0,
    ),
  };
}

function statesOf(inputs: Vector, next: (h: number, x: number) => number): Vector {
  let state = 0;
  return inputs.map((x) => (state = next(state, x)));
}
