import { assertBetween, assertOneOf, EngineError } from "../errors.ts";
import type { OptimizerKind, OptimizerOptions, OptimizerSettings } from "./optimizer.types.ts";

/**
 * PyTorch's defaults (its SGD has no default for the momentum; 0.9 is the customary one).
 *
 * @source torch.optim.SGD, RMSprop, Adagrad, Adam, AdamW
 */
export const OPTIMIZER_DEFAULTS: Readonly<Record<OptimizerKind, OptimizerSettings>> = {
  sgd: { kind: "sgd", weightDecay: 0 },
  momentum: { kind: "momentum", momentum: 0.9, weightDecay: 0 },
  nesterov: { kind: "nesterov", momentum: 0.9, weightDecay: 0 },
  rmsprop: { kind: "rmsprop", alpha: 0.99, epsilon: 1e-8, momentum: 0, weightDecay: 0 },
  adagrad: { kind: "adagrad", epsilon: 1e-10, weightDecay: 0 },
  adam: { kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  adamw: { kind: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
};

/** The largest number below 1: a mean that keeps all of its past would never learn. */
const ALMOST_ONE = 1 - 2 ** -53;

/** Smallest and largest value allowed. ε stays far above the size below which running means are set to 0. */
const LIMITS: Readonly<Record<string, readonly [smallest: number, largest: number]>> = {
  alpha: [0, ALMOST_ONE],
  beta1: [0, ALMOST_ONE],
  beta2: [0, ALMOST_ONE],
  epsilon: [1e-100, 1],
  momentum: [0, 1],
  weightDecay: [0, 1],
};

/**
 * Completes options with the defaults of their kind and checks them.
 *
 * @throws EngineError "out-of-range", also for a setting that the kind does not have
 */
export function completeSettings(where: string, options: OptimizerOptions): OptimizerSettings {
  assertOneOf(where, "the optimizer", options.kind, Object.keys(OPTIMIZER_DEFAULTS));
  const defaults = OPTIMIZER_DEFAULTS[options.kind];
  for (const [name, value] of Object.entries(options)) {
    if (!(name in defaults))
      throw new EngineError(
        "out-of-range",
        `${where}: ${options.kind} has no setting \`${name}\`; it has ${settingNames(defaults)}.`,
      );
    const limits = LIMITS[name];
    if (limits) assertBetween(where, `\`${name}\` of ${options.kind}`, Number(value), ...limits);
  }
  return { ...defaults, ...options } as OptimizerSettings;
}

const settingNames = (defaults: OptimizerSettings): string =>
  Object.keys(defaults)
    .filter((name) => name !== "kind")
    .join(", ");
