import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../network/batch.ts";
import type { InputBatch, TrainingBatch } from "../network/network.types.ts";
import { expectSameBits } from "../testing/expectClose.ts";
import { networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { runTrace } from "./runTrace.ts";
import { traceNetwork } from "./traceNetwork.ts";
import { expectSame } from "../testing/expectSame.ts";

/** The same batch with other numbers in its padding. */
function withJunk(batch: TrainingBatch, isEveryStep: boolean, junk: number): TrainingBatch {
  const isPadding = (step: number) =>
    Math.floor(step / batch.batchSize) + 1 > lengthOf(batch, step % batch.batchSize);
  const spoil = (values: ArrayLike<number>): number[] => {
    const size = values.length / (batch.sequenceLength * batch.batchSize);
    return Array.from(values, (value, i) => (isPadding(Math.floor(i / size)) ? junk : value));
  };
  const { inputs, targets } = batch;
  return {
    ...batch,
    inputs:
      inputs.kind === "values"
        ? { kind: "values", values: spoil(inputs.values) }
        : { kind: "symbols", symbols: spoil(inputs.symbols) },
    targets: !isEveryStep
      ? targets
      : targets.kind === "values"
        ? { kind: "values", values: spoil(targets.values) }
        : { kind: "classes", classes: spoil(targets.classes) },
  };
}

describe("runTrace", () => {
  it("does not look at padding: whatever it holds, the same comes out to the last bit", () => {
    fc.assert(
      fc.property(
        networkCases,
        fc.constantFrom(Number.NaN, Infinity, -1e300, 7),
        ({ parameters, batch, objective }, junk) => {
          const spoilt = withJunk(batch, objective.placement === "everyStep", junk);
          const run = runTrace(parameters, batch, objective);
          expectSame(runTrace(parameters, spoilt, objective), run, "run");
          for (let step = 0; step < batch.sequenceLength * batch.batchSize; step++) {
            const element = step % batch.batchSize;
            if (Math.floor(step / batch.batchSize) < lengthOf(batch, element)) continue;
            for (const values of [
              run.logits,
              run.hidden,
              run.learning!.inputs,
              run.learning!.hidden,
            ]) {
              const size = values.length / (batch.sequenceLength * batch.batchSize);
              expectSameBits(values.slice(step * size, (step + 1) * size), new Float64Array(size));
            }
          }
        },
      ),
    );
  });

  it("averages over sequences or over all steps that carry a loss", () => {
    fc.assert(
      fc.property(networkCases, ({ parameters, batch, objective }) => {
        const { loss } = runTrace(parameters, batch, objective).learning!;
        let sum = 0;
        let count = 0;
        for (let element = 0; element < batch.batchSize; element++) {
          const trace = traceNetwork(parameters, batch, objective, element);
          for (const part of trace.loss.lossByStep) sum += part;
          count += objective.placement === "everyStep" ? lengthOf(batch, element) : 1;
        }
        const divisor = objective.reduction === "stepMean" ? count : batch.batchSize;
        expect(Math.abs(loss - sum / divisor)).toBeLessThanOrEqual(1e-14 * Math.max(1, loss));
      }),
    );
  });

  it("only reads a batch if there is no objective", () => {
    fc.assert(
      fc.property(networkCases, ({ parameters, batch, objective }) => {
        fc.pre(objective.placement === "everyStep");
        const { learning: _, ...learnt } = runTrace(parameters, batch, objective);
        expectSame(runTrace(parameters, batch, null), { ...learnt, learning: null }, "run");
      }),
    );
  });

  it("goes on from a given state as if it had not been interrupted", () => {
    fc.assert(
      fc.property(networkCasesWith({ isBidirectional: false }), ({ parameters, batch }) => {
        if (batch.sequenceLength === 1) return;
        const whole = { ...batch, lengths: null };
        const run = runTrace(parameters, whole, null);
        const start = runTrace(parameters, cut(whole, 0, 1), null);
        const rest = { ...cut(whole, 1, batch.sequenceLength), initialState: start.finalState };
        const end = runTrace(parameters, rest, null);
        expect(end.finalState).toStrictEqual(run.finalState);
        expectSameBits([...start.logits, ...end.logits], run.logits);
      }),
    );
  });
});

/** Steps from + 1 … to of a batch. */
function cut(batch: InputBatch, from: number, to: number): InputBatch {
  const { inputs, sequenceLength } = batch;
  const part = (values: ArrayLike<number>) => {
    const perStep = values.length / sequenceLength;
    return Array.from(values).slice(from * perStep, to * perStep);
  };
  return {
    ...batch,
    sequenceLength: to - from,
    inputs:
      inputs.kind === "values"
        ? { kind: "values", values: part(inputs.values) }
        : { kind: "symbols", symbols: part(inputs.symbols) },
  };
}
