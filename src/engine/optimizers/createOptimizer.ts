import {
  assertBetween,
  assertInteger,
  assertLength,
  counted,
  EngineError,
  NotFiniteError,
} from "../errors.ts";
import { power } from "../kernels/elementary.ts";
import { indexOfNonFinite } from "../kernels/matrix.ts";
import { MOST_PARAMETERS } from "../network/parameters.ts";
import type { Vector } from "../types.ts";
import type {
  Optimizer,
  OptimizerOptions,
  OptimizerSettings,
  OptimizerState,
} from "./optimizer.types.ts";
import { completeSettings } from "./optimizerSettings.ts";
import {
  flushTiny,
  updateAdagrad,
  updateAdam,
  updateMomentum,
  updateRmsprop,
  updateRmspropMomentum,
  updateSgd,
} from "./updates.ts";

/**
 * Every so many updates, numbers too small to show in any update are set to 0. In between, a mean of which
 * nine tenths are kept shrinks by 10⁻⁴⁷ at most, so it never comes near the denormal numbers, below 10⁻³⁰⁸.
 */
const UPDATES_BETWEEN_FLUSHES = 1024;
const LEAST_MEAN = 1e-150;
const LEAST_SQUARE = 1e-250;

/** Arrays that hold squares, or sums or means of squares. */
const SQUARES: ReadonlySet<string> = new Set(["exp_avg_sq", "square_avg", "sum"]);

/** One kind's arrays, and its update number `updateNumber`, 1, 2, …. */
interface Rule {
  readonly arrays: Readonly<Record<string, Vector>>;
  update(values: Vector, gradients: Vector, learningRate: number, updateNumber: number): void;
}

/**
 * Makes an optimizer for flat parameters, equal to PyTorch's of the same name.
 *
 * @param count how many parameters there are
 * @throws EngineError "out-of-range"
 */
export function createOptimizer(options: OptimizerOptions, count: number): Optimizer {
  const settings = completeSettings("createOptimizer", options);
  assertInteger("createOptimizer", "the number of parameters", count, 1, MOST_PARAMETERS);
  const because = `it was made for ${counted(count, "parameter")}`;
  const rule = createRule(settings, count);
  const names = Object.keys(rule.arrays);
  let updateCount = 0;

  return {
    settings,
    update(values, gradients, learningRate) {
      assertLength("update", "values", values.length, count, because);
      assertLength("update", "gradients", gradients.length, count, because);
      assertBetween("update", "the learning rate", learningRate, 0, Number.MAX_VALUE);
      updateCount += 1;
      rule.update(values, gradients, learningRate, updateCount);
      if (updateCount % UPDATES_BETWEEN_FLUSHES === 0)
        for (const name of names)
          flushTiny(rule.arrays[name]!, SQUARES.has(name) ? LEAST_SQUARE : LEAST_MEAN);
    },
    state() {
      const copies = Object.entries(rule.arrays).map(([name, array]) => [name, array.slice()]);
      return {
        kind: settings.kind,
        updateCount,
        arrays: Object.fromEntries(copies) as Record<string, Vector>,
      };
    },
    restore(state) {
      assertState(settings, rule, count, state);
      for (const [name, array] of Object.entries(rule.arrays)) array.set(state.arrays[name]!);
      updateCount = state.updateCount;
    },
  };
}

function createRule(settings: OptimizerSettings, count: number): Rule {
  const { weightDecay } = settings;
  switch (settings.kind) {
    case "sgd":
      return {
        arrays: {},
        update: (values, gradients, learningRate) =>
          updateSgd(values, gradients, learningRate, weightDecay),
      };
    case "momentum":
    case "nesterov": {
      const { momentum } = settings;
      const isNesterov = settings.kind === "nesterov";
      const buffer = new Float64Array(count);
      return {
        arrays: { momentum_buffer: buffer },
        update: (values, gradients, learningRate) =>
          updateMomentum(
            values,
            gradients,
            buffer,
            learningRate,
            momentum,
            isNesterov,
            weightDecay,
          ),
      };
    }
    case "rmsprop":
      return createRmspropRule(settings, count);
    case "adagrad": {
      const { epsilon } = settings;
      const sum = new Float64Array(count);
      return {
        arrays: { sum },
        update: (values, gradients, learningRate) =>
          updateAdagrad(values, gradients, sum, learningRate, epsilon, weightDecay),
      };
    }
    case "adam":
    case "adamw":
      return createAdamRule(settings, count);
  }
}

function createRmspropRule(
  { alpha, epsilon, momentum, weightDecay }: Extract<OptimizerSettings, { kind: "rmsprop" }>,
  count: number,
): Rule {
  const square = new Float64Array(count);
  if (momentum === 0)
    return {
      arrays: { square_avg: square },
      update: (values, gradients, learningRate) =>
        updateRmsprop(values, gradients, square, learningRate, alpha, epsilon, weightDecay),
    };
  const buffer = new Float64Array(count);
  return {
    arrays: { square_avg: square, momentum_buffer: buffer },
    update: (values, gradients, learningRate) =>
      updateRmspropMomentum(
        values,
        gradients,
        square,
        buffer,
        learningRate,
        alpha,
        epsilon,
        momentum,
        weightDecay,
      ),
  };
}

function createAdamRule(
  { kind, beta1, beta2, epsilon, weightDecay }: Extract<OptimizerSettings, { beta1: number }>,
  count: number,
): Rule {
  const mean = new Float64Array(count);
  const square = new Float64Array(count);
  const correction1 = createCorrection(beta1);
  const correction2 = createCorrection(beta2);
  const penalty = kind === "adam" ? weightDecay : 0;
  const decoupled = kind === "adamw" ? weightDecay : 0;
  return {
    arrays: { exp_avg: mean, exp_avg_sq: square },
    update: (values, gradients, learningRate, updateNumber) =>
      updateAdam(
        values,
        gradients,
        mean,
        square,
        learningRate / correction1(updateNumber),
        Math.sqrt(correction2(updateNumber)),
        beta1,
        beta2,
        epsilon,
        1 - learningRate * decoupled,
        penalty,
      ),
  };
}

/**
 * The part of a running mean that is filled after t updates:  1 − βᵗ.
 *
 * From the t on at which it rounds to 1 it needs no more powers: about 350 for β = 0.9, 37 000 for 0.999.
 */
function createCorrection(beta: number): (updateNumber: number) => number {
  let filledFrom = Infinity;
  return (updateNumber) => {
    if (updateNumber >= filledFrom) return 1;
    const filled = 1 - power(beta, updateNumber);
    if (filled === 1) filledFrom = updateNumber;
    return filled;
  };
}

function assertState(
  settings: OptimizerSettings,
  { arrays }: Rule,
  count: number,
  state: OptimizerState,
): void {
  const { kind } = settings;
  if (state.kind !== kind)
    throw new EngineError(
      "out-of-range",
      `restore: the state is that of ${state.kind}, but this optimizer is ${kind}.`,
    );
  const most = 2 ** 32 - 1; // what `power` can do
  assertInteger("restore", "the number of updates", state.updateCount, 0, most);
  const because = `it is for ${counted(count, "parameter")}`;
  for (const name of Object.keys(state.arrays))
    if (!(name in arrays))
      throw new EngineError(
        "out-of-range",
        `restore: the state has an array \`${name}\`, but ${kind} with these settings remembers none.`,
      );
  for (const name of Object.keys(arrays)) {
    const array = state.arrays[name] ?? new Float64Array();
    assertLength("restore", name, array.length, count, because);
    if (indexOfNonFinite(array) >= 0)
      throw new NotFiniteError("restore", { quantity: `\`${name}\``, timeStep: null });
    if (SQUARES.has(name) && array.some((value) => value < 0))
      throw new EngineError(
        "out-of-range",
        `restore: \`${name}\` has a number below 0, but a mean of squares has none.`,
      );
  }
}
