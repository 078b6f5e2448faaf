import { describe, expect, it } from "vitest";
import type { NetworkSpec } from "../network/network.types.ts";
import { zeroNetwork } from "../network/parameters.ts";
import { initialiseNetwork } from "../random/initialiseNetwork.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import type { DecoderFeeding, TranslationBatch } from "./encoderDecoder.types.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { PairRunOptions } from "./trainingRun.types.ts";

const LETTERS = [1, 2, 3];
/** Tells the decoder to start, and is how it says that it has ended. */
const EDGE = 0;

/** All words of 2, 3 and 4 letters. */
const words = [2, 3, 4].flatMap((length) =>
  Array.from({ length: LETTERS.length ** length }, (_, index) =>
    Array.from(
      { length },
      (__, place) => LETTERS[Math.floor(index / LETTERS.length ** place) % LETTERS.length]!,
    ),
  ),
);

/** [T, B], with something at padding that must never be read. */
const sideBySide = (sequences: readonly (readonly number[])[], length: number) =>
  Array.from(
    { length: length * sequences.length },
    (_, row) => sequences[row % sequences.length]![Math.floor(row / sequences.length)] ?? 99,
  );

const mirrored = words.map((word) => [...word.toReversed(), EDGE]);

const spec: NetworkSpec = {
  cell: "gru",
  activation: "tanh",
  inputSize: 4,
  embeddingSize: null,
  hiddenSize: 16,
  layerCount: 1,
  isBidirectional: false,
  hasBiases: true,
  outputSize: 4,
};
const network = (seed: number) =>
  initialiseNetwork(spec, { scheme: "orthogonal", seed, spectralRadius: null, gateBiases: {} });

const OPTIONS: PairRunOptions = {
  encoder: network(1),
  decoder: network(2),
  startSymbol: EDGE,
  source: {
    kind: "pairs",
    data: {
      source: {
        sequenceLength: 4,
        batchSize: words.length,
        inputs: { kind: "symbols", symbols: sideBySide(words, 4) },
        lengths: words.map((word) => word.length),
        initialState: null,
      },
      target: {
        sequenceLength: 5,
        symbols: sideBySide(mirrored, 5),
        lengths: mirrored.map((word) => word.length),
      },
    },
    seed: 3,
    batchSize: 16,
    validation: { kind: "random", share: 0.2 },
    feeding: "teacherForced",
    validationFeeding: "freeRunning",
  },
  optimizer: { kind: "adam" },
  schedule: {
    kind: "cosine",
    learningRate: 0.02,
    smallestLearningRate: 0,
    updateCount: 300,
    warmUpCount: 0,
  },
  clipping: { kind: "norm", maxNorm: 1 },
  plannedUpdates: 300,
  measureEvery: 20,
  checkpointEvery: 7,
  mostCheckpoints: 5,
  stopWhen: {
    lossBelow: null,
    accuracyAbove: null,
    plateauUpdates: null,
    divergenceFactor: null,
  },
};

describe("a run of an encoder and a decoder", () => {
  it("learns to write words backwards, those it has not seen included", () => {
    const run = createTrainingRun(OPTIONS);
    const { metrics, end } = run.step(1000);
    expect(end?.reason).toBe("planned");
    const { batch, validation } = metrics.at(-1)!;
    expect(batch.loss).toBeLessThan(run.chance.constant.loss / 50);
    expect(validation?.accuracy).toBeGreaterThan(0.95);
  });

  it("knows what can be reached without reading the source", () => {
    const { chance } = createTrainingRun(OPTIONS);
    expect(chance.uniform?.accuracy).toBe(1 / 4);
    // Every word ends once, and has 3.6 letters on average.
    expect(chance.constant.accuracy).toBeGreaterThan(0.2);
    expect(chance.constant.accuracy).toBeLessThan(0.3);
    expect(chance.constant.bitsPerCharacter).toBe(chance.constant.loss / Math.LN2);
  });

  it.each<readonly [DecoderFeeding, DecoderFeeding]>([
    ["teacherForced", "freeRunning"],
    ["freeRunning", "teacherForced"],
  ])("%s goes on from every checkpoint as if it had never been interrupted", (...feedings) => {
    const [feeding, validationFeeding] = feedings;
    const source = { ...OPTIONS.source, feeding, validationFeeding };
    const options = { ...OPTIONS, source, plannedUpdates: 40 };
    const whole = createTrainingRun(options);
    const { metrics } = whole.step(40);
    expect(metrics.at(-1)!.batch.loss).toBeLessThan(metrics[0]!.batch.loss);
    expect(whole.checkpoints()).toHaveLength(5);
    for (const checkpoint of whole.checkpoints()) {
      const resumed = createTrainingRun(options);
      resumed.step(3);
      resumed.restore(structuredClone(checkpoint));
      expect(resumed.step(40).metrics).toEqual(metrics.slice(checkpoint.update));
      expectSameBits(resumed.parameters(), whole.parameters());
    }
  });

  it("changes both networks, and neither of those it was given", () => {
    const before = structuredClone([OPTIONS.encoder.values, OPTIONS.decoder.values]);
    const run = createTrainingRun(OPTIONS);
    run.step(1);
    const { length } = OPTIONS.encoder.values;
    const parts = [run.parameters().subarray(0, length), run.parameters().subarray(length)];
    parts.forEach((part, i) => {
      expect(part.some((value, k) => value !== before[i]![k])).toBe(true);
    });
    expect([OPTIONS.encoder.values, OPTIONS.decoder.values]).toEqual(before);
  });

  it("ends where the numbers leave the finite ones, and names the place", () => {
    const explosive = (of: typeof OPTIONS.encoder) => ({
      spec: { ...of.spec, cell: "vanilla", activation: "identity", layerCount: 1 } as const,
      values: new Float64Array(16 * (4 + 16 + 2) + 4 * 17).fill(1e200),
    });
    const run = createTrainingRun({
      ...OPTIONS,
      encoder: explosive(OPTIONS.encoder),
      decoder: explosive(OPTIONS.decoder),
      source: { ...OPTIONS.source, validation: null },
    });
    expect(run.step(1).end).toMatchObject({
      reason: "diverged",
      place: { quantity: "the hidden state h_t" },
    });
  });

  const { source, encoder } = OPTIONS;
  const data = (change: Partial<TranslationBatch>) => ({
    source: { ...source, data: { ...source.data, ...change } },
  });
  it.each<readonly [string, Partial<PairRunOptions>]>([
    ["the start symbol is 4", { startSymbol: 4 }],
    ["`parameters` has 3 values", { encoder: { spec, values: new Float64Array(3) } }],
    ["the decoder's cell is lstm", { decoder: zeroNetwork({ ...spec, cell: "lstm" }) }],
    ["the batch size is 1000", { source: { ...source, batchSize: 1000 } }],
    [
      "no sequence is left to learn from",
      { source: { ...source, validation: { kind: "random", share: 1 } } },
    ],
    ["`target` has 2 values", data({ target: { ...source.data.target, symbols: [1, 2] } })],
    ["`lengths of target` has 1 value,", data({ target: { ...source.data.target, lengths: [1] } })],
    [
      "`source` has 585 values",
      data({
        source: {
          ...source.data.source,
          inputs: { kind: "symbols", symbols: source.data.target.symbols },
        },
      }),
    ],
    [
      "the sources come with an initial state",
      data({
        source: { ...source.data.source, initialState: { hidden: encoder.values, cell: null } },
      }),
    ],
  ])("is refused since %s", (message, change) => {
    expect(() => createTrainingRun({ ...OPTIONS, ...change })).toThrow(message);
  });
});
