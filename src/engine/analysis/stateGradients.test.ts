import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import { traceNetwork } from "../trace/traceNetwork.ts";
import { expectNear } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import { numericalGradient } from "../testing/numericalGradient.ts";
import type { NetworkState, Objective } from "../network/network.types.ts";
import type { Matrix, Vector } from "../types.ts";
import { stateGradientNorms } from "../network/stateGradientNorms.ts";
import { lossStepGradients } from "./stateGradients.ts";

const traceOf = ({ parameters, batch, objective }: NetworkCase) =>
  traceNetwork(parameters, batch, objective);

const total = (matrices: readonly Matrix[]): Vector =>
  matrices[0]!.data.map((_, i) => matrices.reduce((sum, part) => sum + part.data[i]!, 0));

const lengths = (matrix: Matrix): number[] =>
  Array.from({ length: matrix.rows }, (_, row) => Math.hypot(...rowOf(matrix, row)));

describe("lossStepGradients", () => {
  it("adds up, over the steps that carry a loss, to the gradient of every state", () => {
    fc.assert(
      fc.property(networkCases, (given) => {
        const trace = traceOf(given);
        const items = lossStepGradients(trace);
        const { lossByStep } = trace.loss;
        const isEveryStep = given.objective.placement === "everyStep";
        expect(items.map(({ timeStep }) => timeStep)).toEqual(
          isEveryStep ? Array.from(lossByStep, (_, row) => row + 1) : [lossByStep.length],
        );
        trace.backward.layers.forEach((directions, l) => {
          directions.forEach((layer, d) => {
            const parts = items.map((item) => item.backward.layers[l]![d]!);
            expectNear(
              total(parts.map((part) => part.gradHiddenByStep)),
              layer.gradHiddenByStep.data,
            );
            if (layer.cell)
              expectNear(
                total(parts.map((part) => part.cell!.gradCellByStep)),
                layer.cell.gradCellByStep.data,
              );
          });
        });
      }),
    );
  });

  it("knows that a loss cannot reach a later state of a network that reads forward", () => {
    fc.assert(
      fc.property(networkCasesWith({ isBidirectional: false, cell: "gru" }), (given) => {
        for (const { timeStep, backward } of lossStepGradients(traceOf(given)))
          for (const { gradHiddenByStep } of backward.layers.flat()) {
            const later = gradHiddenByStep.data.slice((timeStep + 1) * gradHiddenByStep.cols);
            expect(later.every((value) => value === 0)).toBe(true);
          }
      }),
    );
  });

  it("is empty without a loss", () => {
    fc.assert(
      fc.property(networkCases, ({ parameters, batch }) => {
        expect(lossStepGradients(traceNetwork(parameters, batch, null))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

it("stateGradientNorms are the lengths of the gradients of all states", () => {
  fc.assert(
    fc.property(networkCases, (given) => {
      const { backward } = traceOf(given);
      for (const layer of backward.layers.flat()) {
        const { hiddenNormByStep, cellNormByStep } = stateGradientNorms(layer);
        expectNear(hiddenNormByStep, lengths(layer.gradHiddenByStep));
        expect(cellNormByStep === null).toBe(layer.cell === null);
        if (layer.cell) expectNear(cellNormByStep!, lengths(layer.cell.gradCellByStep));
      }
    }),
  );
});

/** One sequence's steps k + 1 … T, with a loss at every step, read from a given state. */
function restOf({ parameters, batch }: NetworkCase, k: number, state: NetworkState): NetworkCase {
  const { inputs, targets, sequenceLength } = batch;
  const rest = (values: ArrayLike<number>): number[] =>
    Array.from(values).slice((k * values.length) / sequenceLength);
  return {
    parameters,
    objective: SUM,
    batch: {
      ...batch,
      sequenceLength: sequenceLength - k,
      inputs:
        inputs.kind === "values"
          ? { kind: "values", values: rest(inputs.values) }
          : { kind: "symbols", symbols: rest(inputs.symbols) },
      targets: { kind: "values", values: targets.kind === "values" ? rest(targets.values) : [] },
      initialState: state,
    },
  };
}

const SUM: Objective = {
  loss: "meanSquaredError",
  placement: "everyStep",
  reduction: "batchMean",
};

/** One short sequence of one layer that reads forward, tanh where the cell leaves a choice. */
const plainCases = networkCasesWith({
  layerCount: 1,
  isBidirectional: false,
  activation: "tanh",
}).map(({ parameters, batch, objective }): NetworkCase => {
  const { sequenceLength: T, batchSize: B, inputs } = batch;
  const first = (values: ArrayLike<number>): number[] => {
    const size = values.length / (T * B);
    return Array.from(values).filter((_, i) => Math.floor(i / size) % B === 0);
  };
  const count = T * parameters.spec.outputSize;
  return {
    parameters,
    objective,
    batch: {
      sequenceLength: T,
      batchSize: 1,
      lengths: null,
      initialState: null,
      inputs:
        inputs.kind === "values"
          ? { kind: "values", values: first(inputs.values) }
          : { kind: "symbols", symbols: first(inputs.symbols) },
      targets: { kind: "values", values: Array.from({ length: count }, (_, i) => Math.sin(i)) },
    },
  };
});

it("each step's loss reaches each earlier state as central differences say", () => {
  fc.assert(
    fc.property(plainCases, (given) => {
      const trace = traceNetwork(given.parameters, given.batch, SUM);
      const [layer] = trace.forward.layers[0]!;
      for (const { timeStep, backward } of lossStepGradients(trace))
        for (let k = 0; k < timeStep; k++) {
          const hidden = rowOf(layer!.hiddenByStep, k);
          const cell = layer!.cellByStep && rowOf(layer!.cellByStep, k);
          const rest = restOf(given, k, { hidden, cell });
          const loss = () =>
            traceNetwork(rest.parameters, rest.batch, SUM).loss.lossByStep[timeStep - 1 - k]!;
          const back = backward.layers[0]![0]!;
          const expectRow = (gradient: Matrix, state: Vector) => {
            const numerical = numericalGradient(state, loss);
            rowOf(gradient, k).forEach((value, i) => {
              const allowed = 1e-7 * Math.max(1, Math.abs(value));
              expect(Math.abs(value - numerical[i]!)).toBeLessThanOrEqual(allowed);
            });
          };
          // ∂L_t/∂c_k is that of c_k alone; ∂L_t/∂h_k, what does not come through h_k's own output.
          expectRow(back.gradHiddenByStep, hidden);
          if (cell) expectRow(back.cell!.gradCellFromFutureByStep, cell);
        }
    }),
    { numRuns: 60 },
  );
});
