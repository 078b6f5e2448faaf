import { expect, it } from "vitest";
import { cutWire } from "../cutWire/cutWire.ts";
import { sixMoves } from "./sixMoves.ts";

it("is the training of chapter 3: its loss after each update, and “goods” is learnt at update 34", () => {
  const [goods] = cutWire({
    words: [{ word: "goods", alphabet: "dogs", start: "article" }],
    hiddenSize: 3,
    learningRate: 0.5,
    updates: 34,
  });
  for (const rounds of [0, 1, 33])
    expect(sixMoves({ rounds }).pass.loss).toBe(goods!.whole.lossByUpdate[rounds]);
  const { passAfter, targetByStep } = sixMoves({ rounds: 33 });
  const { data, cols } = passAfter.probabilitiesByStep;
  const chances = targetByStep.map((target, index) => data[index * cols + target]!);
  expect(Math.min(...chances)).toBeGreaterThanOrEqual(0.9);
});

it("moves each weight against its gradient, half as far, and nothing before", () => {
  const { parameters, gradients, parametersAfter, pass, passAfter } = sixMoves({ rounds: 0 });
  expect(parameters.weightHh.data[1]).toBe(0.5);
  for (const name of ["weightIh", "weightHh", "weightHo"] as const)
    parametersAfter[name].data.forEach((after, index) => {
      const before = parameters[name].data[index]!;
      expect(after).toBeCloseTo(before - 0.5 * gradients[name].data[index]!, 14);
    });
  expect(passAfter.loss).toBeLessThan(pass.loss);
});

it("hands each round on to the next", () => {
  const [first, second] = [sixMoves({ rounds: 4 }), sixMoves({ rounds: 5 })];
  expect(second.parameters).toEqual(first.parametersAfter);
  expect(second.pass).toEqual(first.passAfter);
});

it.each([-1, 101, 0.5])("refuses %d rounds", (rounds) => {
  expect(() => sixMoves({ rounds })).toThrow("the number of rounds");
});

it("tells how much comes to each state: down from its loss, and back from the step after it", () => {
  const { pass, targetByStep, parameters, ...back } = sixMoves({ rounds: 0 });
  const { data: weights, cols } = parameters.weightHo;
  const { data: chances } = pass.probabilitiesByStep;
  // W_yᵀ (p − y) at step 1
  const direct = [0, 1, 2].map((unit) =>
    [0, 1, 2, 3].reduce(
      (sum, symbol) =>
        sum +
        weights[symbol * cols + unit]! * (chances[symbol]! - (symbol === targetByStep[0] ? 1 : 0)),
      0,
    ),
  );
  expect(back.directNormByStep[0]).toBeCloseTo(Math.hypot(...direct), 12);
  // Nothing comes from beyond the last step.
  expect(back.returningNormByStep[3]).toBe(0);
  expect(back.gradientNormByStep[3]).toBe(back.directNormByStep[3]);
});
