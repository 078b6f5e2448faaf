import { expect, it } from "vitest";
import { lossPlaces, type LossPlacesSpec } from "./lossPlaces.ts";

/** “good”, and after each letter the next of “goods”. */
const everyStep: LossPlacesSpec = {
  inputs: { kind: "symbols", symbols: [2, 1, 1, 0] },
  targets: { kind: "classes", classes: [1, 1, 0, 3] },
  timeSteps: 4,
  outputSize: 4,
  placement: "everyStep",
  isCut: false,
  seed: 1,
};
const atEnd: LossPlacesSpec = {
  ...everyStep,
  targets: { kind: "classes", classes: [0] },
  outputSize: 2,
  placement: "lastStep",
};

it("adds up what comes from a step's own loss and what returns, with a loss at every step", () => {
  const { lossByStep, loss, directNormByStep, returningNormByStep } = lossPlaces(everyStep);
  expect(loss).toBeCloseTo(
    lossByStep.reduce((sum, one) => sum + one, 0),
    14,
  );
  expect(directNormByStep.every((one) => one > 0)).toBe(true);
  expect(Array.from(returningNormByStep, (one) => one > 0)).toEqual([true, true, true, false]);
});

it("at the end: one loss, and yet a gradient for every state, all of it by way of the last", () => {
  const { lossByStep, directNormByStep, returningNormByStep, gradientNormByStep } =
    lossPlaces(atEnd);
  expect(Array.from(lossByStep, (one) => one > 0)).toEqual([false, false, false, true]);
  expect(Array.from(directNormByStep.slice(0, 3))).toEqual([0, 0, 0]);
  expect(gradientNormByStep.slice(0, 3)).toEqual(returningNormByStep.slice(0, 3));
  expect(gradientNormByStep.every((one) => one > 0)).toBe(true);
});

it("with the wire cut only the last state gets any", () => {
  const { gradientNormByStep } = lossPlaces({ ...atEnd, isCut: true });
  expect(Array.from(gradientNormByStep, (one) => one > 0)).toEqual([false, false, false, true]);
});

it("a curve is judged by its squared error: ∂L_2/∂h_2 = 2 (ŷ − y) W_y, whose length is that of W_y times the pull", () => {
  const curve: LossPlacesSpec = {
    ...everyStep,
    inputs: { kind: "values", values: [0.5, 1] },
    targets: { kind: "values", values: [1, 0] },
    timeSteps: 2,
    outputSize: 1,
  };
  const { lossByStep, directNormByStep } = lossPlaces(curve);
  // L = (ŷ − y)², so |2 (ŷ − y)| is twice its root; the ratio of both steps has no W_y in it.
  const [first, second] = Array.from(lossByStep, Math.sqrt);
  expect((directNormByStep[0] ?? NaN) / (directNormByStep[1] ?? NaN)).toBeCloseTo(
    (first ?? NaN) / (second ?? NaN),
    12,
  );
});

it("draws another network from another seed", () => {
  expect(lossPlaces({ ...everyStep, seed: 2 }).loss).not.toBe(lossPlaces(everyStep).loss);
});

it("refuses what it has no room for", () => {
  expect(() => lossPlaces({ ...everyStep, timeSteps: 9 })).toThrow("the number of steps is 9");
  expect(() => lossPlaces({ ...everyStep, outputSize: 5 })).toThrow("the number of outputs is 5");
});
