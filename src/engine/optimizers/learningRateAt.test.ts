import { describe, expect, it } from "vitest";
import { expectClose } from "../testing/expectClose.ts";
import type { LearningRateSchedule } from "./learningRate.types.ts";
import { learningRateAt } from "./learningRateAt.ts";

const cosine = {
  kind: "cosine",
  learningRate: 0.1,
  smallestLearningRate: 0.02,
  updateCount: 4,
  warmUpCount: 0,
} as const;

const ratesOf = (schedule: LearningRateSchedule, count: number) =>
  Array.from({ length: count }, (_, made) => learningRateAt(schedule, made));

describe("learningRateAt", () => {
  it("constant stays", () => {
    expect(ratesOf({ kind: "constant", learningRate: 0.3 }, 3)).toEqual([0.3, 0.3, 0.3]);
  });

  it("cosine falls from the largest to the smallest and stays there", () => {
    const middle = 0.04 * Math.SQRT1_2;
    const expected = [0.1, 0.06 + middle, 0.06, 0.06 - middle, 0.02, 0.02, 0.02];
    expectClose(ratesOf(cosine, 7), expected, 1e-15);
  });

  it("cosine equals the recursion by which PyTorch's scheduler steps", () => {
    const schedule = { ...cosine, updateCount: 50 };
    let rate = 0.1;
    for (let t = 1; t < 50; t++) {
      const ratio = (1 + Math.cos((Math.PI * t) / 50)) / (1 + Math.cos((Math.PI * (t - 1)) / 50));
      rate = ratio * (rate - 0.02) + 0.02;
      expectClose(learningRateAt(schedule, t), rate, 1e-12);
    }
  });

  it("warms up along a line, then falls over what is left", () => {
    const warm = { ...cosine, smallestLearningRate: 0, updateCount: 6, warmUpCount: 2 };
    expectClose(ratesOf(warm, 7).slice(0, 3), [0.05, 0.1, 0.1], 1e-15);
    expectClose(learningRateAt(warm, 4), 0.05, 1e-15);
    expect(learningRateAt(warm, 6)).toBe(0);
    expect(ratesOf({ ...warm, updateCount: 2 }, 3)).toEqual([0.05, 0.1, 0]);
  });

  it.each<readonly [object, number, string]>([
    [{ kind: "linear" }, 0, "the schedule is linear"],
    [{ learningRate: Number.NaN }, 0, "the learning rate is NaN"],
    [{ smallestLearningRate: 0.2 }, 0, "the smallest learning rate is 0.2"],
    [{ updateCount: 0 }, 0, "the number of updates is 0"],
    [{ warmUpCount: 5 }, 0, "the number of updates of the warm-up is 5"],
    [{}, -1, "the number of updates made is -1"],
    [{}, 0.5, "the number of updates made is 0.5"],
  ])("refuses %o after %d updates", (change, made, message) => {
    expect(() => learningRateAt({ ...cosine, ...change }, made)).toThrow(message);
  });
});
