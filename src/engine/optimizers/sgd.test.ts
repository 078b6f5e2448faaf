import { describe, expect, it } from "vitest";
import { arraysOf, flattenInto, unflattenFrom, zeroParameters } from "../cells/parameters.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { createOptimizer } from "./createOptimizer.ts";
import { sgdAmounts, sgdUpdate } from "./sgd.ts";

/** A network whose learned numbers are these: W_x [1, 2], W_h, W_y, b_h and b_y of one number each. */
function network(values: readonly number[]) {
  const parameters = zeroParameters({ inputSize: 2, hiddenSize: 1, vocabularySize: 1 }, true);
  unflattenFrom(
    Float64Array.from({ length: 6 }, (_, i) => values[i] ?? 0),
    0,
    parameters,
  );
  return parameters;
}

describe("SGD of the walkthrough", () => {
  const parameters = network([1, 2, 3, 4, 5, 6]);
  const gradients = network([3, 0, 4]);
  const numbersOf = (given: typeof parameters) => arraysOf(given).flatMap((array) => [...array]);

  it("takes away what it says it does and leaves what it is given as it was", () => {
    expect(numbersOf(sgdAmounts(gradients, 0.5))).toEqual([1.5, 0, 2, 0, 0, 0]);
    expect(numbersOf(sgdUpdate(parameters, gradients, 0.5))).toEqual([-0.5, 2, 1, 4, 5, 6]);
    const flat = new Float64Array(6);
    flattenInto(flat, 0, parameters);
    expect([...flat]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersOf(gradients)).toEqual([3, 0, 4, 0, 0, 0]);
  });

  it("is the same as the flat one", () => {
    const flat = Float64Array.from(numbersOf(parameters));
    createOptimizer({ kind: "sgd" }, 6).update(flat, Float64Array.of(3, 0, 4, 0, 0, 0), 0.3);
    expectSameBits(flat, numbersOf(sgdUpdate(parameters, gradients, 0.3)));
  });

  it.each([-1, Number.NaN, Infinity])("refuses the learning rate %d", (learningRate) => {
    expect(() => sgdUpdate(parameters, gradients, learningRate)).toThrow("the learning rate is");
  });

  it("refuses gradients of another network", () => {
    const sizes = { inputSize: 2, hiddenSize: 2, vocabularySize: 2 };
    const wide = zeroParameters(sizes, true);
    const without = zeroParameters(sizes, false);
    expect(() => sgdUpdate(wide, zeroParameters({ ...sizes, inputSize: 1 }, true), 0.1)).toThrow(
      "sgdUpdate: `weightIh of the gradients` has 2 values, but that of the network has 4 and needs 4.",
    );
    expect(() => sgdUpdate(wide, without, 0.1)).toThrow("`biasH of the gradients` has 0 values");
  });
});
