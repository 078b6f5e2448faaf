import { assertBetween, ShapeError } from "../../errors.ts";
import { createMatrix } from "../../kernels/matrix.ts";
import { meanSquaredError, meanSquaredErrorBackward } from "../../losses/meanSquaredError.ts";
import type { Matrix, Vector } from "../../types.ts";
import { squaredErrorLimits as limits } from "./limits.ts";

export interface SquaredErrorSpec {
  /** [T] what came, and what was forecast */
  readonly targets: readonly number[];
  readonly forecasts: readonly number[];
  /** A distance whose gradient is asked for by itself */
  readonly askedDistance: number;
}

export interface SquaredErrorAnswer {
  readonly distanceByStep: Vector; // [T] ŷ − y
  readonly lossByStep: Vector; // [T] (ŷ − y)²
  readonly gradientByStep: Vector; // [T] ∂L/∂ŷ = 2 (ŷ − y)
  readonly loss: number; // their sum
  readonly mean: number; // that sum over T: the mean squared error
  /** How many times as much a distance costs, and pulls, that is twice as large */
  readonly costOfDouble: number;
  readonly pullOfDouble: number;
  /** Of the distance that was asked for */
  readonly askedGradient: number;
}

const WHERE = "squaredError";

/**
 * What forecasts of numbers cost, step by step, by the engine's own loss with one output.
 *
 * @throws ShapeError if there are not as many forecasts as targets, EngineError "out-of-range"
 */
export function squaredError(spec: SquaredErrorSpec): SquaredErrorAnswer {
  const { targets, forecasts, askedDistance } = spec;
  if (targets.length !== forecasts.length)
    throw new ShapeError(
      `${WHERE}: there are ${forecasts.length} forecasts of ${targets.length} numbers.`,
    );
  for (const value of [...targets, ...forecasts, askedDistance])
    assertBetween(WHERE, "a number", value, limits.value.min, limits.value.max);
  const { losses, gradients } = measured(columnOf(forecasts), columnOf(targets));
  const double = measured(columnOf([1, 2]), columnOf([0, 0]));
  const loss = losses.reduce((sum, one) => sum + one, 0);
  return {
    distanceByStep: Float64Array.from(forecasts, (forecast, step) => forecast - targets[step]!),
    lossByStep: losses,
    gradientByStep: gradients,
    loss,
    mean: loss / losses.length,
    costOfDouble: double.losses[1]! / double.losses[0]!,
    pullOfDouble: double.gradients[1]! / double.gradients[0]!,
    askedGradient: measured(columnOf([askedDistance]), columnOf([0])).gradients[0]!,
  };
}

function measured(outputs: Matrix, targets: Matrix) {
  const gradients = createMatrix(outputs.rows, 1);
  const losses = Float64Array.from({ length: outputs.rows }, (_, row) => {
    meanSquaredErrorBackward(gradients, outputs, targets, row);
    return meanSquaredError(outputs, targets, row);
  });
  return { losses, gradients: gradients.data };
}

const columnOf = (values: readonly number[]): Matrix => ({
  rows: values.length,
  cols: 1,
  data: Float64Array.from(values),
});
