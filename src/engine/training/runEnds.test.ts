import { describe, expect, it } from "vitest";
import type { TrainingBatch } from "../network/network.types.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";

/** One weight w and a head of 1: the output is w, the target 1, the loss (w − 1)², its gradient 2 (w − 1). */
const data: TrainingBatch = {
  sequenceLength: 1,
  batchSize: 1,
  inputs: { kind: "values", values: [1] },
  targets: { kind: "values", values: [1] },
  lengths: null,
  initialState: null,
};

const NEVER = {
  lossBelow: null,
  accuracyAbove: null,
  plateauUpdates: null,
  divergenceFactor: null,
} as const;

const OPTIONS: NetworkRunOptions = {
  network: {
    spec: {
      cell: "feedForward",
      activation: "identity",
      inputSize: 1,
      embeddingSize: null,
      hiddenSize: 1,
      layerCount: 1,
      isBidirectional: false,
      hasBiases: false,
      outputSize: 1,
    },
    values: new Float64Array([0, 1]),
  },
  objective: { loss: "meanSquaredError", placement: "lastStep", reduction: "batchMean" },
  source: { kind: "sequences", data, seed: 1, batchSize: 1, validation: null },
  optimizer: { kind: "sgd" },
  schedule: { kind: "constant", learningRate: 0.1 },
  clipping: null,
  plannedUpdates: 50,
  measureEvery: 10,
  checkpointEvery: 10,
  mostCheckpoints: 4,
  stopWhen: NEVER,
};

/** The same with a class as target, of which there are two, and two weights in the head. */
const CLASSES: NetworkRunOptions = {
  ...OPTIONS,
  network: {
    spec: { ...OPTIONS.network.spec, outputSize: 2 },
    values: new Float64Array([1, 0.5, 0]),
  },
  objective: { ...OPTIONS.objective, loss: "crossEntropy" },
  source: {
    ...OPTIONS.source,
    data: { ...data, targets: { kind: "classes", classes: [1] } },
  },
  measureEvery: 1,
};

const run = (change: Partial<NetworkRunOptions>, options = OPTIONS) => {
  const training = createTrainingRun({ ...options, ...change });
  return { training, ...training.step(1000) };
};

describe("a training run ends", () => {
  it("when the loss is low enough, with the parameters that reached it", () => {
    const { training, end, metrics } = run({ stopWhen: { ...NEVER, lossBelow: 0.5 } });
    expect(end?.reason).toBe("loss-below");
    const { update, batch, gradientNorm } = metrics.at(-1)!;
    expect(end?.message).toBe(`After ${update} updates, the loss, ${batch.loss}, is below 0.5.`);
    expect(gradientNorm).toBeNull();
    expect(metrics.at(-2)!.batch.loss).toBeGreaterThanOrEqual(0.5);
    const [weight, head] = training.parameters();
    expect((weight! * head! - 1) ** 2).toBe(batch.loss);
    expect(training.checkpoints().at(-1)).toMatchObject({ update, score: batch.loss });
    expect(training.step(5)).toMatchObject({ update, metrics: [], end });
  });

  it("when the accuracy is high enough", () => {
    const { end, metrics } = run({ stopWhen: { ...NEVER, accuracyAbove: 0.5 } }, CLASSES);
    expect(end?.reason).toBe("accuracy-above");
    expect(metrics.slice(0, -1).every(({ batch }) => batch.accuracy === 0)).toBe(true);
    expect(metrics.length).toBeGreaterThan(1);
    expect(metrics.at(-1)!.batch.accuracy).toBe(1);
  });

  it("when the loss has not been lower for a while", () => {
    const schedule = { kind: "constant", learningRate: 0 } as const;
    const { end, update } = run({ schedule, stopWhen: { ...NEVER, plateauUpdates: 7 } });
    expect(end).toMatchObject({ reason: "plateau", place: null });
    expect(update).toBe(7);
    expect(run({ stopWhen: { ...NEVER, plateauUpdates: 7 } }).end?.reason).toBe("planned");
  });

  it("when it is told after one update, in the singular", () => {
    const schedule = { kind: "constant", learningRate: 3 } as const;
    const { end } = run({ schedule, stopWhen: { ...NEVER, divergenceFactor: 4 } });
    expect(end?.message).toMatch(
      /^After 1 update, the loss, .*, is above 4 times the first one\.$/u,
    );
    const still = { kind: "constant", learningRate: 0 } as const;
    expect(run({ schedule: still, stopWhen: { ...NEVER, plateauUpdates: 1 } }).end?.message).toBe(
      "After 1 update, the loss has not been lower for 1 update.",
    );
  });

  it("when the loss has grown too much", () => {
    const schedule = { kind: "constant", learningRate: 3 } as const;
    const { end, metrics } = run({ schedule, stopWhen: { ...NEVER, divergenceFactor: 4 } });
    expect(end?.reason).toBe("diverged");
    expect(metrics.at(-1)!.batch.loss).toBeGreaterThan(4 * metrics[0]!.batch.loss);
    expect(metrics.at(-2)!.batch.loss).toBeLessThanOrEqual(4 * metrics[0]!.batch.loss);
  });

  it("when it leaves the finite numbers, and can go back to before", () => {
    const { training, end } = run({
      schedule: { kind: "constant", learningRate: 1e3 },
      checkpointEvery: 1,
    });
    expect(end?.reason).toBe("diverged");
    expect(end?.place).not.toBeNull();
    expect(end?.message).toContain("stopped being a finite number");
    const [first] = training.checkpoints();
    training.restore(first!);
    expectSameBits(training.parameters(), OPTIONS.network.values);
    expect(training.step(1)).toMatchObject({ update: 1, end: null });
  });

  it("when it is told to, with a checkpoint from which it may go on", () => {
    const training = createTrainingRun(OPTIONS);
    training.step(13);
    const stopped = training.stop();
    expect(stopped.end?.reason).toBe("stopped");
    expect(stopped.metrics.map(({ update }) => update)).toEqual([13]);
    expect(training.step(5).update).toBe(13);
    expect(training.stop().metrics).toEqual([]);
    training.restore(training.checkpoints().at(-1)!);
    training.step(1000);
    expectSameBits(training.parameters(), run({}).training.parameters());
  });
});

const firstUpdate = (change: Partial<NetworkRunOptions>) => {
  const training = createTrainingRun({ ...OPTIONS, ...change });
  const { metrics } = training.step(1);
  return { weight: training.parameters()[0]!, metrics: metrics[0]! };
};

describe("a training run", () => {
  it("clips as it is told, and says how long the gradient was before", () => {
    expect(firstUpdate({})).toMatchObject({ weight: 0.2, metrics: { gradientNorm: 2 } });
    const value = { kind: "value", maxValue: 0.5 } as const;
    expect(firstUpdate({ clipping: value })).toMatchObject({
      weight: 0.05,
      metrics: { gradientNorm: 2 },
    });
    const norm = firstUpdate({ clipping: { kind: "norm", maxNorm: 0.5 } });
    expect(norm.metrics.gradientNorm).toBe(2);
    expect(norm.weight).toBeCloseTo(0.05, 6);
  });

  it("follows its schedule", () => {
    const schedule = {
      kind: "cosine",
      learningRate: 0.1,
      smallestLearningRate: 0,
      updateCount: 50,
      warmUpCount: 5,
    } as const;
    const { metrics } = run({ schedule });
    expect(metrics[0]!.learningRate).toBeCloseTo(0.02);
    expect(metrics[5]!.learningRate).toBe(0.1);
    expect(metrics[50]!.learningRate).toBe(0);
    expect(firstUpdate({ schedule }).weight).toBeCloseTo(0.04);
  });

  it("leaves the network that it began with as it was", () => {
    run({});
    expectSameBits(OPTIONS.network.values, [0, 1]);
  });

  it("refuses a checkpoint of another network, and stays as it is", () => {
    const { training } = run({});
    const before = training.parameters().slice();
    const [checkpoint] = training.checkpoints();
    const parameters = new Float64Array(3);
    expect(() => training.restore({ ...checkpoint!, parameters })).toThrow(
      "`parameters` has 3 values",
    );
    expect(() => training.restore({ ...checkpoint!, update: 51 })).toThrow("updates is 51");
    const adam = createTrainingRun({ ...OPTIONS, optimizer: { kind: "adam" } });
    expect(() => adam.restore(checkpoint!)).toThrow(/sgd/u);
    expectSameBits(training.parameters(), before);
  });

  it.each([
    [{ plannedUpdates: 0 }, "the number of planned updates is 0"],
    [{ measureEvery: 0 }, "the interval of measurements is 0"],
    [{ checkpointEvery: 0.5 }, "the interval of checkpoints is 0.5"],
  ])("refuses %o", (change, message) => {
    expect(() => createTrainingRun({ ...OPTIONS, ...change })).toThrow(message);
    expect(() => createTrainingRun(OPTIONS).step(-1)).toThrow("the number of updates is -1");
  });
});
