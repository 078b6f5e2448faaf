import { assertBetween } from "../errors.ts";
import type { Vector } from "../types.ts";

/**
 * Cuts every gradient to the range [−maxValue, maxValue]; unlike clipping by norm this changes their direction.
 *
 * @param gradients flat, written in place; NaN stays NaN
 * @param maxValue  > 0
 * @throws EngineError "out-of-range"
 * @source PyTorch's nn.utils.clip_grad_value_
 */
export function clipGradValue(gradients: Vector, maxValue: number): void {
  assertBetween("clipGradValue", "`maxValue`", maxValue, Number.MIN_VALUE, Number.MAX_VALUE);
  for (let i = 0; i < gradients.length; i++) {
    const gradient = gradients[i]!;
    if (gradient > maxValue) gradients[i] = maxValue;
    else if (gradient < -maxValue) gradients[i] = -maxValue;
  }
}
