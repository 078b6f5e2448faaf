import { quote } from "../engine/files/refuse.ts";
import { clipGradNorm } from "../engine/optimizers/clipGradNorm.ts";
import { createOptimizer } from "../engine/optimizers/createOptimizer.ts";
import type { OptimizerOptions } from "../engine/optimizers/optimizer.types.ts";
import {
  allNumbersIn,
  fieldIn,
  invalidReference,
  numberIn,
  numbersIn,
  objectIn,
  objectOf,
  objectsOf,
  textIn,
} from "./jsonFields.ts";
import type { Tally } from "./tally.ts";

/** What each name stands for; what it does not name is PyTorch's default. */
export const REFERENCE_OPTIMIZERS: Readonly<
  Record<string, readonly [options: OptimizerOptions, learningRate: number]>
> = {
  sgd: [{ kind: "sgd" }, 0.1],
  sgd_momentum: [{ kind: "momentum", momentum: 0.9 }, 0.1],
  sgd_nesterov: [{ kind: "nesterov", momentum: 0.9 }, 0.1],
  adam: [{ kind: "adam" }, 0.01],
  adamw: [{ kind: "adamw", weightDecay: 0.1 }, 0.01],
  rmsprop: [{ kind: "rmsprop" }, 0.01],
  adagrad: [{ kind: "adagrad" }, 0.1],
};

/**
 * Compares optimizers and clipping with PyTorch's: `optimizers.json`.
 *
 * `steps` lists runs with `optimizer`, `start` [n], `gradients` [updates, n] and the `values` [updates, n]
 * after each. The names are sgd, sgd_momentum and sgd_nesterov (momentum 0.9), adagrad (all with lr 0.1),
 * adam, adamw (weight_decay 0.1) and rmsprop (lr 0.01). `clip` has `maxNorm`, the gradients `before` and
 * `after` clip_grad_norm_, a list of arrays of any shape, and their `totalNorm` before.
 *
 * @throws InvalidReferenceError if the file is not of this form
 */
export function verifyOptimizers(content: unknown, tally: Tally): void {
  const file = objectOf("the file", content);
  for (const steps of objectsOf("`steps`", "run", fieldIn(file, "steps"))) {
    const name = textIn(steps, "optimizer");
    const asked = Object.hasOwn(REFERENCE_OPTIMIZERS, name)
      ? REFERENCE_OPTIMIZERS[name]
      : undefined;
    if (!asked)
      throw invalidReference(
        steps.where,
        `has the \`optimizer\` ${quote(name)}, not one of ${Object.keys(REFERENCE_OPTIMIZERS).join(", ")}`,
      );
    const [options, learningRate] = asked;
    const values = numbersIn(steps, "start", [null]);
    const count = values.length;
    const optimizer = createOptimizer(options, count);
    const gradients = numbersIn(steps, "gradients", [null, count]);
    const updates = gradients.length / count;
    const expected = numbersIn(steps, "values", [updates, count]);
    const actual = new Float64Array(expected.length);
    for (let update = 0; update < updates; update++) {
      const start = update * count;
      optimizer.update(values, gradients.slice(start, start + count), learningRate);
      actual.set(values, start);
    }
    tally.compareIn(steps.where)(name, "parameters after each update", actual, expected);
  }

  const clip = objectIn(file, "clip");
  const gradients = allNumbersIn(clip, "before");
  const norm = clipGradNorm(gradients, numberIn(clip, "maxNorm"));
  const compare = tally.compareIn("clip");
  compare("clipGradNorm", "norm before", [norm], [numberIn(clip, "totalNorm")]);
  compare("clipGradNorm", "gradients after", gradients, allNumbersIn(clip, "after"));
}
