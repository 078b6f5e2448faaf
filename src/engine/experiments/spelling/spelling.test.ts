import { describe, expect, it } from "vitest";
import { arraysOf } from "../../network/rnnParameters.ts";
import { expectClose } from "../../testing/expectClose.ts";
import dogs from "../../testing/golden/dogs.json";
import { editAt, experiment, fresh } from "../../testing/spellingExperiment.ts";
import { expectSame } from "../../testing/expectSame.ts";

/** Position in the alphabet of the letter that step `row` + 1 thinks likeliest. */
const likeliestAt = (update: number, row: number) => {
  const { trace } = fresh(experiment, update, 200);
  const { data, cols } = trace.loss.softmax!.probabilitiesByStep;
  const probabilities = data.slice(row * cols, (row + 1) * cols);
  return probabilities.indexOf(Math.max(...probabilities));
};

describe("a run", () => {
  it("shows the worked example before training", () => {
    const run = fresh(experiment, 0, 0);
    expect(run.letters.join("")).toBe("dogs");
    expect(run.alphabet.join("")).toBe("dogs");
    expect(run).toMatchObject({
      update: 0,
      trainedTo: 0,
      learningRate: 0.5,
      end: null,
      endMessage: null,
    });
    expectClose(run.trace.loss.loss, dogs.every_step.loss);
    // “d” after “d”: nothing is trained yet.
    expect(
      Array.from(run.trace.loss.softmax!.probabilitiesByStep.data.slice(0, 4), (p) => p.toFixed(2)),
    ).toEqual(["0.32", "0.21", "0.24", "0.22"]);
    expect(run.wonAtUpdateByStep).toEqual([null, null, null]);
  });

  it("takes from each parameter what it says, and arrives where it says", () => {
    const run = fresh(experiment, 3, 5);
    const next = fresh(experiment, 4, 5);
    expectSame(run.parametersAfterUpdate, next.parameters, "parameters");
    expect(run.lossAfterUpdate).toBe(next.trace.loss.loss);
    expect(run.lossByStepAfterUpdate).toEqual(next.trace.loss.lossByStep);
    expect(run.betsAfterUpdate).toEqual(next.trace.loss.probabilitiesByStep);
    expect(run.hiddenAfterUpdate).toEqual(next.trace.forward.layers[0]![0]!.hiddenByStep);
    const before = arraysOf(run.parameters);
    const gradients = arraysOf(run.gradients);
    arraysOf(run.parametersAfterUpdate).forEach((after, k) => {
      expect(after).toStrictEqual(
        before[k]!.map((value, i) => value - run.learningRate * gradients[k]![i]!),
      );
    });
  });

  it("follows PyTorch's losses until the word is learnt", () => {
    const run = fresh(experiment, 0, 200);
    expect(run.end).toBe("learnt");
    expect(run.trainedTo).toBeGreaterThan(5);
    expect(run.trainedTo).toBeLessThan(200);
    expectClose(run.lossByUpdate, dogs.sgd.losses.slice(0, run.trainedTo + 1));
    expect(run.wonAtUpdateByStep.every((update) => update !== null)).toBe(true);
  });

  it("records the probability of every target after every update", () => {
    const { probabilityOfTargetByUpdate: table, trainedTo } = fresh(experiment, 0, 200);
    expect(table.rows).toBe(3);
    expect(table.cols).toBe(trainedTo + 1);
    for (const update of [0, 5, trainedTo]) {
      const { trace } = fresh(experiment, update, trainedTo);
      // “dogs”: o, g and s are to follow.
      [1, 2, 3].forEach((target, row) => {
        const { data, cols } = trace.loss.softmax!.probabilitiesByStep;
        expect(table.data[row * table.cols + update]).toBe(data[row * cols + target]);
      });
    }
    // Learnt is when all reach 0.9, and not before.
    const lowest = (update: number) =>
      Math.min(...[0, 1, 2].map((row) => table.data[row * table.cols + update]!));
    expect(lowest(trainedTo)).toBeGreaterThanOrEqual(0.9);
    expect(lowest(trainedTo - 1)).toBeLessThan(0.9);
  });

  it("says since when a target has been the likeliest", () => {
    const run = fresh(experiment, 0, 200);
    run.wonAtUpdateByStep.forEach((since, row) => {
      for (let update = since!; update <= run.trainedTo; update++)
        expect(likeliestAt(update, row)).toBe(row + 1);
      // No target is the likeliest from the start.
      expect(likeliestAt(since! - 1, row)).not.toBe(row + 1);
    });
  });

  it("gives no step to a target that others equal", () => {
    const edits = Array.from({ length: 12 }, (_, i) =>
      editAt(0, 0, { name: "weightHo", row: Math.floor(i / 3), col: i % 3 }),
    );
    const run = fresh({ ...experiment, edits }, 0, 0);
    expect(run.probabilityOfTargetByUpdate.data).toEqual(Float64Array.of(0.25, 0.25, 0.25));
    expect(run.wonAtUpdateByStep).toEqual([null, null, null]);
  });

  it("looks only at the last step when the loss does", () => {
    const run = fresh({ ...experiment, lossPlacement: "lastStep" }, 0, 2000);
    expect(run.end).toBe("learnt");
    const { data, cols } = run.probabilityOfTargetByUpdate;
    expect(data[3 * cols - 1]).toBeGreaterThanOrEqual(0.9);
    expect(data[cols - 1]).toBeLessThan(0.9);
    expectClose(run.trace.loss.loss, dogs.last_step.loss);
  });

  it("learns “book”, in which one letter has two successors", () => {
    const run = fresh({ ...experiment, word: "book", hiddenSize: 4, start: 1 }, 2000, 2000);
    expect(run.end).toBe("learnt");
  });

  it("has nothing to learn in a word of one distinct letter", () => {
    const run = fresh({ ...experiment, word: "aaa", start: 1 }, 10, 10);
    expect(run).toMatchObject({
      update: 0,
      trainedTo: 0,
      end: "learnt",
      wonAtUpdateByStep: [0, 0],
    });
    expect(run.trace.loss.loss).toBe(0);
  });

  it("stops at 2000 updates", () => {
    const slow = { ...experiment, learningRate: 1e-6 };
    expect(fresh(slow, 2000, 2000)).toMatchObject({
      update: 2000,
      trainedTo: 2000,
      end: "update-limit",
    });
    expect(fresh(slow, 1999, 1999).end).toBeNull();
  });

  it("starts biases at zero in the worked example, and draws them from a seed", () => {
    const article = fresh({ ...experiment, hasBiases: true }, 0, 0).parameters;
    expect(article.biasH).toEqual(new Float64Array(3));
    const drawn = fresh({ ...experiment, hasBiases: true, start: 5 }, 0, 0).parameters;
    expect(drawn.biasO!.every((value) => value !== 0)).toBe(true);
    expectSame(
      drawn.weightHh,
      fresh({ ...experiment, start: 5 }, 0, 0).parameters.weightHh,
      "weightHh",
    );
    expect(drawn.weightHh).not.toEqual(
      fresh({ ...experiment, start: 6 }, 0, 0).parameters.weightHh,
    );
  });
});
