import { expect, it } from "vitest";
import { expectClose } from "../../testing/expectClose.ts";
import { softmaxGradient } from "./softmaxGradient.ts";

it("each line of the derivation is the same loss", () => {
  for (const timeStep of [1, 2, 3]) {
    const { target, logits, powers, powerSum, logOfSum, probabilities, loss } = softmaxGradient({
      text: "dogs",
      timeStep,
    });
    const [z, share, power] = [logits, probabilities, powers].map((all) => all[target] ?? NaN);
    expect(loss).toBeCloseTo(-Math.log(share ?? NaN), 12);
    expect(loss).toBeCloseTo(-Math.log((power ?? NaN) / powerSum), 12);
    expect(loss).toBeCloseTo(-(z ?? NaN) + logOfSum, 12);
  }
});

it("the gradient is the slope of the loss by each score, as small steps find it", () => {
  const { logits, target, gradient } = softmaxGradient({ text: "dogs", timeStep: 1 });
  const lossOf = (scores: readonly number[]) =>
    Math.log(scores.reduce((sum, z) => sum + Math.exp(z), 0)) - (scores[target] ?? NaN);
  const slopes = Array.from(logits, (_, letter) => {
    const moved = (by: number) => Array.from(logits, (z, i) => (i === letter ? z + by : z));
    return (lossOf(moved(1e-5)) - lossOf(moved(-1e-5))) / 2e-5;
  });
  expectClose(gradient, slopes, 1e-9);
  expect(gradient.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 14);
});

it("refuses a step that is not there", () => {
  expect(() => softmaxGradient({ text: "dogs", timeStep: 4 })).toThrow("the time step is 4");
});
