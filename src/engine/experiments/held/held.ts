import { assertBetween, assertInteger } from "../../errors.ts";
import { tanh } from "../../kernels/elementary.ts";
import type { Vector } from "../../types.ts";
import type { Held, HeldSpec } from "./held.types.ts";
import { HELD_PUSH, HELD_STEPS, heldLimits as limits } from "./limits.ts";

const WHERE = "held";

/**
 * One unit, h_t = tanh(w h_{t−1} + x_t) from h_0 = 0, that is pushed up or down at the first step and then left alone.
 *
 * With w above 1 it has two resting places, and keeps to the side to which it was pushed: it remembers. The better it
 * does, the smaller is w (1 − h_t²), by which each step back multiplies.
 *
 * @throws EngineError "out-of-range" if a field of the spec is
 * @source Bengio, Simard and Frasconi, "Learning long-term dependencies with gradient descent is difficult", IEEE
 *   Transactions on Neural Networks 5 (1994): what latches information makes its gradient vanish.
 */
export function held({ weight, back }: HeldSpec): Held {
  assertBetween(WHERE, "w", weight, limits.weight.min, limits.weight.max);
  assertInteger(WHERE, "the steps back", back, limits.back.min, limits.back.max);
  const upByStep = statesFrom(weight, HELD_PUSH);
  const downByStep = statesFrom(weight, -HELD_PUSH);
  const distance = upByStep.map((up, t) => up - downByStep[t]!);
  const gradientByStep = new Float64Array(HELD_STEPS + 1);
  gradientByStep[HELD_STEPS] = 1;
  for (let t = HELD_STEPS - 1; t >= HELD_STEPS - back; t--)
    gradientByStep[t] = gradientByStep[t + 1]! * weight * (1 - upByStep[t + 1]! ** 2);
  return {
    upByStep,
    downByStep,
    apartByStep: distance.map((one) => one / distance[1]!),
    gradientByStep,
  };
}

function statesFrom(weight: number, push: number): Vector {
  const states = new Float64Array(HELD_STEPS + 1);
  for (let t = 1; t <= HELD_STEPS; t++)
    states[t] = tanh(weight * states[t - 1]! + (t === 1 ? push : 0));
  return states;
}
