import { describe, expect, it } from "vitest";
import { createStepper } from "../fast/stepper.ts";
import type { CellKind, TrainingBatch } from "../network/network.types.ts";
import { createRandom } from "../random/random.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { generate } from "../sampling/generate.ts";
import { expectClose, expectSameBits } from "../testing/expectClose.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { NetworkRunOptions } from "./trainingRun.types.ts";
import { expectSame } from "../testing/expectSame.ts";

const SYMBOLS = 5;
const TEXT = Array.from({ length: 301 }, (_, i) => (i * i + (i >> 2)) % SYMBOLS);
const OBJECTIVE = { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" } as const;

const textFrom = (from: number, length: number): TrainingBatch => ({
  sequenceLength: length,
  batchSize: 1,
  inputs: { kind: "symbols", symbols: TEXT.slice(from, from + length) },
  targets: { kind: "classes", classes: TEXT.slice(from + 1, from + length + 1) },
  lengths: null,
  initialState: null,
});

function optionsOf(cell: CellKind): NetworkRunOptions {
  return {
    network: initialiseNetwork(
      {
        cell,
        activation: "tanh",
        inputSize: SYMBOLS,
        embeddingSize: null,
        hiddenSize: 8,
        layerCount: 2,
        isBidirectional: false,
        hasBiases: true,
        outputSize: SYMBOLS,
      },
      { scheme: "orthogonal", seed: 3, spectralRadius: null, gateBiases: {} },
    ),
    objective: OBJECTIVE,
    source: {
      kind: "streams",
      data: textFrom(0, 300),
      validation: { kind: "last", share: 0.2 },
      streamCount: 3,
      stride: 4,
      reach: 8,
      state: "carried",
      seed: 1,
    },
    optimizer: { kind: "adam" },
    schedule: { kind: "constant", learningRate: 0.01 },
    clipping: { kind: "norm", maxNorm: 1 },
    plannedUpdates: 60,
    measureEvery: 10,
    checkpointEvery: 20,
    mostCheckpoints: 4,
    stopWhen: { lossBelow: null, accuracyAbove: null, plateauUpdates: null },
  };
}

const SAMPLE = {
  kind: "sample",
  prompt: [1, 2],
  sampling: { kind: "random", temperature: 0.8, topK: null },
  seed: 9,
  length: 12,
  stopSymbol: null,
} as const;

describe.each<CellKind>(["vanilla", "gru", "lstm"])("a run of a %s network, asked", (cell) => {
  it("does what it does unasked, to the last bit", () => {
    const silent = createTrainingRun(optionsOf(cell));
    const expected = silent.step(60);
    const asked = createTrainingRun(optionsOf(cell));
    const metrics = [];
    for (let update = 0; update < 60; update += 7) {
      metrics.push(...asked.step(7).metrics);
      asked.inspect({ kind: "sequence", data: textFrom(update, 4) });
      asked.inspect({ kind: "sequence", data: textFrom(update, 20) });
      asked.inspect({ kind: "evaluation", data: textFrom(update, 40) });
      asked.inspect(SAMPLE);
      asked.inspect({ kind: "logits", symbols: [0, 1, 2] });
      expect(() => asked.inspect({ kind: "logits", symbols: [99] })).toThrow("the symbol is 99");
    }
    expect(metrics).toEqual(expected.metrics);
    expectSameBits(asked.parameters(), silent.parameters());
    expectSame(asked.checkpoints(), silent.checkpoints(), "checkpoints");
  });

  it("about a sequence, shows the states, gates and gradients of this moment", () => {
    const run = createTrainingRun(optionsOf(cell));
    run.step(5);
    run.inspect({ kind: "sequence", data: textFrom(50, 6) });
    run.step(5);
    const data = textFrom(50, 6);
    const { loss, gradientNorm, parts } = run.inspect({ kind: "sequence", data });
    const [part] = parts;
    const parameters = { spec: run.parts[0]!.spec, values: run.parameters() };
    const trace = traceNetwork(parameters, data, OBJECTIVE);
    expectClose(loss!, trace.loss.loss);
    expectClose(gradientNorm!, Math.hypot(...trace.backward.parameters));
    expect(parts).toHaveLength(1);
    expect(part!.layers.map(({ layer }) => layer)).toEqual([0, 1]);
    part!.layers.forEach(({ hiddenByStep, gradientNormByStep }, layer) => {
      const forward = trace.forward.layers[layer]![0]!;
      expectClose(hiddenByStep.data, forward.hiddenByStep.data);
      const { data: gradients, cols } = trace.backward.layers[layer]![0]!.gradHiddenByStep;
      const norms = Array.from({ length: 7 }, (_, row) =>
        Math.hypot(...gradients.slice(row * cols, (row + 1) * cols)),
      );
      expectClose(gradientNormByStep!, norms);
    });
    expectClose(part!.logitsByStep!.data, trace.forward.logitsByStep.data);
    const { targets: _, ...unanswered } = data;
    const read = run.inspect({ kind: "sequence", data: unanswered });
    expect([read.loss, read.gradientNorm]).toEqual([null, null]);
    expect(read.parts[0]!.layers[0]!.gradientNormByStep).toBeNull();
    expectSameBits(read.parts[0]!.logitsByStep!.data, part!.logitsByStep!.data);
  });

  it("about a sample or symbols read one by one, reads with the parameters of this moment", () => {
    const run = createTrainingRun(optionsOf(cell));
    run.step(20);
    const stepper = createStepper({ spec: run.parts[0]!.spec, values: run.parameters() });
    const { sampling, length, stopSymbol, prompt } = SAMPLE;
    const random = createRandom(SAMPLE.seed);
    const wanted = { sampling, length, stopSymbol, random, initialState: null };
    expect(run.inspect(SAMPLE)).toEqual(generate(stepper, prompt, wanted));
    stepper.reset();
    const logits = [3, 0, 4].map((symbol) => Array.from(stepper.read(symbol)));
    const answer = run.inspect({ kind: "logits", symbols: [3, 0, 4] });
    expect([answer.rows, answer.cols]).toEqual([3, SYMBOLS]);
    expectSameBits(answer.data, logits.flat());
  });

  it("to evaluate the data that it keeps apart, measures what it measures itself", () => {
    const run = createTrainingRun(optionsOf(cell));
    const { metrics } = run.step(60);
    const own = run.inspect({ kind: "evaluation", data: textFrom(240, 60) });
    expect(own).toEqual(metrics.at(-1)!.validation);
    const other = run.inspect({ kind: "evaluation", data: textFrom(3, 60) });
    expect(other.loss).not.toBe(own.loss);
  });
});

it("questions that do not fit the run are refused", () => {
  const run = createTrainingRun(optionsOf("gru"));
  const source = textFrom(0, 4);
  const target = { sequenceLength: 2, symbols: [0, 1], lengths: null };
  const beyond = { kind: "symbols", symbols: [0, 1, 2, 9] } as const;
  for (const [question, message] of [
    [{ kind: "answers", source, length: 3 }, "only an encoder and a decoder write answers"],
    [{ kind: "evaluation", data: { source, target } }, "the data are pairs"],
    [{ kind: "evaluation", data: { ...source, inputs: beyond } }, "a symbol is 9 in row 4"],
    [{ kind: "evaluation", data: textFrom(0, 2) }, "but a stride takes 4"],
    [{ kind: "sequence", data: { ...source, batchSize: 2 } }, "the number of sequences is 2"],
    [{ ...SAMPLE, prompt: [] }, "the number of symbols in the prompt is 0"],
    [{ ...SAMPLE, seed: -1 }, "the seed is -1"],
  ] as const)
    expect(() => run.inspect(question)).toThrow(message);
});
