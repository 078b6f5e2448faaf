import { expect, it } from "vitest";
import { traceNetwork } from "../../trace/traceNetwork.ts";
import { networkOf } from "../../network/rnnParameters.ts";
import { articleParameters } from "../spelling/article.ts";
import { spellingBatch, SUM_OF_LOSSES } from "../spelling/articleTask.ts";
import { finiteDifferences } from "./finiteDifferences.ts";

const lossWith = (index: number, value: number): number => {
  const parameters = articleParameters(false);
  parameters.weightHh.data[index] = value;
  const batch = spellingBatch([2, 1, 1, 0, 3], null);
  return traceNetwork(networkOf(parameters, "tanh"), batch, SUM_OF_LOSSES).loss.loss;
};

it("is the difference of two losses of the whole sequence, divided by the way between them", () => {
  const { weight, loss, nudges, oneSided, central, gradient, gradients } = finiteDifferences({
    matrix: "weightHh",
    row: 0,
    column: 1,
  });
  expect(weight).toBe(0.5);
  expect(gradient).toBe(gradients.weightHh.data[1]);
  expect(loss).toBe(lossWith(1, 0.5));
  [0.1, 0.01, 0.001].forEach((nudge, index) => {
    expect(nudges[index]).toBe(nudge);
    const [above, below] = [lossWith(1, 0.5 + nudge), lossWith(1, 0.5 - nudge)];
    expect(oneSided[index]).toBe((above - loss) / nudge);
    expect(central[index]).toBe((above - below) / (2 * nudge));
  });
});

it("is wrong by ε and by ε² while rounding is small, and by 1/ε after that", () => {
  for (const matrix of ["weightIh", "weightHh", "weightHo"] as const) {
    const { oneSidedError, centralError } = finiteDifferences({ matrix, row: 1, column: 1 });
    expect(oneSidedError[1]! / oneSidedError[2]!).toBeCloseTo(10, 0);
    expect(centralError[0]! / centralError[1]! / 100).toBeCloseTo(1, 0);
    expect(centralError[11]).toBeGreaterThan(1000 * centralError[4]!);
  }
});

it("is exactly 0 where a weight is never used: the column of s, which is never read", () => {
  const unused = finiteDifferences({ matrix: "weightIh", row: 0, column: 3 });
  expect(unused.gradient).toBe(0);
  expect([...unused.central, ...unused.oneSided].every((one) => one === 0)).toBe(true);
});

it("refuses a weight that is not there", () => {
  expect(() => finiteDifferences({ matrix: "weightIh", row: 3, column: 0 })).toThrow("the row");
  expect(() => finiteDifferences({ matrix: "weightHh", row: 0, column: 3 })).toThrow("the column");
  const matrix = "biasH" as "weightIh";
  expect(() => finiteDifferences({ matrix, row: 0, column: 0 })).toThrow("the matrix");
});
