import { expect, it } from "vitest";
import { experiment } from "../../testing/spellingExperiment.ts";
import { createSpellingRunner } from "./spelling.ts";
import type { Held } from "./spelling.types.ts";

const run = (held: readonly Held[], edits = experiment.edits) =>
  createSpellingRunner()({
    experiment: { ...experiment, edits },
    update: 0,
    trainedTo: 0,
    held,
  });

const memory: Held = { name: "hidden", timeStep: 1, index: 1, value: -0.5 };
const states = (held: readonly Held[]) =>
  run(held).trace.forward.layers[0]?.[0]?.hiddenByStep.data ?? new Float64Array();

it("a memory that is set changes what comes after it, and nothing before or beside it", () => {
  // h_1 of the article is (0.5370, 0.1974, 0.7163); W_h (0.1 0.5 0.1; 0.5 0.9 0.3; 0.3 0.2 0.1), W_x's o (0.8, 0.2, 0.8).
  const h1 = [Math.tanh(0.6), -0.5, Math.tanh(0.9)];
  const h2 = [
    Math.tanh(0.1 * Math.tanh(0.6) + 0.5 * -0.5 + 0.1 * Math.tanh(0.9) + 0.8),
    Math.tanh(0.5 * Math.tanh(0.6) + 0.9 * -0.5 + 0.3 * Math.tanh(0.9) + 0.2),
    Math.tanh(0.3 * Math.tanh(0.6) + 0.2 * -0.5 + 0.1 * Math.tanh(0.9) + 0.8),
  ];
  const found = states([memory]);
  [...h1, ...h2].forEach((value, index) => expect(found[3 + index]).toBeCloseTo(value, 12));
});

it("no gradient passes a number that is set: the loss does not depend on what is computed there", () => {
  const { gradients } = run([memory]);
  // Row 2 of W_x, column d, makes h_1's unit 2 alone, which is given.
  expect(gradients.weightIh.data[4]).toBe(0);
  const weight = { name: "weightHh", row: 0, col: 1 } as const;
  const lossAt = (value: number) =>
    run([memory], [{ ...weight, update: 0, value }]).trace.loss.loss;
  const slope = (lossAt(0.5 + 1e-5) - lossAt(0.5 - 1e-5)) / 2e-5;
  expect(gradients.weightHh.data[1]).toBeCloseTo(slope, 8);
});

it("an input that is set is read instead of the letter's", () => {
  // All of o's tooth taken away and s's put there: the second step reads s.
  const held: Held[] = [
    { name: "input", timeStep: 2, index: 1, value: 0 },
    { name: "input", timeStep: 2, index: 3, value: 1 },
  ];
  const h1 = [Math.tanh(0.6), Math.tanh(0.2), Math.tanh(0.9)] as const;
  // s's column of W_x is (0.8, 0.7, 0.2).
  const h2 = Math.tanh(0.5 * h1[0] + 0.9 * h1[1] + 0.3 * h1[2] + 0.7);
  expect(states(held)[7]).toBeCloseTo(h2, 12);
});

it("training goes on without what is set; the picture's own update is made with it", () => {
  const runner = createSpellingRunner();
  const question = { experiment, update: 0, trainedTo: 3 };
  const plain = runner(question);
  const whatIf = runner({ ...question, held: [memory] });
  expect(whatIf.lossByUpdate).toEqual(plain.lossByUpdate);
  expect(whatIf.trace.loss.loss).not.toBe(plain.trace.loss.loss);
  const { parameters, gradients, parametersAfterUpdate, learningRate } = whatIf;
  parameters.weightHo.data.forEach((weight, index) =>
    expect(parametersAfterUpdate.weightHo.data[index]).toBeCloseTo(
      weight - learningRate * (gradients.weightHo.data[index] ?? NaN),
      12,
    ),
  );
});

it.each([
  [{ ...memory, timeStep: 4 }, /the step of a held h is 4, .* from 1 to 3/],
  [{ ...memory, index: 3 }, /the place in a held h is 4, .* from 1 to 3/],
  [{ ...memory, value: NaN }, /a held number/],
  [{ ...memory, value: 11 }, /a held number/],
  [{ ...memory, name: "input", index: 4 } as const, /the place in a held x is 5, .* from 1 to 4/],
])("%o is refused", (held, sentence) => {
  expect(() => run([held])).toThrow(sentence);
});

it("more than sixty are refused", () => {
  expect(() => run(Array.from({ length: 61 }, () => memory))).toThrow(/the number of held numbers/);
});
