import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorOf } from "../testing/arbitraries.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import golden from "../testing/golden/optimizers.json";
import { createOptimizer } from "./createOptimizer.ts";
import type { OptimizerOptions, OptimizerState } from "./optimizer.types.ts";
import { OPTIMIZER_DEFAULTS } from "./optimizerSettings.ts";

/** Every kind, plainly and with all that it has switched on. */
const everyOptions: readonly OptimizerOptions[] = [
  ...Object.values(OPTIMIZER_DEFAULTS),
  { kind: "sgd", weightDecay: 0.1 },
  { kind: "nesterov", momentum: 0.5, weightDecay: 0.1 },
  { kind: "rmsprop", alpha: 0.9, momentum: 0.8, weightDecay: 0.1 },
  { kind: "adagrad", weightDecay: 0.1 },
  { kind: "adam", beta1: 0.5, beta2: 0.9, epsilon: 1e-3, weightDecay: 0.1 },
];

const nameOf = (options: OptimizerOptions) => JSON.stringify(options);
const named = everyOptions.map((options) => [nameOf(options), options] as const);

/** The settings and the learning rate of each of PyTorch's runs. */
const ofGolden: Readonly<Record<string, readonly [OptimizerOptions, number]>> = {
  sgd: [{ kind: "sgd" }, 0.1],
  sgd_momentum: [{ kind: "momentum", momentum: 0.9 }, 0.1],
  sgd_nesterov: [{ kind: "nesterov", momentum: 0.9 }, 0.1],
  adam: [{ kind: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }, 0.01],
  adamw: [{ kind: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 }, 0.01],
  rmsprop: [{ kind: "rmsprop", alpha: 0.99, epsilon: 1e-8 }, 0.01],
  adagrad: [{ kind: "adagrad", epsilon: 1e-10 }, 0.1],
};

describe("optimizers", () => {
  it.each(Object.entries(ofGolden))(
    "%s stands where PyTorch's stands after each update",
    (name, [options, learningRate]) => {
      const run = golden.steps.find(({ optimizer }) => optimizer === name);
      const values = Float64Array.from(run?.start ?? []);
      const optimizer = createOptimizer(options, values.length);
      expect(run?.gradients).toHaveLength(10);
      run?.gradients.forEach((gradients, update) => {
        optimizer.update(values, Float64Array.from(gradients), learningRate);
        expectClose(values, run.values[update] ?? [], 1e-12);
      });
    },
  );

  // The formulas by hand, for the settings that the reference values leave at 0.
  const handMade: readonly (readonly [OptimizerOptions, readonly number[]])[] = [
    [{ kind: "sgd", weightDecay: 0.5 }, [2 - 0.1 * 4, 1.6 - 0.1 * (3 + 0.8)]],
    [{ kind: "momentum", momentum: 0.5, weightDecay: 0.5 }, [1.6, 1.6 - 0.1 * (2 + 3.8)]],
    [
      { kind: "nesterov", momentum: 0.5, weightDecay: 0.5 },
      [2 - 0.1 * (4 + 2), 1.4 - 0.1 * (3.7 + 0.5 * (2 + 3.7))],
    ],
    [{ kind: "adagrad", weightDecay: 0.5 }, [1.9, 1.9 - (0.1 * 3.95) / Math.hypot(4, 3.95)]],
    [{ kind: "rmsprop", alpha: 0, momentum: 0.5, weightDecay: 0.5 }, [1.9, 1.9 - 0.1 * 1.5]],
    [{ kind: "adam", beta1: 0, beta2: 0, weightDecay: 0.5 }, [1.9, 1.8]],
    [{ kind: "adamw", beta1: 0, beta2: 0, weightDecay: 0.5 }, [1.8, 1.8 * 0.95 - 0.1]],
  ];
  it.each(handMade.map((row) => [nameOf(row[0]), ...row] as const))(
    "%s is computed as PyTorch documents it",
    (_, options, expected) => {
      const optimizer = createOptimizer(options, 1);
      const values = Float64Array.of(2);
      for (const value of expected) {
        optimizer.update(values, Float64Array.of(3), 0.1);
        expectClose(values, [value], 1e-8);
      }
    },
  );

  it.each(named)("%s goes on from a restored state to the last bit", (_, options) => {
    fc.assert(
      fc.property(fc.array(vectorOf(3), { minLength: 2, maxLength: 8 }), (gradients) => {
        const first = createOptimizer(options, 3);
        const second = createOptimizer(options, 3);
        const values = Float64Array.of(1, -2, 3);
        for (const gradient of gradients) first.update(values, gradient, 0.1);
        const saved = first.state();
        const resumed = values.slice();
        second.restore(saved);
        expect(second.state()).toStrictEqual(saved);
        for (const gradient of gradients) {
          first.update(values, gradient, 0.1);
          second.update(resumed, gradient, 0.1);
        }
        expectSameBits(resumed, values);
        expect(second.state()).toStrictEqual(first.state());
        expect(saved.updateCount).toBe(gradients.length);
        first.restore(saved); // what was saved is a copy, and so is what was restored
        expect(first.state()).toStrictEqual(saved);
      }),
      { numRuns: 20 },
    );
  });

  it.each(named)("%s leaves gradients alone and keeps no denormal number", (_, options) => {
    const optimizer = createOptimizer({ ...options, weightDecay: 0 }, 2);
    const values = Float64Array.of(1, 1);
    const gradients = Float64Array.of(1, 1e-170);
    optimizer.update(values, gradients, 1e-3);
    expect([...gradients]).toEqual([1, 1e-170]);
    const none = new Float64Array(2);
    for (let update = 1; update < 9 * 1024; update++) optimizer.update(values, none, 1e-3);
    for (const array of Object.values(optimizer.state().arrays))
      for (const value of array)
        expect(value === 0 || Math.abs(value) > Number.MIN_VALUE * 2 ** 52).toBe(true);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it("Adam's corrections end in 1, whenever it was restored", () => {
    const long = createOptimizer({ kind: "adam" }, 1);
    const values = Float64Array.of(0);
    const gradients = Float64Array.of(1);
    for (let update = 0; update < 40_000; update++) long.update(values, gradients, 1e-3);
    const fresh = createOptimizer({ kind: "adam" }, 1);
    fresh.restore(long.state());
    const copy = values.slice();
    long.update(values, gradients, 1e-3);
    fresh.update(copy, gradients, 1e-3);
    expectSameBits(copy, values);
    const early = createOptimizer({ kind: "adam" }, 1).state();
    long.restore(early); // back to the first update, which is corrected again
    const again = Float64Array.of(0);
    long.update(again, gradients, 1e-3);
    expectClose(again, [-1e-3], 1e-8);
  });
});

describe("an optimizer refuses", () => {
  it.each<readonly [OptimizerOptions, string]>([
    [{ kind: "lion" } as unknown as OptimizerOptions, "createOptimizer: the optimizer is lion"],
    [{ kind: "sgd", momentum: 0.9 } as OptimizerOptions, "sgd has no setting `momentum`"],
    [{ kind: "momentum", momentum: Number.NaN }, "`momentum` of momentum is NaN"],
    [{ kind: "nesterov", momentum: 1.5 }, "`momentum` of nesterov is 1.5"],
    [{ kind: "rmsprop", alpha: 1 }, "`alpha` of rmsprop is 1"],
    [{ kind: "adam", beta1: 1 }, "`beta1` of adam is 1"],
    [{ kind: "adam", beta2: -0.1 }, "`beta2` of adam is -0.1"],
    [{ kind: "adam", epsilon: 0 }, "`epsilon` of adam is 0"],
    [{ kind: "adamw", weightDecay: 1e308 }, "`weightDecay` of adamw is 1e+308"],
  ])("%o", (options, message) => {
    expect(() => createOptimizer(options, 2)).toThrow(message);
  });

  it.each([0, 2.5, 1e9, Number.NaN])("%d parameters", (count) => {
    expect(() => createOptimizer({ kind: "sgd" }, count)).toThrow("the number of parameters is");
  });

  const optimizer = createOptimizer({ kind: "adam" }, 2);
  const two = new Float64Array(2);
  const start = optimizer.state();

  it.each([-1, Number.NaN, Infinity])(
    "the learning rate %d, and stays as it was",
    (learningRate) => {
      expect(() => optimizer.update(two, two, learningRate)).toThrow("the learning rate is");
      expect(optimizer.state()).toStrictEqual(start);
    },
  );

  it("arrays of another size", () => {
    const three = new Float64Array(3);
    expect(() => optimizer.update(three, two, 1)).toThrow("`values` has 3 values");
    expect(() => optimizer.update(two, three, 1)).toThrow("`gradients` has 3 values");
  });

  it.each<readonly [Partial<OptimizerState>, string]>([
    [{ kind: "adamw" }, "the state is that of adamw, but this optimizer is adam"],
    [{ updateCount: -1 }, "the number of updates is -1"],
    [{ arrays: { ...start.arrays, sum: two } }, "the state has an array `sum`"],
    [{ arrays: { exp_avg: two } }, "`exp_avg_sq` has 0 values"],
    [{ arrays: { exp_avg: new Float64Array(3), exp_avg_sq: two } }, "`exp_avg` has 3 values"],
    [{ arrays: { exp_avg: Float64Array.of(0, Number.NaN), exp_avg_sq: two } }, "`exp_avg` stopped"],
    [{ arrays: { exp_avg: two, exp_avg_sq: Float64Array.of(0, -1) } }, "a number below 0"],
  ])("the damaged state %o, and stays as it was", (change, message) => {
    expect(() => optimizer.restore({ ...start, ...change })).toThrow(message);
    expect(optimizer.state()).toStrictEqual(start);
  });
});
