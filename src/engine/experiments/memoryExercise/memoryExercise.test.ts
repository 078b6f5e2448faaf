import { expect, it } from "vitest";
import { memoryExercise, memorySlips } from "./memoryExercise.ts";

const answer = memoryExercise({ word: "goods" });
const { data: h } = answer.hiddenByStep;
/** ∂L_t/∂a_k of a unit */
const delta = (t: number, k: number, unit: number) =>
  answer.gradPreActivationByLoss[t - 1]!.data[3 * (k - 1) + unit]!;
const state = (t: number, unit: number) => h[3 * t + unit]!;
const cells = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => [i, j] as const));

it("adds up by hand what came to the sums of steps 2 and 3, times the state before", () => {
  for (const [i, j] of cells) {
    const entry = (delta(2, 2, i) + delta(3, 2, i)) * state(1, j) + delta(3, 3, i) * state(2, j);
    expect(answer.gradient.data[3 * i + j]).toBeCloseTo(entry, 12);
    const { slips } = answer;
    expect(slips.earlierSteps.data[3 * i + j]).toBeCloseTo(delta(3, 3, i) * state(2, j), 12);
    expect(slips.laterLosses.data[3 * i + j]).toBeCloseTo(
      delta(2, 2, i) * state(1, j) + delta(3, 3, i) * state(2, j),
      12,
    );
    expect(slips.lastStep.data[3 * i + j]).toBeCloseTo(
      (delta(2, 2, i) + delta(3, 2, i)) * state(1, j),
      12,
    );
    expect(slips.transposed.data[3 * j + i]).toBeCloseTo(entry, 12);
    const own = [1, 2, 3].reduce(
      (sum, t) =>
        sum + [1, 2, 3].reduce((all, k) => all + (k <= t ? delta(t, k, i) * state(k, j) : 0), 0),
      0,
    );
    expect(slips.stateBefore.data[3 * i + j]).toBeCloseTo(own, 12);
    // Undone: what came to the state is what came to the sum, divided by the slope.
    const slopes = [2, 3].reduce((sum, k) => {
      const atSum = [2, 3].reduce((all, t) => all + (k <= t ? delta(t, k, i) : 0), 0);
      return sum + (atSum / (1 - state(k, i) ** 2)) * state(k - 1, j);
    }, 0);
    expect(slips.slopes.data[3 * i + j]).toBeCloseTo(slopes, 10);
  }
});

it("knows each slip apart from what is right, somewhere by more than rounding to two decimals", () => {
  for (const slip of memorySlips)
    expect(
      Math.max(
        ...answer.slips[slip].data.map((one, at) => Math.abs(one - answer.gradient.data[at]!)),
      ),
    ).toBeGreaterThan(0.01);
});
