import { describe, expect, it } from "vitest";
import { arraysOf, flattenInto, unflattenFrom, zeroParameters } from "../cells/parameters.ts";
import { expectClose } from "../testing/expectClose.ts";
import reference from "../testing/reference/optimizers.json";
import { adamUpdate, createAdamState } from "./adam.ts";
import { clipGradNorm } from "./clipGradNorm.ts";
import { sgdAmounts, sgdUpdate } from "./sgd.ts";

/** A network whose learned numbers, one array after the other, are these. */
function networkOf(values: readonly number[], [I, H, V]: readonly [number, number, number]) {
  const parameters = zeroParameters({ inputSize: I, hiddenSize: H, vocabularySize: V }, true);
  unflattenFrom(Float64Array.from(values), 0, parameters);
  return parameters;
}

const numbersOf = (parameters: ReturnType<typeof networkOf>) =>
  arraysOf(parameters).flatMap((array) => [...array]);

/** Six numbers: W_x [1, 2], W_h, W_y, b_h and b_y of one number each. */
const sixNumbers = (values: readonly number[]) => networkOf(values, [2, 1, 1]);

describe("optimizers equal PyTorch over ten updates", () => {
  it("SGD", () => {
    let parameters = sixNumbers(reference.sgd.start);
    reference.sgd.gradients.forEach((gradients, index) => {
      parameters = sgdUpdate(parameters, sixNumbers(gradients), 0.1);
      expectClose(numbersOf(parameters), reference.sgd.values[index]!);
    });
  });

  it("Adam", () => {
    let parameters = sixNumbers(reference.adam.start);
    let state = createAdamState(parameters);
    reference.adam.gradients.forEach((gradients, index) => {
      const options = { learningRate: 0.01 };
      ({ parameters, state } = adamUpdate(parameters, sixNumbers(gradients), state, options));
      expectClose(numbersOf(parameters), reference.adam.values[index]!);
    });
    expect(state.updateCount).toBe(10);
  });

  it("clipping by the norm of all gradients together", () => {
    const { before, after, maxNorm, totalNorm } = reference.clip;
    const sixteen = (values: typeof before) => networkOf(values.flat(2), [2, 2, 2]);
    const { norm, gradients } = clipGradNorm(sixteen(before), maxNorm);
    expectClose(norm, totalNorm);
    expectClose(numbersOf(gradients), numbersOf(sixteen(after)));
  });
});

describe("optimizers", () => {
  const parameters = sixNumbers([1, 2, 3, 4, 5, 6]);
  const gradients = sixNumbers([3, 0, 4, 0, 0, 0]);

  it("leave what they are given as it was", () => {
    const flat = new Float64Array(6);
    sgdUpdate(parameters, gradients, 0.5);
    adamUpdate(parameters, gradients, createAdamState(parameters), { learningRate: 0.1 });
    clipGradNorm(gradients, 1);
    flattenInto(flat, 0, parameters);
    expect([...flat]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersOf(gradients)).toEqual([3, 0, 4, 0, 0, 0]);
  });

  it("SGD takes away what it says it does", () => {
    expect(numbersOf(sgdAmounts(gradients, 0.5))).toEqual([1.5, 0, 2, 0, 0, 0]);
    expect(numbersOf(sgdUpdate(parameters, gradients, 0.5))).toEqual([-0.5, 2, 1, 4, 5, 6]);
  });

  it("clipping does not lengthen a short gradient", () => {
    expect(clipGradNorm(gradients, 6)).toEqual({ norm: 5, gradients });
  });

  it.each([-1, Number.NaN, Infinity])("refuse the learning rate %d", (learningRate) => {
    expect(() => sgdUpdate(parameters, gradients, learningRate)).toThrow("the learning rate is");
  });
});
