import { describe, expect, it } from "vitest";
import { zeroNetwork } from "../network/parameters.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { OPTIONS, spec } from "../testing/mirroredWords.ts";
import type { DecoderFeeding, TranslationBatch } from "./encoderDecoder.types.ts";
import { createTrainingRun } from "./trainingRun.ts";
import type { PairRunOptions } from "./trainingRun.types.ts";

/** A network of numbers that overflow. */
const explosive = (of: typeof OPTIONS.encoder) => ({
  spec: { ...of.spec, cell: "vanilla", activation: "identity", layerCount: 1 } as const,
  values: new Float64Array(16 * (4 + 16 + 2) + 4 * 17).fill(1e200),
});

const endOf = (stopWhen: Partial<PairRunOptions["stopWhen"]>) =>
  createTrainingRun({ ...OPTIONS, stopWhen: { ...OPTIONS.stopWhen, ...stopWhen } }).step(300);

describe("a run of an encoder and a decoder", () => {
  it("learns to write words backwards, those it has not seen included", () => {
    const run = createTrainingRun(OPTIONS);
    const { metrics, end } = run.step(1000);
    expect(end?.reason).toBe("planned");
    const { batch, validation } = metrics.at(-1)!;
    expect(batch.loss).toBeLessThan(run.chance.constant.loss / 50);
    expect(validation?.accuracy).toBeGreaterThan(0.95);
    expect(validation?.exactMatch).toBeGreaterThan(0.9);
    expect(validation?.exactMatch).toBeLessThanOrEqual(validation!.accuracy!);
  });

  it("stops when enough whole answers are right, which is later than as many symbols", () => {
    const exact = endOf({ exactMatchAbove: 0.8 });
    const { exactMatch } = exact.metrics.at(-1)!.validation!;
    expect(exactMatch).toBeGreaterThan(0.8);
    expect(exact.end).toMatchObject({
      reason: "exact-match-above",
      message: `After ${exact.update} updates, the share of exact matches, ${exactMatch}, is above 0.8.`,
    });
    const before = exact.metrics.slice(0, -1).map(({ validation }) => validation?.exactMatch ?? 0);
    expect(Math.max(...before)).toBeLessThanOrEqual(0.8);
    const symbols = endOf({ accuracyAbove: 0.8 });
    expect(symbols.end?.reason).toBe("accuracy-above");
    expect(symbols.update).toBeLessThan(exact.update);
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
    expect(run.parts).toEqual([
      { name: "encoder", spec, offset: 0, length: before[0]!.length },
      { name: "decoder", spec, offset: before[0]!.length, length: before[1]!.length },
    ]);
    const parts = run.parts.map(({ offset, length }) =>
      run.parameters().subarray(offset, offset + length),
    );
    parts.forEach((part, i) => {
      expect(part.some((value, k) => value !== before[i]![k])).toBe(true);
    });
    expect([OPTIONS.encoder.values, OPTIONS.decoder.values]).toEqual(before);
  });

  it("ends where the numbers leave the finite ones, and names the place", () => {
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
      "validate with is 0.999, but it must be a number from 0 to 0.99",
      { source: { ...source, validation: { kind: "random", share: 0.999 } } },
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
