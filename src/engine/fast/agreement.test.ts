import * as fc from "fast-check";
import { it } from "vitest";
import type { NetworkState, TrainingBatch } from "../network/network.types.ts";
import { runTrace } from "../trace/runTrace.ts";
import { expectClose } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { onGrid } from "../testing/onGrid.ts";
import { runFast } from "./runFast.ts";
import { expectSame } from "../testing/expectSame.ts";

const statesAgree = (fast: NetworkState, plain: NetworkState): void => {
  expectClose(fast.hidden, plain.hidden, 1e-10);
  if (plain.cell) expectClose(fast.cell ?? [], plain.cell, 1e-10);
};

const HEAD_BIAS_ALONE = { hasBiases: false, hasHeadBias: true };

it.each<[name: string, cases: fc.Arbitrary<NetworkCase>, runs: number]>([
  ["any network, batch and objective", networkCases, 300],
  ["layers without biases below a head with one", networkCasesWith(HEAD_BIAS_ALONE), 40],
  ["a head without a bias", networkCasesWith({ hasBiases: true, hasHeadBias: false }), 40],
  ["sizes of several tiles and a rest", networkCasesWith({ hiddenSize: 9, outputSize: 6 }), 40],
])("the fast path and the plain one agree on %s", (_, cases, numRuns) => {
  fc.assert(
    fc.property(cases.map(onGrid), ({ parameters, batch, objective }) => {
      const fast = runFast(parameters, batch, objective);
      const plain = runTrace(parameters, batch, objective);
      expectClose(fast.logits, plain.logits, 1e-10);
      expectClose(fast.hidden, plain.hidden, 1e-10);
      statesAgree(fast.finalState, plain.finalState);
      expectClose(fast.learning!.loss, plain.learning!.loss, 1e-10);
      expectClose(fast.learning!.parameters, plain.learning!.parameters, 1e-10);
      expectClose(fast.learning!.inputs, plain.learning!.inputs, 1e-10);
      expectClose(fast.learning!.hidden, plain.learning!.hidden, 1e-10);
      statesAgree(fast.learning!.initialState, plain.learning!.initialState);
    }),
    { numRuns },
  );
});

/** The same batch with something absurd wherever there is padding. */
function spoil(batch: TrainingBatch, inputSize: number, outputSize: number): TrainingBatch {
  const { batchSize, lengths, inputs, targets, sequenceLength } = batch;
  const isPadding = (row: number) =>
    lengths !== null && Math.floor(row / batchSize) >= lengths[row % batchSize]!;
  const spoiled = (values: ArrayLike<number>, size: number, junk: number) =>
    Array.from(values, (value, i) => (isPadding(Math.floor(i / size)) ? junk : value));
  const isEveryStep = (length: number, size: number) =>
    length === sequenceLength * batchSize * size;
  return {
    ...batch,
    inputs:
      inputs.kind === "symbols"
        ? { kind: "symbols", symbols: spoiled(inputs.symbols, 1, -7) }
        : { kind: "values", values: spoiled(inputs.values, inputSize, Number.NaN) },
    targets:
      targets.kind === "classes"
        ? isEveryStep(targets.classes.length, 1) && sequenceLength > 1
          ? { kind: "classes", classes: spoiled(targets.classes, 1, 99) }
          : targets
        : isEveryStep(targets.values.length, outputSize) && sequenceLength > 1
          ? { kind: "values", values: spoiled(targets.values, outputSize, Number.NaN) }
          : targets,
  };
}

it("nothing that stands at padding reaches a state, a loss or a gradient", () => {
  fc.assert(
    fc.property(networkCases, ({ parameters, batch, objective }) => {
      const { inputSize, outputSize } = parameters.spec;
      const spoiled = spoil(batch, inputSize, outputSize);
      expectSame(
        runFast(parameters, spoiled, objective),
        runFast(parameters, batch, objective),
        "run",
      );
    }),
    { numRuns: 150 },
  );
});

it("rows that take other tiles give the same bits", () => {
  // Seven sequences: one tile of four rows and three single rows; alone, each is a single row.
  fc.assert(
    fc.property(networkCases, ({ parameters, batch }) => {
      const { inputs, sequenceLength, batchSize } = batch;
      const copies = 7;
      const size = inputs.kind === "symbols" ? 1 : parameters.spec.inputSize;
      const given = inputs.kind === "symbols" ? inputs.symbols : inputs.values;
      const row = (timeStep: number) =>
        Array.from(given).slice(timeStep * batchSize * size, timeStep * batchSize * size + size);
      const repeated = Array.from({ length: sequenceLength }, (_, timeStep) =>
        Array.from({ length: copies }, () => row(timeStep)),
      ).flat(2);
      const read = (count: number, numbers: number[]) =>
        runFast(
          parameters,
          {
            sequenceLength,
            batchSize: count,
            lengths: null,
            initialState: null,
            inputs:
              inputs.kind === "symbols"
                ? { kind: "symbols", symbols: numbers }
                : { kind: "values", values: numbers },
          },
          null,
        );
      const alone = Array.from({ length: sequenceLength }, (_, timeStep) => row(timeStep)).flat();
      const single = read(1, alone).logits;
      const many = read(copies, repeated).logits;
      const { outputSize } = parameters.spec;
      for (let timeStep = 0; timeStep < sequenceLength; timeStep++)
        for (let copy = 0; copy < copies; copy++) {
          const from = (timeStep * copies + copy) * outputSize;
          expectSame(
            many.slice(from, from + outputSize),
            single.slice(timeStep * outputSize, (timeStep + 1) * outputSize),
            "logits",
          );
        }
    }),
    { numRuns: 60 },
  );
});
