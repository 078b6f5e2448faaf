import { describe, expect, it } from "vitest";
import { arraysOf } from "../cells/parameters.ts";
import { lossAndGradients } from "../sequence/lossAndGradients.ts";
import { alphabet, model } from "../testing/characterModel.ts";
import { expectClose } from "../testing/expectClose.ts";
import { createCharacterTrainer } from "./characterTrainer.ts";

/** A trainer whose first step, at learning rate 0, changes nothing. */
const frozen = () => createCharacterTrainer(model.parameters, 1);

const windows = [
  { inputs: [1, 2, 3, 0], targets: [2, 3, 0, 1], initialHidden: null },
  { inputs: [4, 5, 4], targets: [5, 4, 5], initialHidden: Float64Array.of(0.1, 0, 0, 0, -0.1) },
];

const train = () => {
  const trainer = createCharacterTrainer(model.parameters, 1);
  const losses = Array.from({ length: 300 }, () => trainer.trainStep(windows, 0.03).meanLoss);
  return { losses, parameters: trainer.parameters() };
};

describe("the trainer", () => {
  it("takes the gradient of the mean over all characters of all windows", () => {
    const trainer = createCharacterTrainer(model.parameters, 1e9);
    const { meanLoss, gradientNorm, finalHiddens } = trainer.trainStep(windows, 0.01);
    const parts = windows.map(({ inputs, targets, initialHidden }) =>
      lossAndGradients({
        parameters: model.parameters,
        activation: "tanh",
        inputByStep: {
          rows: inputs.length,
          cols: 6,
          data: Float64Array.from(
            inputs.flatMap((index) => alphabet.map((_, i) => (i === index ? 1 : 0))),
          ),
        },
        targets: { kind: "classes", classByStep: targets },
        lossPlacement: "everyStep",
        initialHidden,
      }),
    );
    expectClose(meanLoss, (parts[0]!.loss + parts[1]!.loss) / 7, 1e-12);
    const [first, second] = parts.map(({ gradients }) =>
      arraysOf(gradients).flatMap((array) => [...array]),
    );
    expectClose(gradientNorm, Math.hypot(...first!.map((g, i) => (g + second![i]!) / 7)), 1e-12);
    expect(finalHiddens.map((hidden) => hidden.length)).toEqual([5, 5]);
  });

  it("carries the state: one long window ends where two halves end", () => {
    const long = frozen().trainStep(
      [{ inputs: [1, 2, 3, 4], targets: [2, 3, 4, 5], initialHidden: null }],
      0,
    );
    const [half] = frozen().trainStep(
      [{ inputs: [1, 2], targets: [2, 3], initialHidden: null }],
      0,
    ).finalHiddens;
    const rest = frozen().trainStep([{ inputs: [3, 4], targets: [4, 5], initialHidden: half! }], 0);
    expect(rest.finalHiddens).toStrictEqual(long.finalHiddens);
  });

  it("learns, deterministically, and leaves what it was given alone", () => {
    const before = structuredClone(model.parameters);
    const { losses, parameters } = train();
    expect(losses.at(-1)).toBeLessThan(0.1 * losses[0]!);
    expect(train().parameters).toStrictEqual(parameters);
    expect(model.parameters).toStrictEqual(before);
  });

  it("refuses what does not fit", () => {
    const trainer = createCharacterTrainer(model.parameters, 1);
    expect(() => trainer.trainStep([], 0.1)).toThrow("the number of windows is 0");
    expect(() =>
      trainer.trainStep([{ inputs: [1], targets: [1, 2], initialHidden: null }], 0.1),
    ).toThrow("`targets` has 2 values");
    expect(() =>
      trainer.trainStep([{ inputs: [6], targets: [1], initialHidden: null }], 0.1),
    ).toThrow("a character's index is 6");
    const wide = Float64Array.of(1);
    expect(() =>
      trainer.trainStep([{ inputs: [1], targets: [1], initialHidden: wide }], 0.1),
    ).toThrow("`initialHidden` has 1 values");
  });
});
