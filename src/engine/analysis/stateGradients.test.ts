import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../kernels/matrix.ts";
import { traceNetwork } from "../reference/traceNetwork.ts";
import { expectNear } from "../testing/expectClose.ts";
import { type NetworkCase, networkCases, networkCasesWith } from "../testing/networkArbitraries.ts";
import type { Matrix, Vector } from "../types.ts";
import { lossStepGradients, stateGradientNorms } from "./stateGradients.ts";

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
        const { lossByStep } = trace.loss!;
        const isEveryStep = given.objective.placement === "everyStep";
        expect(items.map(({ timeStep }) => timeStep)).toEqual(
          isEveryStep ? Array.from(lossByStep, (_, row) => row + 1) : [lossByStep.length],
        );
        trace.backward!.layers.forEach((directions, l) => {
          directions.forEach((layer, d) => {
            const parts = items.map((item) => item.layers[l]![d]!);
            expectNear(
              total(parts.map((part) => part.gradHiddenByStep)),
              layer.gradHiddenByStep.data,
            );
            if (layer.cell)
              expectNear(
                total(parts.map((part) => part.gradCellByStep!)),
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
        for (const { timeStep, layers } of lossStepGradients(traceOf(given)))
          for (const { gradHiddenByStep } of layers.flat()) {
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
      const norms = stateGradientNorms(backward!);
      backward!.layers.forEach((directions, l) => {
        directions.forEach(({ gradHiddenByStep, cell }, d) => {
          expectNear(norms[l]![d]!.hiddenNormByStep, lengths(gradHiddenByStep));
          expect(norms[l]![d]!.cellNormByStep === null).toBe(cell === null);
          if (cell) expectNear(norms[l]![d]!.cellNormByStep!, lengths(cell.gradCellByStep));
        });
      });
    }),
  );
});
