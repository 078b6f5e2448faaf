import { describe, expect, it } from "vitest";
import type { TrainingBatch } from "../network/network.types.ts";
import { byNumber, sequences, symbolsOf } from "../testing/numberedSequences.ts";
import { createBatchSource } from "./batchSource.ts";
import type { BatchSource, SourceOptions } from "./batchSource.types.ts";

const optionsOf = (count: number, batchSize: number, share: number, seed: number) =>
  ({
    kind: "sequences",
    data: sequences(2, count),
    batchSize,
    validation: { kind: "random", share },
    seed,
  }) as const;

/** Everything that is to be read to validate, in order. */
const keptBy = ({ validation }: BatchSource): number[] =>
  validation.flatMap(({ batch }) => symbolsOf(batch));
/** All symbols of the first pass. */
const learntBy = (source: BatchSource): number[] =>
  Array.from({ length: source.batchesPerPass }, (_, update) => {
    const { batch, history } = source.trainingBatch(update);
    return [...symbolsOf(batch), ...(history ? symbolsOf(history as TrainingBatch) : [])];
  }).flat();
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("what is kept apart", () => {
  const last = { kind: "last", share: 0.25 } as const;
  const windows = {
    kind: "windows",
    data: sequences(60, 1),
    windowLength: 5,
    windowStride: 2,
    batchSize: 3,
    seed: 1,
  } as const;
  const streams = {
    kind: "streams",
    data: sequences(62, 1),
    streamCount: 2,
    stride: 3,
    reach: 8,
    state: "carried",
    seed: 2,
  } as const;

  it("may be the last sequences, in their order", () => {
    const source = createBatchSource(
      { kind: "sequences", data: sequences(1, 12), batchSize: 2, validation: last, seed: 3 },
      "everyStep",
    );
    expect(keptBy(source)).toEqual([900, 1000, 1100]);
    expect(symbolsOf(source.trainingData()).toSorted(byNumber)).toEqual(
      upTo(9).map((n) => 100 * n),
    );
  });

  it("may be the future of a series, with which no window to learn from has a step in common", () => {
    for (const windowStride of [1, 2, 5, 7]) {
      const source = createBatchSource({ ...windows, windowStride, validation: last }, "everyStep");
      const starts = upTo(Math.floor((60 - 5) / windowStride) + 1).map((i) => i * windowStride);
      const kept = starts.slice(-Math.round(starts.length / 4));
      expect([...new Set(keptBy(source))].toSorted(byNumber)).toEqual(
        [...new Set(kept.flatMap((start) => upTo(5).map((t) => start + t)))].toSorted(byNumber),
      );
      expect(Math.max(...symbolsOf(source.trainingData()))).toBeLessThan(kept[0]!);
      expect(Math.max(...learntBy(source))).toBeLessThan(kept[0]!);
    }
  });

  it("may be the end of a book, read in as many streams as are learnt from", () => {
    const source = createBatchSource({ ...streams, validation: last }, "everyStep");
    // The last quarter of 62 steps, rounded, are 16, in two streams of 8: two strides of 3 each.
    expect(keptBy(source)).toEqual([46, 54, 47, 55, 48, 56, 49, 57, 50, 58, 51, 59]);
    expect(source.validation.map(({ nextBeginsAfter }) => nextBeginsAfter)).toEqual([3, null]);
    expect(Math.max(...learntBy(source))).toBeLessThan(46);
    expect([...new Set(learntBy(source))].toSorted(byNumber)).toEqual(
      [0, 23].flatMap((start) => upTo(21).map((t) => start + t)),
    );
  });

  it("is drawn anew for each seed, and is the same for the same", () => {
    const validation = { kind: "random", share: 0.25 } as const;
    const kept = (seed: number) => [
      keptBy(createBatchSource({ ...windows, validation, seed }, "everyStep")),
      keptBy(createBatchSource(optionsOf(12, 2, 0.25, seed), "everyStep")),
    ];
    for (const kind of [0, 1]) {
      const drawn = upTo(6).map((seed) => String(kept(seed)[kind]));
      expect(new Set(drawn).size).toBeGreaterThan(4);
      expect(upTo(6).map((seed) => String(kept(seed)[kind]))).toEqual(drawn);
    }
  });

  it("is at least one, unless the share is 0", () => {
    const options = optionsOf(9, 1, 0.01, 1);
    expect(keptBy(createBatchSource(options, "everyStep"))).toHaveLength(2);
    expect(keptBy(createBatchSource(optionsOf(9, 1, 0, 1), "everyStep"))).toEqual([]);
  });

  it("may be data of one's own, of another length; then all others are learnt from", () => {
    const own = { kind: "own", data: sequences(7, 2) } as const;
    const separate = createBatchSource({ ...optionsOf(5, 1, 0, 1), validation: own }, "everyStep");
    expect(keptBy(separate).toSorted(byNumber)).toEqual(symbolsOf(own.data).toSorted(byNumber));
    expect(symbolsOf(separate.trainingData())).toHaveLength(2 * 5);
    const long = { kind: "own", data: sequences(11, 1) } as const;
    const cut = createBatchSource({ ...windows, validation: long }, "everyStep");
    // Windows begin at 0, 2, 4 and 6; three of them side by side, then the fourth.
    expect(keptBy(cut)).toEqual([
      ...upTo(5).flatMap((t) => [t, 2 + t, 4 + t]),
      ...upTo(5).map((t) => 6 + t),
    ]);
    expect(symbolsOf(cut.trainingData())).toHaveLength(28 * 5);
    const read = createBatchSource({ ...streams, validation: long }, "everyStep");
    expect(keptBy(read)).toEqual([0, 5, 1, 6, 2, 7]);
    expect(symbolsOf(read.trainingData())).toHaveLength(60);
  });

  it.each<readonly [SourceOptions, string]>([
    [
      { ...windows, validation: { kind: "own", data: sequences(4, 1) } },
      "the validation data have 4 time steps, too few for a window of 5",
    ],
    [
      { ...streams, validation: { kind: "own", data: sequences(2, 1) } },
      "2 steps cut into 1 stream give 2 each, but a stride takes 3",
    ],
    [
      { ...windows, validation: { kind: "own", data: sequences(9, 2) } },
      "the number of sequences to cut into windows is 2",
    ],
    [
      {
        ...optionsOf(5, 1, 0, 1),
        validation: {
          kind: "own",
          data: { ...sequences(2, 2), inputs: { kind: "values", values: [1, 2, 3, 4] } },
        },
      },
      "validation inputs are values, but those to learn from are symbols",
    ],
    [
      { ...streams, validation: { kind: "first", share: 0.1 } as never },
      "the validation is first, but it must be one of random, last, own",
    ],
    [{ ...streams, validation: { kind: "last", share: 1 } }, "the share to validate with is 1"],
  ])("is refused if it does not fit, %#", (options, message) => {
    expect(() => createBatchSource(options, "everyStep")).toThrow(message);
  });
});
