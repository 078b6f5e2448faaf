import { describe, expect, it } from "vitest";
import { fillUniform } from "../random/initializers.ts";
import { createRandom } from "../random/random.ts";
import { zeroNetwork } from "../network/parameters.ts";
import type { NetworkSpec, TrainingBatch } from "../network/network.types.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions, UpdateMetrics } from "./trainingRun.types.ts";

const spec: NetworkSpec = {
  cell: "lstm",
  activation: "tanh",
  inputSize: 3,
  embeddingSize: null,
  hiddenSize: 6,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 3,
};

const TEXT = Array.from({ length: 241 }, (_, i) => [0, 1, 1, 2][i % 4]!);

/** A text that repeats four symbols; the one to come is known from the two before. */
const data: TrainingBatch = {
  sequenceLength: 240,
  batchSize: 1,
  inputs: { kind: "symbols", symbols: TEXT.slice(0, -1) },
  targets: { kind: "classes", classes: TEXT.slice(1) },
  lengths: null,
  initialState: null,
};

const network = zeroNetwork(spec);
fillUniform(network.values, 0.4, createRandom(5));

const OPTIONS: NetworkRunOptions = {
  network,
  objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
  source: {
    kind: "streams",
    data,
    seed: 3,
    streamCount: 3,
    validation: { kind: "random", share: 1 / 4 },
    stride: 4,
    reach: 10,
    state: "carried",
  },
  optimizer: { kind: "adam" },
  schedule: { kind: "constant", learningRate: 0.02 },
  clipping: { kind: "norm", maxNorm: 1 },
  plannedUpdates: 60,
  measureEvery: 10,
  checkpointEvery: 7,
  mostCheckpoints: 5,
  stopWhen: {
    lossBelow: null,
    accuracyAbove: null,
    plateauUpdates: null,
    divergenceFactor: null,
  },
};

const sources: Record<string, NetworkRunOptions["source"]> = {
  "streams with a history": OPTIONS.source,
  windows: {
    kind: "windows",
    data,
    seed: 3,
    windowLength: 8,
    windowStride: 3,
    batchSize: 4,
    validation: { kind: "random", share: 0.2 },
  },
};

describe.each(Object.entries(sources))("a run on %s", (_, source) => {
  const options: NetworkRunOptions = { ...OPTIONS, source };

  it("learns, and beats both baselines", () => {
    const run = createTrainingRun(options);
    const { metrics, end, update } = run.step(1000);
    expect(end?.reason).toBe("planned");
    expect(update).toBe(60);
    expect(metrics.map((entry) => entry.update)).toEqual(Array.from({ length: 61 }, (__, i) => i));
    const last = metrics.at(-1)!;
    expect(last.validation!.loss).toBeLessThan(run.chance.constant.loss / 2);
    expect(last.validation!.accuracy).toBeGreaterThan(run.chance.constant.accuracy!);
    expect(last.validation!.bitsPerCharacter).toBe(last.validation!.loss / Math.LN2);
    expect(last.gradientNorm).toBeNull();
  });

  it("is the same to the last bit, in however many steps it is asked for", () => {
    const whole = createTrainingRun(options);
    const { metrics } = whole.step(60);
    const parts = createTrainingRun(options);
    const collected: UpdateMetrics[] = [];
    for (const count of [1, 0, 13, 2, 100]) collected.push(...parts.step(count).metrics);
    expect(collected).toEqual(metrics);
    expectSameBits(parts.parameters(), whole.parameters());
  });

  it("goes on from every checkpoint as if it had never been interrupted", () => {
    const whole = createTrainingRun(options);
    const { metrics } = whole.step(60);
    const kept = whole.checkpoints();
    expect(kept.length).toBe(5);
    expect(kept[0]!.update).toBe(0);
    expect(kept.at(-1)!.update).toBe(60);
    const end = whole.parameters().slice();
    for (const checkpoint of kept) {
      const resumed = createTrainingRun(options);
      resumed.step(5);
      resumed.restore(structuredClone(checkpoint));
      const again = resumed.step(60);
      expect(again.metrics).toEqual(metrics.slice(checkpoint.update));
      expectSameBits(resumed.parameters(), end);
    }
    whole.restore(kept[1]!);
    expect(whole.step(60).metrics).toEqual(metrics.slice(kept[1]!.update));
    expectSameBits(whole.parameters(), end);
  });
});
