import * as fc from "fast-check";
import { expect, it } from "vitest";
import { zeroState } from "../network/batch.ts";
import type { TrainingBatch } from "../network/network.types.ts";
import { parameterBlocks } from "../network/parameters.ts";
import { createRandom } from "../random/random.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import type { Vector } from "../types.ts";
import { forwardNetwork } from "./forwardNetwork.ts";
import { gateList } from "./gates.ts";
import { networkLoss } from "./networkLoss.ts";
import { runTrace } from "./runTrace.ts";
import type { GateForward } from "./trace.types.ts";
import { traceNetwork } from "./traceNetwork.ts";
import { expectSame } from "../testing/expectSame.ts";

/** Far enough from relu's kink that no difference steps across it. */
function isSmooth({ parameters, batch }: NetworkCase): boolean {
  const { cell, activation } = parameters.spec;
  if (activation !== "relu" || cell === "lstm" || cell === "gru") return true;
  return Array.from({ length: batch.batchSize }, (_, element) =>
    traceNetwork(parameters, batch, null, element).forward.layers.flat(),
  )
    .flat()
    .flatMap(({ gates }) => gateList<GateForward>(gates))
    .every(({ preActivationByStep }) => preActivationByStep.data.every((a) => Math.abs(a) > 1e-2));
}

/** The batch's loss, forward pass only. */
function lossOf({ parameters, batch, objective }: NetworkCase): number {
  let loss = 0;
  for (let element = 0; element < batch.batchSize; element++) {
    const forward = forwardNetwork(parameters, batch, element, objective.placement);
    loss += networkLoss(batch, element, objective, forward).loss;
  }
  return loss;
}

const EPSILON = 1e-5;

/**
 * Expects the slope of the loss along a direction without a pattern to be the gradient's; a mistake in any
 * single number of the gradient shows in it.
 *
 * @param values nudged along the direction and restored
 */
function expectSlope(gradient: Vector, values: Vector, loss: () => number): void {
  expect(gradient).toHaveLength(values.length);
  const random = createRandom(values.length);
  const direction = values.map(() => random.nextNormal());
  const original = values.slice();
  const lossAt = (distance: number): number => {
    values.set(original.map((value, i) => value + distance * direction[i]!));
    return loss();
  };
  const measured = (lossAt(EPSILON) - lossAt(-EPSILON)) / (2 * EPSILON);
  values.set(original);
  const expected = gradient.reduce((sum, value, i) => sum + value * direction[i]!, 0);
  const scale = Math.max(1, Math.abs(expected), loss());
  expect(Math.abs(measured - expected)).toBeLessThanOrEqual(1e-6 * scale);
}

/** Central differences for everything that the loss depends on: each learned array, inputs and initial states. */
function expectAllGradients({ parameters, batch, objective }: NetworkCase): void {
  const given = batch.initialState ?? zeroState(parameters.spec, batch.batchSize);
  const inputs =
    batch.inputs.kind === "values"
      ? ({ kind: "values", values: Float64Array.from(batch.inputs.values) } as const)
      : batch.inputs;
  const nudged: TrainingBatch = { ...batch, inputs, initialState: given };
  const loss = () => lossOf({ parameters, batch: nudged, objective });
  const learning = runTrace(parameters, nudged, objective).learning!;
  expect(learning.loss).toBe(loss());

  for (const { offset, length } of parameterBlocks(parameters.spec))
    expectSlope(
      learning.parameters.slice(offset, offset + length),
      parameters.values.subarray(offset, offset + length),
      loss,
    );
  expectSlope(learning.initialState.hidden, given.hidden, loss);
  expect(learning.initialState.cell === null).toBe(given.cell === null);
  if (given.cell) expectSlope(learning.initialState.cell!, given.cell, loss);
  if (inputs.kind === "values") expectSlope(learning.inputs, inputs.values, loss);
}

it("backpropagation agrees with central differences in networks of every kind", () => {
  fc.assert(fc.property(networkCases.filter(isSmooth), expectAllGradients), { numRuns: 100 });
});

it.each(["vanilla", "lstm", "gru", "feedForward"] as const)(
  "backpropagation agrees with central differences in stacked bidirectional networks of %s",
  (cell) => {
    const stacked = networkCasesWith({ cell, layerCount: 2, isBidirectional: true });
    fc.assert(fc.property(stacked.filter(isSmooth), expectAllGradients), { numRuns: 25 });
  },
);

it("the gradient of a symbol's vector is that of the embedding or of the column of W_x", () => {
  const cases = networkCasesWith({ layerCount: 1, isBidirectional: false });
  fc.assert(
    fc.property(cases, ({ parameters, batch, objective }) => {
      if (batch.inputs.kind === "values") return;
      // As values, the same vectors must get the same gradient.
      const { spec } = parameters;
      const { forward } = traceNetwork(parameters, { ...batch, lengths: null }, null);
      const size = forward.inputByStep.cols;
      const { symbols } = batch.inputs;
      const embedding = spec.embeddingSize === null ? null : parameters.values;
      const values = Float64Array.from({ length: symbols.length * size }, (_, index) => {
        const symbol = symbols[Math.floor(index / size)]!;
        const i = index % size;
        if (embedding) return embedding[symbol * size + i]!;
        return symbol === i ? 1 : 0;
      });
      const offset = embedding ? spec.inputSize * size : 0;
      const plain = {
        spec: { ...spec, embeddingSize: null, inputSize: size },
        values: parameters.values.slice(offset),
      };
      const asValues = runTrace(plain, { ...batch, inputs: { kind: "values", values } }, objective);
      const asSymbols = runTrace(parameters, batch, objective);
      expectSame(asSymbols.logits, asValues.logits, "logits");
      expectSame(asSymbols.learning!.inputs, asValues.learning!.inputs, "inputs");
      expectSame(
        asSymbols.learning!.parameters.slice(offset),
        asValues.learning!.parameters,
        "parameters",
      );
    }),
  );
});
