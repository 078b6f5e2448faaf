import { assertInteger, EngineError } from "../../errors.ts";
import { log } from "../../kernels/elementary.ts";
import type { Vector } from "../../types.ts";
import { HALVED_COUNTS } from "./limits.ts";

export interface HalvingsSpec {
  /** 2, 4, 8 or 16 letters, all equally likely */
  readonly count: number;
  /** The place of the one that is looked for, 0 … count − 1 */
  readonly target: number;
}

export interface Halvings {
  /** [Q + 1] the first place that is still possible after each question, and how many are */
  readonly firstByQuestion: readonly number[];
  readonly leftByQuestion: readonly number[];
  /** [Q + 1] −log of 1 / left, in both units */
  readonly bitsByQuestion: Vector;
  readonly natsByQuestion: Vector;
  /** Questions that twice as many letters take more */
  readonly moreForDouble: number;
}

const WHERE = "halvings";

const bitsOf = (left: number): number => log(left) / log(2);

/**
 * Finds one of equally likely letters by questions that are answered by yes or no, each of which leaves one half.
 *
 * @throws EngineError "out-of-range" if there are not so many letters
 */
export function halvings({ count, target }: HalvingsSpec): Halvings {
  if (!HALVED_COUNTS.some((one) => one === count))
    throw new EngineError("out-of-range", `${WHERE}: ${count} letters cannot be halved to one.`);
  assertInteger(WHERE, "the place of the letter", target, 0, count - 1);
  const firstByQuestion = [0];
  const leftByQuestion = [count];
  for (let left = count, first = 0; left > 1;) {
    left /= 2;
    if (target >= first + left) first += left;
    firstByQuestion.push(first);
    leftByQuestion.push(left);
  }
  return {
    firstByQuestion,
    leftByQuestion,
    bitsByQuestion: Float64Array.from(leftByQuestion, bitsOf),
    natsByQuestion: Float64Array.from(leftByQuestion, log),
    moreForDouble: bitsOf(2 * count) - bitsOf(count),
  };
}
