import { describe, expect, it } from "vitest";
import { arraysOf } from "../../network/rnnParameters.ts";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import { createSpellingRunner } from "./spelling.ts";
import type { EditTarget, SpellingExperiment } from "./spelling.types.ts";
import { expectSame } from "../../testing/expectSame.ts";

describe("edits", () => {
  it("are seen in the picture after their update, and kept from there on by training", () => {
    const edited = { ...experiment, edits: [editAt(2, 0.75, { row: 1, col: 2 })] };
    expectSame(fresh(edited, 1, 3).trace, fresh(experiment, 1, 3).trace, "trace");
    const at = fresh(edited, 2, 3);
    expect(at.parameters.weightHh.data[5]).toBe(0.75);
    expect(at.lossByUpdate[2]).toBe(at.trace.loss.loss);
    const after = fresh(edited, 3, 3).parameters;
    expectSame(after, at.parametersAfterUpdate, "parameters");
    expect(after.weightHh.data[5]).not.toBe(0.75);
  });

  it("of one number at one update: the last one counts", () => {
    const edits = [editAt(0, 1), editAt(0, 2), editAt(0, 3)];
    expect(fresh({ ...experiment, edits }, 0, 0).parameters.weightHh.data[0]).toBe(3);
  });

  it("can set every number of the network", () => {
    const targets: EditTarget[] = [
      { name: "weightIh", row: 2, col: 3 },
      { name: "weightHh", row: 2, col: 2 },
      { name: "weightHo", row: 3, col: 2 },
      { name: "biasH", row: 2, col: 0 },
      { name: "biasO", row: 3, col: 0 },
    ];
    const edits = targets.map((target) => editAt(0, 0.125, target));
    const { parameters } = fresh({ ...experiment, hasBiases: true, edits }, 0, 0);
    expect(arraysOf(parameters).map((array) => array.at(-1))).toEqual([
      0.125, 0.125, 0.125, 0.125, 0.125,
    ]);
  });

  it("of the learning rate count from their update on", () => {
    const edits = [
      editAt(2, 0.1, { name: "learningRate" }),
      editAt(4, 0, { name: "learningRate" }),
    ];
    const edited = { ...experiment, edits };
    expect([0, 1, 2, 3, 4, 5].map((update) => fresh(edited, update, 5).learningRate)).toEqual([
      0.5, 0.5, 0.1, 0.1, 0, 0,
    ]);
    const run = fresh(edited, 0, 5);
    expect(run.lossByUpdate[2]).toBe(fresh(experiment, 0, 5).lossByUpdate[2]);
    expect(run.lossByUpdate[3]).not.toBe(fresh(experiment, 0, 5).lossByUpdate[3]);
    expect(run.lossByUpdate[5]).toBe(run.lossByUpdate[4]);
  });

  it("turn −0 into 0", () => {
    const edits = [editAt(0, -0)];
    expect(fresh({ ...experiment, edits }, 0, 0).parameters.weightHh.data[0]).toBe(0);
  });
});

describe("divergence", () => {
  // Identity and a huge learning rate: the weights' products soon overflow.
  const wild: SpellingExperiment = {
    ...experiment,
    activation: "identity",
    learningRate: 1000,
    word: "abcdefgh",
    hiddenSize: 5,
    start: 1,
  };

  it("ends the run at the last update whose numbers are all finite, and says what overflowed", () => {
    const run = fresh(wild, 2000, 2000);
    expect(run.end).toBe("diverged");
    expect(run.trainedTo).toBeLessThan(2000);
    expect(run.update).toBe(run.trainedTo);
    expect(run.endMessage).toMatch(
      new RegExp(`^After update ${run.trainedTo + 1}, the .* stopped being a finite number`, "u"),
    );
    const numbers = [
      ...run.lossByUpdate,
      ...run.probabilityOfTargetByUpdate.data,
      ...arraysOf(run.parameters).flatMap((array) => [...array]),
      ...arraysOf(run.gradients).flatMap((array) => [...array]),
    ];
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it("shows only to those who ask for more updates than there are", () => {
    const { trainedTo } = fresh(wild, 0, 2000);
    expect(fresh(wild, 0, trainedTo)).toMatchObject({ trainedTo, end: null, endMessage: null });
    expect(fresh(wild, 0, trainedTo + 1)).toMatchObject({ trainedTo, end: "diverged" });
    const runner = createSpellingRunner();
    runner({ experiment: wild, update: 0, trainedTo: 2000 });
    expect(runner({ experiment: wild, update: 0, trainedTo }).end).toBeNull();
  });

  it("can be averted by an edit at the very update", () => {
    const { trainedTo } = fresh(wild, 0, 2000);
    const runner = createSpellingRunner();
    runner({ experiment: wild, update: 0, trainedTo: 2000 });
    // Start over with small weights where the next update would have gone too far.
    const edits = (["weightIh", "weightHh", "weightHo"] as const).flatMap((name) =>
      Array.from({ length: name === "weightHh" ? 25 : 40 }, (_, i) => {
        const cols = name === "weightIh" ? 8 : 5;
        return editAt(trainedTo + 1, 0.01, { name, row: Math.floor(i / cols), col: i % cols });
      }),
    );
    const saved = fresh({ ...wild, edits }, trainedTo + 1, trainedTo + 1);
    expect(saved).toMatchObject({ trainedTo: trainedTo + 1, end: null });
    const question = {
      experiment: { ...wild, edits },
      update: trainedTo + 1,
      trainedTo: trainedTo + 1,
    };
    expect(runner(question)).toStrictEqual(saved);
  });
});
