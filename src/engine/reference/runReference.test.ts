import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../network/batch.ts";
import type { InputBatch, TrainingBatch } from "../network/network.types.ts";
import { blockOf, parameterBlocks } from "../network/parameters.ts";
import { traceSequence } from "../sequence/traceSequence.ts";
import { expectNear, expectSameBits } from "../testing/expectClose.ts";
import { networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { sequenceProblemOf } from "../testing/sequenceProblemOf.ts";
import type { Vector } from "../types.ts";
import { runReference } from "./runReference.ts";
import { traceNetwork } from "./traceNetwork.ts";

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

describe("runReference", () => {
  it("does not look at padding: whatever it holds, the same comes out to the last bit", () => {
    fc.assert(
      fc.property(
        networkCases,
        fc.constantFrom(Number.NaN, Infinity, -1e300, 7),
        ({ parameters, batch, objective }, junk) => {
          const spoilt = withJunk(batch, objective.placement === "everyStep", junk);
          const run = runReference(parameters, batch, objective);
          expect(runReference(parameters, spoilt, objective)).toStrictEqual(run);
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
        const { loss } = runReference(parameters, batch, objective).learning!;
        let sum = 0;
        let count = 0;
        for (let element = 0; element < batch.batchSize; element++) {
          const trace = traceNetwork(parameters, batch, objective, element);
          for (const part of trace.loss!.lossByStep) sum += part;
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
        const { learning: _, ...learnt } = runReference(parameters, batch, objective);
        expect(runReference(parameters, batch, null)).toStrictEqual({ ...learnt, learning: null });
      }),
    );
  });

  it("computes in a vanilla network of one layer what traceSequence computes", () => {
    const cases = networkCasesWith({
      cell: "vanilla",
      embeddingSize: null,
      layerCount: 1,
      isBidirectional: false,
    });
    fc.assert(
      fc.property(cases, ({ parameters, batch, objective }) => {
        fc.pre(objective.loss !== "binaryCrossEntropy");
        const size = parameters.spec.hiddenSize;
        const run = runReference(parameters, batch, objective).learning!;
        for (let element = 0; element < batch.batchSize; element++) {
          const ours = traceNetwork(parameters, batch, objective, element);
          const theirs = traceSequence(sequenceProblemOf(parameters, batch, objective, element));
          const [layer] = ours.forward.layers[0]!;
          const [back] = ours.backward!.layers[0]!;
          const { weight } = ours.loss!;
          const weighted = (values: Vector) => values.map((value) => weight * value);
          const reached = run.hidden.filter(
            (_, i) => Math.floor(i / size) % batch.batchSize === element,
          );
          const gradHidden = weighted(theirs.backward.gradHiddenByStep.data.slice(size));
          expectNear(reached.slice(0, gradHidden.length), gradHidden);
          expectNear(layer!.hiddenByStep.data, theirs.forward.hiddenByStep.data);
          expectNear(ours.loss!.lossByStep, theirs.forward.lossByStep);
          expectNear(back!.gradHiddenByStep.data, weighted(theirs.backward.gradHiddenByStep.data));
          expectNear(back!.gradInputByStep.data, weighted(theirs.backward.gradInputByStep.data));
          expectNear(
            back!.gradHiddenFromFutureByStep.data,
            weighted(theirs.backward.gradHiddenFromFutureByStep.data),
          );
          const blocks = parameterBlocks(parameters.spec);
          expectNear(
            blockOf(ours.backward!.parameters, blocks, "rnn.weight_hh_l0") ?? [],
            weighted(theirs.backward.gradients.weightHh.data),
          );
        }
      }),
    );
  });

  it("goes on from a given state as if it had not been interrupted", () => {
    fc.assert(
      fc.property(networkCasesWith({ isBidirectional: false }), ({ parameters, batch }) => {
        if (batch.sequenceLength === 1) return;
        const whole = { ...batch, lengths: null };
        const run = runReference(parameters, whole, null);
        const start = runReference(parameters, cut(whole, 0, 1), null);
        const rest = { ...cut(whole, 1, batch.sequenceLength), initialState: start.finalState };
        const end = runReference(parameters, rest, null);
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
