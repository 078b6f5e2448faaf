import {
  createTrainingRun,
  initialiseNetwork,
  type NetworkRunOptions,
  type NetworkSpec,
  type SourceOptions,
  type TrainingRunOptions,
  type TranslationBatch,
} from "../src/engine/index.ts";
import type { AnyQuestion, Reply, TrainingNews } from "../src/protocol/messages.ts";
import { distFiles } from "./dist.ts";
import { expect, type Page, test } from "./fixtures.ts";

const SYMBOLS = 13;
const TEXT = Array.from({ length: 1201 }, (_, i) => (i * i + (i >> 2)) % SYMBOLS);
const UPDATES = 200;

const data = {
  sequenceLength: TEXT.length - 1,
  batchSize: 1,
  inputs: { kind: "symbols", symbols: TEXT.slice(0, -1) },
  targets: { kind: "classes", classes: TEXT.slice(1) },
  lengths: null,
  initialState: null,
} as const;

const windows: SourceOptions = {
  kind: "windows",
  data,
  seed: 3,
  windowLength: 20,
  windowStride: 7,
  batchSize: 6,
  validation: { kind: "random", share: 0.1 },
};

const streams: SourceOptions = {
  kind: "streams",
  data,
  seed: 4,
  streamCount: 5,
  validation: { kind: "random", share: 1 / 6 },
  stride: 8,
  reach: 20,
  state: "carried",
};

/** A run of its own kind in everything that could differ from one engine to the next. */
function optionsOf(
  network: Partial<NetworkSpec>,
  change: Partial<NetworkRunOptions>,
): NetworkRunOptions {
  const spec = {
    cell: "lstm",
    activation: "tanh",
    inputSize: SYMBOLS,
    embeddingSize: null,
    hiddenSize: 20,
    layerCount: 1,
    isBidirectional: false,
    hasBiases: true,
    outputSize: SYMBOLS,
    ...network,
  } as const;
  return {
    network: initialiseNetwork(spec, {
      scheme: "orthogonal",
      seed: 7,
      spectralRadius: null,
      gateBiases: {},
    }),
    objective: { loss: "crossEntropy", placement: "everyStep", reduction: "stepMean" },
    source: windows,
    optimizer: { kind: "adam" },
    schedule: {
      kind: "cosine",
      learningRate: 0.01,
      smallestLearningRate: 0.0001,
      updateCount: UPDATES,
      warmUpCount: 20,
    },
    clipping: { kind: "norm", maxNorm: 1 },
    plannedUpdates: UPDATES,
    measureEvery: 10,
    checkpointEvery: 50,
    mostCheckpoints: 4,
    stopWhen: {
      lossBelow: null,
      accuracyAbove: null,
      plateauUpdates: null,
      divergenceFactor: null,
    },
    ...change,
  };
}

const runs: Record<string, TrainingRunOptions> = {
  "an LSTM of two layers, Adam": optionsOf({ layerCount: 2 }, {}),
  "a GRU with an embedding, truncated, AdamW": optionsOf(
    { cell: "gru", embeddingSize: 9 },
    { source: streams, optimizer: { kind: "adamw" }, clipping: { kind: "value", maxValue: 0.05 } },
  ),
  "a vanilla network with an embedding, both directions, RMSprop": optionsOf(
    { cell: "vanilla", embeddingSize: 9, isBidirectional: true },
    { optimizer: { kind: "rmsprop" }, clipping: null },
  ),
};

/** Pairs of two to four symbols and the same in reverse. */
function pairsOf(count: number): TranslationBatch {
  const lengths = Array.from({ length: count }, (_, i) => 2 + (i % 3));
  const symbolAt = (pair: number, place: number) => TEXT[pair * 4 + place] ?? 0;
  const sideBySide = (symbolOf: (pair: number, place: number) => number) =>
    Array.from({ length: 4 * count }, (_, row) => symbolOf(row % count, Math.floor(row / count)));
  const source = sideBySide(symbolAt);
  const target = sideBySide((pair, place) => symbolAt(pair, (lengths[pair] ?? 0) - 1 - place));
  return {
    source: {
      sequenceLength: 4,
      batchSize: count,
      inputs: { kind: "symbols", symbols: source },
      lengths,
      initialState: null,
    },
    target: { sequenceLength: 4, symbols: target, lengths },
  };
}

const { network, objective: _, ...settings } = optionsOf({}, {});
runs["an LSTM encoder and decoder, free running"] = {
  ...settings,
  encoder: network,
  decoder: optionsOf({ embeddingSize: 9 }, {}).network,
  startSymbol: 0,
  source: {
    kind: "pairs",
    data: pairsOf(300),
    seed: 5,
    batchSize: 10,
    validation: { kind: "random", share: 0.1 },
    feeding: "freeRunning",
    validationFeeding: "teacherForced",
  },
};

/** A run in this process: every measurement, and the parameters as pictures get them. */
function trainHere(options: TrainingRunOptions) {
  const run = createTrainingRun(options);
  const { metrics } = run.step(UPDATES);
  return {
    chance: run.chance,
    metrics,
    parameters: Array.from(new Float32Array(run.parameters())),
  };
}

/**
 * The same run in the browser, in the worker that the site ships, a few updates per pull as the page does.
 *
 * What comes back is text: JavaScript writes a double so that it reads back the same to the last bit.
 */
function trainThere(page: Page, options: TrainingRunOptions): Promise<string> {
  const [script, ...others] = distFiles().filter((file) =>
    file.startsWith("assets/engine.worker-"),
  );
  expect(script).toBeDefined();
  expect(others).toEqual([]);
  return page.evaluate(
    async ({ url, toTrain, updates }) => {
      const worker = new Worker(url, { type: "module" });
      let lastId = 0;
      const ask = (question: AnyQuestion) =>
        new Promise<never>((resolve, reject) => {
          const once = { once: true };
          worker.addEventListener(
            "message",
            ({ data: reply }: MessageEvent<Reply>) =>
              reply.ok ? resolve(reply.answer as never) : reject(new Error(reply.error.message)),
            once,
          );
          worker.addEventListener("error", () => reject(new Error("The worker died.")), once);
          worker.postMessage({ id: ++lastId, question }, []);
        });
      const { run, chance }: { run: number; chance: object } = await ask({
        kind: "startTraining",
        options: toTrain,
      });
      const metrics: object[] = [];
      let parameters: number[] = [];
      for (let isOver = false; !isOver;) {
        const news: TrainingNews = await ask({
          kind: "pullTraining",
          run,
          updates: Math.ceil(updates / 7),
          goTo: null,
          elapsedMs: 0,
          spare: null,
        });
        metrics.push(...news.progress.metrics);
        if (news.parameters) parameters = Array.from(news.parameters);
        isOver = news.progress.end !== null;
      }
      worker.terminate();
      return JSON.stringify({ chance, metrics, parameters });
    },
    { url: script ?? "", toTrain: options, updates: UPDATES },
  );
}

for (const [name, options] of Object.entries(runs)) {
  test(`${name}: the browser trains it as Node does, to the last bit @every-browser`, async ({
    page,
  }) => {
    await page.goto("./");
    const here = trainHere(options);
    expect(here.metrics).toHaveLength(UPDATES + 1);
    expect(here.metrics.at(-1)?.batch.loss).toBeLessThan(here.chance.constant.loss * 0.7);
    expect(JSON.parse(await trainThere(page, options))).toEqual(here);
  });

  test(`${name}: one weight off by its last bit would be seen`, () => {
    const other = structuredClone(options);
    const { values } = "encoder" in other ? other.decoder : other.network;
    const bytes = new Uint8Array(values.buffer);
    const lastBits = 8 * (values.length - 1 - SYMBOLS); // of the head's last weight, little-endian
    bytes.set([(bytes[lastBits] ?? 0) ^ 1], lastBits);
    expect(trainHere(other).metrics).not.toEqual(trainHere(options).metrics);
  });
}
