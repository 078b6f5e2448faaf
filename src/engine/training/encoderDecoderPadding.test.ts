import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { InputBatch, NetworkSpec } from "../network/network.types.ts";
import { networkParameterCount } from "../network/parameters.ts";
import { vectorOf } from "../testing/arbitraries.ts";
import { expectClose } from "../testing/expectClose.ts";
import type { PairBatch } from "./batchSource.types.ts";
import { createEncoderDecoderModel } from "./encoderDecoderModel.ts";
import { expectSame } from "../testing/expectSame.ts";

const SYMBOLS = 3;
const small = fc.integer({ min: 1, max: 3 });
const long = fc.integer({ min: 1, max: 4 });

const specs: fc.Arbitrary<NetworkSpec> = fc.record({
  cell: fc.constantFrom("vanilla", "lstm", "gru"),
  activation: fc.constant("tanh"),
  inputSize: fc.constant(SYMBOLS),
  embeddingSize: fc.constant(null),
  hiddenSize: small,
  layerCount: fc.integer({ min: 1, max: 2 }),
  isBidirectional: fc.constant(false),
  hasBiases: fc.boolean(),
  outputSize: fc.constant(SYMBOLS),
});

const listOf = (length: number, min: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

function batchesOf(batchSize: number, sourceLength: number, targetLength: number) {
  const steps = sourceLength * batchSize;
  const inputs: fc.Arbitrary<InputBatch["inputs"]> = fc.oneof(
    listOf(steps, 0, SYMBOLS - 1).map((symbols) => ({ kind: "symbols", symbols }) as const),
    vectorOf(steps * SYMBOLS).map((values) => ({ kind: "values", values }) as const),
  );
  return fc.record({
    source: fc.record({
      sequenceLength: fc.constant(sourceLength),
      batchSize: fc.constant(batchSize),
      inputs,
      lengths: listOf(batchSize, 1, sourceLength),
      initialState: fc.constant(null),
    }),
    target: fc.record({
      sequenceLength: fc.constant(targetLength),
      symbols: listOf(targetLength * batchSize, 0, SYMBOLS - 1),
      lengths: listOf(batchSize, 1, targetLength),
    }),
    feeding: fc.constantFrom("teacherForced", "freeRunning"),
  });
}

/** An encoder and a decoder of any kind, and sources and targets of any lengths. */
const cases = fc
  .record({ spec: specs, batchSize: small, sourceLength: long, targetLength: long })
  .chain(({ spec, batchSize, sourceLength, targetLength }) =>
    fc.record({
      spec: fc.constant(spec),
      values: vectorOf(2 * networkParameterCount(spec), 0.7),
      batch: batchesOf(batchSize, sourceLength, targetLength),
    }),
  );

type Batch =
  typeof cases extends fc.Arbitrary<infer Case extends { batch: unknown }> ? Case["batch"] : never;

function learn(spec: NetworkSpec, values: Float64Array<ArrayBuffer>, batch: PairBatch) {
  const model = createEncoderDecoderModel({ encoder: spec, decoder: spec, startSymbol: 0 });
  const { loss, stepCount } = model.forward(values, batch, null);
  const correct = model.countCorrect()!;
  const gradients = new Float64Array(values.length);
  model.backward(gradients);
  return { loss, stepCount, correct, gradients };
}

/** The rows of a [T, B] array, with something else wherever there is padding. */
const spoiled = (rows: ArrayLike<number>, lengths: readonly number[], size: number, junk: number) =>
  Array.from(rows, (value, i) => {
    const row = Math.floor(i / size);
    return Math.floor(row / lengths.length) < lengths[row % lengths.length]! ? value : junk;
  });

function spoil({ source, target, feeding }: Batch): PairBatch {
  const { inputs, lengths } = source;
  return {
    source: {
      ...source,
      inputs:
        inputs.kind === "symbols"
          ? { kind: "symbols", symbols: spoiled(inputs.symbols, lengths, 1, -7) }
          : { kind: "values", values: spoiled(inputs.values, lengths, SYMBOLS, Number.NaN) },
    },
    target: { ...target, symbols: spoiled(target.symbols, target.lengths, 1, 99) },
    feeding,
  };
}

it("nothing that stands at padding of sources or targets reaches a loss or a gradient", () => {
  fc.assert(
    fc.property(cases, ({ spec, values, batch }) => {
      expectSame(learn(spec, values, spoil(batch)), learn(spec, values, batch), "learnt");
    }),
    { numRuns: 150 },
  );
});

/** One of the sequences without any padding. */
function alone({ source, target, feeding }: Batch, element: number): PairBatch {
  const cut = (rows: ArrayLike<number>, length: number, size: number) =>
    Array.from({ length: length * size }, (_, i) => {
      const row = Math.floor(i / size) * source.batchSize + element;
      return rows[row * size + (i % size)]!;
    });
  const { inputs } = source;
  const sourceLength = source.lengths[element]!;
  const targetLength = target.lengths[element]!;
  return {
    source: {
      sequenceLength: sourceLength,
      batchSize: 1,
      inputs:
        inputs.kind === "symbols"
          ? { kind: "symbols", symbols: cut(inputs.symbols, sourceLength, 1) }
          : { kind: "values", values: cut(inputs.values, sourceLength, SYMBOLS) },
      lengths: null,
      initialState: null,
    },
    target: {
      sequenceLength: targetLength,
      symbols: cut(target.symbols, targetLength, 1),
      lengths: null,
    },
    feeding,
  };
}

it("a padded batch is learnt from as its sequences are alone, each symbol counting the same", () => {
  fc.assert(
    fc.property(cases, ({ spec, values, batch }) => {
      const together = learn(spec, values, batch);
      const parts = batch.target.lengths.map((_, element) =>
        learn(spec, values, alone(batch, element)),
      );
      const sum = (of: (part: (typeof parts)[number]) => number) =>
        parts.reduce((total, part) => total + of(part), 0);
      expect(together.stepCount).toBe(sum(({ stepCount }) => stepCount));
      expect(together.correct.steps).toBe(sum(({ correct }) => correct.steps));
      expect(together.correct.sequences).toBe(sum(({ correct }) => correct.sequences));
      expectClose(
        together.loss,
        sum(({ loss, stepCount }) => (loss * stepCount) / together.stepCount),
        1e-10,
      );
      expectClose(
        together.gradients,
        together.gradients.map((_, i) =>
          sum(({ gradients, stepCount }) => (gradients[i]! * stepCount) / together.stepCount),
        ),
        1e-10,
      );
    }),
    { numRuns: 150 },
  );
});
