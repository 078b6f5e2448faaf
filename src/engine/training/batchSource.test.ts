import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrainingBatch } from "../network/network.types.ts";
import { byNumber, classesOf, sequences, symbolsOf } from "../testing/numberedSequences.ts";
import { createBatchSource } from "./batchSource.ts";
import type { SourceOptions } from "./batchSource.types.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const optionsOf = (count: number, batchSize: number, share: number, seed: number) =>
  ({
    kind: "sequences",
    data: sequences(2, count),
    batchSize,
    validation: { kind: "random", share },
    seed,
  }) as const;

describe("sequences", () => {
  it("are all in one batch of every pass, in another order each pass, and never to both sides", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, batchSize) => {
        const source = createBatchSource(optionsOf(24, batchSize, 0.25, seed), "everyStep");
        const kept = source.validation.flatMap(({ batch }) => symbolsOf(batch));
        const passOf = (pass: number) =>
          Array.from({ length: source.batchesPerPass }, (_, i) =>
            symbolsOf(source.trainingBatch(pass * source.batchesPerPass + i).batch),
          ).flat();
        expect(kept).toHaveLength(2 * 6);
        expect([...passOf(0), ...kept].toSorted(byNumber)).toEqual(
          symbolsOf(sequences(2, 24)).toSorted(byNumber),
        );
        expect(passOf(1)).not.toEqual(passOf(0));
        expect(passOf(0)).toEqual(passOf(0)); // though a later pass was asked for before
        expect(symbolsOf(source.trainingData()).toSorted(byNumber)).toEqual(
          passOf(0).toSorted(byNumber),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("keep their targets beside them", () => {
    const { batch } = createBatchSource(optionsOf(9, 4, 0, 1), "everyStep").trainingBatch(3);
    expect(classesOf(batch)).toEqual(symbolsOf(batch).map((symbol) => symbol + 1000));
  });

  it("keep the single target, the values and the length of each", () => {
    const data: TrainingBatch = {
      sequenceLength: 2,
      batchSize: 3,
      inputs: { kind: "values", values: [1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60] },
      targets: { kind: "values", values: [0.1, 0.2, 0.3] },
      lengths: [2, 1, 2],
      initialState: null,
    };
    const source = createBatchSource(
      { kind: "sequences", data, batchSize: 1, validation: null, seed: 4 },
      "lastStep",
    );
    const dealt = [0, 1, 2].map((update) => {
      const { inputs, targets, lengths } = source.trainingBatch(update).batch;
      return [
        inputs.kind === "values" && Array.from(inputs.values),
        targets.kind === "values" && Array.from(targets.values),
        lengths,
      ];
    });
    expect(dealt.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      [[1, 10, 4, 40], [0.1], [2]],
      [[2, 20, 5, 50], [0.2], [1]],
      [[3, 30, 6, 60], [0.3], [2]],
    ]);
  });
});

describe("windows", () => {
  const options = {
    kind: "windows",
    data: sequences(60, 1),
    windowLength: 5,
    windowStride: 2,
    batchSize: 3,
    validation: { kind: "random", share: 0.2 },
    seed: 1,
  } as const;

  it("of the two sides have no step in common", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const source = createBatchSource({ ...options, seed }, "everyStep");
        const kept = new Set(source.validation.flatMap(({ batch }) => symbolsOf(batch)));
        const learnt = symbolsOf(source.trainingData());
        expect(kept.size).toBe(6 * 2 + 3);
        expect(learnt.length).toBeGreaterThan(0);
        expect(learnt.filter((symbol) => kept.has(symbol))).toEqual([]);
      }),
    );
  });

  it("have the target of their last step if the loss is there", () => {
    const { batch } = createBatchSource(options, "lastStep").trainingBatch(0);
    expect(classesOf(batch)).toEqual(
      symbolsOf(batch)
        .slice(-3)
        .map((symbol) => symbol + 1000),
    );
  });
});

describe("streams", () => {
  const options = {
    kind: "streams",
    data: sequences(62, 1),
    streamCount: 2,
    validation: { kind: "random", share: 1 / 3 },
    stride: 3,
    reach: 8,
    state: "carried",
    seed: 2,
  } as const;

  it("are read from start to end, each loss once, with the steps before as history", () => {
    const source = createBatchSource(options, "everyStep");
    expect(source.batchesPerPass).toBe(6);
    const starts = symbolsOf(source.trainingBatch(0).batch).slice(0, 2);
    const at = (from: number, length: number) =>
      Array.from({ length }, (_, t) => starts.map((start) => start + from + t)).flat();
    let begin = 0;
    for (let update = 0; update < 12; update++) {
      const { batch, history, nextBeginsAfter } = source.trainingBatch(update);
      const offset = 3 * (update % 6);
      const reached = Math.min(5, offset);
      if (offset === 0) begin = 0;
      expect(begin).toBe(offset - reached);
      expect(symbolsOf(batch)).toEqual(at(offset, 3));
      expect(history ? symbolsOf(history as TrainingBatch) : []).toEqual(
        at(offset - reached, reached),
      );
      begin = nextBeginsAfter === null ? 0 : begin + nextBeginsAfter;
    }
    const kept = new Set(source.validation.flatMap(({ batch }) => symbolsOf(batch)));
    expect(kept.size).toBe(18);
    expect(symbolsOf(source.trainingData()).some((symbol) => kept.has(symbol))).toBe(false);
  });
});

describe("a source", () => {
  const data = sequences(10, 1);
  const streams = {
    kind: "streams",
    data,
    streamCount: 2,
    validation: null,
    stride: 2,
    reach: 4,
    state: "carried",
    seed: 1,
  } as const;
  it.each<readonly [SourceOptions, string]>([
    [{ ...streams, stride: 6, reach: 6 }, "2 streams give 5 each, but a stride takes 6"],
    [{ ...streams, reach: 1 }, "the reach k2 is 1"],
    [{ ...streams, data: sequences(10, 2) }, "the number of sequences to cut into streams is 2"],
    [{ ...streams, data: { ...data, lengths: [10] } }, "the data come with lengths"],
    [{ ...streams, seed: -1 }, "the seed is -1"],
    [
      {
        kind: "sequences",
        data: sequences(2, 4),
        batchSize: 4,
        validation: { kind: "random", share: 0.5 },
        seed: 1,
      },
      "the batch size is 4, but it must be a whole number from 1 to 2",
    ],
    [
      {
        kind: "sequences",
        data: sequences(2, 4),
        batchSize: 1,
        validation: { kind: "random", share: 0.99 },
        seed: 1,
      },
      "no sequence is left to learn from",
    ],
    [
      { ...streams, data: { ...data, inputs: { kind: "symbols", symbols: [1, 2] } } },
      "`inputs` has 2 values, but T is 10 and B is 1 and needs 10",
    ],
    [
      { ...streams, data: { ...data, inputs: { kind: "values", values: [1, 2, 3] } } },
      "`inputs` has 3 values, but T is 10 and B is 1 and needs a multiple of 10",
    ],
    [
      { ...streams, data: { ...data, targets: { kind: "classes", classes: [1] } } },
      "`targets` has 1 value,",
    ],
    [
      {
        kind: "sequences",
        data: { ...sequences(2, 4), targets: { kind: "values", values: [1] } },
        batchSize: 1,
        validation: null,
        seed: 1,
      },
      "`targets` has 1 value,",
    ],
    [
      {
        kind: "sequences",
        data: { ...sequences(2, 4), lengths: [1] },
        batchSize: 1,
        validation: null,
        seed: 1,
      },
      "`lengths of inputs` has 1 value,",
    ],
  ])("refuses what does not fit, %#", (options, message) => {
    expect(() => createBatchSource(options, "everyStep")).toThrow(message);
  });

  it("refuses streams with a loss at the last step only", () => {
    expect(() => createBatchSource(streams, "lastStep")).toThrow("learnt from at every step");
  });
});
